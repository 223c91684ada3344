#include "scan/store.h"

#include "db/db.h"

namespace participants {

void upsert_trait(db::Connection& db, partnership::Scope const& scope, Said const& said)
{
    db.run(R"(
        insert into participants_trait (partnership, trait, is_there)
        values (?, ?, ?)
        on conflict (partnership, trait) do update set is_there = excluded.is_there)",
        scope.partnership, said.trait, said.is_there);
}

std::vector<Said> traits_of_partnership(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Said>(R"(
        select trait, is_there
        from participants_trait
        where partnership = ?
        order by trait)",
        [](db::Row const& row) {
            return Said{row.text(0), row.flag(1)};
        },
        scope.partnership);
}

void insert_approach(db::Connection& db, partnership::Scope const& scope, Approach const& approach)
{
    db.run(R"(
        insert into participants_approach
            (id, partnership, organisation, approached_on, approached_by, way, answer, number)
        values (?, ?, ?, ?, ?, ?, ?, (
            select coalesce(max(number), 0) + 1
            from participants_approach
            where partnership = ?)))",
        approach.id, scope.partnership, approach.organisation, approach.on,
        approach.by ? std::optional(approach.by) : std::nullopt, code(approach.way), code(approach.answer),
        scope.partnership);
}

std::vector<Approach> approaches_of_partnership(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Approach>(R"(
        select id, organisation, approached_on, approached_by, way, answer
        from participants_approach
        where partnership = ?
        order by approached_on desc, number desc, id desc)",
        [](db::Row const& row) {
            return Approach{row.id<ApproachId>(0), row.id<accounts::OrganisationId>(1), row.date(2),
                row.id<accounts::OrganisationId>(3), way_of(row.view(4)).value_or(Way::phone),
                heard_of(row.view(5)).value_or(Heard::nothing)};
        },
        scope.partnership);
}

} // namespace participants
