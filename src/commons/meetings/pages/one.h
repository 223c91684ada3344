// One meeting: when and where, agenda, who was there, what was decided and agreed.
#pragma once
#include "shared.h"

#include "html/fields.h"

namespace meetings {

visit::Answer show_one(visit::Visit& visit, http::Request& request);
// The meeting as a file for one's own calendar.
visit::Answer show_appointment(visit::Visit& visit, http::Request& request);

// The same page with what was typed in one of its forms and what is wrong with it.
visit::Page one_page(visit::Visit const& visit, Meeting const& meeting, html::Fields const& fields,
    html::Html const& alarm = {});

} // namespace meetings
