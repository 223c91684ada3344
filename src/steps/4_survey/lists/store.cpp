#include "lists.h"

#include "db/db.h"

namespace survey {

void insert_list(db::Connection& db, SurveyId survey, ExtraList const& list, moment::Instant now)
{
    db.run(R"(
        insert into survey_list (id, survey, name, is_added, at)
        values (?, ?, ?, ?, ?))",
        list.id, survey, list.name, list.is_added, now);
}

void insert_list_rows(db::Connection& db, ListId list, std::vector<ListRow> const& rows)
{
    db.bulk("survey_list_row",
        {"list", "line", "name", "street", "number", "addition", "postcode", "town", "email", "flaw",
            "is_double"},
        [&](db::BulkSink& sink) {
            for (auto const& row : rows)
                sink.add(list, row.line, row.name, row.street, row.number, row.addition, row.postcode,
                    row.town, row.email, code(row.flaw), row.is_double);
        });
}

std::vector<ExtraList> lists_of(db::Connection& db, SurveyId survey)
{
    return db.all<ExtraList>(R"(
        select l.id, l.name, l.is_added, count(r.line),
            coalesce(sum(case when r.flaw = '' then 1 else 0 end), 0),
            coalesce(sum(case when r.is_double then 1 else 0 end), 0)
        from survey_list l
        left join survey_list_row r on r.list = l.id
        where l.survey = ?
        group by l.id, l.name, l.is_added, l.at
        order by l.at, l.id)",
        [](db::Row const& row) {
            return ExtraList{
                row.id<ListId>(0), row.text(1), row.flag(2), row.integer(3), row.integer(4), row.integer(5)};
        },
        survey);
}

std::vector<ListRow> rows_of_list(db::Connection& db, ListId list)
{
    return db.all<ListRow>(R"(
        select line, name, street, number, addition, postcode, town, email, flaw, is_double
        from survey_list_row
        where list = ?
        order by line)",
        [](db::Row const& row) {
            return ListRow{row.integer(0), row.text(1), row.text(2), row.integer(3), row.text(4), row.text(5),
                row.text(6), row.text(7), row_flaw_of(row.view(8)), row.flag(9)};
        },
        list);
}

void update_list_added(db::Connection& db, ListId list)
{
    db.run(R"(
        update survey_list
        set is_added = ?
        where id = ?)",
        true, list);
}

void delete_list_doubles(db::Connection& db, ListId list)
{
    db.run(R"(
        delete from survey_list_row
        where list = ?
          and is_double = ?)",
        list, true);
}

void delete_flawed_rows(db::Connection& db, ListId list)
{
    db.run(R"(
        delete from survey_list_row
        where list = ?
          and flaw <> '')",
        list);
}

void delete_list(db::Connection& db, ListId list)
{
    db.run(R"(
        delete from survey_list_row
        where list = ?)",
        list);
    db.run(R"(
        delete from survey_list
        where id = ?)",
        list);
}

} // namespace survey
