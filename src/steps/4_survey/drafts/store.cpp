#include "drafts.h"

#include "db/db.h"

namespace survey {

std::int64_t update_questionnaire(
    db::Connection& db, SurveyId survey, std::string_view from, std::string_view to)
{
    return db.run(R"(
        update survey_survey
        set questionnaire = ?
        where id = ?
          and questionnaire = ?
          and state = 'draft')",
        to, survey, from);
}

int last_version(db::Connection& db, SurveyId survey)
{
    return static_cast<int>(db.count(R"(
        select coalesce(max(number), 0)
        from survey_version
        where survey = ?)",
        survey));
}

void insert_version(db::Connection& db, SurveyId survey, Version const& version)
{
    db.run(R"(
        insert into survey_version (survey, number, questionnaire, deed, about, person, at)
        values (?, ?, ?, ?, ?, ?, ?))",
        survey, version.number, version.digest, code(version.change.deed), version.change.about,
        version.person, version.at);
}

void delete_versions_before(db::Connection& db, SurveyId survey, int number)
{
    auto const digests = db.all<std::string>(R"(
        select questionnaire
        from survey_version
        where survey = ?
          and number < ?)",
        [](db::Row const& row) { return row.text(0); }, survey, number);
    db.run(R"(
        delete from survey_version
        where survey = ?
          and number < ?)",
        survey, number);
    for (auto const& digest : digests)
        db.run(R"(
        delete from survey_questionnaire
        where digest = ?
          and not exists (select 1 from survey_survey s where s.questionnaire = survey_questionnaire.digest)
          and not exists (select 1 from survey_version v where v.questionnaire = survey_questionnaire.digest))",
            digest);
}

std::vector<Version> versions_of_survey(db::Connection& db, SurveyId survey)
{
    return db.all<Version>(R"(
        select v.number, v.questionnaire, v.deed, v.about, v.person, p.name, v.at
        from survey_version v
        left join accounts_person p on p.id = v.person
        where v.survey = ?
        order by v.number desc)",
        [](db::Row const& row) {
            return Version{static_cast<int>(row.integer(0)), row.text(1), {deed_of(row.view(2)), row.text(3)},
                row.id<accounts::PersonId>(4), row.text(5), row.instant(6)};
        },
        survey);
}

void insert_library(
    db::Connection& db, LibraryReader const& reader, std::string_view question, Maker const& maker)
{
    db.run(R"(
        insert into survey_library (id, organisation, partnership, question, person, at)
        values (?, ?, ?, ?, ?, ?))",
        db.ids().make<LibraryId>(), reader.organisation, reader.partnership, question, maker.person,
        maker.now);
}

std::vector<LibraryRow> library_rows(db::Connection& db, LibraryReader const& reader, int rows_max)
{
    return db.all<LibraryRow>(R"(
        select id, partnership, question, at
        from survey_library
        where partnership = ?
           or organisation = ?
        order by at desc, id
        limit ?)",
        [](db::Row const& row) {
            return LibraryRow{
                row.id<LibraryId>(0), row.id<partnership::PartnershipId>(1), row.text(2), row.instant(3)};
        },
        reader.partnership, reader.organisation, rows_max);
}

void delete_library(db::Connection& db, partnership::PartnershipId partnership, LibraryId id)
{
    db.run(R"(
        delete from survey_library
        where id = ?
          and partnership = ?)",
        id, partnership);
}

} // namespace survey
