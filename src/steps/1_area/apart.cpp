#include "apart.h"

#include "sub_areas.h"

#include "base/fault.h"
#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace area {
namespace {

// Whole characters, with room behind them for a number.
std::string cut_name(std::string_view name)
{
    std::string out(base::trimmed(name));
    while (base::length_utf8(out) > sub_area_name_max - 4) {
        while ((static_cast<unsigned char>(out.back()) & 0xC0U) == 0x80U)
            out.pop_back();
        out.pop_back();
    }
    return out;
}

std::string unlike_others(std::string const& name, std::set<std::string>& taken)
{
    auto tried = name;
    for (int number = 2; !taken.insert(base::folded(tried)).second; ++number)
        tried = name + " " + std::to_string(number);
    return tried;
}

SubArea const* of_name(std::vector<SubArea> const& known, std::string_view name)
{
    auto const found = std::ranges::find_if(
        known, [&](SubArea const& one) { return base::folded(one.name) == base::folded(name); });
    return found == known.end() ? nullptr : &*found;
}

} // namespace

std::vector<SubArea> parts_apart(
    std::vector<Found> const& parts, base::FunctionRef<std::string(int number)> nameless)
{
    std::vector<SubArea> apart;
    std::set<std::string> taken;
    for (auto const& part : parts) {
        auto const name = cut_name(part.name);
        apart.push_back({{}, unlike_others(name.empty() ? nameless(part.number) : name, taken), {},
            mended(part.shape).shape});
    }
    return apart;
}

bool fits_beside(std::vector<SubArea> const& apart, std::vector<SubArea> const& known)
{
    auto const added = std::ranges::count_if(
        apart, [&](SubArea const& one) { return of_name(known, one.name) == nullptr; });
    return known.size() + static_cast<std::size_t>(added) <= sub_areas_max;
}

KeptApart keep_apart(db::Connection& db, partnership::Scope const& scope, std::vector<SubArea> const& apart)
{
    KeptApart kept;
    auto const known = sub_areas(db, scope);
    for (auto one : apart) {
        auto const* const before = of_name(known, one.name);
        if (!before) {
            make_sub_area(db, scope, one);
            ++kept.made;
        } else if (before->streets.empty()) {
            one.id = before->id, one.name = before->name;
            change_sub_area(db, scope, one);
            ++kept.changed;
        } else {
            ++kept.left;
        }
    }
    return kept;
}

std::string stored_apart(std::vector<SubArea> const& apart)
{
    auto list = nlohmann::json::array();
    for (auto const& one : apart)
        list.push_back({{"name", one.name}, {"shape", geo::stored(one.shape)}});
    return apart.empty() ? std::string() : list.dump();
}

std::vector<SubArea> apart_of(std::string_view stored)
{
    std::vector<SubArea> apart;
    if (stored.empty())
        return apart;
    auto const list = nlohmann::json::parse(stored, nullptr, false);
    if (!list.is_array())
        throw base::Fault("the parks that stay apart cannot be read");
    for (auto const& one : list)
        apart.push_back({{}, one.at("name").get<std::string>(), {},
            geo::from_stored(one.at("shape").get<std::string>())});
    return apart;
}

} // namespace area
