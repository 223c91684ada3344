// The addresses of people who asked for the outcome or for contact: apart from every answer, for who runs the
// survey.
#pragma once
#include "survey.h"

#include "visit/page.h"

namespace survey {

inline constexpr int contacts_max = 5000;

// What is told on the page of a closed survey; empty for who does not run it, or when nobody left an address.
html::Html contacts_view(visit::Visit const& visit, Survey const& survey);
visit::Answer show_contacts_csv(visit::Visit& visit, http::Request& request);

} // namespace survey
