#include "responding.h"

#include "making.h"
#include "tally.h"

#include "base/fault.h"
#include "db/db.h"

namespace survey {
namespace {

NoEntry no_entry(crypto::CodeMistake mistake)
{
    switch (mistake) {
    case crypto::CodeMistake::empty:
        return NoEntry::empty;
    case crypto::CodeMistake::wrong_length:
        return NoEntry::wrong_length;
    default:
        return NoEntry::mistyped;
    }
}

void add_to_tally(db::Connection& db, Survey const& survey, Answers const& answers)
{
    auto const questionnaire = questionnaire_for(db, survey);
    Tally tally(*questionnaire, tally_of(db, survey.id));
    tally.add(*questionnaire, answers);
    update_tally(db, survey.id, tally.written());
}

} // namespace

base::Result<Seat, NoEntry> enter(
    db::Connection& db, Secret secret, std::string_view typed, moment::Date today)
{
    auto const code = crypto::read_code(typed, code_length);
    if (!code)
        return base::refuse(no_entry(code.error()));
    auto const seat = seat_of_code(db, hash_of(secret, *code));
    if (!seat)
        return base::refuse(NoEntry::unknown);
    if (seat->is_used)
        return base::refuse(NoEntry::used);
    if (seat->survey.state == State::draft)
        return base::refuse(NoEntry::not_yet_open);
    if (!takes_answers(seat->survey, today))
        return base::refuse(NoEntry::closed);
    return *seat;
}

Shared questionnaire_for(db::Connection& db, Survey const& survey)
{
    if (survey.state == State::draft)
        return std::make_shared<Questionnaire const>(draft_of(db, survey));
    if (auto kept = find_kept(survey.questionnaire))
        return kept;
    auto made = keep(survey.questionnaire, questionnaire_of(db, survey.questionnaire));
    if (!made)
        throw base::Fault("the questionnaire of survey " + survey.id.text() + " cannot be read");
    return made;
}

std::string keep_text(db::Connection& db, std::string_view text)
{
    auto const digest = crypto::sha256_hex(text);
    if (!questionnaire_exists(db, digest))
        insert_questionnaire(db, digest, text);
    return digest;
}

bool is_over(Survey const& survey)
{
    return survey.state == State::closed || survey.state == State::reported;
}

Results results_of(db::Connection& db, Survey const& survey, int group_size_min)
{
    auto const questionnaire = questionnaire_for(db, survey);
    if (!is_over(survey))
        return results(questionnaire, Tally(*questionnaire), 0, group_size_min);
    return results(
        questionnaire, Tally(*questionnaire, tally_of(db, survey.id)), survey.sent, group_size_min);
}

void save(db::Connection& db, Seat const& seat, Answers const& answers)
{
    upsert_draft(db, seat.invitation, written(answers));
}

void keep_sent(db::Connection& db, Survey const& survey, Answers const& answers, std::string_view contact)
{
    count_sent(db, survey.id);
    auto const questionnaire = questionnaire_for(db, survey);
    auto const kept = pruned(*questionnaire, answers);
    add_to_tally(db, survey, kept);
    auto const parts = split(*questionnaire, kept);
    insert_response(db, survey.id, written(parts.choices));
    for (auto const& [question, words] : parts.texts)
        insert_text(db, survey.id, question, words);
    if (!contact.empty())
        insert_contact(db, survey.id, contact);
}

base::Result<void, NoEntry> send(
    db::Connection& db, Seat const& seat, Answers const& answers, std::string_view contact)
{
    db::Transaction transaction(db);
    if (!use_invitation(db, seat.invitation))
        return base::refuse(NoEntry::used);
    keep_sent(db, seat.survey, answers, contact);
    delete_draft(db, seat.invitation);
    transaction.commit();
    return {};
}

} // namespace survey
