#include "problems/store.h"

#include "db/db.h"

namespace objectives {

void insert_problem(db::Connection& db, partnership::Scope const& scope, Problem const& problem)
{
    db.run(R"(
        insert into objectives_problem (id, partnership, round, theme, title, phenomenon, number, version)
        values (?, ?, ?, ?, ?, ?, (
            select coalesce(max(number), 0) + 1
            from objectives_problem
            where partnership = ?
              and round = ?), 1))",
        problem.id, scope.partnership, scope.round, code(problem.theme), problem.title, problem.phenomenon,
        scope.partnership, scope.round);
}

bool update_problem(db::Connection& db, partnership::Scope const& scope, Problem const& problem)
{
    return db.run(R"(
        update objectives_problem
        set theme = ?, title = ?, version = version + 1
        where partnership = ?
          and round = ?
          and id = ?
          and version = ?)",
               code(problem.theme), problem.title, scope.partnership, scope.round, problem.id,
               problem.version)
        == 1;
}

void delete_problem(db::Connection& db, partnership::Scope const& scope, ProblemId id)
{
    db.run(R"(
        delete from objectives_problem
        where partnership = ?
          and round = ?
          and id = ?)",
        scope.partnership, scope.round, id);
}

std::vector<Problem> problems_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Problem>(R"(
        select id, theme, title, phenomenon, version
        from objectives_problem
        where partnership = ?
          and round = ?
        order by number, id)",
        [](db::Row const& row) {
            return Problem{row.id<ProblemId>(0), theme_of(row.text(1)).value_or(Theme::crime), row.text(2),
                row.text(3), {}, static_cast<int>(row.integer(4))};
        },
        scope.partnership, scope.round);
}

std::vector<StoredCause> causes_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<StoredCause>(R"(
        select problem, cause
        from objectives_cause
        where partnership = ?
          and round = ?
        order by problem, number, cause)",
        [](db::Row const& row) {
            return StoredCause{row.id<ProblemId>(0), row.text(1)};
        },
        scope.partnership, scope.round);
}

void insert_cause(db::Connection& db, partnership::Scope const& scope, StoredCause const& cause)
{
    db.run(R"(
        insert into objectives_cause (partnership, round, problem, cause, number)
        values (?, ?, ?, ?, (
            select coalesce(max(number), 0) + 1
            from objectives_cause
            where problem = ?))
        on conflict (problem, cause) do nothing)",
        scope.partnership, scope.round, cause.problem, cause.cause, cause.problem);
}

void delete_causes(db::Connection& db, partnership::Scope const& scope, ProblemId id)
{
    db.run(R"(
        delete from objectives_cause
        where partnership = ?
          and round = ?
          and problem = ?)",
        scope.partnership, scope.round, id);
}

void insert_finding(db::Connection& db, partnership::Scope const& scope, Finding const& finding)
{
    db.run(R"(
        insert into objectives_finding (id, partnership, round, words, found_on, number)
        values (?, ?, ?, ?, ?, (
            select coalesce(max(number), 0) + 1
            from objectives_finding
            where partnership = ?
              and round = ?)))",
        finding.id, scope.partnership, scope.round, finding.words, finding.found_on, scope.partnership,
        scope.round);
}

std::vector<Finding> findings_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Finding>(R"(
        select id, words, found_on
        from objectives_finding
        where partnership = ?
          and round = ?
        order by found_on, number, id)",
        [](db::Row const& row) {
            return Finding{row.id<FindingId>(0), row.text(1), row.date(2)};
        },
        scope.partnership, scope.round);
}

void delete_finding(db::Connection& db, partnership::Scope const& scope, FindingId id)
{
    db.run(R"(
        delete from objectives_finding
        where partnership = ?
          and round = ?
          and id = ?)",
        scope.partnership, scope.round, id);
}

void insert_aim(db::Connection& db, partnership::Scope const& scope, Serving const& aim)
{
    db.run(R"(
        insert into objectives_aim (partnership, round, problem, objective)
        values (?, ?, ?, ?)
        on conflict (problem, objective) do nothing)",
        scope.partnership, scope.round, aim.problem, aim.objective);
}

void delete_aims(db::Connection& db, partnership::Scope const& scope, ObjectiveId objective)
{
    db.run(R"(
        delete from objectives_aim
        where partnership = ?
          and round = ?
          and objective = ?)",
        scope.partnership, scope.round, objective);
}

std::vector<Serving> aims_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Serving>(R"(
        select problem, objective
        from objectives_aim
        where partnership = ?
          and round = ?
        order by problem, objective)",
        [](db::Row const& row) {
            return Serving{row.id<ProblemId>(0), row.id<ObjectiveId>(1)};
        },
        scope.partnership, scope.round);
}

} // namespace objectives
