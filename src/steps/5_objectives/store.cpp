#include "store.h"

#include "measuring.h"

#include "db/db.h"

namespace objectives {
namespace {

Objective read_objective(db::Row const& row)
{
    Baseline baseline{row.text(3), row.text(4), row.text(5), row.maybe_real(6), row.integer(12), row.real(13),
        row.real(14), row.date(18), static_cast<int>(row.integer(19))};
    Wish wish{theme_of(row.text(1)).value_or(Theme::crime), row.text(2), std::move(baseline),
        unit_of(row.text(7)).value_or(Unit::count), row.real(8), row.date(9),
        aim_of(row.view(15)).value_or(Aim::value), row.real(16), row.text(17)};
    return {row.id<ObjectiveId>(0), std::move(wish), state_of(row.text(10)).value_or(State::concept_),
        static_cast<int>(row.integer(11))};
}

} // namespace

void insert_objective(db::Connection& db, partnership::Scope const& scope, Objective const& objective)
{
    auto const& wish = objective.wish;
    db.run(R"(
        insert into objectives_objective (id, partnership, round, theme, title, baseline_key, baseline_nl, baseline_en,
            baseline_value, unit, target_value, due_on, state, baseline_n, baseline_variance, baseline_blur, aim,
            aim_change, measured_by, baseline_until, baseline_months, number, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (
            select coalesce(max(number), 0) + 1
            from objectives_objective
            where partnership = ?
              and round = ?), 1))",
        objective.id, scope.partnership, scope.round, code(wish.theme), wish.title, wish.baseline.key,
        wish.baseline.dutch, wish.baseline.english, wish.baseline.value, code(wish.unit), wish.target,
        wish.due_on, code(objective.state), wish.baseline.n, wish.baseline.variance, wish.baseline.blur,
        code(wish.aim), wish.change, wish.measured_by, wish.baseline.until,
        std::int64_t{wish.baseline.months}, scope.partnership, scope.round);
}

bool update_objective(db::Connection& db, partnership::Scope const& scope, Objective const& objective)
{
    auto const& wish = objective.wish;
    return db.run(R"(
        update objectives_objective
        set theme = ?, title = ?, baseline_key = ?, baseline_nl = ?, baseline_en = ?, baseline_value = ?, unit = ?,
            target_value = ?, due_on = ?, baseline_n = ?, baseline_variance = ?, baseline_blur = ?, aim = ?,
            aim_change = ?, measured_by = ?, baseline_until = ?, baseline_months = ?, version = version + 1
        where partnership = ?
          and round = ?
          and id = ?
          and version = ?)",
               code(wish.theme), wish.title, wish.baseline.key, wish.baseline.dutch, wish.baseline.english,
               wish.baseline.value, code(wish.unit), wish.target, wish.due_on, wish.baseline.n,
               wish.baseline.variance, wish.baseline.blur, code(wish.aim), wish.change, wish.measured_by,
               wish.baseline.until, std::int64_t{wish.baseline.months}, scope.partnership, scope.round,
               objective.id, objective.version)
        == 1;
}

void update_state(db::Connection& db, partnership::Scope const& scope, ObjectiveId id, State state)
{
    db.run(R"(
        update objectives_objective
        set state = ?, version = version + 1
        where partnership = ?
          and round = ?
          and id = ?)",
        code(state), scope.partnership, scope.round, id);
}

void delete_objective(db::Connection& db, partnership::Scope const& scope, ObjectiveId id)
{
    db.run(R"(
        delete from objectives_objective
        where partnership = ?
          and round = ?
          and id = ?)",
        scope.partnership, scope.round, id);
}

std::vector<Objective> objectives_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Objective>(R"(
        select id, theme, title, baseline_key, baseline_nl, baseline_en, baseline_value, unit, target_value, due_on,
            state, version, baseline_n, baseline_variance, baseline_blur, aim, aim_change, measured_by,
            baseline_until, baseline_months
        from objectives_objective
        where partnership = ?
          and round = ?
        order by due_on, number, id)",
        read_objective, scope.partnership, scope.round);
}

std::optional<Objective> objective_of_id(db::Connection& db, partnership::Scope const& scope, ObjectiveId id)
{
    return db.one<Objective>(R"(
        select id, theme, title, baseline_key, baseline_nl, baseline_en, baseline_value, unit, target_value, due_on,
            state, version, baseline_n, baseline_variance, baseline_blur, aim, aim_change, measured_by,
            baseline_until, baseline_months
        from objectives_objective
        where partnership = ?
          and round = ?
          and id = ?)",
        read_objective, scope.partnership, scope.round, id);
}

} // namespace objectives
