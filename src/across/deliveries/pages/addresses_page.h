// Addresses that were placed, park by park, before they are kept.
#pragma once
#include "deliveries.h"

#include "visit/page.h"

namespace deliveries {

visit::Page addresses_page(visit::Visit const& visit, Delivery const& delivery, http::Request const& request);
visit::Answer save_addresses_of(visit::Visit const& visit, Delivery const& delivery);
// The rows that were passed over, with the reason.
http::Response skipped_file(i18n::Words const& words, std::string_view totals);

} // namespace deliveries
