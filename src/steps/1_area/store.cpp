#include "store.h"

#include "apart.h"

#include "db/db.h"

#include <unordered_set>

namespace area {
namespace {

Boundary read_boundary(db::Row const& row)
{
    auto const shape = row.view(2);
    return {row.id<BoundaryId>(0), static_cast<int>(row.integer(1)),
        shape.empty() ? geo::Shape{} : geo::from_stored(shape), row.real(3), row.instant(4), row.text(5),
        row.text(6), row.text(7)};
}

Address read_address(db::Row const& row)
{
    return {row.id<AddressId>(0), row.text(1), row.integer(2), row.text(3), row.text(4), row.text(5),
        row.text(6), {row.real(7), row.real(8)}, kind_of(row.view(9)), {}};
}

AddressRow read_address_row(db::Row const& row)
{
    return {read_address(row), row.text(10), row.text(11), row.flag(12), row.flag(13), row.flag(14)};
}

// Ids of addresses that are made together lie together, so that the database writes them in few places: the
// high bits are those of the first, the low ones of each its own.
class IdsTogether {
public:
    explicit IdsTogether(base::IdSource& source)
        : source_(source)
    {
    }
    AddressId next()
    {
        constexpr std::int64_t own = 0xFFFF'FFFF;
        for (;;) {
            auto const made = source_.next();
            first_ = first_ == 0 ? made : first_;
            auto const id = (first_ & ~own) | (made & own);
            if (id != 0 && used_.insert(id).second)
                return AddressId{id};
        }
    }

private:
    base::IdSource& source_;
    std::int64_t first_ = 0;
    std::unordered_set<std::int64_t> used_;
};

} // namespace

void insert_boundary(
    db::Connection& db, Scope const& scope, Boundary const& boundary, accounts::PersonId person)
{
    db.run(R"(
        insert into area_boundary
            (id, partnership, round, version, shape, area_m2, at, person, reason, source)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
        boundary.id, scope.partnership, scope.round, boundary.version, geo::stored(boundary.shape),
        boundary.area_m2, boundary.at, person, boundary.reason, boundary.source);
}

std::optional<Boundary> last_boundary(db::Connection& db, Scope const& scope)
{
    return db.one<Boundary>(R"(
        select b.id, b.version, b.shape, b.area_m2, b.at, coalesce(p.name, ''), b.reason, b.source
        from area_boundary b
        left join accounts_person p on p.id = b.person
        where b.partnership = ?
          and b.round = ?
        order by b.version desc
        limit 1)",
        read_boundary, scope.partnership, scope.round);
}

std::vector<Boundary> boundaries_of_round(db::Connection& db, Scope const& scope)
{
    return db.all<Boundary>(R"(
        select b.id, b.version, '', b.area_m2, b.at, coalesce(p.name, ''), b.reason, b.source
        from area_boundary b
        left join accounts_person p on p.id = b.person
        where b.partnership = ?
          and b.round = ?
        order by b.version desc)",
        read_boundary, scope.partnership, scope.round);
}

std::optional<Boundary> boundary_of_version(db::Connection& db, Scope const& scope, int version)
{
    return db.one<Boundary>(R"(
        select b.id, b.version, b.shape, b.area_m2, b.at, coalesce(p.name, ''), b.reason, b.source
        from area_boundary b
        left join accounts_person p on p.id = b.person
        where b.partnership = ?
          and b.round = ?
          and b.version = ?)",
        read_boundary, scope.partnership, scope.round, version);
}

void insert_addresses(db::Connection& db, Scope const& scope, std::vector<AddressRow> const& rows)
{
    db.bulk("area_address",
        {"id", "partnership", "round", "sign", "street", "number", "letter", "addition", "postcode", "town",
            "x", "y", "kind", "source", "inside", "by_hand", "removed"},
        [&](db::BulkSink& sink) {
            IdsTogether ids(db.ids());
            for (auto const& row : rows) {
                auto const& address = row.address;
                auto const id = address.id ? address.id : ids.next();
                sink.add(id, scope.partnership, scope.round, row.sign, address.street, address.number,
                    address.letter, address.addition, address.postcode, address.town, address.point.x,
                    address.point.y, code(address.kind), row.source, row.inside, row.by_hand, row.removed);
            }
        });
}

void update_address(db::Connection& db, Scope const& scope, AddressRow const& row)
{
    auto const& address = row.address;
    db.run(R"(
        update area_address
        set street = ?, town = ?, x = ?, y = ?, source = ?, inside = ?, by_hand = ?, removed = ?
        where partnership = ?
          and round = ?
          and id = ?)",
        address.street, address.town, address.point.x, address.point.y, row.source, row.inside, row.by_hand,
        row.removed, scope.partnership, scope.round, address.id);
}

void update_address_kind(db::Connection& db, Scope const& scope, AddressId id, AddressKind kind)
{
    db.run(R"(
        update area_address
        set kind = ?
        where partnership = ?
          and round = ?
          and id = ?)",
        code(kind), scope.partnership, scope.round, id);
}

void update_address_removed(db::Connection& db, Scope const& scope, AddressId id)
{
    db.run(R"(
        update area_address
        set removed = ?
        where partnership = ?
          and round = ?
          and id = ?)",
        true, scope.partnership, scope.round, id);
}

void update_address_inside(db::Connection& db, Scope const& scope, AddressRow const& row)
{
    db.run(R"(
        update area_address
        set inside = ?
        where partnership = ?
          and round = ?
          and id = ?)",
        row.inside, scope.partnership, scope.round, row.address.id);
}

std::vector<Address> addresses_inside(db::Connection& db, Scope const& scope)
{
    std::vector<Address> found;
    db.each(
        R"(
        select a.id, a.street, a.number, a.letter, a.addition, a.postcode, a.town, a.x, a.y, a.kind,
            coalesce(c.name, '')
        from area_address a
        left join area_company c on c.address = a.id
        where a.partnership = ?
          and a.round = ?
          and a.inside
          and not a.removed
        order by a.id, c.name)",
        [&](db::Row const& row) {
            if (found.empty() || found.back().id != row.id<AddressId>(0))
                found.push_back(read_address(row));
            if (!row.view(10).empty())
                found.back().companies.push_back(row.text(10));
        },
        scope.partnership, scope.round);
    return found;
}

std::int64_t count_inside(db::Connection& db, Scope const& scope)
{
    return db.count(R"(
        select count(*)
        from area_address
        where partnership = ?
          and round = ?
          and inside
          and not removed
          and kind <> 'duplicate')",
        scope.partnership, scope.round);
}

std::vector<AddressRow> all_addresses(db::Connection& db, Scope const& scope)
{
    return db.all<AddressRow>(R"(
        select id, street, number, letter, addition, postcode, town, x, y, kind,
            sign, source, inside, by_hand, removed
        from area_address
        where partnership = ?
          and round = ?)",
        read_address_row, scope.partnership, scope.round);
}

std::optional<AddressRow> address_of_id(db::Connection& db, Scope const& scope, AddressId id)
{
    return db.one<AddressRow>(R"(
        select id, street, number, letter, addition, postcode, town, x, y, kind,
            sign, source, inside, by_hand, removed
        from area_address
        where partnership = ?
          and round = ?
          and id = ?)",
        read_address_row, scope.partnership, scope.round, id);
}

std::optional<AddressRow> address_of_sign(db::Connection& db, Scope const& scope, std::string_view sign)
{
    return db.one<AddressRow>(R"(
        select id, street, number, letter, addition, postcode, town, x, y, kind,
            sign, source, inside, by_hand, removed
        from area_address
        where partnership = ?
          and round = ?
          and sign = ?)",
        read_address_row, scope.partnership, scope.round, sign);
}

UploadId insert_upload(db::Connection& db, Scope const& scope, Upload const& upload)
{
    auto const id = db.ids().make<UploadId>();
    db.run(R"(
        insert into area_upload (id, partnership, round, file, name, at, person)
        values (?, ?, ?, ?, ?, ?, ?))",
        id, scope.partnership, scope.round, upload.file, upload.name, upload.at, upload.person);
    return id;
}

std::optional<Upload> upload_of_id(db::Connection& db, Scope const& scope, UploadId id)
{
    return db.one<Upload>(R"(
        select id, file, name, at, person
        from area_upload
        where partnership = ?
          and round = ?
          and id = ?)",
        [](db::Row const& row) {
            return Upload{
                row.id<UploadId>(0), row.text(1), row.text(2), row.instant(3), row.id<accounts::PersonId>(4)};
        },
        scope.partnership, scope.round, id);
}

void insert_found(db::Connection& db, UploadId upload, std::vector<Found> const& found)
{
    db.bulk(
        "area_found", {"upload", "number", "name", "facts", "shape", "understood"}, [&](db::BulkSink& sink) {
            for (auto const& one : found)
                sink.add(
                    upload, one.number, one.name, one.facts, geo::stored(one.shape), code(one.understood));
        });
}

std::vector<Found> found_of_upload(db::Connection& db, UploadId upload)
{
    return db.all<Found>(R"(
        select number, name, facts, shape, understood
        from area_found
        where upload = ?
        order by number)",
        [](db::Row const& row) {
            return Found{static_cast<int>(row.integer(0)), row.text(1), row.text(2),
                geo::from_stored(row.view(3)), understood_of(row.view(4))};
        },
        upload);
}

void delete_found(db::Connection& db, Scope const& scope)
{
    db.run(R"(
        delete from area_found
        where upload in (
            select id
            from area_upload
            where partnership = ?
              and round = ?))",
        scope.partnership, scope.round);
}

DraftId insert_draft(db::Connection& db, Scope const& scope, Draft const& draft)
{
    auto const id = db.ids().make<DraftId>();
    db.run(R"(
        insert into area_draft
            (id, partnership, round, shape, parts_before, points_before, source, at, apart)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?))",
        id, scope.partnership, scope.round, geo::stored(draft.mended.shape), draft.mended.parts_before,
        draft.mended.points_before, draft.source, draft.at, stored_apart(draft.apart));
    return id;
}

std::optional<Draft> draft_of_id(db::Connection& db, Scope const& scope, DraftId id)
{
    return db.one<Draft>(R"(
        select id, shape, parts_before, points_before, source, at, apart
        from area_draft
        where partnership = ?
          and round = ?
          and id = ?)",
        [](db::Row const& row) {
            return Draft{row.id<DraftId>(0),
                {geo::from_stored(row.view(1)), static_cast<std::size_t>(row.integer(2)),
                    static_cast<std::size_t>(row.integer(3))},
                row.text(4), row.instant(5), apart_of(row.view(6))};
        },
        scope.partnership, scope.round, id);
}

void delete_drafts(db::Connection& db, Scope const& scope)
{
    db.run(R"(
        delete from area_draft
        where partnership = ?
          and round = ?)",
        scope.partnership, scope.round);
}

} // namespace area
