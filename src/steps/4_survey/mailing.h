// Invitations and reminders by e-mail, to addresses of a list: one mail for each code, written into the
// outbox by a job that can be killed at any moment and writes none twice.
#pragma once
#include "letter.h"
#include "night.h"
#include "reach.h"

#include "jobs/runner.h"

namespace survey {

inline constexpr std::string_view mails_job = "survey_mails";
// How the keys of all mails of a survey begin.
std::string keys_of_mails(SurveyId survey);

// A mail before it is drawn: the same words as the letter.
struct MailWords {
    std::string subject;
    std::vector<std::string> before, after; // paragraphs round the way in
    std::string code, url;
    std::string signed_by;
};
MailWords mail_words(LetterContents const& contents, Addressee const& addressee);
std::string plain_text(MailWords const& words);

struct MailRoom {
    std::string secret;
    std::string public_url;
    std::string (*html)(MailWords const& words) = nullptr; // none: mails are plain text
};
jobs::Handler mails_handler(MailRoom room);

// Empty: something is missing, or the survey takes no answers: nobody gets a link that does not open.
std::optional<jobs::JobId> order_mails(db::Connection& db, Survey const& survey,
    std::string const& public_url, LetterKind kind, moment::Instant now);
std::optional<jobs::Job> mails_job_of(db::Connection& db, Survey const& survey);
LetterKind kind_of_mails(jobs::Job const& job);

} // namespace survey
