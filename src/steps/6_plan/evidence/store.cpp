#include "store.h"

#include "keeping.h"

#include "db/db.h"

#include <fmt/format.h>

namespace plan {
namespace {

EvidenceKind evidence_kind(std::string_view written)
{
    for (auto const kind : {EvidenceKind::photo, EvidenceKind::paper})
        if (written == code(kind))
            return kind;
    return EvidenceKind::link;
}

} // namespace

void insert_evidence(db::Connection& db, partnership::Scope const& scope, Evidence const& evidence)
{
    db.run(R"(
        insert into plan_evidence (id, partnership, round, action, at, person, kind, words, file, file_name, bytes,
            width, height, link, sharing, organisation)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
        evidence.id, scope.partnership, scope.round, evidence.action, evidence.at, evidence.person,
        code(evidence.kind), evidence.words, evidence.file, evidence.file_name, evidence.bytes,
        evidence.width, evidence.height, evidence.link, partnership::code(evidence.sharing),
        evidence.organisation);
}

bool delete_evidence(db::Connection& db, partnership::Scope const& scope, EvidenceId id)
{
    return db.run(R"(
        delete from plan_evidence
        where partnership = ?
          and round = ?
          and id = ?)",
               scope.partnership, scope.round, id)
        == 1;
}

std::int64_t count_evidence(db::Connection& db, partnership::Scope const& scope, ActionId id)
{
    return db.count(R"(
        select count(*)
        from plan_evidence
        where partnership = ?
          and round = ?
          and action = ?)",
        scope.partnership, scope.round, id);
}

std::vector<Evidence> evidence_of_action(db::Connection& db, partnership::Reader const& reader, ActionId id)
{
    static auto const sql = fmt::format(R"(
        select e.id, e.kind, e.words, e.file, e.file_name, e.bytes, e.width, e.height, e.link, e.sharing,
            e.organisation, e.at, e.person, coalesce(p.name, '')
        from plan_evidence e
        left join accounts_person p on p.id = e.person
        where {}
          and e.partnership = ?
          and e.round = ?
          and e.action = ?
        order by e.at desc, e.id desc)",
        partnership::seen_by("e"));
    return db.all<Evidence>(
        sql,
        [&](db::Row const& row) {
            return Evidence{row.id<EvidenceId>(0), id, evidence_kind(row.view(1)), row.text(2), row.text(3),
                row.text(4), row.integer(5), static_cast<int>(row.integer(6)),
                static_cast<int>(row.integer(7)), row.text(8),
                partnership::sharing_of(row.view(9)).value_or(partnership::Sharing::own_organisation),
                row.id<accounts::OrganisationId>(10), row.instant(11), row.id<accounts::PersonId>(12),
                row.text(13)};
        },
        reader.sees().working_group, reader.sees().government, reader.sees().own, reader.scope().partnership,
        reader.scope().round, id);
}

std::vector<std::string> files_in_use(db::Connection& db)
{
    return db.all<std::string>("select distinct file from plan_evidence where file <> ''",
        [](db::Row const& row) { return row.text(0); });
}

} // namespace plan
