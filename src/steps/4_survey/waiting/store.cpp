#include "waiting.h"

#include "db/db.h"

#include <algorithm>

namespace survey {
namespace {

LoosePart part_of_code(std::string_view word)
{
    for (auto const part : {LoosePart::text, LoosePart::contact})
        if (word == code(part))
            return part;
    return LoosePart::answers;
}

struct Keyed {
    std::int64_t id = 0;
    Loose const* loose = nullptr;
};

// Random keys put in order are a shuffle.
std::vector<Keyed> shuffled(db::Connection& db, std::vector<Loose> const& parts, LoosePart wanted)
{
    std::vector<Keyed> out;
    for (auto const& loose : parts)
        if (loose.part == wanted)
            out.push_back({db.ids().next(), &loose});
    std::ranges::sort(out, {}, &Keyed::id);
    return out;
}

void append(std::vector<Loose>& out, std::vector<Loose> more)
{
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

std::string_view code(LoosePart part)
{
    switch (part) {
    case LoosePart::text:
        return "text";
    case LoosePart::contact:
        return "contact";
    case LoosePart::answers:
        break;
    }
    return "answers";
}

void insert_waiting(db::Connection& db, SurveyId survey, Loose const& loose)
{
    db.run_later(R"(
        insert into survey_waiting (id, survey, part, question, content)
        values (?, ?, ?, ?, ?))",
        db.ids().next(), survey, code(loose.part), loose.question, loose.content);
}

std::int64_t waiting_responses(db::Connection& db, SurveyId survey)
{
    return db.count(R"(
        select count(*)
        from survey_waiting
        where survey = ?
          and part = 'answers')",
        survey);
}

std::vector<SurveyId> surveys_to_move(db::Connection& db, std::int64_t responses_min)
{
    return db.all<SurveyId>(R"(
        select s.id
        from survey_waiting w
        join survey_survey s on s.id = w.survey
        where w.part = 'answers'
        group by s.id, s.state
        having count(*) >= ?
            or s.state in ('closed', 'reported'))",
        [](db::Row const& row) { return row.id<SurveyId>(0); }, responses_min);
}

void lock_survey(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        update survey_survey
        set sent = sent
        where id = ?)",
        survey);
}

std::vector<Loose> take_waiting(db::Connection& db, SurveyId survey)
{
    return db.all<Loose>(R"(
        delete from survey_waiting
        where survey = ?
        returning part, question, content)",
        [](db::Row const& row) {
            return Loose{part_of_code(row.view(0)), row.text(1), row.text(2), "new"};
        },
        survey);
}

std::vector<Loose> take_moved(db::Connection& db, SurveyId survey)
{
    auto out = db.all<Loose>(R"(
        delete from survey_response
        where survey = ?
        returning answers)",
        [](db::Row const& row) {
            return Loose{LoosePart::answers, "", row.text(0), ""};
        },
        survey);
    append(out,
        db.all<Loose>(R"(
        delete from survey_text
        where survey = ?
        returning question, words, state)",
            [](db::Row const& row) {
                return Loose{LoosePart::text, row.text(0), row.text(1), row.text(2)};
            },
            survey));
    append(out,
        db.all<Loose>(R"(
        delete from survey_contact
        where survey = ?
        returning email)",
            [](db::Row const& row) {
                return Loose{LoosePart::contact, "", row.text(0), ""};
            },
            survey));
    return out;
}

void insert_moved(db::Connection& db, SurveyId survey, std::vector<Loose> const& parts)
{
    auto const answers = shuffled(db, parts, LoosePart::answers);
    db.bulk("survey_response", {"id", "survey", "answers"}, [&](db::BulkSink& sink) {
        for (auto const& [id, loose] : answers)
            sink.add(id, survey, loose->content);
    });
    auto const texts = shuffled(db, parts, LoosePart::text);
    db.bulk("survey_text", {"id", "survey", "question", "words", "state"}, [&](db::BulkSink& sink) {
        for (auto const& [id, loose] : texts)
            sink.add(id, survey, loose->question, loose->content, loose->state);
    });
    auto const contacts = shuffled(db, parts, LoosePart::contact);
    db.bulk("survey_contact", {"id", "survey", "email"}, [&](db::BulkSink& sink) {
        for (auto const& [id, loose] : contacts)
            sink.add(id, survey, loose->content);
    });
}

void touch_invitations(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        update survey_invitation
        set is_used = is_used
        where survey = ?)",
        survey);
}

void upsert_sweep(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        insert into survey_sweep (survey, mark, is_to_mix)
        values (?, ?, ?)
        on conflict (survey) do update
        set mark = excluded.mark)",
        survey, db.ids().next(), false);
}

std::vector<Sweep> sweeps(db::Connection& db)
{
    return db.all<Sweep>(R"(
        select w.survey, w.mark, w.is_to_mix, s.state in ('closed', 'reported')
        from survey_sweep w
        join survey_survey s on s.id = w.survey
        order by w.survey)",
        [](db::Row const& row) {
            return Sweep{row.id<SurveyId>(0), row.integer(1), row.flag(2), row.flag(3)};
        });
}

void update_mixed(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        update survey_sweep
        set is_to_mix = ?
        where survey = ?)",
        false, survey);
}

void delete_sweep(db::Connection& db, Sweep const& sweep)
{
    db.run(R"(
        delete from survey_sweep
        where survey = ?
          and mark = ?)",
        sweep.survey, sweep.mark);
}

std::int64_t delete_stray_drafts(db::Connection& db)
{
    return db.run(R"(
        delete from survey_draft
        where exists (
            select 1
            from survey_invitation i
            where i.id = survey_draft.invitation
              and i.is_used = ?))",
        true);
}

} // namespace survey
