#include "evaluation.h"

#include "quarter.h"
#include "texts.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

// What can be measured again: figures by key, and the survey of a later round.
struct Later {
    std::vector<inventory::Figure> figures;
    std::vector<survey::Measure> measures;
};

Later later_than(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Scope const& judged)
{
    auto const reader = partnership::Reader::of_group(question.scope);
    Later out{inventory::latest_figures(db, reader), {}};
    if (question.scope.round != judged.round)
        out.measures = survey::measures_of(db, question.scope, question.group_size_min);
    return out;
}

std::optional<Measured> measured(objectives::Baseline const& baseline, Later const& later)
{
    if (baseline.key.empty())
        return {};
    auto const measure = std::ranges::find(later.measures, baseline.key, &survey::Measure::key);
    if (measure != later.measures.end())
        return Measured{measure->value, measure->n, measure->dutch};
    auto const figure = std::ranges::find(later.figures, baseline.key, &inventory::Figure::key);
    // Of the same year as the baseline: nothing was measured since.
    if (figure == later.figures.end() || figure->dutch == baseline.dutch)
        return {};
    return Measured{static_cast<double>(figure->count), std::nullopt, figure->dutch};
}

ObjectiveOutcome outcome_of(
    objectives::Objective const& objective, Later const& later, std::vector<plan::Action> const& actions)
{
    ObjectiveOutcome out{objective, measured(objective.wish.baseline, later), {}};
    out.reached = reached(objective.wish, out.now ? std::optional(out.now->value) : std::nullopt);
    for (auto const& action : actions)
        if (action.wish.objective == objective.id && action.state != plan::State::dropped) {
            ++out.actions;
            out.done += action.state == plan::State::done ? 1 : 0;
        }
    return out;
}

std::string now_in_words(i18n::Words const& words, ObjectiveOutcome const& one)
{
    if (!one.now)
        return std::string(words(texts::evaluation::not_yet));
    auto const value = ::objectives::shown(words, one.objective.wish.unit, one.now->value);
    return one.now->n ? words(texts::evaluation::with_n, value, *one.now->n) : value;
}

SheetPart outcome_part(i18n::Words const& words, ObjectiveOutcome const& one)
{
    auto const& wish = one.objective.wish;
    SheetPart out{wish.title};
    auto const baseline = wish.baseline.value ? ::objectives::shown(words, wish.unit, *wish.baseline.value)
                                              : std::string("–");
    out.paragraphs
        = {words(texts::evaluation::line, baseline, ::objectives::shown(words, wish.unit, wish.target),
               wish.due_on, now_in_words(words, one)),
            words(texts::evaluation::actions, one.actions, one.done)};
    out.paragraphs.emplace_back(name(one.reached).in(words.language()));
    if (one.needs_explanation() && one.explained.empty())
        out.paragraphs.emplace_back(words(texts::evaluation::explain));
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
        auto const& wish = one.objective.wish;
        table.rows.push_back({wish.title,
            wish.baseline.value ? ::objectives::shown(words, wish.unit, *wish.baseline.value) : "–",
            ::objectives::shown(words, wish.unit, wish.target), now_in_words(words, one),
            std::string(name(one.reached).in(words.language()))});
    }
    if (table.rows.empty())
        out.paragraphs.emplace_back(words(texts::objectives::none));
    out.table = std::move(table);
    return out;
}

} // namespace

Reached reached(objectives::Wish const& wish, std::optional<double> now)
{
    if (!now)
        return Reached::unmeasured;
    bool const goes_up
        = wish.baseline.value ? wish.target > *wish.baseline.value : wish.unit != objectives::Unit::count;
    auto const gained = [&](double value) { return goes_up ? *now >= value : *now <= value; };
    if (gained(wish.target))
        return Reached::reached;
    bool const moved = wish.baseline.value && gained(*wish.baseline.value) && *now != *wish.baseline.value;
    return moved ? Reached::partly : Reached::missed;
}

i18n::Text name(Reached reached)
{
    switch (reached) {
    case Reached::reached:
        return texts::evaluation::reached;
    case Reached::partly:
        return texts::evaluation::partly;
    case Reached::missed:
        return texts::evaluation::missed;
    case Reached::unmeasured:
        break;
    }
    return texts::evaluation::unmeasured;
}

std::string place_of_objective(objectives::ObjectiveId id)
{
    return fmt::format("{}{}", objective_prefix, id.text());
}

std::vector<ObjectiveOutcome> evaluation_of(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Scope const& judged)
{
    auto const later = later_than(db, question, judged);
    auto const actions = plan::actions(db, judged);
    auto const then = written(db, judged), now = written(db, question.scope);
    std::vector<ObjectiveOutcome> out;
    for (auto const& objective : objectives::objectives(db, judged)) {
        auto one = outcome_of(objective, later, actions);
        auto const place = place_of_objective(objective.id);
        one.explained = words_at(now, place);
        if (one.explained.empty())
            one.explained = words_at(then, place);
        out.push_back(std::move(one));
    }
    return out;
}

std::int64_t unexplained(std::vector<ObjectiveOutcome> const& all)
{
    return std::ranges::count_if(
        all, [](ObjectiveOutcome const& one) { return one.needs_explanation() && one.explained.empty(); });
}

Sheet evaluation_sheet(i18n::Words const& words, Facts const& facts, std::vector<ObjectiveOutcome> const& all)
{
    Sheet out{words(texts::evaluation::title, facts.round.number), facts.park.name,
        {{std::string(words(texts::quarter::municipality)), facts.park.municipality},
            {std::string(words(texts::evaluation::made)), words.date(facts.today)}},
        {}, {}};
    out.parts = {overview_part(words, all), states_part(words, facts)};
    for (auto const& one : all)
        out.parts.push_back(outcome_part(words, one));
    out.note = words(texts::evaluation::note);
    return out;
}

} // namespace continuation
