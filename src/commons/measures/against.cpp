#include "against.h"

#include "embedded.h"

#include "base/fault.h"

#include <toml++/toml.h>

#include <algorithm>

namespace measures {
namespace {

Measure const* known(std::string const& id)
{
    auto const* found = find(id);
    if (!found)
        throw base::Fault("measures.toml: unknown measure " + id);
    return found;
}

Against read_one(toml::node_view<toml::node const> item)
{
    Against out{item["phenomenon"].value_or(std::string()), {}};
    if (auto const* list = item["measures"].as_array())
        for (auto const& id : *list)
            out.measures.push_back(known(id.value_or(std::string())));
    return out;
}

std::vector<Against> read_all()
{
    auto const file = toml::parse(embedded("standard/measures.toml"));
    std::vector<Against> out;
    if (auto const* list = file["against"].as_array())
        for (auto const& node : *list)
            out.push_back(read_one(toml::node_view<toml::node const>(node)));
    return out;
}

} // namespace

std::vector<Against> const& all_against()
{
    static std::vector<Against> const read = read_all();
    return read;
}

std::vector<Measure const*> against(std::string_view phenomenon)
{
    auto const& all = all_against();
    auto const found = std::ranges::find(all, phenomenon, &Against::phenomenon);
    return found == all.end() ? std::vector<Measure const*>{} : found->measures;
}

} // namespace measures
