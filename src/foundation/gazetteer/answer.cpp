#include "gazetteer.h"

#include "base/text.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace gazetteer {
namespace {

using Json = nlohmann::json;

constexpr std::size_t name_bytes_max = 200;

std::optional<Kind> kind_of(std::string_view type)
{
    static constexpr std::array<std::pair<std::string_view, Kind>, 4> known{{{"adres", Kind::address},
        {"weg", Kind::street}, {"postcode", Kind::postcode}, {"woonplaats", Kind::town}}};
    for (auto const& [word, kind] : known)
        if (word == type)
            return kind;
    return std::nullopt;
}

// "POINT(235000.5 556000)"
std::optional<geo::Rd> point_of(std::string_view text)
{
    constexpr std::string_view begin = "POINT(";
    if (!text.starts_with(begin) || !text.ends_with(')'))
        return std::nullopt;
    text = base::trimmed(text.substr(begin.size(), text.size() - begin.size() - 1));
    auto const gap = text.find(' ');
    if (gap == std::string_view::npos)
        return std::nullopt;
    auto const x = base::read_decimal(text.substr(0, gap));
    auto const y = base::read_decimal(base::trimmed(text.substr(gap + 1)));
    if (!x || !y || !std::isfinite(*x) || !std::isfinite(*y) || !geo::in_netherlands({*x, *y}))
        return std::nullopt;
    return geo::Rd{*x, *y};
}

std::string text_of(Json const& found, char const* name)
{
    auto const at = found.find(name);
    return at != found.end() && at->is_string() ? at->get<std::string>() : std::string();
}

std::optional<Place> place_of(Json const& found)
{
    if (!found.is_object())
        return std::nullopt;
    auto name = text_of(found, "weergavenaam");
    auto const kind = kind_of(text_of(found, "type"));
    auto const at = point_of(text_of(found, "centroide_rd"));
    if (name.empty() || name.size() > name_bytes_max || !kind || !at)
        return std::nullopt;
    return Place{std::move(name), *kind, *at};
}

} // namespace

std::optional<std::vector<Place>> read_places(std::string_view json)
{
    auto const answer = Json::parse(json, nullptr, false);
    if (!answer.is_object() || !answer.contains("response") || !answer["response"].is_object())
        return std::nullopt;
    auto const& response = answer["response"];
    auto const docs = response.find("docs");
    if (docs == response.end() || !docs->is_array())
        return std::nullopt;
    std::vector<Place> places;
    for (auto const& found : *docs)
        if (auto place = place_of(found); place && places.size() < places_max)
            places.push_back(std::move(*place));
    return places;
}

} // namespace gazetteer
