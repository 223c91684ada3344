// Answering with a code: coming in, saving a page, sending. Sending cuts what ties the answers to the
// address.
#pragma once
#include "response.h"
#include "results.h"
#include "store.h"

namespace survey {

enum class NoEntry {
    empty,
    wrong_length,
    mistyped,
    unknown,
    used,
    not_yet_open,
    closed,
    link_off, // the open link takes nothing any more
    link_full, // it took as many answers as it may
};

base::Result<Seat, NoEntry> enter(
    db::Connection& db, Secret secret, std::string_view typed, moment::Date today);
Shared questionnaire_for(db::Connection& db, Survey const& survey);
// Kept once, however many surveys have the same text; answers its digest.
std::string keep_text(db::Connection& db, std::string_view text);
// Nobody can watch answers arrive: only then there are results.
bool is_over(Survey const& survey);
Results results_of(db::Connection& db, Survey const& survey, int group_size_min);
void save(db::Connection& db, Seat const& seat, Answers const& answers);
// Codes that open nothing are counted for so long.
inline constexpr std::int64_t wrong_codes_minutes = 60;
// What was sent, whichever way it came; inside the transaction of the caller.
void keep_sent(db::Connection& db, Survey const& survey, Answers const& answers, std::string_view contact);
// In one transaction: the code is used, the answers wait without it, the unfinished ones are gone.
base::Result<void, NoEntry> send(
    db::Connection& db, Seat const& seat, Answers const& answers, std::string_view contact);

} // namespace survey
