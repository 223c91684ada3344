// Parks that are joined into one boundary and go on as its sub-areas, each under its own name: one
// partnership may cover several parks.
#pragma once
#include "boundary.h"

#include "base/function_ref.h"

namespace area {

// One for each part, sound and with a name that no other has; `nameless` gives a name to a part without one.
std::vector<SubArea> parts_apart(
    std::vector<Found> const& parts, base::FunctionRef<std::string(int number)> nameless);
// Whether there is room for them beside the sub-areas that there are.
bool fits_beside(std::vector<SubArea> const& apart, std::vector<SubArea> const& known);

struct KeptApart {
    std::int64_t made = 0;
    std::int64_t changed = 0; // drawn before under the same name: gets the new shape
    std::int64_t left = 0; // a sub-area by streets has the name and stays as it is
};
KeptApart keep_apart(db::Connection& db, partnership::Scope const& scope, std::vector<SubArea> const& apart);

// How they are kept until the boundary is saved; reading throws base::Fault when it is broken.
std::string stored_apart(std::vector<SubArea> const& apart);
std::vector<SubArea> apart_of(std::string_view stored);

} // namespace area
