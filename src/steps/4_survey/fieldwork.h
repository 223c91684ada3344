// What happens while a survey is open, in numbers: who begins and who is ready by day, which way answers
// came, and the stand that is told. Nothing of this hangs on an address or on an answer.
#pragma once
#include "responding.h"
#include "stand.h"

namespace survey {

// Opened: somebody pressed the button to begin. A mail scanner that follows every link presses none, so a
// link that is only looked at does not count.
void begin(db::Connection& db, Seat const& seat, moment::Date today);
// A page that was filled in; the first one counts as started.
void keep_page(db::Connection& db, Seat const& seat, Answers const& answers, moment::Date today);
// send() of responding.h, with its day.
base::Result<void, NoEntry> send_on(db::Connection& db, Seat const& seat, Answers const& answers,
    std::string_view contact, moment::Date today);

// Which way an answer came that is not an answer to a letter through the browser.
enum class Channel { letter_on_paper, open_link, paper };
std::string_view code(Channel way);

struct Channels {
    std::int64_t letters = 0; // with a code, also on paper: these make the response
    std::int64_t letters_on_paper = 0;
    std::int64_t open_link = 0, paper = 0;
    std::int64_t others() const { return open_link + paper; }
};
Channels channels(db::Connection& db, Survey const& survey);

// The part of the addresses that were reached and answered. Where so few answers came in another way that the
// letters could be worked out from it, all answers are counted and it is no more than this.
struct Response {
    double share = 0;
    bool is_at_most = false;
};
Response response(Survey const& survey, Channels const& channels, std::int64_t group_size_min);

// Per hundred; of the house until somebody chose.
int response_wanted(db::Connection& db, Survey const& survey, int usual);
bool set_response_wanted(db::Connection& db, Survey const& survey, int percent);

// Papers that were typed once and not sent, and unfinished answers through an open link, of surveys that are
// over.
void clear_field(db::Connection& db);

} // namespace survey
