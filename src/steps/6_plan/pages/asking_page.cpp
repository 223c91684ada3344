#include "asking_page.h"

#include "asking_rules.h"
#include "asking_shown.h"
#include "head.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>
#include <map>

namespace plan {
namespace {

using namespace html;

// One asking with its answers.
struct AnswerRound {
    std::string period;
    moment::Date asked_on;
    std::vector<Question> questions;
};

// The latest first, as the store gives them.
std::vector<AnswerRound> by_asking(std::vector<Question> const& all)
{
    std::vector<AnswerRound> out;
    for (auto const& question : all) {
        if (out.empty() || out.back().period != question.period)
            out.push_back({question.period, question.asked_on, {}});
        auto& last = out.back();
        last.asked_on = std::min(last.asked_on, question.asked_on);
        last.questions.push_back(question);
    }
    return out;
}

std::int64_t count_of(AnswerRound const& round, Reply reply)
{
    return std::ranges::count(round.questions, reply, &Question::reply);
}

Html answer_tiles(i18n::Words const& words, AnswerRound const& round)
{
    auto const total = std::ssize(round.questions);
    auto const answered = total - count_of(round, Reply::none);
    auto const share = total == 0 ? 0.0 : static_cast<double>(answered) / static_cast<double>(total);
    return tiles({tile({words(texts::asking::of, std::int64_t{answered}, std::int64_t{total}),
                      words(texts::asking::answered), {}, share}),
        tile({words.number(count_of(round, Reply::done)), words(texts::asking::done)}),
        tile({words.number(count_of(round, Reply::on_track)), words(texts::asking::on_track)}),
        tile({words.number(count_of(round, Reply::stuck)), words(texts::asking::stuck)})});
}

// Who is stuck first, then who did not answer.
int urgency(Question const& question)
{
    switch (question.reply) {
    case Reply::stuck:
        return 0;
    case Reply::none:
        return 1;
    case Reply::on_track:
        return 2;
    case Reply::done:
        break;
    }
    return 3;
}

struct Named {
    std::map<ActionId, std::string> titles;
    Organisations organisations;
    std::vector<Nudge> nudges;
};

Named named_of(visit::Visit const& visit)
{
    Named out{{}, participants::participations(visit.db, visit.scope()), nudges(visit.db, visit.scope())};
    for (auto const& action : actions(visit.db, visit.scope()))
        out.titles.emplace(action.id, action.wish.title);
    return out;
}

Html answer_cell(i18n::Words const& words, Question const& question)
{
    auto cell = fragment(reply_badge(words, question.reply));
    if (question.replied_at)
        cell.add(fragment(br(), small(words.date(moment::local_date(*question.replied_at)))));
    if (!question.reason.empty())
        cell.add(fragment(br(), question.reason));
    return cell;
}

Children answer_row(visit::Visit const& visit, Named const& named, Question const& question)
{
    auto const& words = visit.words;
    std::vector<Nudge> sent;
    for (auto const& nudge : named.nudges)
        if (nudge.asking == question.asking && nudge.action == question.action)
            sent.push_back(nudge);
    auto const title = named.titles.find(question.action);
    auto const who
        = question.person_name.empty() ? std::string(words(texts::asked::nobody)) : question.person_name;
    auto const organisation = name_of(named.organisations, question.organisation);
    return {a(href(path_of(visit, question.action)), title == named.titles.end() ? "" : title->second),
        organisation.empty() ? Html(who) : fragment(who, br(), small(organisation)),
        answer_cell(words, question), nudge_lines(words, sent)};
}

Html answers_table(visit::Visit const& visit, AnswerRound round)
{
    auto const& words = visit.words;
    auto const named = named_of(visit);
    std::ranges::stable_sort(round.questions, {}, urgency);
    DataTable table{words(texts::asking::caption, round.asked_on),
        {{words(texts::list::action)}, {words(texts::asking::asked)}, {words(texts::asking::answer)},
            {words(texts::asking::heard)}},
        {}};
    for (auto const& question : round.questions)
        table.rows.push_back(answer_row(visit, named, question));
    return fragment(answer_tiles(words, round), data_table(std::move(table)));
}

Html earlier_table(i18n::Words const& words, std::vector<AnswerRound> const& rounds)
{
    if (rounds.size() < 2)
        return {};
    DataTable table{words(texts::asking::earlier_caption),
        {{words(texts::asking::asked_on)}, {words(texts::asking::answered), Align::end},
            {words(texts::asking::done), Align::end}, {words(texts::asking::on_track), Align::end},
            {words(texts::asking::stuck), Align::end}},
        {}};
    for (auto const& round : std::span(rounds).subspan(1)) {
        auto const total = std::ssize(round.questions);
        table.rows.push_back({time_of(words, round.asked_on),
            words(texts::asking::of, std::int64_t{total - count_of(round, Reply::none)}, std::int64_t{total}),
            words.number(count_of(round, Reply::done)), words.number(count_of(round, Reply::on_track)),
            words.number(count_of(round, Reply::stuck))});
    }
    return block(words(texts::asking::earlier), data_table(std::move(table)));
}

template <class E, std::size_t N> Options named_options(i18n::Words const& words, E const (&all)[N])
{
    Options out;
    for (auto const one : all)
        out.push_back({std::string(code(one)), std::string(name(one).in(words.language()))});
    return out;
}

Html rule_form(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    return block(words(texts::asking::rule),
        panel(post_form(visit.path("plan/antwoorden"), visit.form_token,
            hidden("version", fields.value("version")),
            fields.radios("rhythm", words(texts::asking::rhythm), named_options(words, all_rhythms)),
            fields.number("remind_days", words(texts::asking::remind_days), {.width = Width::narrow}),
            fields.select("highest", words(texts::asking::highest), named_options(words, all_rungs),
                {.hint = words(texts::asking::highest_hint)}),
            fields.number("escalate_days", words(texts::asking::escalate_days),
                {.hint = words(texts::asking::escalate_hint), .width = Width::narrow}),
            html::actions({submit(words(texts::asking::save))}))));
}

Html next_line(visit::Visit const& visit)
{
    auto const on = next_asking(visit.db, visit.scope(), visit.today);
    return p(on ? visit.words(texts::asking::next, visit.words.long_date(on))
                : std::string(visit.words(texts::asking::no_next)));
}

Html ask_button(visit::Visit const& visit)
{
    return post_form(visit.path("plan/antwoorden/vragen"), visit.form_token,
        submit(visit.words(texts::asking::ask), Rank::secondary));
}

visit::Page asking_page(visit::Visit const& visit, Fields const& fields, Html above = {})
{
    auto const& words = visit.words;
    auto const rounds = by_asking(questions(visit.db, visit.scope()));
    Html content = fragment(
        page_head({words(texts::asking::title), words(texts::asking::lead), {}, ask_button(visit)}),
        std::move(above), fields.summary(), next_line(visit));
    if (rounds.empty())
        content.add(empty_state({words(texts::asking::empty), words(texts::asking::empty_advice)}));
    else
        content.add(answers_table(visit, rounds.front()));
    content.add(earlier_table(words, rounds));
    content.add(rule_form(visit, fields));
    visit::Page page{std::string(words(texts::asking::title)), std::move(content)};
    page.crumbs = {plan_crumb(visit)};
    page.step = "plan";
    return page;
}

Values values_of_rule(AskingRule const& rule)
{
    return {{"rhythm", std::string(code(rule.rhythm))}, {"remind_days", std::to_string(rule.remind_days)},
        {"escalate_days", std::to_string(rule.escalate_days)}, {"highest", std::string(code(rule.highest))},
        {"version", std::to_string(rule.version)}};
}

Values typed_rule(http::Request const& request, int version)
{
    Values values{{"version", std::to_string(version)}};
    for (auto const* field : {"rhythm", "remind_days", "escalate_days", "highest"})
        values.add(field, request.field(field));
    return values;
}

AskingRule read_rule(http::Request const& request)
{
    auto const number = [&](std::string_view field) {
        return static_cast<int>(base::read_integer(request.field(field)).value_or(0));
    };
    return {rhythm_of(request.field("rhythm")).value_or(Rhythm::quarterly), number("remind_days"),
        number("escalate_days"), rung_of(request.field("highest")).value_or(Rung::coordinator),
        number("version")};
}

i18n::Message journal_line(Rhythm rhythm)
{
    switch (rhythm) {
    case Rhythm::monthly:
        return i18n::message(texts::journal::asking_monthly);
    case Rhythm::quarterly:
        return i18n::message(texts::journal::asking_quarterly);
    case Rhythm::off:
        break;
    }
    return i18n::message(texts::journal::asking_off);
}

} // namespace

visit::Answer show_asking(visit::Visit& visit, http::Request&)
{
    return asking_page(visit, Fields(visit.words, values_of_rule(asking_rule(visit.db, visit.scope()))));
}

visit::Answer act_asking(visit::Visit& visit, http::Request& request)
{
    auto const wanted = read_rule(request);
    auto const wrong = problems(wanted);
    if (!wrong.empty())
        return visit::with_problems(
            asking_page(visit, Fields(visit.words, typed_rule(request, wanted.version), wrong)));
    auto const result = set_asking_rule(visit.db, visit.scope(), wanted);
    if (!result) {
        auto const now = asking_rule(visit.db, visit.scope()).version;
        return visit::with_problems(asking_page(visit, Fields(visit.words, typed_rule(request, now)),
            alert(Tone::warning, visit.words(texts::action::not_done), visit.words(texts::asking::changed))));
    }
    visit.note(journal_line(wanted.rhythm));
    return visit::done(visit, visit.path("plan/antwoorden"), i18n::message(texts::said::asking_rule));
}

visit::Answer act_ask(visit::Visit& visit, http::Request&)
{
    auto const mails = ask_now(visit.db, visit.scope(), visit.house.public_url, visit.now);
    if (mails > 0)
        visit.note(i18n::message(texts::journal::asked, mails));
    return visit::done(visit, visit.path("plan/antwoorden"),
        mails > 0 ? i18n::message(texts::said::asked, mails) : i18n::message(texts::said::not_asked));
}

} // namespace plan
