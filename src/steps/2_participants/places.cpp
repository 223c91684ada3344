#include "declaration.h"
#include "participation.h"
#include "store.h"

#include "base/text.h"
#include "db/db.h"
#include "papers/papers.h"

#include <algorithm>

namespace participants {
namespace {

using partnership::Scope;

// What came before may still stand in the name of who held the place last.
accounts::PersonId former(Seat const& seat) { return seat.holder ? seat.holder : seat.last; }

struct Successor {
    accounts::PersonId person;
    std::string function;
    moment::Date from;
};

// The deputy who moves up leaves a place behind; somebody of another organisation stays where he is.
std::optional<Refusal> leave_other_place(db::Connection& db, Scope const& scope, Seat const& seat,
    accounts::PersonId successor, moment::Date today)
{
    auto const other = seat_of_person(db, scope, successor);
    if (!other)
        return std::nullopt;
    if (other->organisation != seat.organisation)
        return Refusal::represents_already;
    update_holder(db, scope, {other->place, successor, {}, other->function, today});
    return std::nullopt;
}

void become_member(db::Connection& db, Scope const& scope, Seat const& seat, accounts::PersonId successor,
    moment::Date today)
{
    auto const member = partnership::member(db, scope.partnership, successor);
    auto const role = member ? std::max(member->role, seat.role) : seat.role;
    partnership::join(db, scope.partnership, {successor, seat.organisation, role}, today);
}

// Whether somebody leads the group when the one who held the place has gone.
bool stays_led(db::Connection& db, Scope const& scope, accounts::PersonId leaver)
{
    auto const members = partnership::members(db, scope.partnership);
    auto const member = std::ranges::find(members, leaver, &partnership::Member::person);
    return member == members.end() || !leads(member->role) || has_other_leader(members, leaver);
}

// The place changes hands: the successor is a member first, so that the group is never without a leader.
std::optional<Refusal> sit_down(
    db::Connection& db, Scope const& scope, Seat const& seat, Successor const& successor)
{
    if (auto const why = leave_other_place(db, scope, seat, successor.person, successor.from))
        return why;
    become_member(db, scope, seat, successor.person, successor.from);
    if (seat.holder && !stays_led(db, scope, seat.holder))
        return Refusal::last_leader;
    if (!update_holder(
            db, scope, {seat.place, seat.holder, successor.person, successor.function, successor.from}))
        return Refusal::place_changed;
    if (seat.holder)
        partnership::leave(db, scope.partnership, seat.holder, successor.from);
    return std::nullopt;
}

void inherit_signing(db::Connection& db, Scope const& scope, Seat const& seat, Successor const& successor)
{
    refresh_signatories(db, scope);
    auto const person = *accounts::person(db, successor.person);
    papers::replace_signatory(
        db, scope, {seat.organisation, former(seat), {person.id, person.name, successor.function}});
}

std::int64_t pass_on(db::Connection& db, Scope const& scope, partnership::Process process,
    partnership::Succession const& succession)
{
    std::int64_t out = 0;
    for (auto const& step : process)
        if (step.pass_on)
            out += step.pass_on(db, scope, succession);
    return out;
}

} // namespace

i18n::Problems problems(TakingOver const& wanted)
{
    return problems(NewRepresentative{{}, wanted.name, wanted.email, wanted.function});
}

std::optional<Seat> seat(db::Connection& db, Scope const& scope, PlaceId place)
{
    return seat_of_place(db, scope, place);
}

std::optional<Seat> seat_of(db::Connection& db, Scope const& scope, accounts::PersonId person)
{
    return seat_of_person(db, scope, person);
}

std::vector<FormerHolder> former_holders(db::Connection& db, Scope const& scope, PlaceId place)
{
    return holders_of_place(db, scope, place);
}

base::Result<void, Refusal> close_place(
    db::Connection& db, Scope const& scope, PlaceId place, moment::Date today)
{
    if (!update_closed(db, scope, place, today))
        return base::refuse(Refusal::place_changed);
    return {};
}

std::int64_t open_matters(
    db::Connection& db, Scope const& scope, Seat const& seat, partnership::Process process)
{
    std::int64_t out = 0;
    for (auto const& step : process)
        if (step.open_matters)
            out += step.open_matters(db, scope, {seat.organisation, former(seat)});
    return out;
}

base::Result<TakenOver, Refusal> take_over(db::Connection& db, Scope const& scope, TakingOver const& wanted,
    partnership::Process process, By const& by)
{
    db::Transaction transaction(db); // who is refused leaves nothing behind
    auto const seat = seat_of_place(db, scope, wanted.place);
    if (!seat)
        return base::refuse(Refusal::unknown_place);
    auto const successor = accounts::person_with_email(
        db, {std::string(base::trimmed(wanted.name)), std::string(base::trimmed(wanted.email))}, by.at);
    std::string const function(base::trimmed(wanted.function));
    if (seat->holder != wanted.holder)
        return base::refuse(Refusal::place_changed);
    if (successor == seat->holder)
        return base::refuse(Refusal::same_person);
    if (auto const why = sit_down(db, scope, *seat, {successor, function, moment::local_date(by.at)}))
        return base::refuse(*why);
    inherit_signing(db, scope, *seat, {successor, function, {}});
    auto const passed_on
        = pass_on(db, scope, process, {{seat->organisation, former(*seat)}, successor, by.person, by.at});
    transaction.commit();
    return TakenOver{successor, passed_on};
}

} // namespace participants
