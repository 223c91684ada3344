// The adviser is present in the first year and on call afterwards (process document 1.6): who leads the group
// sends a request, the adviser is mailed, answers, and it stays in the log until it is closed.
#pragma once
#include "accounts/accounts.h"
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "partnership/partnership.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace continuation {

using RequestId = base::Id<struct RequestTag>;

enum class RequestState { open, answered, closed };
std::string_view code(RequestState state);
i18n::Text name(RequestState state);

struct AdviceRequest {
    RequestId id;
    std::string subject;
    std::string asked_by; // a name
    accounts::PersonId person; // who asked
    moment::Instant asked_at;
    RequestState state = RequestState::open;
    int version = 1;
};
enum class LineKind { asked, added, answered, closed };
struct RequestLine {
    moment::Instant at;
    std::string by;
    LineKind kind = LineKind::asked;
    std::string words;
};

inline constexpr std::size_t subject_max = 120, request_words_max = 2000;
struct NewRequest {
    std::string subject, words;
};
// Fields "subject" and "words".
i18n::Problems problems(NewRequest const& wanted);

enum class CallRefusal {
    unknown,
    nobody_on_call, // no adviser in the group
    is_closed,
    changed_meanwhile,
};
i18n::Message message(CallRefusal refusal);

// Who writes, when, and where a mail leads to.
struct Caller {
    accounts::PersonId person;
    std::string public_url, park_name, park_slug;
    moment::Instant now;
};
// Every adviser of the group gets a mail.
base::Result<RequestId, CallRefusal> ask_adviser(
    db::Connection& db, partnership::Scope const& scope, NewRequest const& wanted, Caller const& caller);

// An adviser answers and the asker is mailed; anybody else adds something, it is open again and the advisers
// are mailed.
enum class Voice { adviser, group };
struct Saying {
    RequestId request;
    std::string words;
    Voice voice = Voice::group;
    int version = 0; // the one that was read
};
base::Result<void, CallRefusal> say(
    db::Connection& db, partnership::Scope const& scope, Saying const& saying, Caller const& caller);
base::Result<void, CallRefusal> close_request(
    db::Connection& db, partnership::Scope const& scope, RequestId request, Caller const& caller);

// Those that wait for somebody first, and then the newest.
std::vector<AdviceRequest> requests(db::Connection& db, partnership::PartnershipId id);
std::optional<AdviceRequest> request(db::Connection& db, partnership::PartnershipId id, RequestId request);
std::vector<RequestLine> lines(db::Connection& db, partnership::PartnershipId id, RequestId request);

// Open ones in every partnership that this person advises, the oldest first; one statement.
struct Waiting {
    partnership::PartnershipId partnership;
    RequestId request;
    std::string subject;
    moment::Instant asked_at;
};
std::vector<Waiting> waiting_for(db::Connection& db, accounts::PersonId adviser);
// Below /t/{park}/.
std::string path_of(RequestId request);

// Until when the adviser comes along; no day: nobody set one, and the adviser is there.
moment::Date present_until(db::Connection& db, partnership::PartnershipId id);
void set_present_until(db::Connection& db, partnership::PartnershipId id, moment::Date until);
inline bool is_present(moment::Date until, moment::Date today) { return !until || today <= until; }

} // namespace continuation
