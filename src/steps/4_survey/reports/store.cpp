#include "reports.h"

#include "store.h"

#include "db/db.h"

namespace survey {

std::string_view code(PublicationKind kind) { return kind == PublicationKind::news ? "news" : "letter"; }

ChapterTexts chapter_texts(db::Connection& db, SurveyId survey)
{
    ChapterTexts out;
    db.each(R"(
        select chapter, introduction, remark, conclusion, figures, is_public
        from survey_report_chapter
        where survey = ?)",
        [&](db::Row const& row) {
            if (auto const topic = topic_of_code(row.view(0)))
                out[*topic] = {row.text(1), row.text(2), row.text(3), row.text(4), row.flag(5)};
        },
        survey);
    return out;
}

void save_chapter_text(db::Connection& db, SurveyId survey, Topic topic, ChapterText const& text)
{
    db.run(R"(
        insert into survey_report_chapter
            (survey, chapter, introduction, remark, conclusion, figures, is_public)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (survey, chapter) do update
        set introduction = excluded.introduction, remark = excluded.remark, conclusion = excluded.conclusion,
            figures = excluded.figures)",
        survey, code(topic), text.introduction, text.remark, text.conclusion, text.figures, false);
}

void save_public_chapters(db::Connection& db, SurveyId survey, std::vector<Topic> const& topics)
{
    db.run(R"(
        update survey_report_chapter
        set is_public = ?
        where survey = ?)",
        false, survey);
    for (auto const topic : topics)
        db.run(R"(
        insert into survey_report_chapter
            (survey, chapter, introduction, remark, conclusion, figures, is_public)
        values (?, ?, '', '', '', '', ?)
        on conflict (survey, chapter) do update
        set is_public = excluded.is_public)",
            survey, code(topic), true);
}

std::optional<std::string> token_of_public_report(db::Connection& db, SurveyId survey)
{
    return db.one<std::string>(R"(
        select token
        from survey_public_report
        where survey = ?)",
        [](db::Row const& row) { return row.text(0); }, survey);
}

std::optional<Survey> survey_of_public_report(db::Connection& db, std::string_view token)
{
    auto const found = db.one<SurveyId>(R"(
        select survey
        from survey_public_report
        where token = ?)",
        [](db::Row const& row) { return row.id<SurveyId>(0); }, token);
    return found ? survey_of_job(db, *found) : std::nullopt;
}

void publish_report(db::Connection& db, SurveyId survey, std::string_view token)
{
    db.run(R"(
        insert into survey_public_report (survey, token)
        values (?, ?)
        on conflict (survey) do nothing)",
        survey, token);
}

std::int64_t withdraw_report(db::Connection& db, SurveyId survey)
{
    return db.run(R"(
        delete from survey_public_report
        where survey = ?)",
        survey);
}

std::optional<Publication> publication(db::Connection& db, SurveyId survey, PublicationKind kind)
{
    return db.one<Publication>(R"(
        select title, body, figures
        from survey_publication
        where survey = ?
          and kind = ?)",
        [](db::Row const& row) {
            return Publication{row.text(0), row.text(1), row.text(2)};
        },
        survey, code(kind));
}

void save_publication(
    db::Connection& db, SurveyId survey, PublicationKind kind, Publication const& publication)
{
    db.run(R"(
        insert into survey_publication (survey, kind, title, body, figures)
        values (?, ?, ?, ?, ?)
        on conflict (survey, kind) do update
        set title = excluded.title, body = excluded.body, figures = excluded.figures)",
        survey, code(kind), publication.title, publication.body, publication.figures);
}

void delete_publication(db::Connection& db, SurveyId survey, PublicationKind kind)
{
    db.run(R"(
        delete from survey_publication
        where survey = ?
          and kind = ?)",
        survey, code(kind));
}

std::int64_t count_answers(db::Connection& db, SurveyId survey)
{
    return db.count(R"(
        select count(*)
        from survey_response
        where survey = ?)",
        survey);
}

std::vector<std::string> answers_of_survey(db::Connection& db, SurveyId survey, int rows_max)
{
    return db.all<std::string>(R"(
        select answers
        from survey_response
        where survey = ?
        limit ?)",
        [](db::Row const& row) { return row.text(0); }, survey, rows_max);
}

} // namespace survey
