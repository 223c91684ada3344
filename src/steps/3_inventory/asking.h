// A partner is asked for its figures by mail, with the list of addresses, and answers through a link without
// an account. Process document 1.1 and 1.3: the police look up their figures by postcode.
#pragma once
#include "inventory/inventory.h"

#include "area/area.h"

namespace inventory {

// What the mails of a request need to know.
struct Sender {
    std::string public_url, secret;
};
struct Asking {
    Request request;
    partnership::Partnership park;
    std::string asker; // name of the person
};
// Fields "name", "email", "wanted", "period", "due_on".
i18n::Problems problems_of_mail(Request const& request, moment::Date today);
// Keeps the request with a new link, and puts the mail in the outbox.
void ask_by_mail(db::Connection& db, partnership::Scope const& scope, Asking const& asking,
    Sender const& sender, moment::Instant now);
// The same link once more. False when there is nobody to remind.
bool remind(db::Connection& db, partnership::Scope const& scope, Asking const& asking, Sender const& sender,
    moment::Instant now);

// Three days before the day and once after it.
struct Reminding {
    moment::Date due_on, asked_on, reminded_on;
};
bool is_reminder_due(Reminding const& known, moment::Date today);
// While nothing came.
bool wants_reminder(Request const& request, moment::Date today);

// "/aanleveren/12/k3J..."; only who got the mail knows the second part.
std::string delivery_path(LinkId link, std::string_view secret);
bool is_mark_of(LinkId link, std::string_view secret, std::string_view mark);

struct ScopedRequest {
    partnership::Scope scope;
    Request request;
};
std::optional<ScopedRequest> request_of_link(db::Connection& db, LinkId link);

// Where a source stands, for the desk.
enum class Stand { not_asked, asked, late, arrived, delivered, checked, unavailable };
Stand stand_of(Request const& request, bool has_figures, moment::Date today);

// The list that goes with a request: postcode, house number, street; "not a company" is an address too.
std::string address_list(i18n::Words const& words, std::vector<area::Address> const& addresses);

} // namespace inventory
