// Two people changed the same part of an action in different ways: theirs or yours, part by part. What only
// one of them changed is kept without asking.
#pragma once
#include "parts.h"

#include "html/fields.h"
#include "visit/page.h"

namespace plan {

// An action as the fields of its form.
html::Values values_of(Wish const& wish);

// None when nothing clashes.
std::optional<visit::Page> clash_page(
    visit::Visit const& visit, http::Request const& request, Action const& wanted);
// Where the visitor chose for what the other saved, that is wanted.
void choose_theirs(Action const& now, http::Request const& request, Action& wanted);

} // namespace plan
