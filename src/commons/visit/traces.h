// Which visits leave a line in the audit log, and what it says.
#pragma once
#include "page.h"

#include "audit/audit.h"

namespace visit {

bool changes(http::Method method);

audit::Outcome outcome_of(int status);
// Changes by somebody we know, looks at what is not for all members, access that was refused, and letting
// somebody in. Never what everybody may do without an account: answering the survey leaves no trace.
bool leaves_a_line(Visit const& visit, Route const& route, audit::Outcome outcome);
audit::Chain chain_of(Visit const& visit, audit::Outcome outcome);
audit::Deed deed(
    Visit const& visit, Route const& route, http::Request const& request, audit::Outcome outcome);

} // namespace visit
