// What matters most to each organisation, how often each phenomenon is named, and the day on which all area
// scans are due.
#pragma once
#include "inventory/inventory.h"

#include "html/html.h"
#include "visit/page.h"

namespace inventory {

visit::Answer show_top_threes(visit::Visit& visit, http::Request& request);
// By mail, to who represents an organisation that gave none.
visit::Answer act_ask_for_scans(visit::Visit& visit, http::Request& request);
visit::Answer act_remind_of_scans(visit::Visit& visit, http::Request& request);

// How many organisations name each phenomenon, the most named first; nothing when there are none.
html::Html named_chart(i18n::Words const& words, std::vector<TopThree> const& tops);

} // namespace inventory
