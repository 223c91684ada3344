// The letters of a survey as numbered files: a job that can be killed at any moment and makes no letter
// twice.
#pragma once
#include "letter.h"
#include "reach.h"

#include "jobs/runner.h"

namespace files {
class Store;
}

namespace survey {

inline constexpr std::string_view letters_job = "survey_letters";

// What a letter needs from the house; it outlives the handler.
struct Press {
    std::string secret;
    std::string public_url;
    files::Store* files = nullptr;
    std::size_t letters_in_file = 1'000; // a printer, and a person who looks, can still open it
};
jobs::Handler letters_handler(Press press);

// What is said in the letters of this survey; the park by its partnership. Without the pictures of the look.
LetterContents letter_contents(db::Connection& db, Survey const& survey, std::string const& public_url,
    LetterKind kind = LetterKind::invitation);
// A picture that is gone is left out.
void add_look(
    LetterContents& contents, db::Connection& db, partnership::PartnershipId id, files::Store const& files);
LetterWords wording_of(db::Connection& db, Survey const& survey, LetterKind kind);
// All blocks at once; what is as the standard says is not kept.
void save_wording(db::Connection& db, Survey const& survey, LetterKind kind, LetterWords const& wording);

struct PrintOrder {
    LetterKind kind = LetterKind::invitation;
    Binding binding = Binding::together;
};
// Empty: something is missing, see missing(). While letters of this survey are being made, that job.
std::optional<jobs::JobId> order_letters(db::Connection& db, Survey const& survey,
    std::string const& public_url, moment::Instant now, PrintOrder order = {});
// One letter to an invented address with a code that opens nothing.
std::string test_letter(LetterContents const& contents);
std::optional<jobs::Job> letters_job_of(db::Connection& db, Survey const& survey);
// Letters are being made now, or wait for it.
bool is_printing(db::Connection& db, Survey const& survey);
PrintOrder order_of(jobs::Job const& job);

} // namespace survey
