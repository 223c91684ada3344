#include "store.h"

#include "db/db.h"

namespace participants {
namespace {

Participation read_participation(db::Row const& row)
{
    return {row.id<accounts::OrganisationId>(0), row.text(1), row.text(2), row.text(3),
        state_of(row.view(4)).value_or(State::invited), row.text(5), row.date(6), {}};
}

RepresentativeRow read_representative(db::Row const& row)
{
    return {row.id<accounts::OrganisationId>(0),
        {row.id<accounts::PersonId>(1), row.text(2), row.text(3), row.text(4),
            partnership::role_of(row.view(5)).value_or(partnership::Role::entrepreneur), row.flag(6),
            row.flag(7)}};
}

} // namespace

void insert_participation(db::Connection& db, partnership::Scope const& scope, ParticipationRow const& row)
{
    db.run(R"(
        insert into participants_participation (partnership, organisation, own_kind, state, reason, since)
        values (?, ?, ?, ?, '', ?))",
        scope.partnership, row.organisation, row.own_kind, code(row.state), row.since);
}

std::int64_t update_answer(db::Connection& db, partnership::Scope const& scope, AnswerRow const& row)
{
    return db.run(R"(
        update participants_participation
        set state = ?, reason = ?, since = ?
        where partnership = ?
          and organisation = ?)",
        code(row.answer.state), row.answer.reason, row.since, scope.partnership, row.organisation);
}

std::vector<Participation> participations_of_partnership(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Participation>(R"(
        select o.id, o.name, o.kind, p.own_kind, p.state, p.reason, p.since
        from participants_participation p
        join accounts_organisation o on o.id = p.organisation
        where p.partnership = ?
        order by o.id)",
        read_participation, scope.partnership);
}

void insert_representative(db::Connection& db, partnership::Scope const& scope, RepresentativeRow const& row)
{
    auto const& person = row.representative;
    db.run(R"(
        insert into participants_representative
            (partnership, person, organisation, function, is_deputy, is_signatory)
        values (?, ?, ?, ?, ?, ?))",
        scope.partnership, person.person, row.organisation, person.function, person.is_deputy,
        person.is_signatory);
}

void update_representative(
    db::Connection& db, partnership::Scope const& scope, Representative const& representative)
{
    db.run(R"(
        update participants_representative
        set function = ?, is_deputy = ?, is_signatory = ?
        where partnership = ?
          and person = ?)",
        representative.function, representative.is_deputy, representative.is_signatory, scope.partnership,
        representative.person);
}

void delete_representative(db::Connection& db, partnership::Scope const& scope, accounts::PersonId person)
{
    db.run(R"(
        delete from participants_representative
        where partnership = ?
          and person = ?)",
        scope.partnership, person);
}

std::vector<RepresentativeRow> representatives_of_partnership(
    db::Connection& db, partnership::Scope const& scope)
{
    return db.all<RepresentativeRow>(R"(
        select r.organisation, p.id, p.name, p.email, r.function, m.role, r.is_deputy, r.is_signatory
        from participants_representative r
        join accounts_person p on p.id = r.person
        join partnership_member m on m.partnership = r.partnership and m.person = r.person
        where r.partnership = ?
        order by r.is_deputy, p.name, p.id)",
        read_representative, scope.partnership);
}

} // namespace participants
