#include "store.h"

#include "db/db.h"

#include <fmt/format.h>

namespace deliveries {
namespace {

// The places of one person in partnerships that go on, in their last round; the terms are those in force.
std::string places_sql(std::string_view rest)
{
    return fmt::format(R"(
        select p.id, r.id, p.slug, p.name, p.municipality, m.role, m.organisation,
            coalesce((select o.kind from accounts_organisation o where o.id = m.organisation), ''),
            (select count(*) from partnership_acceptance a
             where a.partnership = p.id
               and a.person = m.person
               and a.version = (
                select coalesce(max(t.version), 1) from partnership_terms t where t.partnership = p.id))
        from partnership_member m
        join partnership_partnership p on p.id = m.partnership
        join partnership_round r on r.partnership = p.id
        where m.person = ?
          and m.until is null
          and p.ended_on is null
          and r.number = (select max(n.number) from partnership_round n where n.partnership = p.id)
          {})",
        rest);
}

Park read_place(db::Row const& row)
{
    return {{row.id<partnership::PartnershipId>(0), row.id<partnership::RoundId>(1)}, row.text(2),
        row.text(3), row.text(4), partnership::role_of(row.view(5)).value_or(partnership::Role::entrepreneur),
        row.id<accounts::OrganisationId>(6), row.text(7), row.integer(8) > 0};
}

std::string deliveries_sql(std::string_view rest)
{
    return fmt::format(R"(
        select id, person, at, subject, state, file, filename, kind, layout, signature, reason, choices, job, read_rows,
            wrong_rows, placed_rows, outside_rows
        from deliveries_delivery
        where {})",
        rest);
}

Delivery read_delivery(db::Row const& row)
{
    return {row.id<DeliveryId>(0), row.id<accounts::PersonId>(1), row.instant(2),
        subject_of(row.view(3)).value_or(Subject::figures), state_of(row.view(4)).value_or(State::refused),
        row.text(5), row.text(6), inventory::kind_of(row.view(7)).value_or(inventory::Kind::table),
        row.text(8), row.text(9), row.text(10), row.text(11), row.id<jobs::JobId>(12), row.integer(13),
        row.integer(14), row.integer(15), row.integer(16)};
}

} // namespace

std::vector<Park> parks_of_person(db::Connection& db, accounts::PersonId person)
{
    static auto const sql = places_sql("order by p.name, p.id");
    return db.all<Park>(sql, read_place, person);
}

std::optional<Park> park_of_person(
    db::Connection& db, accounts::PersonId person, partnership::PartnershipId park)
{
    static auto const sql = places_sql("and p.id = ?");
    return db.one<Park>(sql, read_place, person, park);
}

void insert_delivery(db::Connection& db, Delivery const& one)
{
    db.run(R"(
        insert into deliveries_delivery (id, person, at, subject, state, file, filename, kind, layout, signature, reason,
            choices, job, read_rows, wrong_rows, placed_rows, outside_rows, totals)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null))",
        one.id, one.person, one.at, code(one.subject), code(one.state), one.file, one.filename,
        code(one.kind), one.layout, one.signature, one.reason, one.choices, one.job, one.rows, one.wrong,
        one.placed, one.outside);
}

std::vector<Delivery> deliveries_of_person(db::Connection& db, accounts::PersonId person)
{
    static auto const sql = deliveries_sql("person = ? order by at desc, id desc");
    return db.all<Delivery>(sql, read_delivery, person);
}

std::optional<Delivery> delivery_of_person(db::Connection& db, accounts::PersonId person, DeliveryId id)
{
    static auto const sql = deliveries_sql("person = ? and id = ?");
    return db.one<Delivery>(sql, read_delivery, person, id);
}

std::optional<Delivery> delivery_of_job(db::Connection& db, DeliveryId id)
{
    static auto const sql = deliveries_sql("id = ?");
    return db.one<Delivery>(sql, read_delivery, id);
}

bool update_delivery(db::Connection& db, Delivery const& one, State from)
{
    return db.run(R"(
        update deliveries_delivery
        set state = ?, file = ?, kind = ?, layout = ?, signature = ?, reason = ?, choices = ?, job = ?, read_rows = ?,
            wrong_rows = ?, placed_rows = ?, outside_rows = ?
        where id = ?
          and person = ?
          and state = ?)",
               code(one.state), one.file, code(one.kind), one.layout, one.signature, one.reason, one.choices,
               one.job, one.rows, one.wrong, one.placed, one.outside, one.id, one.person, code(from))
        == 1;
}

void update_totals(db::Connection& db, DeliveryId id, std::string_view bytes)
{
    db.run(R"(
        update deliveries_delivery
        set totals = ?
        where id = ?)",
        db::Blob{bytes}, id);
}

std::optional<std::string> totals_of(db::Connection& db, DeliveryId id)
{
    return db.one<std::string>(R"(
        select totals
        from deliveries_delivery
        where id = ?
          and totals is not null)",
        [](db::Row const& row) { return row.blob(0); }, id);
}

void delete_delivery(db::Connection& db, DeliveryId id)
{
    delete_pieces(db, id);
    delete_parks(db, id);
    db.run("delete from deliveries_delivery where id = ?", id);
}

std::int64_t count_with_file(db::Connection& db, std::string const& file)
{
    return db.count("select count(*) from deliveries_delivery where file = ?", file);
}

void insert_parks(db::Connection& db, DeliveryId id, std::vector<ParkOf> const& parks)
{
    db.bulk("deliveries_park",
        {"delivery", "number", "partnership", "round", "boundary", "inside", "state", "import"},
        [&](db::BulkSink& sink) {
            for (auto const& one : parks)
                sink.add(id, one.number, one.scope.partnership, one.scope.round, one.boundary, one.inside,
                    code(one.state), one.import);
        });
}

std::vector<ParkOf> parks_of_delivery(db::Connection& db, DeliveryId id)
{
    return db.all<ParkOf>(R"(
        select d.number, d.partnership, d.round, d.boundary, d.inside, d.state, d.import, p.slug, p.name, p.municipality
        from deliveries_park d
        join partnership_partnership p on p.id = d.partnership
        where d.delivery = ?
        order by d.number)",
        [](db::Row const& row) {
            return ParkOf{static_cast<std::uint32_t>(row.integer(0)),
                {row.id<partnership::PartnershipId>(1), row.id<partnership::RoundId>(2)},
                static_cast<int>(row.integer(3)), row.integer(4), park_state_of(row.view(5)),
                row.id<inventory::ImportId>(6), row.text(7), row.text(8), row.text(9)};
        },
        id);
}

void update_park(db::Connection& db, DeliveryId id, ParkOf const& park)
{
    db.run(R"(
        update deliveries_park
        set boundary = ?, inside = ?, state = ?, import = ?
        where delivery = ?
          and number = ?)",
        park.boundary, park.inside, code(park.state), park.import, id, park.number);
}

void delete_parks(db::Connection& db, DeliveryId id)
{
    db.run("delete from deliveries_park where delivery = ?", id);
}

void insert_piece(db::Connection& db, DeliveryId id, std::int64_t number, std::string_view bytes)
{
    db.run(R"(
        insert into deliveries_piece (delivery, number, content)
        values (?, ?, ?))",
        id, number, db::Blob{bytes});
}

void each_piece(db::Connection& db, DeliveryId id, base::FunctionRef<void(std::string)> visit)
{
    db.each(R"(
        select content
        from deliveries_piece
        where delivery = ?
        order by number)",
        [&](db::Row const& row) { visit(row.blob(0)); }, id);
}

void delete_pieces(db::Connection& db, DeliveryId id)
{
    db.run("delete from deliveries_piece where delivery = ?", id);
}

} // namespace deliveries
