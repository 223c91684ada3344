#include "answers.h"

#include "answer_photo.h"
#include "answering.h"
#include "asking_mails.h"
#include "asking_shown.h"
#include "head.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

// Who answers, and where his pages are: behind the link of a mail, or below the park for who signed in.
struct Opened {
    Answering who;
    std::string all; // the page with everything that is asked
    std::string before, after; // round the action in the address of one
    std::string path(ActionId id = {}) const { return id ? before + id.text() + after : all; }
};

std::optional<Opened> opened(visit::Visit const& visit, http::Request const& request)
{
    auto const token = request.param("token");
    auto who = answering(visit.db, token, visit.now);
    if (!who)
        return {};
    auto const all = answer_path(token);
    return Opened{std::move(*who), all, all + "/", ""};
}

std::optional<Opened> opened_own(visit::Visit const& visit)
{
    auto who = answering_in(visit.db, visit.scope(), visit.person->id, visit.today);
    if (!who)
        return {};
    return Opened{std::move(*who), visit.path("vandaag"), visit.path("plan/"), "/antwoord"};
}

visit::Page for_owner(std::string title, Html content, int status = 200)
{
    visit::Page page{std::move(title), std::move(content), status};
    page.frame = visit::Frame::plain;
    return page;
}

// Also for who guesses: it does not say whether there ever was such a link.
visit::Page link_over(visit::Visit const& visit)
{
    auto const& words = visit.words;
    return for_owner(std::string(words(texts::answer::gone)),
        fragment(page_head({words(texts::answer::gone), words(texts::answer::gone_advice)}),
            html::actions({button_link("/inloggen", words(texts::answer::sign_in))})),
        410);
}

std::string until_of(visit::Visit const& visit, Opened const& opened, Action const& action)
{
    if (action.wish.quarters.last == 0)
        return {};
    return visit.words(
        texts::answer::until, visit.words.quarter(quarter(opened.who.timeline, action.wish.quarters.last)));
}

Html quick_form(visit::Visit const& visit, Opened const& opened, Action const& action, Html more = {})
{
    auto const& words = visit.words;
    return post_form(opened.path(action.id), visit.form_token,
        html::actions({submit_as("answer", code(Reply::done), words(label_of_done(action)), Rank::primary),
            submit_as("answer", code(Reply::on_track), words(texts::answer::on_track)), std::move(more)}));
}

Html said_already(visit::Visit const& visit, Question const& question)
{
    if (question.reply == Reply::none)
        return {};
    return fragment(p(visit.words(texts::answer::said), " ", reply_badge(visit.words, question.reply)),
        when(!question.reason.empty(), [&] { return p(question.reason); }));
}

Html action_card(visit::Visit const& visit, Opened const& opened, AskedAction const& asked)
{
    auto const& words = visit.words;
    Card shown{asked.action.wish.title,
        fragment(p(until_of(visit, opened, asked.action)), said_already(visit, asked.question))};
    if (can_be_answered(asked))
        shown.footer = quick_form(visit, opened, asked.action,
            fragment(button_link(opened.path(asked.action.id) + "#vast", words(texts::answer::stuck)),
                button_link(
                    opened.path(asked.action.id) + "#foto", words(texts::photo::title), Rank::quiet)));
    else
        shown.badge = badge(Tone::neutral, name(asked.action.state).in(words.language()));
    return card(std::move(shown));
}

// Who signed in has no link to pass on.
Html who_sees(visit::Visit const& visit, Opened const& opened)
{
    return p(small(visit.words(
        opened.who.way == Way::by_mail ? texts::answer::who_sees : texts::answer::who_sees_signed_in)));
}

bool waits(AskedAction const& asked) { return asked.question.reply == Reply::none && can_be_answered(asked); }

Html where_it_stands(visit::Visit const& visit, Opened const& opened)
{
    auto const& words = visit.words;
    auto const left = std::ranges::count_if(opened.who.asked, waits);
    auto const total = std::ssize(opened.who.asked);
    if (left == 0)
        return alert(Tone::good, words(texts::answer::thanks), words(texts::answer::thanks_body));
    if (left == total)
        return {};
    return alert(Tone::info, words(texts::answer::saved), words(texts::answer::left, std::int64_t{left}));
}

// What waits for an answer stands first.
visit::Page answers_page(visit::Visit const& visit, Opened const& opened)
{
    auto const& words = visit.words;
    auto asked = opened.who.asked;
    std::stable_partition(asked.begin(), asked.end(), waits); // clang 14 cannot read that of ranges
    Children shown;
    for (auto const& one : asked)
        shown.push_back(action_card(visit, opened, one));
    auto const title = words(texts::answer::title, opened.who.park);
    return for_owner(title,
        fragment(page_head({title, words(texts::answer::lead, opened.who.person.name)}),
            where_it_stands(visit, opened), stack(std::move(shown)), who_sees(visit, opened)));
}

Options wanted_quarters(visit::Visit const& visit, Opened const& opened, Action const& action)
{
    Options out{{"", std::string(visit.words(texts::answer::same_quarter))}};
    auto const& timeline = opened.who.timeline;
    auto const now = quarter_number(timeline.first, visit.today);
    for (int number = std::max(1, now); number <= timeline.count; ++number)
        if (number > action.wish.quarters.last)
            out.push_back({std::to_string(number), visit.words.quarter(quarter(timeline, number))});
    return out;
}

Html stuck_form(
    visit::Visit const& visit, Opened const& opened, AskedAction const& asked, Fields const& fields)
{
    auto const& words = visit.words;
    auto const quarters = wanted_quarters(visit, opened, asked.action);
    return section({cls("block"), id("vast")}, h2(cls("block-title"), words(texts::answer::stuck_title)),
        panel(post_form(opened.path(asked.action.id), visit.form_token, hidden("answer", code(Reply::stuck)),
            fields.textarea("reason", words(texts::answer::reason),
                {.hint = words(texts::answer::reason_hint), .rows = 3, .may_name_people = true}),
            when(quarters.size() > 1,
                [&] {
                    return fields.select(
                        "quarter", words(texts::answer::quarter), quarters, {.need = Need::optional});
                }),
            html::actions({submit(words(texts::answer::send_stuck), Rank::secondary)}))));
}

// Who signed in has the page of the action for it.
Html photo_part(
    visit::Visit const& visit, Opened const& opened, AskedAction const& asked, Fields const& fields)
{
    if (opened.who.way != Way::by_mail)
        return {};
    return photo_view(
        visit, opened.who, asked, photo_form(visit, opened.path(asked.action.id) + "/foto", fields));
}

visit::Page answer_page(visit::Visit const& visit, Opened const& opened, AskedAction const& asked,
    Fields const& fields, Html above = {})
{
    auto const& words = visit.words;
    auto const& title = asked.action.wish.title;
    return for_owner(title,
        fragment(page_head({title, until_of(visit, opened, asked.action), opened.who.park}), std::move(above),
            fields.summary(), said_already(visit, asked.question),
            panel(fragment(h2(words(texts::answer::how)), quick_form(visit, opened, asked.action))),
            stuck_form(visit, opened, asked, fields), photo_part(visit, opened, asked, fields),
            p(a(href(opened.path()), words(texts::answer::all))), who_sees(visit, opened)));
}

AskedAction const* asked_action(Opened const& opened, http::Request const& request)
{
    auto const id = ActionId::read(request.param("action"));
    auto const found = std::ranges::find(
        opened.who.asked, id.value_or(ActionId{}), [](AskedAction const& asked) { return asked.action.id; });
    return found == opened.who.asked.end() ? nullptr : &*found;
}

Values values_of_answer(Question const& question)
{
    auto const wanted = question.wanted_quarter;
    return {{"reason", question.reason}, {"quarter", wanted == 0 ? "" : std::to_string(wanted)}};
}

// A reason belongs to being stuck only.
Answer read_answer(ActionId id, http::Request const& request)
{
    Answer out{id, reply_of(request.field("answer")).value_or(Reply::none)};
    if (out.reply != Reply::stuck)
        return out;
    out.reason = base::trimmed(request.field("reason"));
    auto const typed = request.field("quarter");
    constexpr int not_a_quarter = -1;
    if (!typed.empty())
        out.wanted_quarter = static_cast<int>(base::read_integer(typed).value_or(not_a_quarter));
    return out;
}

// The page that says what stands in the way; none: the answer was taken.
std::optional<visit::Page> refused_answer(
    visit::Visit& visit, Opened const& opened, AskedAction const& asked, http::Request const& request)
{
    auto const wanted = read_answer(asked.action.id, request);
    Values typed{
        {"reason", std::string(request.field("reason"))}, {"quarter", std::string(request.field("quarter"))}};
    if (auto const wrong = problems(wanted, opened.who.timeline, visit.today); !wrong.empty())
        return visit::with_problems(
            answer_page(visit, opened, asked, Fields(visit.words, std::move(typed), wrong)));
    auto const result = answer(visit.db, opened.who, wanted, visit.now);
    if (result)
        return {};
    return visit::with_problems(answer_page(visit, opened, asked, Fields(visit.words, std::move(typed)),
        alert(Tone::warning, visit.words(texts::action::not_done), visit.words(message(result.error())))));
}

visit::Page in_park(visit::Visit const& visit, visit::Page page)
{
    page.frame = visit::Frame::park;
    page.step = "plan";
    page.crumbs = {plan_crumb(visit)};
    return page;
}

} // namespace

visit::Answer show_answers(visit::Visit& visit, http::Request& request)
{
    auto const found = opened(visit, request);
    return found ? answers_page(visit, *found) : link_over(visit);
}

visit::Answer show_answer(visit::Visit& visit, http::Request& request)
{
    auto const found = opened(visit, request);
    if (!found)
        return link_over(visit);
    auto const* asked = asked_action(*found, request);
    if (!asked || !can_be_answered(*asked))
        return answers_page(visit, *found);
    return answer_page(visit, *found, *asked, Fields(visit.words, values_of_answer(asked->question)));
}

visit::Answer act_answer(visit::Visit& visit, http::Request& request)
{
    auto const found = opened(visit, request);
    if (!found)
        return link_over(visit);
    auto const* asked = asked_action(*found, request);
    if (!asked)
        return visit::with_problems(answers_page(visit, *found));
    auto refused = refused_answer(visit, *found, *asked, request);
    return refused ? visit::Answer(std::move(*refused)) : http::redirect(found->path());
}

visit::Answer act_answer_photo(visit::Visit& visit, http::Request& request)
{
    auto const found = opened(visit, request);
    if (!found)
        return link_over(visit);
    auto const* asked = asked_action(*found, request);
    if (!asked)
        return visit::with_problems(answers_page(visit, *found));
    auto wrong = take_photo(visit, found->who, *asked, request);
    if (wrong.empty())
        return http::redirect(found->path(asked->action.id) + "#foto");
    auto values = values_of_answer(asked->question);
    values.add("words", request.field("words"));
    return visit::with_problems(
        answer_page(visit, *found, *asked, Fields(visit.words, std::move(values), std::move(wrong))));
}

visit::Answer show_own_answer(visit::Visit& visit, http::Request& request)
{
    auto const found = opened_own(visit);
    auto const* asked = found ? asked_action(*found, request) : nullptr;
    if (!asked || !can_be_answered(*asked))
        return http::not_found();
    return in_park(
        visit, answer_page(visit, *found, *asked, Fields(visit.words, values_of_answer(asked->question))));
}

visit::Answer act_own_answer(visit::Visit& visit, http::Request& request)
{
    auto const found = opened_own(visit);
    auto const* asked = found ? asked_action(*found, request) : nullptr;
    if (!asked)
        return http::not_found();
    if (auto refused = refused_answer(visit, *found, *asked, request))
        return in_park(visit, std::move(*refused));
    return visit::done(visit, found->path(), i18n::message(texts::said::progress));
}

} // namespace plan
