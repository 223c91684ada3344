#include "responding.h"

#include "making.h"
#include "moving.h"
#include "tally.h"
#include "visitors.h"

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

base::Result<Seat, NoEntry> seat_if_open(Seat const& seat, moment::Date today)
{
    if (seat.is_used)
        return base::refuse(NoEntry::used);
    if (seat.survey.state == State::draft)
        return base::refuse(NoEntry::not_yet_open);
    if (!takes_answers(seat.survey, today))
        return base::refuse(NoEntry::closed);
    return seat;
}

// Each seat once, and no more through the open link than it may take.
base::Result<void, NoEntry> take_place(db::Connection& db, Seat const& seat)
{
    bool const is_free
        = seat.is_visitor ? use_visitor(db, seat.invitation) : use_invitation(db, seat.invitation);
    if (!is_free)
        return base::refuse(NoEntry::used);
    if (seat.is_visitor && !count_through_link(db, seat.survey.id))
        return base::refuse(NoEntry::link_full);
    return {};
}

void keep_parts(db::Connection& db, Survey const& survey, Answers const& answers, std::string_view contact)
{
    auto const questionnaire = questionnaire_for(db, survey);
    keep_waiting(db, survey.id, split(*questionnaire, pruned(*questionnaire, answers)), contact);
}

} // namespace

base::Result<Seat, NoEntry> enter(
    db::Connection& db, Secret secret, std::string_view typed, moment::Date today)
{
    auto const code = crypto::read_code(typed, code_length);
    if (!code)
        return base::refuse(no_entry(code.error()));
    auto const hash = hash_of(secret, *code);
    if (auto const seat = seat_of_code(db, hash))
        return seat_if_open(*seat, today);
    auto const visitor = seat_of_visitor(db, hash);
    if (!visitor)
        return base::refuse(NoEntry::unknown);
    auto seat = seat_if_open(visitor->seat, today);
    if (seat && !visitor->is_link_on)
        return base::refuse(NoEntry::link_off);
    if (seat && visitor->is_link_full)
        return base::refuse(NoEntry::link_full);
    return seat;
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
    if (seat.is_visitor)
        update_visitor(db, seat.invitation, written(answers));
    else
        upsert_draft(db, seat.invitation, written(answers));
}

void keep_sent(db::Connection& db, Survey const& survey, Answers const& answers, std::string_view contact)
{
    count_sent(db, survey.id);
    keep_parts(db, survey, answers, contact);
}

base::Result<void, NoEntry> send(
    db::Connection& db, Seat const& seat, Answers const& answers, std::string_view contact)
{
    db::Transaction transaction(db);
    if (!count_sent_while_open(db, seat.survey.id))
        return base::refuse(NoEntry::closed);
    if (auto taken = take_place(db, seat); !taken)
        return taken;
    keep_parts(db, seat.survey, answers, contact);
    delete_draft(db, seat.invitation);
    transaction.commit();
    return {};
}

} // namespace survey
