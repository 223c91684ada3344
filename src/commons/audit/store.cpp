#include "store.h"

#include "db/db.h"

namespace audit {
namespace {

// Lines with the names that belong to them; the columns are those that read_log_line reads.
constexpr std::string_view log_lines = R"(
        select l.chain, l.number, l.at, l.person, l.role, l.organisation, l.partnership, l.capability, l.act, l.object,
            l.outcome, l.origin, l.previous, l.hash, coalesce(p.name, ''), coalesce(o.name, '')
        from audit_line l
        left join audit_person p on p.key = l.person
        left join accounts_organisation o on o.id = l.organisation)";

constexpr std::string_view fits_filter = R"(
        where l.partnership = ?
          and (cast(? as bigint) is null or l.person = (select key from audit_person where person = ?))
          and (cast(? as text) = '' or l.role = ?)
          and (cast(? as text) = '' or substr(l.act, 1, 4) = ?)
          and (cast(? as text) = '' or l.outcome = ?)
          and (cast(? as bigint) is null or l.at >= ?)
          and (cast(? as bigint) is null or l.at < ?))";

Line read_line(db::Row const& row)
{
    Line line;
    line.chain = chain_of(row.view(0)).value_or(Chain::daily);
    line.number = row.integer(1);
    line.person = row.id<PersonKey>(3);
    line.deed = {row.instant(2), {}, row.text(4), row.id<accounts::OrganisationId>(5),
        row.id<partnership::PartnershipId>(6), row.text(7), row.text(8), row.text(9),
        outcome_of(row.view(10)).value_or(Outcome::refused), row.text(11)};
    line.previous = row.text(12);
    line.hash = row.text(13);
    return line;
}

LogLine read_log_line(db::Row const& row) { return {read_line(row), row.text(14), row.text(15)}; }

// What a kind means in the columns: the first letters of the act, and the outcome; empty is every one.
struct KindColumns {
    std::string_view method, outcome;
};
KindColumns columns_of(Kind kind)
{
    switch (kind) {
    case Kind::changes:
        return {"post", ""};
    case Kind::looks:
        return {"get ", ""};
    case Kind::stopped:
        return {"", code(Outcome::forbidden)};
    case Kind::all:
        break;
    }
    return {"", ""};
}

} // namespace

Taken take_number(db::Connection& db, Chain chain, accounts::PersonId person)
{
    auto const taken = db.one<Taken>(R"(
        update audit_head
        set number = number + 1
        where chain = ?
        returning number, hash, (select key from audit_person where person = ?))",
        [](db::Row const& row) {
            return Taken{row.integer(0), row.text(1), row.id<PersonKey>(2)};
        },
        code(chain), person);
    if (!taken)
        throw base::Fault("the chain of the audit log has no head");
    return *taken;
}

void insert_line(db::Connection& db, Line const& line)
{
    auto const& deed = line.deed;
    db.run_later(R"(
        insert into audit_line (chain, number, at, person, role, organisation, partnership, capability, act, object,
            outcome, origin, previous, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
        code(line.chain), line.number, deed.at, line.person, deed.role, deed.organisation, deed.partnership,
        deed.capability, deed.act, deed.object, code(deed.outcome), deed.origin, line.previous, line.hash);
}

void update_head(db::Connection& db, Head const& head)
{
    db.run_later(R"(
        update audit_head
        set hash = ?, seal = ?
        where chain = ?)",
        head.hash, head.seal, code(head.chain));
}

void insert_person(db::Connection& db, PersonKey key, accounts::PersonId person)
{
    db.run(R"(
        insert into audit_person (key, person, name)
        select cast(? as bigint), id, name
        from accounts_person
        where id = ?
        on conflict (person) do nothing)",
        key, person);
}

PersonKey key_of_person(db::Connection& db, accounts::PersonId person)
{
    return PersonKey{db.count(R"(
        select key
        from audit_person
        where person = ?)",
        person)};
}

void update_person_erased(db::Connection& db, accounts::PersonId person)
{
    db.run(R"(
        update audit_person
        set person = null, name = ''
        where person = ?)",
        person);
}

void delete_people_without_lines(db::Connection& db)
{
    db.run(R"(
        delete from audit_person
        where not exists (
            select 1
            from audit_line l
            where l.person = audit_person.key))");
}

std::vector<Line> lines_after_number(db::Connection& db, Chain chain, std::int64_t number, int lines_max)
{
    return db.all<Line>(R"(
        select chain, number, at, person, role, organisation, partnership, capability, act, object, outcome, origin,
            previous, hash
        from audit_line
        where chain = ?
          and number > ?
        order by number
        limit ?)",
        read_line, code(chain), number, lines_max);
}

std::vector<Head> heads(db::Connection& db)
{
    return db.all<Head>(R"(
        select chain, number, hash, seal
        from audit_head
        order by chain)",
        [](db::Row const& row) {
            return Head{
                chain_of(row.view(0)).value_or(Chain::daily), row.integer(1), row.text(2), row.text(3)};
        });
}

std::vector<Checkpoint> checkpoints(db::Connection& db)
{
    return db.all<Checkpoint>(R"(
        select chain, number, hash, removed, at, seal
        from audit_checkpoint
        order by chain, number)",
        [](db::Row const& row) {
            return Checkpoint{chain_of(row.view(0)).value_or(Chain::daily), row.integer(1), row.text(2),
                row.integer(3), row.instant(4), row.text(5)};
        });
}

std::optional<Head> last_line_before(db::Connection& db, Chain chain, moment::Instant before)
{
    return db.one<Head>(R"(
        select number, hash
        from audit_line
        where chain = ?
          and at < ?
          and number < coalesce((
              select number
              from audit_line
              where chain = ?
                and at >= ?
              order by number
              limit 1), 9223372036854775807)
        order by number desc
        limit 1)",
        [chain](db::Row const& row) {
            return Head{chain, row.integer(0), row.text(1), {}};
        },
        code(chain), before, code(chain), before);
}

std::int64_t delete_lines_through(db::Connection& db, Chain chain, std::int64_t number)
{
    return db.run(R"(
        delete from audit_line
        where chain = ?
          and number <= ?)",
        code(chain), number);
}

void insert_checkpoint(db::Connection& db, Checkpoint const& checkpoint)
{
    db.run(R"(
        insert into audit_checkpoint (chain, number, hash, removed, at, seal)
        values (?, ?, ?, ?, ?, ?))",
        code(checkpoint.chain), checkpoint.number, checkpoint.hash, checkpoint.removed, checkpoint.at,
        checkpoint.seal);
}

std::vector<LogLine> lines_that_fit(db::Connection& db, Filter const& filter, Part const& part)
{
    auto const kind = columns_of(filter.kind);
    return db.all<LogLine>(std::string(log_lines) + std::string(fits_filter) + R"(
        order by l.at desc, l.chain, l.number desc
        limit ? offset ?)",
        read_log_line, filter.partnership, filter.person, filter.person, filter.role, filter.role,
        kind.method, kind.method, kind.outcome, kind.outcome, filter.period.from, filter.period.from,
        filter.period.before, filter.period.before, part.lines_max, part.offset);
}

std::vector<LogLine> lines_of_person(db::Connection& db, accounts::PersonId person, int lines_max)
{
    return db.all<LogLine>(std::string(log_lines) + R"(
        where p.person = ?
        order by l.at desc, l.chain, l.number desc
        limit ?)",
        read_log_line, person, lines_max);
}

std::int64_t count_that_fit(db::Connection& db, Filter const& filter)
{
    auto const kind = columns_of(filter.kind);
    return db.count(std::string("select count(*)\nfrom audit_line l") + std::string(fits_filter),
        filter.partnership, filter.person, filter.person, filter.role, filter.role, kind.method, kind.method,
        kind.outcome, kind.outcome, filter.period.from, filter.period.from, filter.period.before,
        filter.period.before);
}

std::vector<LogLine> lines_of_period(
    db::Connection& db, Period const& period, Position const& after, int lines_max)
{
    return db.all<LogLine>(std::string(log_lines) + R"(
        where l.chain = ?
          and l.number > ?
          and (cast(? as bigint) is null or l.at >= ?)
          and (cast(? as bigint) is null or l.at < ?)
        order by l.number
        limit ?)",
        read_log_line, code(after.chain), after.number, period.from, period.from, period.before,
        period.before, lines_max);
}

std::vector<Doer> doers_of_partnership(db::Connection& db, partnership::PartnershipId id)
{
    return db.all<Doer>(R"(
        select p.person, p.name
        from audit_person p
        where p.person is not null
          and exists (
              select 1
              from audit_line l
              where l.person = p.key
                and l.partnership = ?)
        order by p.name, p.person)",
        [](db::Row const& row) {
            return Doer{row.id<accounts::PersonId>(0), row.text(1)};
        },
        id);
}

} // namespace audit
