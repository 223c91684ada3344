// The letters of a survey as one file: a job that can be killed at any moment and makes no letter twice.
#pragma once
#include "letter.h"

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
};
jobs::Handler letters_handler(Press press);

// What is said in the letters of this survey; the park by its partnership.
LetterContents letter_contents(db::Connection& db, Survey const& survey, std::string const& public_url);
// Empty: something is missing, see missing().
std::optional<jobs::JobId> order_letters(
    db::Connection& db, Survey const& survey, std::string const& public_url, moment::Instant now);
// One letter to an invented address with a code that opens nothing.
std::string test_letter(LetterContents const& contents);
std::optional<jobs::Job> letters_job_of(db::Connection& db, Survey const& survey);

} // namespace survey
