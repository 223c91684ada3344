// The form of an action: what it shows and what it reads.
#pragma once
#include "shared.h"

namespace plan {

struct Editing {
    std::string path;
    html::Values values;
    i18n::Problems problems;
    std::optional<Refusal> refusal;
};
html::Html wish_form(visit::Visit const& visit, Editing const& editing);
html::Values values_of(Action const& action);
html::Values values_of(http::Request const& request);
// The wish as it was, with what the form says.
Wish read_wish(http::Request const& request, Wish wish);

} // namespace plan
