// The public-private partnership of a park, its two-year rounds, its members with their roles, and its
// journal.
#pragma once
#include "accounts/accounts.h"
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "moment/moment.h"

#include <optional>
#include <string>
#include <vector>

namespace partnership {

using PartnershipId = base::Id<struct PartnershipTag>;
using RoundId = base::Id<struct RoundTag>;

// What every query of a step is bound to. A visitor gets one only for a partnership he may see.
struct Scope {
    PartnershipId partnership;
    RoundId round;
    friend bool operator==(Scope, Scope) = default;
};

// Roles of the process (process document 1.6), from few rights to many.
enum class Role { entrepreneur, partner, secretary, chair, coordinator, adviser };
inline constexpr Role all_roles[]
    = {Role::entrepreneur, Role::partner, Role::secretary, Role::chair, Role::coordinator, Role::adviser};

std::string_view code(Role role);
std::optional<Role> role_of(std::string_view code);
i18n::Text name(Role role);

struct Partnership {
    PartnershipId id;
    std::string slug;
    std::string name;
    std::string municipality;
    int cycle_months = 24;
    moment::Date ended_on = {}; // no day while the cooperation goes on
    int group_size_min = 0; // agreed on beyond what the house asks; 0: nothing
};

struct Round {
    RoundId id;
    int number = 1;
    moment::Date started_on;
    moment::Date closed_on; // no day while the round runs
    moment::Date planned_from = {}; // its two years count from here; no day until there is a plan
};

struct Member {
    accounts::PersonId person;
    std::string name;
    std::string email;
    accounts::OrganisationId organisation;
    std::string organisation_name;
    std::string organisation_kind; // "police"; empty when there is no organisation
    Role role = Role::partner;
};

struct Skip {
    int step = 0;
    std::string reason;
    std::string by;
};

struct JournalLine {
    moment::Instant at;
    std::string by; // empty: the system itself
    std::string dutch, english;
};

struct NewPartnership {
    std::string name;
    std::string municipality;
    int cycle_months = 24;
};

i18n::Problems problems(NewPartnership const& wanted);
// The first partnership of that name gets "de-grift", the next "de-grift-2". Starts the first round and makes
// the founder its adviser.
Partnership start(
    db::Connection& db, NewPartnership const& wanted, accounts::Person const& founder, moment::Instant now);

std::optional<Partnership> find(db::Connection& db, std::string_view slug);
std::optional<Partnership> find(db::Connection& db, PartnershipId id);
std::vector<Partnership> partnerships_of(db::Connection& db, accounts::PersonId person);
std::vector<Round> rounds(db::Connection& db, PartnershipId id);
Round current_round(db::Connection& db, PartnershipId id);
std::optional<Round> round(db::Connection& db, Scope const& scope);
// The day on which the plan of this round was begun; the first one stays.
void begin_plan(db::Connection& db, Scope const& scope, moment::Date from);
// The cooperation stops: what there is can be read and not be changed, and its term begins (domain 8.6). The
// first day stays.
void end(db::Connection& db, PartnershipId id, moment::Date today);
void take_up_again(db::Connection& db, PartnershipId id);
// Groups smaller than this are shown to nobody: what the house asks, or more where a partnership agreed on
// it.
int group_size_min(int of_house, int agreed);
int group_size_min(db::Connection& db, PartnershipId id, int of_house);
inline constexpr int group_size_most = 100;
// Less than the house asks is refused; the same as the house takes back what was agreed.
i18n::Problems problems_of_group(std::optional<std::int64_t> wanted, int of_house);
void agree_on_group(db::Connection& db, PartnershipId id, int group_size_min);
// Closes the running round and opens the next.
Round open_next_round(db::Connection& db, PartnershipId id, moment::Instant now);

// A person has one role in a partnership; joining again changes it.
struct Joining {
    accounts::PersonId person;
    accounts::OrganisationId organisation; // may be none
    Role role = Role::partner;
};
void join(db::Connection& db, PartnershipId id, Joining const& joining, moment::Date today);
void leave(db::Connection& db, PartnershipId id, accounts::PersonId person, moment::Date today);
std::vector<Member> members(db::Connection& db, PartnershipId id);
std::optional<Member> member(db::Connection& db, PartnershipId id, accounts::PersonId person);

// Each place that a person holds now, in any partnership.
struct Place {
    Role role = Role::partner;
    bool organisation_asks_second_step = false;
};
std::vector<Place> places_of(db::Connection& db, accounts::PersonId person);

// Process document 1.8: an item may be passed over, but never without a reason.
void skip_step(
    db::Connection& db, Scope const& scope, Skip const& skip, accounts::PersonId person, moment::Instant now);
void resume_step(db::Connection& db, Scope const& scope, int step);
std::vector<Skip> skips(db::Connection& db, Scope const& scope);

// History is appended, never edited.
struct Entry {
    accounts::PersonId person; // none: the system itself
    moment::Instant at;
    i18n::Message text;
};
void note(db::Connection& db, Scope const& scope, Entry const& entry);
std::vector<JournalLine> journal(db::Connection& db, PartnershipId id, int lines_max);
std::optional<moment::Instant> last_movement(db::Connection& db, PartnershipId id);

} // namespace partnership
