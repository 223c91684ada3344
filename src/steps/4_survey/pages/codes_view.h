// The codes of a draft, beside how many people should have one.
#pragma once
#include "survey.h"

#include "visit/page.h"

namespace survey {

struct CodesNeeded {
    std::int64_t addresses = 0; // on the list of the area, of this kind
    std::int64_t listed = 0; // on extra lists
};
std::int64_t rows_added(db::Connection& db, Survey const& survey);
// Somebody came to a list or went from it after the codes were made.
bool differ(CodesNeeded const& needed, Survey const& survey);
html::Html codes_view(visit::Visit const& visit, Survey const& survey, CodesNeeded const& needed);

} // namespace survey
