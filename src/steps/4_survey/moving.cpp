#include "moving.h"

#include "jobs.h"
#include "responding.h"
#include "store.h"
#include "tally.h"
#include "waiting.h"

#include "db/db.h"

#include <algorithm>

namespace survey {
namespace {

constexpr std::string_view passed_through[]
    = {"survey_draft", "survey_visitor", "survey_paper", "survey_waiting", "survey_attempt"};
constexpr std::string_view all_of_answers[]
    = {"survey_draft", "survey_visitor", "survey_paper", "survey_waiting", "survey_attempt",
        "survey_response", "survey_text", "survey_contact", "survey_invitation"};

// Counted when they are moved and not when they come: two copies of the counts differ by a batch.
std::int64_t count_answers(db::Connection& db, SurveyId id, std::vector<Loose> const& parts)
{
    if (parts.empty())
        return 0;
    auto const survey = survey_of_job(db, id);
    auto const questionnaire = questionnaire_for(db, *survey);
    Tally tally(*questionnaire, tally_of(db, id));
    std::int64_t responses = 0;
    for (auto const& loose : parts)
        if (loose.part == LoosePart::answers) {
            tally.add(*questionnaire, read_answers(loose.content));
            ++responses;
        }
    update_tally(db, id, tally.written());
    return responses;
}

void mix(db::Connection& db, SurveyId survey, std::vector<Loose> more)
{
    auto parts = take_moved(db, survey);
    parts.insert(parts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    insert_moved(db, survey, parts);
    touch_invitations(db, survey);
}

void mix_what_was_kept_before(db::Connection& db, std::vector<Sweep> const& found)
{
    for (auto const& sweep : found) {
        if (!sweep.is_to_mix)
            continue;
        db::Transaction transaction(db);
        lock_survey(db, sweep.survey);
        mix(db, sweep.survey, {});
        update_mixed(db, sweep.survey);
        transaction.commit();
    }
}

void wipe_traces(db::Connection& db, std::vector<Sweep> const& found)
{
    if (found.empty())
        return;
    bool const is_one_mixed
        = std::ranges::any_of(found, [](Sweep const& sweep) { return sweep.is_over || sweep.is_to_mix; });
    using Tables = std::span<std::string_view const>;
    if (db.scrub(is_one_mixed ? Tables(all_of_answers) : Tables(passed_through)))
        for (auto const& sweep : found)
            delete_sweep(db, sweep);
}

} // namespace

void keep_waiting(db::Connection& db, SurveyId survey, Split const& parts, std::string_view contact)
{
    insert_waiting(db, survey, {LoosePart::answers, "", written(parts.choices)});
    for (auto const& [question, words] : parts.texts)
        insert_waiting(db, survey, {LoosePart::text, question, words});
    if (!contact.empty())
        insert_waiting(db, survey, {LoosePart::contact, "", std::string(contact)});
}

std::int64_t move_batch(db::Connection& db, SurveyId id)
{
    db::Transaction transaction(db);
    lock_survey(db, id);
    auto const survey = survey_of_job(db, id);
    if (!survey || (!is_over(*survey) && waiting_responses(db, id) < batch_min))
        return 0;
    auto parts = take_waiting(db, id);
    auto const moved = count_answers(db, id, parts);
    if (is_over(*survey))
        mix(db, id, std::move(parts));
    else
        insert_moved(db, id, parts);
    upsert_sweep(db, id);
    transaction.commit();
    return moved;
}

void move_all(db::Connection& db, SurveyId survey)
{
    auto parts = take_waiting(db, survey);
    count_answers(db, survey, parts);
    mix(db, survey, std::move(parts));
    upsert_sweep(db, survey);
}

void tidy(db::Connection& db, moment::Instant now)
{
    for (auto const survey : surveys_to_move(db, batch_min))
        move_batch(db, survey);
    delete_stray_drafts(db);
    delete_attempts_before(db, now.plus_minutes(-wrong_codes_minutes));
    auto const found = sweeps(db);
    mix_what_was_kept_before(db, found);
    wipe_traces(db, found);
}

} // namespace survey
