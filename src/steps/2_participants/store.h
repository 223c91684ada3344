// All statements of the room, one function each.
#pragma once
#include "participants.h"

namespace participants {

struct ParticipationRow {
    accounts::OrganisationId organisation;
    std::string own_kind;
    State state;
    moment::Date since;
};
void insert_participation(db::Connection& db, partnership::Scope const& scope, ParticipationRow const& row);
struct AnswerRow {
    accounts::OrganisationId organisation;
    Answer answer;
    moment::Date since;
};
// The number of rows changed: 0 when this organisation is not of this partnership.
std::int64_t update_answer(db::Connection& db, partnership::Scope const& scope, AnswerRow const& row);
// Without their people.
std::vector<Participation> participations_of_partnership(db::Connection& db, partnership::Scope const& scope);

struct RepresentativeRow {
    accounts::OrganisationId organisation;
    Representative representative;
};
// The role is that of the place; as a member the person may have a higher one.
void insert_place(db::Connection& db, partnership::Scope const& scope, RepresentativeRow const& row);
void update_place(db::Connection& db, partnership::Scope const& scope, Representative const& representative);
std::optional<Seat> seat_of_place(db::Connection& db, partnership::Scope const& scope, PlaceId place);
std::optional<Seat> seat_of_person(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person);
struct Change {
    PlaceId place;
    accounts::PersonId from, to; // either may be none
    std::string function;
    moment::Date on;
};
// False when somebody else holds it meanwhile. Who held it goes into its history.
bool update_holder(db::Connection& db, partnership::Scope const& scope, Change const& change);
// False when it is not vacant.
bool update_closed(
    db::Connection& db, partnership::Scope const& scope, PlaceId place, moment::Date closed_on);
std::vector<FormerHolder> holders_of_place(
    db::Connection& db, partnership::Scope const& scope, PlaceId place);
struct VacancyRow {
    accounts::OrganisationId organisation;
    Vacancy vacancy;
};
std::vector<VacancyRow> vacancies_of_partnership(db::Connection& db, partnership::Scope const& scope);
std::vector<RepresentativeRow> representatives_of_partnership(
    db::Connection& db, partnership::Scope const& scope);

// Where an organisation takes part.
struct Post {
    partnership::PartnershipId park;
    accounts::OrganisationId organisation;
    std::string organisation_name;
};
// Of every park; one park has one post for each name.
std::vector<Post> posts_of_kind(db::Connection& db, std::string_view kind);
// A place that came from the sign-in of an organisation, with the role it gave.
struct ProvidedRow {
    partnership::PartnershipId park;
    accounts::PersonId person;
    std::string source;
    partnership::Role role = partnership::Role::partner;
};
std::vector<ProvidedRow> provided_to(db::Connection& db, accounts::PersonId person, std::string_view source);
void upsert_provided(db::Connection& db, ProvidedRow const& row);
void delete_provided(db::Connection& db, partnership::PartnershipId park, accounts::PersonId person);

} // namespace participants
