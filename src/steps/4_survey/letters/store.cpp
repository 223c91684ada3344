// The statements about letters and about codes that were typed wrong; the others are in store.cpp.
#include "store.h"

#include "db/db.h"

namespace survey {

void insert_attempt(db::Connection& db, std::string_view subject, moment::Instant at)
{
    db.run(R"(
        insert into survey_attempt (id, subject, at)
        values (?, ?, ?))",
        db.ids().next(), subject, at);
}

std::int64_t attempts_since(db::Connection& db, std::string_view subject, moment::Instant since)
{
    return db.count(R"(
        select count(*)
        from survey_attempt
        where subject = ?
          and at > ?)",
        subject, since);
}

void delete_attempts_before(db::Connection& db, moment::Instant before)
{
    db.run(R"(
        delete from survey_attempt
        where at < ?)",
        before);
}

void upsert_letter_data(db::Connection& db, SurveyId survey, LetterData const& data)
{
    db.run(R"(
        insert into survey_letter
            (survey, mayor, reference, sender, telephone, contact, privacy_url, results_on, dated)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (survey) do update
        set mayor = excluded.mayor, reference = excluded.reference, sender = excluded.sender,
            telephone = excluded.telephone, contact = excluded.contact, privacy_url = excluded.privacy_url,
            results_on = excluded.results_on, dated = excluded.dated)",
        survey, data.mayor, data.reference, data.sender, data.telephone, data.contact, data.privacy_url,
        data.results_on, data.dated);
}

std::optional<LetterData> letter_data_of(db::Connection& db, SurveyId survey)
{
    return db.one<LetterData>(R"(
        select mayor, reference, sender, telephone, contact, privacy_url, results_on, dated
        from survey_letter
        where survey = ?)",
        [](db::Row const& row) {
            return LetterData{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                row.date(6), row.date(7)};
        },
        survey);
}

void insert_chunk(db::Connection& db, SurveyId survey, jobs::JobId job, Chunk const& chunk)
{
    db.run(R"(
        insert into survey_letter_chunk (survey, job, place, letters, file, last)
        values (?, ?, ?, ?, ?, ?))",
        survey, job, chunk.place, chunk.letters, chunk.file, chunk.last);
}

std::vector<Chunk> chunks_of_job(db::Connection& db, jobs::JobId job)
{
    return db.all<Chunk>(R"(
        select place, letters, file, last
        from survey_letter_chunk
        where job = ?
        order by place)",
        [](db::Row const& row) {
            return Chunk{row.integer(0), row.integer(1), row.text(2), row.integer(3)};
        },
        job);
}

void delete_chunks(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        delete from survey_letter_chunk
        where survey = ?)",
        survey);
}

} // namespace survey
