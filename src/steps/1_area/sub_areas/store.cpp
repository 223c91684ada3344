#include "sub_area_store.h"

#include "db/db.h"

namespace area {

void insert_sub_area(db::Connection& db, partnership::Scope const& scope, SubArea const& made)
{
    db.run(R"(
        insert into area_sub_area (id, partnership, round, name, shape)
        values (?, ?, ?, ?, ?))",
        made.id, scope.partnership, scope.round, made.name,
        made.shape.empty() ? std::string() : geo::stored(made.shape));
}

void update_sub_area(db::Connection& db, partnership::Scope const& scope, SubArea const& changed)
{
    db.run(R"(
        update area_sub_area
        set name = ?, shape = ?
        where partnership = ?
          and round = ?
          and id = ?)",
        changed.name, changed.shape.empty() ? std::string() : geo::stored(changed.shape), scope.partnership,
        scope.round, changed.id);
}

void insert_sub_area_streets(db::Connection& db, SubArea const& made)
{
    db.bulk("area_sub_area_street", {"sub_area", "street"}, [&](db::BulkSink& sink) {
        for (auto const& street : made.streets)
            sink.add(made.id, street);
    });
}

void delete_sub_area_streets(db::Connection& db, partnership::Scope const& scope, SubAreaId id)
{
    db.run(R"(
        delete from area_sub_area_street
        where sub_area in (
            select id
            from area_sub_area
            where partnership = ?
              and round = ?
              and id = ?))",
        scope.partnership, scope.round, id);
}

void delete_sub_area(db::Connection& db, partnership::Scope const& scope, SubAreaId id)
{
    db.run(R"(
        delete from area_sub_area
        where partnership = ?
          and round = ?
          and id = ?)",
        scope.partnership, scope.round, id);
}

std::vector<SubArea> sub_areas_of_round(db::Connection& db, partnership::Scope const& scope)
{
    std::vector<SubArea> found;
    db.each(R"(
        select a.id, a.name, a.shape, coalesce(s.street, '')
        from area_sub_area a
        left join area_sub_area_street s on s.sub_area = a.id
        where a.partnership = ?
          and a.round = ?
        order by a.name, a.id, s.street)",
        [&](db::Row const& row) {
            auto const id = row.id<SubAreaId>(0);
            if (found.empty() || found.back().id != id) {
                auto const shape = row.view(2);
                found.push_back(
                    {id, row.text(1), {}, shape.empty() ? geo::Shape{} : geo::from_stored(shape)});
            }
            if (!row.view(3).empty())
                found.back().streets.push_back(row.text(3));
        },
        scope.partnership, scope.round);
    return found;
}

std::vector<StreetPlace> street_places_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<StreetPlace>(R"(
        select street, x, y
        from area_address
        where partnership = ?
          and round = ?
          and inside
          and not removed
          and street <> ''
          and x > 0
        order by street, id)",
        [](db::Row const& row) {
            return StreetPlace{row.text(0), {row.real(1), row.real(2)}};
        },
        scope.partnership, scope.round);
}

} // namespace area
