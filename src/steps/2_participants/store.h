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
void insert_representative(db::Connection& db, partnership::Scope const& scope, RepresentativeRow const& row);
void update_representative(
    db::Connection& db, partnership::Scope const& scope, Representative const& representative);
void delete_representative(db::Connection& db, partnership::Scope const& scope, accounts::PersonId person);
std::vector<RepresentativeRow> representatives_of_partnership(
    db::Connection& db, partnership::Scope const& scope);

} // namespace participants
