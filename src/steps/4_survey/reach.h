// How invitations reach their addresses: the statements about destinations, the words and the look of
// letters, what was printed, and reminders.
#pragma once
#include "invitation.h"
#include "letter.h"
#include "store.h"

#include "jobs/jobs.h"

#include <span>

namespace survey {

// Where an invitation goes. It tells nothing of whether somebody answered.
struct Destination {
    InvitationId invitation;
    std::int64_t number = 0; // of the letter, from 1, in walking order
    std::string address; // lines
    std::string street;
    std::int64_t house_number = 0;
    std::string addition;
    std::string sub_area;
    std::string email; // gets a mail instead of a letter
    bool is_of_list = false;
    bool is_undeliverable = false;
};
// In walking order.
std::vector<Destination> destinations_of(db::Connection& db, SurveyId survey);
std::optional<Destination> destination_of_number(db::Connection& db, SurveyId survey, std::int64_t number);
std::optional<Destination> destination_of_code(
    db::Connection& db, SurveyId survey, std::string_view code_hash);
struct Returned {
    InvitationId invitation;
    bool is_undeliverable = false;
};
// Zero when it is no invitation of this survey.
std::int64_t update_undeliverable(db::Connection& db, SurveyId survey, Returned const& returned);
// The number that the survey keeps of them.
void count_undeliverable(db::Connection& db, SurveyId survey);
// From now on by letter: the mail server of this address does not take mail for it.
std::int64_t delete_email(db::Connection& db, InvitationId invitation);
struct ReachCounts {
    std::int64_t letters = 0, mails = 0, of_lists = 0;
};
ReachCounts counts_of(db::Connection& db, SurveyId survey);

// Who gets a letter of this kind, from a place on; a reminder goes only to codes that were not used, and not
// where the letter came back.
std::vector<InvitationRow> letters_from(
    db::Connection& db, SurveyId survey, LetterKind kind, std::int64_t place, int rows_max);
struct MailRow {
    InvitationRow invitation;
    std::string email;
};
// And who did not get this kind yet.
std::vector<MailRow> mails_from(
    db::Connection& db, SurveyId survey, LetterKind kind, std::int64_t place, int rows_max);
// From now on this kind of mail does not go to it again.
void mark_mailed(db::Connection& db, InvitationId invitation, LetterKind kind);
// Invitations by mail of surveys that are open, with the place from which to go on.
std::vector<MailRow> mailed_invitations(db::Connection& db, InvitationId after, int rows_max);

// Only what differs from the standard words is kept.
void insert_block(db::Connection& db, SurveyId survey, LetterKind kind, BlockWords const& block);
void delete_wording(db::Connection& db, SurveyId survey, LetterKind kind);
std::vector<BlockWords> blocks_of(db::Connection& db, SurveyId survey, LetterKind kind);

struct KeptLook {
    std::string colour, logo, signature; // the pictures by their names in the store of files
};
void upsert_look(db::Connection& db, partnership::PartnershipId id, KeptLook const& look);
std::optional<KeptLook> look_of(db::Connection& db, partnership::PartnershipId id);

enum class Binding { together, apart }; // many letters in a file, or a file for each in an archive
std::string_view code(Binding form);
struct Print {
    LetterKind kind = LetterKind::invitation;
    int part = 1;
    jobs::JobId job;
    std::int64_t first = 0, last = 0; // numbers of letters
    std::int64_t letters = 0;
    Binding binding = Binding::together;
    std::string file; // its name in the store of files
    moment::Instant made_at;
};
void insert_print(db::Connection& db, SurveyId survey, Print const& print);
void delete_prints(db::Connection& db, SurveyId survey);
void delete_prints_of(db::Connection& db, SurveyId survey, LetterKind kind);
// Files of reminders tell who did not answer: they do not stay.
std::int64_t delete_reminder_prints_before(db::Connection& db, moment::Instant before);
std::vector<Print> prints_of(db::Connection& db, SurveyId survey);
void delete_chunks_of_job(db::Connection& db, jobs::JobId job);

struct ReminderRow {
    LetterKind kind = LetterKind::reminder;
    moment::Date due_on; // none: as usual
    bool is_off = false;
    moment::Date told_on, done_on;
};
std::vector<ReminderRow> reminder_rows(db::Connection& db, SurveyId survey);
void upsert_reminder(db::Connection& db, SurveyId survey, ReminderRow const& row);

void delete_lists(db::Connection& db, SurveyId survey);

} // namespace survey
