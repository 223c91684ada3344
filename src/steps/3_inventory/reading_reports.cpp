// Reports about public space with a place: they are counted per kind and month inside the boundary, and only
// the counts leave this file, for a place and a moment may lead to a person.
#include "gathering.h"

#include "inventory/phenomena.h"

#include "base/text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace inventory {
namespace {

using nlohmann::json;

std::string text_of(json const& object, std::string_view key)
{
    auto const found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<double> number_of(json const& object, std::initializer_list<std::string_view> keys)
{
    for (auto const key : keys)
        if (auto const found = object.find(key); found != object.end() && found->is_number())
            return found->get<double>();
    return std::nullopt;
}

std::optional<geo::Wgs> point_of_geometry(json const& geometry)
{
    auto const pair = geometry.is_object() ? geometry.find("coordinates") : geometry.end();
    if (!geometry.is_object() || pair == geometry.end() || !pair->is_array() || pair->size() < 2
        || !(*pair)[0].is_number() || !(*pair)[1].is_number())
        return std::nullopt;
    return geo::Wgs{(*pair)[1].get<double>(), (*pair)[0].get<double>()};
}

// A place beside the facts, in a GeoJSON geometry, or where Signalen has it.
std::optional<geo::Wgs> place_of(json const& item, json const& facts)
{
    auto const lat = number_of(facts, {"lat", "latitude"});
    auto const lon = number_of(facts, {"lng", "lon", "longitude"});
    if (lat && lon)
        return geo::Wgs{*lat, *lon};
    if (auto const found = item.find("geometry"); found != item.end())
        return point_of_geometry(*found);
    auto const location = facts.find("location");
    if (location == facts.end() || !location->is_object() || !location->contains("geometrie"))
        return std::nullopt;
    return point_of_geometry((*location)["geometrie"]);
}

struct Naming {
    std::string slug, name;
};

Naming naming_of(json const& facts)
{
    if (auto const found = facts.find("category"); found != facts.end() && found->is_object()) {
        auto const sub = text_of(*found, "sub_slug");
        auto const main = text_of(*found, "main_slug");
        return {find_report_kind(sub) || main.empty() ? sub : main, text_of(*found, "sub")};
    }
    Naming out{text_of(facts, "subcategory_slug"), text_of(facts, "subcategory")};
    auto const group = text_of(facts, "category_slug");
    if (out.slug.empty() || (!find_report_kind(out.slug) && find_report_kind(group)))
        return {group.empty() ? base::slug(text_of(facts, "category")) : group, text_of(facts, "category")};
    return out;
}

// What one item says; or what it lacks.
struct Told {
    geo::Wgs place;
    When when;
    Naming naming;
};

base::Result<Told, Wrong> told_by(json const& item)
{
    auto const properties = item.is_object() ? item.find("properties") : item.end();
    auto const& facts
        = item.is_object() && properties != item.end() && properties->is_object() ? *properties : item;
    auto const place = item.is_object() ? place_of(item, facts) : std::nullopt;
    if (!place)
        return base::refuse(Wrong::no_place);
    auto const when = read_when(text_of(facts, "created_at"));
    if (!when)
        return base::refuse(Wrong::no_day);
    auto naming = naming_of(facts);
    if (naming.slug.empty())
        return base::refuse(Wrong::no_category);
    return Told{*place, *when, std::move(naming)};
}

json const* list_of(json const& file)
{
    if (file.is_array())
        return &file;
    for (auto const* key : {"features", "results"})
        if (file.is_object() && file.contains(key) && file[key].is_array())
            return &file[key];
    return nullptr;
}

struct Listed {
    json file;
    json const* list = nullptr;
};

base::Result<Listed, ReadRefusal> listed_in(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    Listed out{json::parse(text, nullptr, false)};
    if (out.file.is_discarded())
        return base::refuse(ReadRefusal::broken);
    return out;
}

base::Result<void, ReadRefusal> find_list(Listed& listed)
{
    listed.list = list_of(listed.file);
    if (!listed.list)
        return base::refuse(ReadRefusal::unknown);
    if (listed.list->empty())
        return base::refuse(ReadRefusal::empty);
    return {};
}

// The content of a report is not kept: it may be about a person.
void take(json const& item, std::size_t number, Grounds const& grounds, Pieces& pieces)
{
    auto& tally = pieces.tally();
    tally.row();
    auto const told = told_by(item);
    if (!told)
        return tally.wrong({number, told.error(), {}});
    auto const at = geo::to_rd(told->place);
    auto const period = whole_month(told->when.day);
    tally.see(period);
    FoundParks parks;
    grounds.around(at, parks);
    if (parks.empty())
        return tally.elsewhere();
    tally.here(parks);
    tally.report(parks, {told->naming.slug, told->naming.name, period, told->when, at, {}, {}});
    if (auto* const book = pieces.book()) {
        book->point(at);
        book->report(told->naming.slug);
    }
}

} // namespace

base::Result<void, ReadRefusal> holds_reports(std::string_view text)
{
    auto listed = listed_in(text);
    if (!listed)
        return base::refuse(listed.error());
    if (auto const found = find_list(*listed); !found)
        return found;
    bool const is_any
        = std::ranges::any_of(*listed->list, [](json const& item) { return bool(told_by(item)); });
    return is_any ? base::Result<void, ReadRefusal>() : base::refuse(ReadRefusal::unknown);
}

base::Result<void, ReadRefusal> gather_reports(
    std::string_view text, Grounds const& grounds, Going const& going, OnPiece on_piece)
{
    auto listed = listed_in(text);
    if (!listed)
        return base::refuse(listed.error());
    if (auto const found = find_list(*listed); !found)
        return found;
    if (!grounds.has_boundaries())
        return base::refuse(ReadRefusal::no_boundary);
    Pieces pieces(RowsAre::reports, going, on_piece);
    std::size_t number = 0;
    for (auto const& item : *listed->list) {
        ++number;
        if (pieces.is_new_row())
            take(item, number, grounds, pieces);
        if (pieces.after_row() == tabular::Next::stop)
            break;
    }
    return pieces.end();
}

} // namespace inventory
