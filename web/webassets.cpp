#include "webassets.h"

#include "base/fault.h"

#include <algorithm>
#include <string>

namespace webassets {

Asset const& asset(std::string_view name)
{
    auto const known = all();
    auto const found
        = std::find_if(known.begin(), known.end(), [&](Asset const& one) { return one.name == name; });
    if (found == known.end())
        throw base::Fault("no asset " + std::string(name));
    return *found;
}

} // namespace webassets
