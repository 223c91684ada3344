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

// What was measured in a round.
struct Found {
    std::vector<Choice> choices;
    std::vector<survey::Spread> spreads;
};
Found found_in(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    return {choices(db, scope, group_size_min), survey::spreads_of(db, scope, group_size_min)};
}

// Where the next measurement of an objective is looked for: in the round after it, and in its own.
struct Later {
    Found next, same;
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
    auto const next = round_after(db, scope);
    return {next ? found_in(db, *next, group_size_min) : Found{}, {choices(db, scope, group_size_min), {}}};
}

Choice const* with_key(std::vector<Choice> const& all, std::string_view key)
{
    auto const found = std::ranges::find_if(all, [&](Choice const& one) { return one.baseline.key == key; });
    return found == all.end() ? nullptr : &*found;
}

// A later figure of the same: two years that overlap share what they count, and cannot be tested against each
// other. Of a baseline of before its year stands in its words only.
bool is_later(Choice const& choice, Baseline const& baseline)
{
    return baseline.until ? choice.from > baseline.until : choice.baseline.dutch != baseline.dutch;
}

// The same question in the same words, or a later figure.
Choice const* measurement_of(Later const& later, Baseline const& baseline)
{
    if (baseline.key.empty())
        return nullptr;
    bool const is_asked = !survey_key(baseline).empty();
    auto const* next = with_key(later.next.choices, baseline.key);
    if (next && (is_asked ? next->baseline.dutch == baseline.dutch : is_later(*next, baseline)))
        return next;
    auto const* same = is_asked ? nullptr : with_key(later.same.choices, baseline.key);
    return same && is_later(*same, baseline) ? same : nullptr;
}

Measured measured_of(Later const& later, Choice const& choice)
{
    Measured out{choice.unit, choice.baseline.value.value_or(0), choice.n, 0, 0, choice.baseline.months};
    for (auto const& spread : later.next.spreads)
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
            one.verdict = judged(
                one.objective.wish, as_of_baseline(baseline_of(one.objective.wish), *one.now), one.proof);
}

std::vector<Outcome> outcomes_against(db::Connection& db, partnership::Scope const& scope, Later const& later)
{
    std::vector<Outcome> out;
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

} // namespace

std::optional<double> Outcome::value() const
{
    if (fixed)
        return fixed->value;
    return now ? std::optional(now->value) : std::nullopt;
}

bool Outcome::is_tested() const { return fixed ? fixed->is_tested : proof != Proof::none; }

std::optional<Measured> Outcome::measured() const
{
    if (!fixed)
        return now;
    Measured out{objective.wish.unit, fixed->value, fixed->n};
    out.months = fixed->months;
    return out;
}

std::optional<ByMonth> by_month(Outcome const& outcome)
{
    auto const before = baseline_of(outcome.objective.wish);
    auto const after = outcome.measured();
    if (!after || !outcome.objective.wish.baseline.value || !have_unequal_spans(before, *after))
        return std::nullopt;
    return ByMonth{before.months, after->months, before.value / before.months, after->value / after->months};
}

std::string by_month_behind(i18n::Words const& words, Outcome const& outcome)
{
    auto const found = by_month(outcome);
    if (!found)
        return {};
    return " "
        + words(texts::outcome::by_month, words.decimal(found->before, 1), words.decimal(found->now, 1));
}

i18n::Text said_of(Outcome const& outcome)
{
    bool const lacks_baseline = outcome.verdict == Verdict::not_measured && outcome.value();
    return lacks_baseline ? i18n::Text(texts::verdict::no_baseline) : name(outcome.verdict);
}

std::vector<Outcome> outcomes(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    return outcomes_against(db, scope, later_of(db, scope, group_size_min));
}

std::vector<OfRound> outcomes_of_rounds(
    db::Connection& db, partnership::PartnershipId partnership, int group_size_min)
{
    std::vector<OfRound> out;
    auto rounds = partnership::rounds(db, partnership);
    std::ranges::sort(rounds, std::ranges::greater(), &partnership::Round::number);
    Later later;
    for (auto const& round : rounds) { // what one round measured, the round before it is measured by
        partnership::Scope const scope{partnership, round.id};
        later.same = found_in(db, scope, group_size_min);
        out.push_back({round.number, outcomes_against(db, scope, later)});
        later.next = std::move(later.same);
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
        wanted.on, outcome.now ? outcome.now->months : 0};
    auto const value = outcome.now ? as_of_baseline(baseline_of(objective.wish), *outcome.now) : fixed.value;
    fixed.verdict = judged(objective.wish, value, outcome.now ? outcome.proof : Proof::none);
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
