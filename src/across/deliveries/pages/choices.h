// What was found in a file, park by park, and the choices before it is saved.
#pragma once
#include "deliveries.h"

#include "visit/page.h"

namespace deliveries {

// Of a delivery whose rows are placed.
visit::Page choices_page(visit::Visit const& visit, Delivery const& delivery, http::Request const& request);
visit::Answer act_save(visit::Visit& visit, http::Request& request);

} // namespace deliveries
