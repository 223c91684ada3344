#include "poll_page.h"

#include "polls.h"
#include "shared.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

std::string poll_path(visit::Visit const& visit, PollId id)
{
    return visit.path("datumprikker/" + id.text());
}

std::optional<Poll> asked_poll(visit::Visit const& visit, http::Request const& request)
{
    auto const id = PollId::read(request.param("poll"));
    return id ? poll(visit.db, visit.scope(), *id) : std::nullopt;
}

visit::Page below_meetings(visit::Visit const& visit, std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = {{std::string(visit.words(texts::list::title)), visit.path("bijeenkomsten")}};
    page.step = "bijeenkomsten";
    return page;
}

Options poll_kinds(i18n::Words const& words)
{
    Options out;
    for (auto const kind : all_kinds)
        out.push_back({std::string(code(kind)), std::string(name(kind).in(words.language()))});
    return out;
}

visit::Page new_poll_page(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    std::string const title(words(texts::poll::title_new));
    Children days;
    for (std::size_t number = 1; number <= poll_days_max; ++number) {
        auto const count = std::to_string(number);
        days.push_back(fields.date("date-" + count, words(texts::poll::day, number),
            {.need = number <= 2 ? Need::required : Need::optional, .width = Width::half}));
    }
    return below_meetings(visit, title,
        fragment(page_head({title, words(texts::poll::lead_new)}), fields.summary(),
            panel(post_form(visit.path("datumprikker"), visit.form_token,
                fields.select("kind", words(texts::compose::kind), poll_kinds(words)),
                fields.text("title", words(texts::compose::name),
                    {.hint = words(texts::compose::name_hint), .need = Need::optional}),
                field_row({fields.time("from", words(texts::compose::from)),
                    fields.time("until", words(texts::compose::until))}),
                fields.text("place", words(texts::compose::place), {.need = Need::optional}),
                div_(cls("poll-days"), Html(std::move(days))),
                actions({submit(words(texts::poll::send)),
                    button_link(visit.path("bijeenkomsten"), words(texts::compose::back))})))));
}

struct ReadPoll {
    NewMeeting meeting;
    std::vector<moment::Date> days;
    i18n::Problems problems;
};

ReadPoll read_poll_form(visit::Visit const& visit, http::Request const& request)
{
    ReadPoll out;
    out.meeting.kind = kind_of(request.field("kind")).value_or(Kind::regular);
    out.meeting.title = base::trimmed(request.field("title"));
    out.meeting.place = base::trimmed(request.field("place"));
    auto const from = moment::read_time(request.field("from")),
               until = moment::read_time(request.field("until"));
    out.meeting.from = from.value_or(moment::TimeOfDay{0, 0});
    out.meeting.until = until.value_or(moment::TimeOfDay{0, 1});
    if (!from || !until)
        out.problems.push_back(i18n::problem(from ? "until" : "from", texts::problem::time_needed));
    for (std::size_t number = 1; number <= poll_days_max; ++number) {
        auto const field = "date-" + std::to_string(number);
        auto const text = request.field(field);
        auto const day = moment::read_typed_date(text);
        out.days.push_back(day.value_or(moment::Date{})); // a problem of a day stands at its own field
        if (!day && !text.empty())
            out.problems.push_back(i18n::problem(field, texts::problem::date_needed));
    }
    for (auto& problem : problems(out.meeting, out.days, visit.today))
        out.problems.push_back(std::move(problem));
    if (out.meeting.title.empty())
        out.meeting.title = name(out.meeting.kind).dutch;
    return out;
}

Values typed_poll(http::Request const& request)
{
    Values out;
    for (auto const* field : {"kind", "title", "from", "until", "place"})
        out.add(field, request.field(field));
    for (std::size_t number = 1; number <= poll_days_max; ++number) {
        auto const field = "date-" + std::to_string(number);
        out.add(field, request.field(field));
    }
    return out;
}

Html names_view(i18n::Words const& words, std::vector<Answered> const& answers, PollDay const& day)
{
    Children out;
    for (auto const wanted : all_poll_answers) {
        std::vector<std::string> names;
        for (auto const& one : answers)
            if (one.day == day.id && one.answer == wanted)
                names.push_back(
                    one.organisation.empty() ? one.name : one.name + " (" + one.organisation + ")");
        if (!names.empty())
            out.push_back(p(strong(name(wanted).in(words.language())), ": ", base::joined(names, ", ")));
    }
    return Html(std::move(out));
}

struct PollView {
    Poll const& poll;
    std::vector<Answered> answers;
    std::optional<PollDayId> best;
    bool leads = false;
};

Html day_card(visit::Visit const& visit, PollView const& view, Tally const& tally)
{
    auto const& words = visit.words;
    bool const is_best = view.best == tally.day.id;
    bool const is_open = view.poll.state == PollState::open;
    Html body = fragment(p(words(texts::poll::counts, tally.yes, tally.maybe, tally.no)));
    if (view.leads)
        body.add(names_view(words, view.answers, tally.day));
    if (view.leads && is_open)
        body.add(post_form(poll_path(visit, view.poll.id) + "/kies", visit.form_token,
            submit_as("day", tally.day.id.text(),
                fragment(words(texts::poll::choose),
                    span_(cls("hidden-text"), ": ", words.long_date(tally.day.date))),
                is_best ? Rank::primary : Rank::secondary)));
    return card({words.long_date(tally.day.date), std::move(body), {}, {},
        when(is_best, [&] { return badge(Tone::good, words(texts::poll::best)); })});
}

Html poll_end(visit::Visit const& visit, Poll const& poll)
{
    auto const& words = visit.words;
    if (poll.state == PollState::chosen)
        return alert(Tone::good, words(texts::poll::is_chosen),
            a(href(page_path(visit, poll.chosen)), words(texts::poll::to_meeting)));
    return when(poll.state == PollState::withdrawn,
        [&] { return alert(Tone::neutral, words(texts::poll::is_withdrawn)); });
}

visit::Page poll_page(visit::Visit const& visit, Poll const& poll, Html const& alarm)
{
    auto const& words = visit.words;
    PollView view{poll, poll_answers(visit.db, visit.scope(), poll.id), {},
        visit.may(visit::Capability::hold_meetings)};
    auto const counted = tallies(poll, view.answers);
    view.best = best_day(counted);
    Children days;
    for (auto const& tally : counted)
        days.push_back(day_card(visit, view, tally));
    auto const title = words(texts::poll::title, poll.meeting.title);
    Children buttons;
    if (poll.state == PollState::open) {
        buttons.push_back(button_link("/prikker/"
                + poll_token(visit.house.secret, {visit.scope().partnership, poll.id, visit.person->id}),
            words(texts::poll::own_answer), view.leads ? Rank::secondary : Rank::primary));
        if (view.leads)
            buttons.push_back(post_form(poll_path(visit, poll.id) + "/intrekken", visit.form_token,
                submit(words(texts::poll::withdraw), Rank::quiet)));
    }
    return below_meetings(visit, title,
        fragment(page_head({title,
                     words(texts::page::when_hours, moment::iso(poll.meeting.from),
                         moment::iso(poll.meeting.until))}),
            alarm, poll_end(visit, poll), actions(std::move(buttons)), cards(std::move(days))));
}

visit::Page refused_poll(visit::Visit const& visit, Poll const& poll, PollRefusal refusal)
{
    auto const& words = visit.words;
    return visit::with_problems(
        poll_page(visit, poll, alert(Tone::warning, words(texts::refusal::title), words(message(refusal)))));
}

} // namespace

visit::Answer show_new_poll(visit::Visit& visit, http::Request&)
{
    NewMeeting const usual;
    return new_poll_page(visit,
        Fields(visit.words,
            {{"kind", std::string(code(usual.kind))}, {"from", moment::iso(usual.from)},
                {"until", moment::iso(usual.until)}}));
}

visit::Answer act_new_poll(visit::Visit& visit, http::Request& request)
{
    auto read = read_poll_form(visit, request);
    if (!read.problems.empty())
        return visit::with_problems(
            new_poll_page(visit, Fields(visit.words, typed_poll(request), read.problems)));
    std::erase(read.days, moment::Date{});
    auto const setting = setting_of(visit);
    auto const id
        = ask(visit.db, visit.scope(), {read.meeting, read.days, setting, visit.house.secret, visit.now});
    visit.note(i18n::message(texts::journal::poll, read.meeting.title));
    return visit::done(visit, poll_path(visit, id), i18n::message(texts::poll::sent));
}

visit::Answer show_poll(visit::Visit& visit, http::Request& request)
{
    auto const poll = asked_poll(visit, request);
    if (!poll)
        return http::not_found();
    return poll_page(visit, *poll, {});
}

visit::Answer act_choose_day(visit::Visit& visit, http::Request& request)
{
    auto const poll = asked_poll(visit, request);
    if (!poll)
        return http::not_found();
    auto const day = PollDayId::read(request.field("day")).value_or(PollDayId{});
    auto const setting = setting_of(visit);
    auto const chosen = choose(visit.db, visit.scope(), {poll->id, day, setting, visit.now});
    if (!chosen)
        return refused_poll(visit, *poll, chosen.error());
    visit.note(i18n::message(texts::journal::poll_chosen, poll->meeting.title));
    return visit::done(visit, page_path(visit, *chosen), i18n::message(texts::poll::chosen));
}

visit::Answer act_withdraw_poll(visit::Visit& visit, http::Request& request)
{
    auto const poll = asked_poll(visit, request);
    if (!poll)
        return http::not_found();
    auto const done = withdraw(visit.db, visit.scope(), poll->id);
    if (!done)
        return refused_poll(visit, *poll, done.error());
    return visit::done(visit, visit.path("bijeenkomsten"), i18n::message(texts::poll::withdrawn));
}

} // namespace meetings
