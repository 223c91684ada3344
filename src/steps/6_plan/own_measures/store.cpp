#include "own_measures_store.h"

#include "db/db.h"

namespace plan {

void insert_own_measure(db::Connection& db, OwnMeasure const& measure)
{
    db.run(R"(
        insert into plan_measure (id, organisation, title, chapter, theme, done_when, hours, evidence, version,
            changed_on, is_withdrawn)
        values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?))",
        measure.id, measure.organisation, measure.title, measure.chapter, objectives::code(measure.theme),
        measure.done_when, measure.hours, measure.evidence, measure.changed_on, measure.is_withdrawn);
}

bool update_own_measure(db::Connection& db, OwnMeasure const& measure)
{
    return db.run(R"(
        update plan_measure
        set title = ?, chapter = ?, theme = ?, done_when = ?, hours = ?, evidence = ?, version = version + 1,
            changed_on = ?, is_withdrawn = ?
        where id = ?
          and organisation = ?
          and version = ?)",
               measure.title, measure.chapter, objectives::code(measure.theme), measure.done_when,
               measure.hours, measure.evidence, measure.changed_on, measure.is_withdrawn, measure.id,
               measure.organisation, measure.version)
        == 1;
}

// They are of an organisation, not of a park: those of the organisations that have people in this one.
std::vector<OwnMeasure> own_measures_in(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<OwnMeasure>(R"(
        select id, organisation, title, chapter, theme, done_when, hours, evidence, version, changed_on,
            is_withdrawn
        from plan_measure
        where organisation in (select organisation from partnership_member where partnership = ? and until is null)
        order by title, id)",
        [](db::Row const& row) {
            return OwnMeasure{row.id<OwnMeasureId>(0), row.id<accounts::OrganisationId>(1), row.text(2),
                row.text(3), objectives::theme_of(row.text(4)).value_or(objectives::all_themes[0]),
                row.text(5), static_cast<int>(row.integer(6)), row.text(7), static_cast<int>(row.integer(8)),
                row.date(9), row.flag(10)};
        },
        scope.partnership);
}

} // namespace plan
