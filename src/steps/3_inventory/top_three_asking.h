// One day for all area scans of a round: who represents an organisation that gave none is asked by mail, and
// reminded once before and once after that day.
#pragma once
#include "inventory/inventory.h"

#include "participants/participants.h"

#include <string>
#include <vector>

namespace inventory {

struct ScanAsked {
    accounts::OrganisationId organisation;
    moment::Date asked_on, reminded_on;
};
struct ScanRound {
    moment::Date due_on; // no day: nobody was asked
    std::vector<ScanAsked> asked;
};
ScanRound scan_round(db::Connection& db, partnership::Scope const& scope);

enum class ScanStand { given, late, asked, waiting };
ScanStand scan_stand(
    ScanRound const& round, accounts::OrganisationId organisation, bool is_given, moment::Date today);

// Field "due_on".
i18n::Problems problems_of_day(moment::Date due_on, moment::Date today);

struct ScanSender {
    std::string public_url;
    partnership::Partnership park;
};
// How many mails went out, for how many organisations, and who cannot be reached: nobody with an e-mail
// address who may fill it in.
struct ScanMails {
    std::int64_t mails = 0, organisations = 0;
    std::vector<std::string> unreached;
};
// Sets the day, and asks every organisation that takes part and gave no top three.
ScanMails ask_for_scans(db::Connection& db, partnership::Scope const& scope, ScanSender const& sender,
    moment::Date due_on, moment::Instant now);
// Those that were asked and gave none, at most once a day.
ScanMails remind_of_scans(
    db::Connection& db, partnership::Scope const& scope, ScanSender const& sender, moment::Instant now);

// Three days before the day and once after it.
bool wants_reminder(ScanAsked const& asked, moment::Date due_on, moment::Date today);

} // namespace inventory
