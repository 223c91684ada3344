#include "elsewhere.h"

#include "elsewhere_store.h"

#include <algorithm>

namespace plan {

std::vector<Elsewhere> elsewhere(db::Connection& db, partnership::Scope const& scope)
{
    auto out = choices_of_other_parks(db, scope, parks_min);
    for (auto& one : out)
        if (one.done < parks_min)
            one.done = 0;
    return out;
}

Elsewhere const* elsewhere_of(std::vector<Elsewhere> const& all, std::string_view measure)
{
    auto const found = std::ranges::find(all, measure, &Elsewhere::measure);
    return found == all.end() ? nullptr : &*found;
}

} // namespace plan
