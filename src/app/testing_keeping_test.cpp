// What only a statement can put into a park: rows of other days, and files that wait.
#include "testing_keeping.h"

namespace app::kept {

void World::add_survey(db::Connection& db)
{
    survey_id = survey::prepare(db, scope, {survey::Audience::entrepreneurs, last_day, {}}).value();
    std::vector<survey::Recipient> const twelve(
        12, {{"De ondernemer", "Griftweg 1", "7461 AB  Griftdam"}, "Griftweg", 1, "", "7461AB", ""});
    REQUIRE(survey::invite(db, survey(db), twelve, {secret}));
    REQUIRE(survey::open(db, survey(db), opened));
    REQUIRE(survey::answer_for_demo(db, survey(db), 8, opened) == 8);
    db.run("insert into survey_contact (id, survey, email) values (1, ?, 'bel.mij@voorbeeld.nl')", survey_id);
    for (int id = 1; id <= 5; ++id) // fewer are never shown
        db.run("insert into survey_text (id, survey, question, words, state) values (?, ?, 'K5', 'het is er "
               "donker', 'released')",
            id, survey_id);
    letters = kept_file("alle brieven met codes");
    db.run("insert into survey_print (survey, kind, part, job, first, last, letters, form, file, made_at)\n"
           "values (?, 'invitation', 1, 1, 1, 12, 12, 'together', ?, ?)",
        survey_id, letters, at(opened, 10));
}

void World::add_files(db::Connection& db)
{
    map = kept_file("een kaart");
    db.run("insert into area_upload (id, partnership, round, file, name, at) values (1, ?, ?, ?, "
           "'kaart', ?)",
        scope.partnership, scope.round, map, at(opened, 10));
    figures = kept_file("meldingen met namen");
    db.run(R"(
        insert into inventory_import (id, partnership, round, kind, state, file, filename, at, source, origin,
            area, region, topic, read_rows, kept_rows, outside_rows, wrong_rows)
        values (1, ?, ?, 'table', 'waiting', ?, 'meldingen.csv', ?, '', '', 'park', '', '', 0, 0, 0, 0))",
        scope.partnership, scope.round, figures, at(opened, 10));
}

std::int64_t World::rows(std::string const& table)
{
    return database.lease()->count("select count(*) from " + table);
}

} // namespace app::kept
