#include "renewal.h"

#include "choices.h"
#include "evaluation.h"
#include "renewal_store.h"
#include "texts.h"

#include "area/area.h"
#include "base/fault.h"
#include "crypto/crypto.h"
#include "db/db.h"
#include "participants/participants.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

// What the tasks are judged by, read once.
struct Ground {
    db::Connection& db;
    partnership::StepQuestion question; // of the round that runs
    Renewal const& renewal;
    partnership::Round from;
    std::vector<partnership::StepCard> cards; // of the next round; empty while there is none
    std::vector<participants::Participation> organisations;

    partnership::Scope old_scope() const { return {question.scope.partnership, renewal.from}; }
    partnership::Scope new_scope() const { return {question.scope.partnership, renewal.to}; }
};

std::string mark_of(std::string_view text) { return crypto::sha256_hex(text).substr(0, 16); }

Evidence area_evidence(Ground const& ground)
{
    auto const area = area::summary(ground.db, ground.question.scope);
    i18n::Words const dutch(i18n::Language::dutch);
    return {false,
        i18n::message(
            texts::task::area_where, dutch.decimal(area.hectares, 1), area.addresses, area.boundary_version),
        mark_of(fmt::format("{} {} {}", area.boundary_version, area.addresses, area.hectares)), "gebied"};
}

Evidence partners_evidence(Ground const& ground)
{
    std::string seen;
    std::int64_t taking = 0, declined = 0;
    for (auto const& one : ground.organisations) {
        seen += fmt::format("{} {}\n", one.organisation.text(), participants::code(one.state));
        taking += one.state == participants::State::takes_part ? 1 : 0;
        declined += one.state == participants::State::declined ? 1 : 0;
    }
    return {false, i18n::message(texts::task::partners_where, taking, declined), mark_of(seen), "deelnemers"};
}

// People changed: who is new since the plan was begun, and which places are empty.
Evidence people_evidence(Ground const& ground)
{
    std::string seen;
    auto const since = ground.from.planned_from ? ground.from.planned_from : ground.from.started_on;
    std::int64_t people = 0, fresh = 0, empty = 0;
    for (auto const& one : participants::taking_part(ground.organisations)) {
        empty += std::ssize(one.vacancies);
        people += std::ssize(one.representatives);
        for (auto const& who : one.representatives) {
            seen += fmt::format("{} {}\n", who.person.text(), who.function);
            fresh += who.since > since ? 1 : 0;
        }
    }
    seen += std::to_string(empty);
    return {
        false, i18n::message(texts::task::people_where, people, fresh, empty), mark_of(seen), "deelnemers"};
}

Evidence next_round_evidence(Ground const& ground)
{
    if (ground.renewal.to)
        return {true, i18n::message(texts::task::next_round_open, ground.from.number + 1), "",
            fmt::format("vervolg/ronde/{}", ground.from.number)};
    return {false, i18n::message(texts::task::next_round_closed, ground.from.number), "",
        "vervolg/herijken/ronde"};
}

Evidence step_evidence(Ground const& ground, TaskRule const& rule)
{
    auto const found = std::ranges::find_if(ground.cards,
        [&](partnership::StepCard const& card) { return card.step && card.step->path == rule.step; });
    if (found == ground.cards.end())
        return {false, i18n::message(texts::task::after_next_round), "", std::string(rule.step)};
    using enum partnership::StepState;
    bool const is_done = found->report.state == done || found->report.state == skipped;
    return {is_done, found->report.where, "", std::string(rule.step),
        is_done ? std::nullopt : std::optional(found->report.ball)};
}

Evidence before_after_evidence(Ground const&)
{
    return {false, i18n::message(texts::task::before_after_where), "", "vervolg/herijken/vergelijken"};
}

Evidence missed_evidence(Ground const& ground)
{
    auto const all = evaluation_of(ground.db, ground.question, ground.old_scope());
    auto const waiting = unsettled(all);
    return {waiting == 0, i18n::message(texts::task::missed_where, std::ssize(all), waiting), "",
        fmt::format("vervolg/evaluatie?ronde={}", ground.from.number)};
}

Evidence actions_evidence(Ground const& ground)
{
    std::vector<plan::Action> now;
    if (ground.renewal.to)
        now = plan::actions(ground.db, ground.new_scope());
    auto const all = carried(plan::actions(ground.db, ground.old_scope()), now,
        choices_of(ground.db, ground.question.scope.partnership, ground.renewal.id));
    auto const waiting
        = std::ranges::count_if(all, [](Carried const& one) { return one.chosen.choice == Choice::none; });
    return {waiting == 0, i18n::message(texts::task::actions_where, std::ssize(all), waiting), "",
        "vervolg/herijken/acties"};
}

Evidence evidence_of(Ground const& ground, TaskRule const& rule)
{
    switch (rule.task) {
    case Task::area:
        return area_evidence(ground);
    case Task::partners:
        return partners_evidence(ground);
    case Task::people:
        return people_evidence(ground);
    case Task::next_round:
        return next_round_evidence(ground);
    case Task::before_after:
        return before_after_evidence(ground);
    case Task::missed:
        return missed_evidence(ground);
    case Task::actions:
        return actions_evidence(ground);
    default:
        return step_evidence(ground, rule);
    }
}

std::optional<partnership::Round> round_of_id(
    std::vector<partnership::Round> const& rounds, partnership::RoundId id)
{
    auto const found = std::ranges::find(rounds, id, &partnership::Round::id);
    return found == rounds.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<Renewal> renewal(db::Connection& db, partnership::Scope const& scope)
{
    if (auto const going = renewal_from(db, scope))
        return going;
    return renewal_to(db, scope);
}

std::optional<Renewal> renewal_going_on(db::Connection& db, partnership::Partnership const& park,
    partnership::Round const& round, moment::Date today)
{
    auto const found = renewal(db, {park.id, round.id});
    bool const is_of_before = found && found->to == round.id;
    if (is_of_before && recalibration(round, park.cycle_months, today).due != Due::later)
        return {};
    return found;
}

Renewal start_renewal(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person, moment::Date today)
{
    Renewal const wanted{db.ids().make<RenewalId>(), scope.round, {}, today, {}};
    insert_renewal(db, scope, wanted, person);
    return *renewal_from(db, scope);
}

Whole whole_renewal(db::Connection& db, partnership::Process process,
    partnership::StepQuestion const& question, Renewal const& renewal)
{
    auto const rounds = partnership::rounds(db, question.scope.partnership);
    auto const from = round_of_id(rounds, renewal.from);
    auto const park = partnership::find(db, question.scope.partnership);
    if (!from || !park)
        throw base::Fault("a recalibration of a round that is not there");
    Whole out{renewal, *from, round_of_id(rounds, renewal.to), {}, {}};
    out.ends_on = recalibration(*from, park->cycle_months, question.today).on;
    Ground ground{db, question, renewal, *from, {}, participants::participations(db, question.scope)};
    if (renewal.to)
        ground.cards
            = partnership::cards(db, process, {ground.new_scope(), question.today, question.group_size_min});
    auto const confirmed = confirmations_of(db, question.scope.partnership, renewal.id);
    Timetable const times{out.ends_on, question.today, out.to.has_value()};
    for (auto const& rule : task_rules()) {
        auto const found = confirmed.find(rule.task);
        out.tasks.push_back(view_of(rule, evidence_of(ground, rule),
            found == confirmed.end() ? std::nullopt : std::optional(found->second), times));
    }
    return out;
}

Confirmed confirm(db::Connection& db, partnership::Scope const& scope, Renewal const& renewal,
    Confirming const& wanted, TaskView const& view)
{
    if (view.state == TaskState::done)
        return Confirmed::already;
    if (wanted.seen != view.evidence.seen)
        return Confirmed::changed_meanwhile;
    upsert_confirmation(db, scope.partnership, renewal.id, wanted);
    return Confirmed::now;
}

void take_back(db::Connection& db, partnership::Scope const& scope, Renewal const& renewal, Task task)
{
    delete_confirmation(db, scope.partnership, renewal.id, task);
}

} // namespace continuation
