// What a partner sees that was asked for its figures by mail: what is wanted, the addresses, and where the
// file can be sent; without an account.
#pragma once
#include "visit/page.h"

namespace inventory {

visit::Answer show_delivering(visit::Visit& visit, http::Request& request);
visit::Answer download_delivering_list(visit::Visit& visit, http::Request& request);
visit::Answer act_deliver(visit::Visit& visit, http::Request& request);
visit::Answer act_not_available(visit::Visit& visit, http::Request& request);
visit::Answer show_delivered(visit::Visit& visit, http::Request& request);

} // namespace inventory
