#include "outcome.h"

#include "choices.h"
#include "results/store.h"
#include "texts.h"

#include "base/text.h"
#include "survey/spread.h"

#include <algorithm>

namespace objectives {
namespace {

constexpr std::size_t note_max = 500;

// Where the next measurement is looked for.
struct Later {
    std::vector<Choice> next, same; // of the round after it, and of its own
    std::vector<survey::Spread> spreads; // of the round after it
};

std::optional<partnership::Scope> round_after(db::Connection& db, partnership::Scope const& scope)
{
    auto const all = partnership::rounds(db, scope.partnership);
    auto const own = std::ranges::find(all, scope.round, &partnership::Round::id);
    if (own == all.end())
        return std::nullopt;
    auto const next = std::ranges::find(all, own->number + 1, &partnership::Round::number);
    return next == all.end() ? std::nullopt : std::optional(partnership::Scope{scope.partnership, next->id});
}

Later later_of(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    Later out;
    out.same = choices(db, scope, group_size_min);
    if (auto const next = round_after(db, scope)) {
        out.next = choices(db, *next, group_size_min);
        out.spreads = survey::spreads_of(db, *next, group_size_min);
    }
    return out;
}

Choice const* with_key(std::vector<Choice> const& all, std::string_view key)
{
    auto const found = std::ranges::find_if(all, [&](Choice const& one) { return one.baseline.key == key; });
    return found == all.end() ? nullptr : &*found;
}

// The same question in the same words; of a figure the year stands in its words, and a later one is meant.
Choice const* measurement_of(Later const& later, Baseline const& baseline)
{
    if (baseline.key.empty())
        return nullptr;
    bool const is_asked = !survey_key(baseline).empty();
    auto const* next = with_key(later.next, baseline.key);
    if (next && is_asked == (next->baseline.dutch == baseline.dutch))
        return next;
    auto const* same = is_asked ? nullptr : with_key(later.same, baseline.key);
    return same && same->baseline.dutch != baseline.dutch ? same : nullptr;
}

Measured measured_of(Later const& later, Choice const& choice)
{
    Measured out{choice.unit, choice.baseline.value.value_or(0), choice.n, 0, 0};
    for (auto const& spread : later.spreads)
        if (survey_key(choice.baseline) == spread.key) {
            out.variance = spread.mean.variance;
            out.blur = spread.mean.blur;
        }
    return out;
}

void judge(std::vector<Outcome>& all)
{
    std::vector<Outcome*> tried;
    std::vector<survey::Tested> tests;
    for (auto& one : all)
        if (auto const tested = one.now && one.objective.wish.baseline.value
                ? test(baseline_of(one.objective.wish), *one.now)
                : std::nullopt) {
            tried.push_back(&one);
            tests.push_back(*tested);
        }
    auto const marks = survey::differing(tests);
    for (std::size_t at = 0; at < tried.size(); ++at)
        tried[at]->proof = marks[at] ? Proof::different : Proof::chance;
    for (auto& one : all)
        if (one.now)
            one.verdict = judged(one.objective.wish, one.now->value, one.proof);
}

} // namespace

std::vector<Outcome> outcomes(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    std::vector<Outcome> out;
    auto const later = later_of(db, scope, group_size_min);
    for (auto& objective : objectives(db, scope)) {
        auto& one = out.emplace_back();
        one.objective = std::move(objective);
        if (auto const* found = measurement_of(later, one.objective.wish.baseline)) {
            one.now = measured_of(later, *found);
            one.dutch = found->baseline.dutch;
            one.english = found->baseline.english;
        }
    }
    judge(out);
    for (auto& fixed : established(db, scope))
        for (auto& one : out)
            if (one.objective.id == fixed.objective) {
                one.verdict = fixed.verdict;
                one.fixed = fixed;
            }
    return out;
}

std::optional<Outcome> outcome_of(std::vector<Outcome> const& all, ObjectiveId id)
{
    auto const found = std::ranges::find_if(all, [&](Outcome const& one) { return one.objective.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<partnership::Scope> round_of(
    db::Connection& db, partnership::Scope const& scope, ObjectiveId id)
{
    if (find(db, scope, id))
        return scope;
    for (auto const& round : partnership::rounds(db, scope.partnership)) {
        partnership::Scope const other{scope.partnership, round.id};
        if (find(db, other, id))
            return other;
    }
    return std::nullopt;
}

i18n::Problems problems(Establishing const& wanted, Outcome const& outcome)
{
    i18n::Problems out;
    if (!outcome.now && !wanted.value)
        out.push_back(i18n::problem("value", texts::problem::measured));
    if (!outcome.now && wanted.value && !fits(outcome.objective.wish.unit, *wanted.value))
        out.push_back(i18n::problem("value", texts::problem::target));
    if (base::length_utf8(wanted.note) > note_max)
        out.push_back(i18n::problem("note", texts::problem::note, note_max));
    return out;
}

base::Result<Established, Refusal> establish(
    db::Connection& db, partnership::Scope const& scope, Outcome const& outcome, Establishing const& wanted)
{
    auto const& objective = outcome.objective;
    if (objective.state != State::adopted)
        return base::refuse(Refusal::not_adopted);
    Established fixed{objective.id, outcome.now ? outcome.now->value : wanted.value.value_or(0),
        outcome.now ? outcome.now->n : 0, outcome.now && outcome.proof != Proof::none, {}, wanted.note,
        wanted.on};
    fixed.verdict = judged(objective.wish, fixed.value, outcome.now ? outcome.proof : Proof::none);
    upsert_result(db, scope, fixed);
    return fixed;
}

std::vector<Established> established(db::Connection& db, partnership::Scope const& scope)
{
    return results_of_round(db, scope);
}

std::vector<ObjectiveId> reached_anywhere(db::Connection& db)
{
    return objectives_with(db, Verdict::reached);
}

} // namespace objectives
