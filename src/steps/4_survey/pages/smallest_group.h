// The smallest group that a park shows: said beside its survey, and raised there by who runs that.
#pragma once
#include "survey.h"

#include "html/fields.h"
#include "visit/page.h"

namespace survey {

visit::Answer act_smallest_group(visit::Visit& visit, http::Request& request);

// The form, for who runs the survey; nothing for others.
html::Html smallest_group_form(
    visit::Visit const& visit, html::Values const& typed, i18n::Problems const& problems);
// Which number holds, and where it can be changed as long as it can.
html::Html smallest_group_line(visit::Visit const& visit);
inline constexpr std::string_view smallest_group_field = "groep";

} // namespace survey
