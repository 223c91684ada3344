#include "participants.h"

#include "declaration.h"
#include "participation.h"
#include "store.h"

#include "base/text.h"

#include <algorithm>

namespace participants {
namespace {

std::string clean(std::string_view text) { return std::string(base::trimmed(text)); }

Representative const* find_person(std::vector<RepresentativeRow> const& rows, accounts::PersonId person)
{
    auto const found = std::ranges::find_if(
        rows, [&](RepresentativeRow const& row) { return row.representative.person == person; });
    return found == rows.end() ? nullptr : &found->representative;
}

// Who is a member already, such as the adviser who started the park, never loses rights by joining.
partnership::Role role_after_joining(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person, partnership::Role wanted)
{
    auto const member = partnership::member(db, scope.partnership, person);
    return member ? std::max(member->role, wanted) : wanted;
}

// Whether the group is left without anybody who leads when this person gets that role, or none.
bool would_be_leaderless(db::Connection& db, partnership::Scope const& scope, accounts::PersonId person,
    std::optional<partnership::Role> role)
{
    if (role && leads(*role))
        return false;
    auto const members = partnership::members(db, scope.partnership);
    auto const member = std::ranges::find(members, person, &partnership::Member::person);
    bool const is_leader = member != members.end() && leads(member->role);
    return is_leader && !has_other_leader(members, person);
}

} // namespace

std::vector<Participation> participations(db::Connection& db, partnership::Scope const& scope)
{
    auto out = participations_of_partnership(db, scope);
    for (auto& row : representatives_of_partnership(db, scope)) {
        auto const at = std::ranges::find(out, row.organisation, &Participation::organisation);
        if (at != out.end())
            at->representatives.push_back(std::move(row.representative));
    }
    for (auto& row : vacancies_of_partnership(db, scope)) {
        auto const at = std::ranges::find(out, row.organisation, &Participation::organisation);
        if (at != out.end())
            at->vacancies.push_back(std::move(row.vacancy));
    }
    put_in_order(out);
    return out;
}

std::optional<Participation> organisation(
    db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId id)
{
    auto const all = participations(db, scope);
    auto const found = std::ranges::find(all, id, &Participation::organisation);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::vector<Signatory> signatories(db::Connection& db, partnership::Scope const& scope)
{
    std::vector<Signatory> out;
    for (auto const& one : taking_part(participations(db, scope)))
        for (auto const& person : one.representatives)
            if (person.is_signatory)
                out.push_back({one.organisation, one.name, person.person, person.name, person.function});
    return out;
}

accounts::OrganisationId add_organisation(
    db::Connection& db, partnership::Scope const& scope, NewOrganisation const& wanted, moment::Instant now)
{
    auto const id = accounts::add_organisation(db, clean(wanted.name), wanted.kind, now);
    auto const own_kind = wanted.kind == "other" ? clean(wanted.own_kind) : std::string();
    insert_participation(db, scope, {id, own_kind, wanted.state, moment::local_date(now)});
    return id;
}

base::Result<void, Refusal> set_answer(db::Connection& db, partnership::Scope const& scope,
    accounts::OrganisationId id, Answer const& answer, moment::Date today)
{
    auto const reason = answer.state == State::declined ? clean(answer.reason) : std::string();
    if (update_answer(db, scope, {id, {answer.state, reason}, today}) == 0)
        return base::refuse(Refusal::unknown_organisation);
    refresh_signatories(db, scope);
    return {};
}

base::Result<accounts::PersonId, Refusal> add_representative(
    db::Connection& db, partnership::Scope const& scope, NewRepresentative const& wanted, moment::Instant now)
{
    if (!organisation(db, scope, wanted.organisation))
        return base::refuse(Refusal::unknown_organisation);
    auto const person = accounts::person_with_email(db, {clean(wanted.name), clean(wanted.email)}, now);
    if (find_person(representatives_of_partnership(db, scope), person))
        return base::refuse(Refusal::represents_already);
    auto const role = role_after_joining(db, scope, person, wanted.role);
    auto const today = moment::local_date(now);
    partnership::join(db, scope.partnership, {person, wanted.organisation, role}, today);
    insert_place(db, scope,
        {wanted.organisation,
            {person, "", "", clean(wanted.function), wanted.role, wanted.is_deputy, wanted.is_signatory, {},
                today}});
    refresh_signatories(db, scope);
    return person;
}

base::Result<void, Refusal> change_representative(
    db::Connection& db, partnership::Scope const& scope, Representative const& wanted, moment::Date today)
{
    auto const member = partnership::member(db, scope.partnership, wanted.person);
    if (!member || !find_person(representatives_of_partnership(db, scope), wanted.person))
        return base::refuse(Refusal::unknown_person);
    if (would_be_leaderless(db, scope, wanted.person, wanted.role))
        return base::refuse(Refusal::last_leader);
    partnership::join(db, scope.partnership, {wanted.person, member->organisation, wanted.role}, today);
    update_place(db, scope, wanted);
    refresh_signatories(db, scope);
    return {};
}

base::Result<void, Refusal> leave(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person, moment::Date today)
{
    auto const held = seat_of_person(db, scope, person);
    if (!held)
        return base::refuse(Refusal::unknown_person);
    if (would_be_leaderless(db, scope, person, std::nullopt))
        return base::refuse(Refusal::last_leader);
    if (!update_holder(db, scope, {held->place, person, {}, held->function, today}))
        return base::refuse(Refusal::place_changed);
    partnership::leave(db, scope.partnership, person, today);
    refresh_signatories(db, scope);
    return {};
}

} // namespace participants
