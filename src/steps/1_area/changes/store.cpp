#include "changes.h"

#include "address.h"

#include "db/db.h"

namespace area {

using partnership::Scope;

ChangeId insert_change(db::Connection& db, Scope const& scope, moment::Instant at)
{
    auto const id = db.ids().make<ChangeId>();
    db.run(R"(
        insert into area_change (id, partnership, round, at, undone)
        values (?, ?, ?, ?, ?))",
        id, scope.partnership, scope.round, at, false);
    return id;
}

void insert_change_lines(db::Connection& db, ChangeId change, std::vector<KindChange> const& lines)
{
    db.bulk("area_change_line", {"change", "address", "former_kind", "new_kind"}, [&](db::BulkSink& sink) {
        for (auto const& line : lines)
            sink.add(change, line.address, code(line.former), code(line.wanted));
    });
}

void apply_change(db::Connection& db, Scope const& scope, ChangeId change)
{
    db.run(R"(
        update area_address
        set kind = (
            select l.new_kind
            from area_change_line l
            where l.change = ?
              and l.address = area_address.id)
        where partnership = ?
          and round = ?
          and id in (
            select address
            from area_change_line
            where change = ?))",
        change, scope.partnership, scope.round, change);
}

std::optional<Change> change_of_id(db::Connection& db, Scope const& scope, ChangeId id)
{
    return db.one<Change>(R"(
        select c.id, (select count(*) from area_change_line l where l.change = c.id), c.undone
        from area_change c
        where c.partnership = ?
          and c.round = ?
          and c.id = ?)",
        [](db::Row const& row) {
            return Change{row.id<ChangeId>(0), row.integer(1), row.flag(2)};
        },
        scope.partnership, scope.round, id);
}

std::int64_t revert_change(db::Connection& db, Scope const& scope, ChangeId change)
{
    return db.run(R"(
        update area_address
        set kind = (
            select l.former_kind
            from area_change_line l
            where l.change = ?
              and l.address = area_address.id)
        where partnership = ?
          and round = ?
          and exists (
            select 1
            from area_change_line l
            where l.change = ?
              and l.address = area_address.id
              and l.new_kind = area_address.kind))",
        change, scope.partnership, scope.round, change);
}

void update_change_undone(db::Connection& db, Scope const& scope, ChangeId change)
{
    db.run(R"(
        update area_change
        set undone = ?
        where partnership = ?
          and round = ?
          and id = ?)",
        true, scope.partnership, scope.round, change);
}

void delete_changes_before(db::Connection& db, Scope const& scope, moment::Instant before)
{
    db.run(R"(
        delete from area_change_line
        where change in (
            select id
            from area_change
            where partnership = ?
              and round = ?
              and at < ?))",
        scope.partnership, scope.round, before);
    db.run(R"(
        delete from area_change
        where partnership = ?
          and round = ?
          and at < ?)",
        scope.partnership, scope.round, before);
}

} // namespace area
