// Picking a date among partners: days are proposed, each answers yes, maybe or no by a link without signing
// in, and whoever leads the meetings picks one.
#pragma once
#include "meetings/invitation.h"
#include "meetings/meetings.h"

namespace meetings {

using PollId = base::Id<struct PollTag>;
using PollDayId = base::Id<struct PollDayTag>;

enum class PollState { open, chosen, withdrawn };
enum class PollAnswer { none, yes, maybe, no };
inline constexpr PollAnswer all_poll_answers[] = {PollAnswer::yes, PollAnswer::maybe, PollAnswer::no};
std::string_view code(PollAnswer answer);
PollAnswer poll_answer_of(std::string_view code);
i18n::Text name(PollAnswer answer);

struct PollDay {
    PollDayId id;
    moment::Date date;
};
struct Poll {
    PollId id;
    NewMeeting meeting; // without a date
    PollState state = PollState::open;
    MeetingId chosen = {};
    std::vector<PollDay> days = {}; // the first one first
};
struct Answered {
    PollDayId day;
    accounts::PersonId person;
    PollAnswer answer = PollAnswer::none;
    std::string name = {}, organisation = {}; // only when read
};

inline constexpr std::size_t poll_days_max = 8;
// Fields "date-1" and on, "until"; at least two days, each once, all to come.
i18n::Problems problems(NewMeeting const& wanted, std::vector<moment::Date> const& days, moment::Date today);

struct Tally {
    PollDay day;
    int yes = 0, maybe = 0, no = 0;
};
std::vector<Tally> tallies(Poll const& poll, std::vector<Answered> const& answers);
// Most can come, then fewest cannot, then the first one; none while nobody said yes or maybe.
std::optional<PollDayId> best_day(std::vector<Tally> const& tallies);

// Who is asked, for a link that nobody can guess. It dies with the poll and with the membership.
struct PollLink {
    partnership::PartnershipId partnership;
    PollId poll;
    accounts::PersonId person;
};
std::string poll_token(std::string_view secret, PollLink const& link);
std::optional<PollLink> poll_link(std::string_view secret, std::string_view token);

struct Asking {
    NewMeeting meeting;
    std::vector<moment::Date> days;
    Setting const& setting;
    std::string_view secret;
    moment::Instant now;
};
// Every member gets a mail with a link.
PollId ask(db::Connection& db, partnership::Scope const& scope, Asking const& asking);
std::optional<Poll> poll(db::Connection& db, partnership::Scope const& scope, PollId id);
std::vector<Poll> open_polls(db::Connection& db, partnership::Scope const& scope);
std::vector<Answered> poll_answers(db::Connection& db, partnership::Scope const& scope, PollId id);
// Of somebody for all days; false when the poll is not open any more. Days of other polls are passed over.
bool answer(db::Connection& db, partnership::Scope const& scope, PollId id,
    std::vector<Answered> const& answers, moment::Instant now);

enum class PollRefusal { unknown, not_open };
i18n::Message message(PollRefusal refusal);
struct Choosing {
    PollId poll;
    PollDayId day;
    Setting const& setting;
    moment::Instant now;
};
// The meeting is planned and every member invited.
base::Result<MeetingId, PollRefusal> choose(
    db::Connection& db, partnership::Scope const& scope, Choosing const& choosing);
base::Result<void, PollRefusal> withdraw(db::Connection& db, partnership::Scope const& scope, PollId id);

} // namespace meetings
