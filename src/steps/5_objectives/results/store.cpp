#include "results/store.h"

#include "db/db.h"

namespace objectives {

void upsert_result(db::Connection& db, partnership::Scope const& scope, Established const& fixed)
{
    db.run(R"(
        insert into objectives_result (objective, partnership, round, value, n, is_tested, verdict, note, fixed_on,
            months)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (objective) do update
        set value = excluded.value, n = excluded.n, is_tested = excluded.is_tested, verdict = excluded.verdict,
            note = excluded.note, fixed_on = excluded.fixed_on, months = excluded.months)",
        fixed.objective, scope.partnership, scope.round, fixed.value, fixed.n, fixed.is_tested,
        code(fixed.verdict), fixed.note, fixed.fixed_on, std::int64_t{fixed.months});
}

std::vector<Established> results_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Established>(R"(
        select objective, value, n, is_tested, verdict, note, fixed_on, months
        from objectives_result
        where partnership = ?
          and round = ?
        order by objective)",
        [](db::Row const& row) {
            return Established{row.id<ObjectiveId>(0), row.real(1), row.integer(2), row.flag(3),
                verdict_of(row.view(4)).value_or(Verdict::not_measured), row.text(5), row.date(6),
                static_cast<int>(row.integer(7))};
        },
        scope.partnership, scope.round);
}

std::vector<ObjectiveId> objectives_with(db::Connection& db, Verdict verdict)
{
    return db.all<ObjectiveId>(
        "select objective from objectives_result where verdict = ? order by objective",
        [](db::Row const& row) { return row.id<ObjectiveId>(0); }, code(verdict));
}

} // namespace objectives
