#include "poll_answer.h"

#include "polls.h"
#include "shared.h"
#include "texts.h"

#include "html/fields.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

// Who holds the link, as long as the person is a member of the group.
struct Asked {
    PollLink link;
    partnership::Scope scope;
    Poll poll;
    std::string park;
};

std::optional<Asked> asked_by_link(visit::Visit const& visit, http::Request const& request)
{
    auto const link = poll_link(visit.house.secret, request.param("token"));
    if (!link || !partnership::member(visit.db, link->partnership, link->person))
        return std::nullopt;
    partnership::Scope const scope{
        link->partnership, partnership::current_round(visit.db, link->partnership).id};
    auto found = poll(visit.db, scope, link->poll);
    auto const park = partnership::find(visit.db, link->partnership);
    if (!found || !park || park->ended_on)
        return std::nullopt;
    return Asked{*link, scope, std::move(*found), park->name};
}

std::string day_field(PollDay const& day) { return "day-" + day.id.text(); }

Values given(visit::Visit const& visit, Asked const& asked)
{
    Values out;
    for (auto const& one : poll_answers(visit.db, asked.scope, asked.poll.id))
        if (one.person == asked.link.person)
            out.add("day-" + one.day.text(), code(one.answer));
    return out;
}

Options answer_options(i18n::Words const& words)
{
    Options out;
    for (auto const answer : all_poll_answers)
        out.push_back({std::string(code(answer)), std::string(name(answer).in(words.language()))});
    return out;
}

Html answer_form(
    visit::Visit const& visit, http::Request const& request, Asked const& asked, Fields const& fields)
{
    auto const& words = visit.words;
    Children days;
    for (auto const& day : asked.poll.days)
        days.push_back(fields.radios(day_field(day), words.long_date(day.date), answer_options(words)));
    return post_form("/prikker/" + std::string(request.param("token")), visit.form_token,
        Html(std::move(days)), actions({submit(words(texts::poll::answer))}));
}

std::string end_text(visit::Visit const& visit, Asked const& asked)
{
    auto const& words = visit.words;
    if (asked.poll.state == PollState::withdrawn)
        return std::string(words(texts::poll::is_withdrawn));
    auto const chosen = meeting(visit.db, asked.scope, asked.poll.chosen);
    return chosen ? words(texts::poll::chosen_day, when_text(words, *chosen))
                  : std::string(words(texts::poll::is_chosen));
}

visit::Page answer_page(visit::Visit const& visit, http::Request const& request, Asked const& asked,
    Fields const& fields, Html const& above)
{
    auto const& words = visit.words;
    auto const& wanted = asked.poll.meeting;
    bool const is_open = asked.poll.state == PollState::open;
    std::string const title(words(texts::poll::title_answer));
    visit::Page page{title,
        fragment(page_head({title,
                     is_open ? words(texts::poll::lead_answer, wanted.title, asked.park,
                         moment::iso(wanted.from), moment::iso(wanted.until))
                             : end_text(visit, asked)}),
            above, fields.summary(),
            when(is_open, [&] { return panel(answer_form(visit, request, asked, fields)); }))};
    page.frame = visit::Frame::plain;
    return page;
}

struct ReadAnswers {
    std::vector<Answered> answers;
    i18n::Problems problems;
};

ReadAnswers read_answers(http::Request const& request, Asked const& asked)
{
    ReadAnswers out;
    for (auto const& day : asked.poll.days) {
        auto const given_answer = poll_answer_of(request.field(day_field(day)));
        if (given_answer == PollAnswer::none)
            out.problems.push_back(i18n::problem(day_field(day), texts::poll::answer_needed));
        out.answers.push_back({day.id, asked.link.person, given_answer, {}, {}});
    }
    return out;
}

Values typed_answers(http::Request const& request, Asked const& asked)
{
    Values out;
    for (auto const& day : asked.poll.days)
        out.add(day_field(day), request.field(day_field(day)));
    return out;
}

} // namespace

visit::Answer show_poll_answer(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_by_link(visit, request);
    if (!asked)
        return http::not_found();
    return answer_page(visit, request, *asked, Fields(visit.words, given(visit, *asked)), {});
}

visit::Answer act_poll_answer(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_by_link(visit, request);
    if (!asked)
        return http::not_found();
    auto const read = read_answers(request, *asked);
    bool const is_open = asked->poll.state == PollState::open;
    if (is_open && !read.problems.empty())
        return visit::with_problems(answer_page(
            visit, request, *asked, Fields(visit.words, typed_answers(request, *asked), read.problems), {}));
    if (!answer(visit.db, asked->scope, asked->poll.id, read.answers, visit.now))
        return visit::with_problems(answer_page(visit, request, *asked, Fields(visit.words, {}), {}));
    return answer_page(visit, request, *asked, Fields(visit.words, given(visit, *asked)),
        alert(Tone::good, visit.words(texts::poll::thanks), visit.words(texts::poll::thanks_more)));
}

} // namespace meetings
