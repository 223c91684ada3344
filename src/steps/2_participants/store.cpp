#include "store.h"

#include "db/db.h"

namespace participants {
namespace {

Participation read_participation(db::Row const& row)
{
    return {row.id<accounts::OrganisationId>(0), row.text(1), row.text(2), row.text(3),
        state_of(row.view(4)).value_or(State::invited), row.text(5), row.date(6), {}};
}

partnership::Role role_in(db::Row const& row, int column)
{
    return partnership::role_of(row.view(column)).value_or(partnership::Role::entrepreneur);
}

RepresentativeRow read_representative(db::Row const& row)
{
    return {row.id<accounts::OrganisationId>(0),
        {row.id<accounts::PersonId>(1), row.text(2), row.text(3), row.text(4), role_in(row, 5), row.flag(6),
            row.flag(7), row.id<PlaceId>(8), row.date(9)}};
}

VacancyRow read_vacancy(db::Row const& row)
{
    return {row.id<accounts::OrganisationId>(0),
        {row.id<PlaceId>(1), row.text(2), role_in(row, 3), row.flag(4), row.flag(5), row.date(6),
            row.id<accounts::PersonId>(7), row.text(8)}};
}

Seat read_seat(db::Row const& row)
{
    return {row.id<PlaceId>(0), row.id<accounts::OrganisationId>(1), role_in(row, 2), row.text(3),
        row.flag(4), row.flag(5), row.date(6), row.id<accounts::PersonId>(7), row.id<accounts::PersonId>(8)};
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

void insert_place(db::Connection& db, partnership::Scope const& scope, RepresentativeRow const& row)
{
    auto const& person = row.representative;
    db.run(R"(
        insert into participants_place
            (id, partnership, organisation, role, function, is_deputy, is_signatory, person, since)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?))",
        db.ids().next(), scope.partnership, row.organisation, code(person.role), person.function,
        person.is_deputy, person.is_signatory, person.person, person.since);
}

void update_place(db::Connection& db, partnership::Scope const& scope, Representative const& representative)
{
    db.run(R"(
        update participants_place
        set role = ?, function = ?, is_deputy = ?, is_signatory = ?
        where partnership = ?
          and person = ?
          and closed_on is null)",
        code(representative.role), representative.function, representative.is_deputy,
        representative.is_signatory, scope.partnership, representative.person);
}

std::optional<Seat> seat_of_place(db::Connection& db, partnership::Scope const& scope, PlaceId place)
{
    return db.one<Seat>(R"(
        select s.id, s.organisation, s.role, s.function, s.is_deputy, s.is_signatory, s.since, s.person,
            (select h.person from participants_holder h where h.place = s.id order by h.until desc, h.since desc limit 1)
        from participants_place s
        where s.partnership = ?
          and s.id = ?
          and s.closed_on is null)",
        read_seat, scope.partnership, place);
}

std::optional<Seat> seat_of_person(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person)
{
    return db.one<Seat>(R"(
        select s.id, s.organisation, s.role, s.function, s.is_deputy, s.is_signatory, s.since, s.person, null
        from participants_place s
        where s.partnership = ?
          and s.person = ?
          and s.closed_on is null)",
        read_seat, scope.partnership, person);
}

bool update_holder(db::Connection& db, partnership::Scope const& scope, Change const& change)
{
    db.run(R"(
        insert into participants_holder (place, person, since, until)
        select id, person, since, ?
        from participants_place
        where partnership = ?
          and id = ?
          and person = ?
          and closed_on is null)",
        change.on, scope.partnership, change.place, change.from);
    return db.run(R"(
        update participants_place
        set person = ?, function = ?, since = ?
        where partnership = ?
          and id = ?
          and coalesce(person, 0) = ?
          and closed_on is null)",
               change.to, change.function, change.on, scope.partnership, change.place, change.from.value)
        == 1;
}

bool update_closed(db::Connection& db, partnership::Scope const& scope, PlaceId place, moment::Date closed_on)
{
    return db.run(R"(
        update participants_place
        set closed_on = ?
        where partnership = ?
          and id = ?
          and person is null
          and closed_on is null)",
               closed_on, scope.partnership, place)
        == 1;
}

std::vector<FormerHolder> holders_of_place(db::Connection& db, partnership::Scope const& scope, PlaceId place)
{
    return db.all<FormerHolder>(R"(
        select p.name, h.since, h.until
        from participants_holder h
        join participants_place s on s.id = h.place
        join accounts_person p on p.id = h.person
        where s.partnership = ?
          and s.id = ?
        order by h.until desc, h.since desc)",
        [](db::Row const& row) {
            return FormerHolder{row.text(0), row.date(1), row.date(2)};
        },
        scope.partnership, place);
}

std::vector<VacancyRow> vacancies_of_partnership(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<VacancyRow>(R"(
        select s.organisation, s.id, s.function, s.role, s.is_deputy, s.is_signatory, s.since, p.id, coalesce(p.name, '')
        from participants_place s
        left join accounts_person p on p.id = (
            select h.person from participants_holder h where h.place = s.id order by h.until desc, h.since desc limit 1)
        where s.partnership = ?
          and s.person is null
          and s.closed_on is null
        order by s.is_deputy, s.since, s.id)",
        read_vacancy, scope.partnership);
}

std::vector<RepresentativeRow> representatives_of_partnership(
    db::Connection& db, partnership::Scope const& scope)
{
    return db.all<RepresentativeRow>(R"(
        select s.organisation, p.id, p.name, p.email, s.function, m.role, s.is_deputy, s.is_signatory, s.id, s.since
        from participants_place s
        join accounts_person p on p.id = s.person
        join partnership_member m on m.partnership = s.partnership and m.person = s.person
        where s.partnership = ?
          and s.closed_on is null
        order by s.is_deputy, p.name, p.id)",
        read_representative, scope.partnership);
}

std::vector<Post> posts_of_kind(db::Connection& db, std::string_view kind)
{
    return db.all<Post>(R"(
        select p.partnership, o.id, o.name
        from participants_participation p
        join accounts_organisation o on o.id = p.organisation
        where o.kind = ?
          and p.state = 'takes_part'
        order by p.partnership, o.id)",
        [](db::Row const& row) {
            return Post{
                row.id<partnership::PartnershipId>(0), row.id<accounts::OrganisationId>(1), row.text(2)};
        },
        kind);
}

std::vector<ProvidedRow> provided_to(db::Connection& db, accounts::PersonId person, std::string_view source)
{
    return db.all<ProvidedRow>(R"(
        select partnership, person, source, role
        from participants_provided
        where person = ?
          and source = ?
        order by partnership)",
        [](db::Row const& row) {
            return ProvidedRow{row.id<partnership::PartnershipId>(0), row.id<accounts::PersonId>(1),
                row.text(2), partnership::role_of(row.view(3)).value_or(partnership::Role::partner)};
        },
        person, source);
}

void upsert_provided(db::Connection& db, ProvidedRow const& row)
{
    db.run(R"(
        insert into participants_provided (partnership, person, source, role)
        values (?, ?, ?, ?)
        on conflict (partnership, person) do update
        set source = excluded.source, role = excluded.role)",
        row.park, row.person, row.source, partnership::code(row.role));
}

void delete_provided(db::Connection& db, partnership::PartnershipId park, accounts::PersonId person)
{
    db.run(R"(
        delete from participants_provided
        where partnership = ?
          and person = ?)",
        park, person);
}

} // namespace participants
