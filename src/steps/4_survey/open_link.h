// A link for whoever got no letter: switched on with a reason and a number of answers it takes at most. Every
// visitor gets a code of his own, so that he can go on later; what he sends counts apart from the letters.
#pragma once
#include "responding.h"

namespace survey {

struct OpenLink {
    std::string reason; // for the journal and for who looks back
    std::int64_t answers_max = 0;
    int salt = 0; // counts up when the address is made anew
    bool is_on = false;
    std::int64_t sent = 0;

    bool is_full() const { return sent >= answers_max; }
};

struct OpenLinkWanted {
    std::string reason;
    std::int64_t answers_max = 0;
};
inline constexpr std::size_t reason_length_max = 200;
inline constexpr std::int64_t open_answers_max = 2000;
i18n::Problems problems(OpenLinkWanted const& wanted);

std::optional<OpenLink> open_link(db::Connection& db, Survey const& survey);
// While it is a draft or open; false when it is over.
bool switch_on(db::Connection& db, Survey const& survey, OpenLinkWanted const& wanted, Secret secret);
void switch_off(db::Connection& db, Survey const& survey);
// Another address; the one that went round opens nothing any more.
bool renew(db::Connection& db, Survey const& survey, Secret secret);

// What stands in the address; derived, as codes are.
std::string token_of(Secret secret, SurveyId survey, int salt);
bool is_open_link(db::Connection& db, Secret secret, std::string_view token);
struct OpenDoor {
    Survey survey;
    OpenLink link;
};
base::Result<OpenDoor, NoEntry> open_door(
    db::Connection& db, Secret secret, std::string_view token, moment::Date today);
// Gives the code of a new visitor.
base::Result<std::string, NoEntry> admit(db::Connection& db, Secret secret, OpenDoor const& door);

} // namespace survey
