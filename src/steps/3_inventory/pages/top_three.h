// What matters most to each organisation, and how often each phenomenon is named.
#pragma once
#include "inventory/inventory.h"

#include "html/html.h"
#include "visit/page.h"

namespace inventory {

visit::Answer show_top_threes(visit::Visit& visit, http::Request& request);
visit::Answer show_top_three(visit::Visit& visit, http::Request& request);
visit::Answer act_top_three(visit::Visit& visit, http::Request& request);

// How many organisations name each phenomenon, the most named first; nothing when there are none.
html::Html named_chart(i18n::Words const& words, std::vector<TopThree> const& tops);

} // namespace inventory
