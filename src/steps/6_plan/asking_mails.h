// The mails about actions: the question itself, the reminder, and the word to whoever comes next.
#pragma once
#include "asking.h"
#include "asking_rules.h"

namespace plan {

struct AskedLine {
    ActionId action;
    std::string title;
    std::optional<moment::Quarter> until = {};
    std::string asked = {}; // who did not answer, or is stuck
    std::string reason = {}; // why he is stuck
};
struct AskedPark {
    partnership::Scope scope;
    std::string name;
    std::string slug;
};
struct AskMail {
    AskingId asking;
    accounts::PersonId person;
    std::vector<AskedLine> lines = {};
    std::optional<Climb> climb = {}; // none: the question itself
    std::string public_url = {};
    moment::Instant now = {};
};
// Puts it into the outbox. A mail through which somebody may answer has a link of its own. False when there
// is nobody with an address.
bool send_ask_mail(db::Connection& db, AskedPark const& park, AskMail const& mail);

// "/antwoord/k3J..."
std::string answer_path(std::string_view token);

} // namespace plan
