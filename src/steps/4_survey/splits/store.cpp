#include "splits.h"

#include "responding.h"

#include "db/db.h"

#include <algorithm>

namespace survey {
namespace {

constexpr std::int64_t responses_in_chunk = 2000;

std::int64_t responses_left(db::Connection& db, SurveyId survey)
{
    return db.count(R"(
        select count(*)
        from survey_response
        where survey = ?)",
        survey);
}

void insert_split(db::Connection& db, SurveyId survey, std::string_view section, std::string_view question)
{
    db.run(R"(
        insert into survey_split (survey, section, question)
        values (?, ?, ?))",
        survey, section, question);
}

// False when that question is counted, or about to be.
bool insert_run(db::Connection& db, SurveyId survey, std::string_view question)
{
    return db.run(R"(
        insert into survey_split_run (survey, question, read_to, is_counted)
        values (?, ?, ?, ?)
        on conflict (survey, question) do nothing)",
               survey, question, std::int64_t{0}, false)
        == 1;
}

struct SplitRun {
    std::string question;
    std::int64_t read_to = 0;
};
std::optional<SplitRun> next_run(db::Connection& db, SurveyId survey)
{
    return db.one<SplitRun>(R"(
        select question, read_to
        from survey_split_run
        where survey = ?
          and is_counted = ?
        order by question
        limit 1)",
        [](db::Row const& row) {
            return SplitRun{row.text(0), row.integer(1)};
        },
        survey, false);
}

void update_run(db::Connection& db, SurveyId survey, SplitRun const& run, bool is_counted)
{
    db.run(R"(
        update survey_split_run
        set read_to = ?, is_counted = ?
        where survey = ?
          and question = ?)",
        run.read_to, is_counted, survey, run.question);
}

struct ResponseRow {
    std::int64_t id = 0;
    std::string answers;
};
std::vector<ResponseRow> responses_after(db::Connection& db, SurveyId survey, std::int64_t id)
{
    return db.all<ResponseRow>(R"(
        select id, answers
        from survey_response
        where survey = ?
          and id > ?
        order by id
        limit ?)",
        [](db::Row const& row) {
            return ResponseRow{row.integer(0), row.text(1)};
        },
        survey, id, responses_in_chunk);
}

struct CountRow {
    std::string answer;
    std::int64_t people = 0;
    std::string tally;
};
std::vector<CountRow> counts_of(db::Connection& db, SurveyId survey, std::string_view question)
{
    return db.all<CountRow>(R"(
        select answer, people, tally
        from survey_split_count
        where survey = ?
          and question = ?)",
        [](db::Row const& row) {
            return CountRow{row.text(0), row.integer(1), row.text(2)};
        },
        survey, question);
}

void upsert_count(db::Connection& db, SurveyId survey, std::string_view question, SplitGroup const& group)
{
    db.run(R"(
        insert into survey_split_count (survey, question, answer, people, tally)
        values (?, ?, ?, ?, ?)
        on conflict (survey, question, answer) do update
        set people = excluded.people, tally = excluded.tally)",
        survey, question, group.answer, group.people, group.tally.written());
}

std::vector<SplitGroup> groups_by(
    Questionnaire const& questionnaire, Question const& question, std::vector<CountRow> const& rows)
{
    std::vector<SplitGroup> out;
    auto ids = choices(question);
    ids.emplace_back();
    for (auto const& id : ids) {
        auto const found = std::ranges::find(rows, id, &CountRow::answer);
        out.push_back(found == rows.end()
                ? SplitGroup{id, 0, Tally(questionnaire)}
                : SplitGroup{id, found->people, Tally(questionnaire, found->tally)});
    }
    return out;
}

void add(std::vector<SplitGroup>& groups, Questionnaire const& questionnaire, Question const& question,
    Answers const& answers)
{
    auto const given = answers.find(question.id);
    bool const has_answer = given != answers.end() && given->second.choices.size() == 1;
    auto found = has_answer ? std::ranges::find(groups, given->second.choices[0].option, &SplitGroup::answer)
                            : groups.end();
    auto& group = found == groups.end() ? groups.back() : *found;
    ++group.people;
    group.tally.add(questionnaire, answers);
}

// Answers may get new keys meanwhile (moving.h): then somebody was passed over, or counted twice.
std::int64_t people_counted(db::Connection& db, SurveyId survey, std::string_view question)
{
    return db.count(R"(
        select coalesce(sum(people), 0)
        from survey_split_count
        where survey = ?
          and question = ?)",
        survey, question);
}

void begin_again(db::Connection& db, SurveyId survey, SplitRun& run)
{
    db.run(R"(
        delete from survey_split_count
        where survey = ?
          and question = ?)",
        survey, run.question);
    run.read_to = 0;
}

// Each chunk is counted in one transaction with how far it is: killed anywhere, nobody is counted twice.
bool count_next(db::Connection& db, Survey const& survey, jobs::Progress& progress)
{
    auto run = next_run(db, survey.id);
    if (!run)
        return false;
    auto const questionnaire = questionnaire_for(db, survey);
    auto const* question = questionnaire->find(run->question);
    auto const rows = responses_after(db, survey.id, run->read_to);
    db::Transaction transaction(db);
    if (question && !rows.empty()) {
        auto groups = groups_by(*questionnaire, *question, counts_of(db, survey.id, run->question));
        for (auto const& row : rows)
            add(groups, *questionnaire, *question, read_answers(row.answers));
        for (auto const& group : groups)
            if (group.people > 0)
                upsert_count(db, survey.id, run->question, group);
        run->read_to = rows.back().id;
    }
    bool const is_last = static_cast<std::int64_t>(rows.size()) < responses_in_chunk;
    bool const is_whole
        = is_last && people_counted(db, survey.id, run->question) == responses_left(db, survey.id);
    if (is_last && !is_whole)
        begin_again(db, survey.id, *run);
    update_run(db, survey.id, *run, is_whole);
    progress.advance(db, static_cast<std::int64_t>(rows.size()), run->question);
    transaction.commit();
    return true;
}

} // namespace

Splits splits_of(db::Connection& db, SurveyId survey)
{
    Splits out;
    db.each(R"(
        select section, question
        from survey_split
        where survey = ?)",
        [&](db::Row const& row) { out.emplace(row.text(0), row.text(1)); }, survey);
    return out;
}

base::Result<void, NoSplit> choose_split(db::Connection& db, Survey const& survey, std::string const& section,
    std::string const& question, moment::Instant now)
{
    if (!is_over(survey))
        return base::refuse(NoSplit::not_over);
    auto const questionnaire = questionnaire_for(db, survey);
    if (auto const refusal = refused(*questionnaire, section, question))
        return base::refuse(*refusal);
    auto const chosen = splits_of(db, survey.id);
    if (auto const found = chosen.find(section); found != chosen.end()) {
        if (found->second != question)
            return base::refuse(NoSplit::stands);
        return {};
    }
    if (responses_left(db, survey.id) < survey.sent)
        return base::refuse(NoSplit::answers_gone);
    db::Transaction transaction(db);
    insert_split(db, survey.id, section, question);
    if (insert_run(db, survey.id, question))
        jobs::enqueue(db, {std::string(split_job), "{}", survey.id.value}, now);
    transaction.commit();
    return {};
}

jobs::Handler split_handler()
{
    return [](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) -> jobs::Outcome {
        auto const survey = survey_of_job(db, SurveyId{job.scope});
        if (survey)
            progress.expect(db, survey->sent);
        while (survey && !progress.must_stop() && count_next(db, *survey, progress)) { }
        return {};
    };
}

std::set<std::string, std::less<>> counted_questions(db::Connection& db, SurveyId survey)
{
    std::set<std::string, std::less<>> out;
    db.each(R"(
        select question
        from survey_split_run
        where survey = ?
          and is_counted = ?)",
        [&](db::Row const& row) { out.insert(row.text(0)); }, survey, true);
    return out;
}

Division split_by(db::Connection& db, Survey const& survey, Questionnaire const& questionnaire,
    QuestionResult const& result)
{
    auto groups = groups_by(questionnaire, *result.question, counts_of(db, survey.id, result.question->id));
    Division out{result.question, &result, std::move(groups), 0};
    for (auto const& group : out.groups)
        out.people += group.people;
    return out;
}

} // namespace survey
