#include "papers.h"

#include "db/db.h"

namespace survey {
namespace {

Paper read_paper(db::Row const& row)
{
    Paper out{row.id<PaperId>(0), static_cast<int>(row.integer(1)),
        row.is_null(2) ? InvitationId{} : row.id<InvitationId>(2), read_answers(row.view(3)), std::nullopt};
    if (!row.is_null(4))
        out.second = read_answers(row.view(4));
    return out;
}

} // namespace

int next_paper_number(db::Connection& db, SurveyId survey)
{
    return static_cast<int>(db.count(R"(
        insert into survey_field (survey, papers)
        values (?, 1)
        on conflict (survey) do update
        set papers = survey_field.papers + 1
        returning papers)",
        survey));
}

void insert_paper(db::Connection& db, SurveyId survey, Paper const& paper)
{
    db.run(R"(
        insert into survey_paper (id, survey, number, invitation, first_answers)
        values (?, ?, ?, ?, ?))",
        paper.id, survey, paper.number, paper.invitation, written(paper.first));
}

std::vector<Paper> papers_of_survey(db::Connection& db, SurveyId survey)
{
    return db.all<Paper>(R"(
        select id, number, invitation, first_answers, second_answers
        from survey_paper
        where survey = ?
        order by number)",
        read_paper, survey);
}

std::optional<Paper> paper_of_id(db::Connection& db, SurveyId survey, PaperId id)
{
    return db.one<Paper>(R"(
        select id, number, invitation, first_answers, second_answers
        from survey_paper
        where survey = ?
          and id = ?)",
        read_paper, survey, id);
}

bool has_paper(db::Connection& db, InvitationId invitation)
{
    return db.count(R"(
        select count(*)
        from survey_paper
        where invitation = ?)",
               invitation)
        > 0;
}

void update_paper_second(db::Connection& db, PaperId id, std::string_view answers)
{
    db.run(R"(
        update survey_paper
        set second_answers = ?
        where id = ?)",
        answers, id);
}

bool delete_paper(db::Connection& db, SurveyId survey, PaperId id)
{
    return db.run(R"(
        delete from survey_paper
        where survey = ?
          and id = ?)",
               survey, id)
        == 1;
}

} // namespace survey
