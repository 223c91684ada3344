#include "evaluation.h"

#include "quarter.h"
#include "texts.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

ObjectiveOutcome with_actions(objectives::Outcome outcome, std::vector<plan::Action> const& actions)
{
    ObjectiveOutcome out{std::move(outcome)};
    for (auto const& action : actions)
        if (action.wish.objective == out.objective().id && action.state != plan::State::dropped) {
            ++out.actions;
            out.done += action.state == plan::State::done ? 1 : 0;
        }
    return out;
}

// What the group established goes before what is measured now.
std::string now_in_words(i18n::Words const& words, objectives::Outcome const& one)
{
    auto const measured = one.value();
    if (!measured)
        return std::string(words(texts::evaluation::not_yet));
    auto const value = ::objectives::shown(words, one.objective.wish.unit, *measured);
    auto const n = one.fixed ? one.fixed->n : one.now->n;
    return n > 0 ? words(texts::evaluation::with_n, value, n)
                 : value + ::objectives::by_month_behind(words, one);
}

std::string way_in_words(i18n::Words const& words, objectives::Outcome const& one)
{
    auto const& wish = one.objective.wish;
    auto const target = ::objectives::shown(words, wish.unit, wish.target), now = now_in_words(words, one);
    if (!wish.baseline.value)
        return words(texts::evaluation::line_to, target, wish.due_on, now);
    return words(texts::evaluation::line, ::objectives::shown(words, wish.unit, *wish.baseline.value), target,
        wish.due_on, now);
}

enum class Over { no, yes };

SheetPart outcome_part(i18n::Words const& words, ObjectiveOutcome const& one, Over over)
{
    auto const& wish = one.objective().wish;
    SheetPart out{wish.title};
    out.paragraphs
        = {way_in_words(words, one.outcome), words(texts::evaluation::actions, one.actions, one.done)};
    out.paragraphs.emplace_back(::objectives::said_of(one.outcome).in(words.language()));
    if (one.needs_explanation() && one.explained.empty())
        out.paragraphs.emplace_back(words(texts::evaluation::explain));
    else if (over == Over::yes && !one.is_settled())
        out.paragraphs.emplace_back(words(texts::evaluation::what_came));
    out.written = one.explained;
    return out;
}

SheetPart overview_part(i18n::Words const& words, std::vector<ObjectiveOutcome> const& all)
{
    SheetPart out{std::string(words(texts::evaluation::overview))};
    SheetTable table{std::string(words(texts::evaluation::overview)),
        {{std::string(words(texts::objectives::objective))},
            {std::string(words(texts::objectives::baseline)), true},
            {std::string(words(texts::objectives::target)), true},
            {std::string(words(texts::evaluation::now)), true},
            {std::string(words(texts::evaluation::result))}},
        {}};
    for (auto const& one : all) {
        auto const& wish = one.objective().wish;
        table.rows.push_back({wish.title,
            wish.baseline.value ? ::objectives::shown(words, wish.unit, *wish.baseline.value) : "–",
            ::objectives::shown(words, wish.unit, wish.target), now_in_words(words, one.outcome),
            std::string(::objectives::said_of(one.outcome).in(words.language()))});
    }
    if (table.rows.empty())
        out.paragraphs.emplace_back(words(texts::objectives::none));
    out.table = std::move(table);
    return out;
}

} // namespace

bool ObjectiveOutcome::needs_explanation() const
{
    return outcome.verdict != objectives::Verdict::not_measured
        && outcome.verdict != objectives::Verdict::reached;
}

bool ObjectiveOutcome::is_settled() const
{
    return outcome.verdict == objectives::Verdict::reached || !explained.empty();
}

std::string place_of_objective(objectives::ObjectiveId id)
{
    return fmt::format("{}{}", objective_prefix, id.text());
}

std::vector<ObjectiveOutcome> evaluation_of(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Scope const& judged)
{
    auto const actions = plan::actions(db, judged);
    auto const then = written(db, judged), now = written(db, question.scope);
    std::vector<ObjectiveOutcome> out;
    for (auto& outcome : objectives::outcomes(db, judged, question.group_size_min)) {
        auto one = with_actions(std::move(outcome), actions);
        auto const place = place_of_objective(one.objective().id);
        one.explained = words_at(now, place);
        if (one.explained.empty())
            one.explained = words_at(then, place);
        if (one.explained.empty() && one.outcome.fixed)
            one.explained = one.outcome.fixed->note;
        out.push_back(std::move(one));
    }
    return out;
}

std::int64_t unsettled(std::vector<ObjectiveOutcome> const& all)
{
    return std::ranges::count_if(all, [](ObjectiveOutcome const& one) { return !one.is_settled(); });
}

Sheet evaluation_sheet(i18n::Words const& words, Facts const& facts, std::vector<ObjectiveOutcome> const& all)
{
    Sheet out{words(texts::evaluation::title, facts.round.number), facts.park.name,
        {{std::string(words(texts::quarter::municipality)), facts.park.municipality},
            {std::string(words(texts::evaluation::made)), words.date(facts.today)}},
        {}, {}};
    out.parts = {overview_part(words, all), states_part(words, facts)};
    for (auto const& one : all)
        out.parts.push_back(outcome_part(words, one, facts.round.closed_on ? Over::yes : Over::no));
    out.note = words(texts::evaluation::note);
    return out;
}

} // namespace continuation
