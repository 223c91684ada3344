// All statements of the room, one function each.
#pragma once
#include "invitation.h"
#include "letter.h"
#include "survey.h"

#include "base/function_ref.h"
#include "jobs/jobs.h"

#include <span>

namespace survey {

// Nothing when that text is there already.
void insert_questionnaire(db::Connection& db, std::string_view digest, std::string_view content);
std::string questionnaire_of(db::Connection& db, std::string_view digest);

// False: there is one for this audience in this round, which somebody else may have made just now.
bool insert_survey(db::Connection& db, Survey const& survey);
std::vector<Survey> surveys_of_round(db::Connection& db, partnership::Scope const& scope);
std::optional<Survey> survey_of_id(db::Connection& db, partnership::Scope const& scope, SurveyId id);
// For work that nobody visits: the letters.
std::optional<Survey> survey_of_job(db::Connection& db, SurveyId id);
std::optional<Survey> last_closed_survey(
    db::Connection& db, partnership::PartnershipId partnership, Audience audience);
std::optional<Survey> survey_before(db::Connection& db, Survey const& survey);
void update_invited(db::Connection& db, SurveyId id, std::int64_t invited);
// For whom the codes are, as digest_of() says it; empty: not known.
void update_recipients(db::Connection& db, SurveyId id, std::string_view digest);
std::string recipients_kept(db::Connection& db, SurveyId id);
// Only when it is still in the state `from`; 0 when it is not.
std::int64_t update_opened(db::Connection& db, SurveyId id, moment::Date on);
std::int64_t update_closed(db::Connection& db, SurveyId id, moment::Date on);
std::int64_t update_reported(db::Connection& db, SurveyId id);
std::int64_t update_closes_on(db::Connection& db, SurveyId id, moment::Date closes_on);
std::vector<Survey> open_surveys(db::Connection& db);
// Open, and past their last day.
std::vector<Survey> surveys_due(db::Connection& db, moment::Date today);

struct InvitationRow {
    InvitationId id;
    SurveyId survey;
    int place = 0;
    std::string address; // lines
    int salt = 0;
    std::string code_hash;
};
// What is kept of a code in its place: of this invitation, with this salt.
using HashOfCode = base::FunctionRef<std::string(InvitationId, int)>;
// Each row goes to the recipient at the same place, and a code is made where there is none: while the
// database takes the ones before it. All or none: a code that is another invitation's already is a Conflict.
void insert_invitations(db::Connection& db, std::span<InvitationRow> rows,
    std::span<Recipient const> recipients, HashOfCode hash);
void delete_invitations(db::Connection& db, SurveyId survey);
std::vector<InvitationRow> invitations_from(
    db::Connection& db, SurveyId survey, std::int64_t place, int rows_max);
std::vector<InvitationId> unused_invitations(db::Connection& db, SurveyId survey, std::int64_t rows_max);

struct Seat {
    InvitationId invitation;
    Survey survey;
    std::string draft; // unfinished answers, as written()
    bool is_used = false;
    bool is_visitor = false; // came through the open link; then the id is his own
};
std::optional<Seat> seat_of_code(db::Connection& db, std::string_view code_hash);
// Not when somebody sent with this code meanwhile.
void upsert_draft(db::Connection& db, InvitationId invitation, std::string_view answers);
void delete_draft(db::Connection& db, InvitationId invitation);
// False when somebody sent with this code already.
bool use_invitation(db::Connection& db, InvitationId invitation);
void count_sent(db::Connection& db, SurveyId survey);
// False when it was closed meanwhile. Who closes waits until this transaction is over.
bool count_sent_while_open(db::Connection& db, SurveyId survey);
std::string tally_of(db::Connection& db, SurveyId survey);
void update_tally(db::Connection& db, SurveyId survey, std::string_view tally);
std::vector<std::string> contacts_of_survey(db::Connection& db, SurveyId survey, int rows_max);

void insert_attempt(db::Connection& db, std::string_view subject, moment::Instant at);
std::int64_t attempts_since(db::Connection& db, std::string_view subject, moment::Instant since);
void delete_attempts_before(db::Connection& db, moment::Instant before);

void upsert_letter_data(db::Connection& db, SurveyId survey, LetterData const& data);
std::optional<LetterData> letter_data_of(db::Connection& db, SurveyId survey);
struct Chunk {
    std::int64_t place = 0; // of its first letter
    std::int64_t letters = 0;
    std::string file; // name in the store of files
    std::int64_t last = 0; // place of its last letter
};
void insert_chunk(db::Connection& db, SurveyId survey, jobs::JobId job, Chunk const& chunk);
std::vector<Chunk> chunks_of_job(db::Connection& db, jobs::JobId job);
void delete_chunks(db::Connection& db, SurveyId survey);
} // namespace survey
