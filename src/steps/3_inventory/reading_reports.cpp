// Reports about public space with a place: they are counted per kind and month inside the boundary, and only
// the counts leave this file, for a place and a moment may lead to a person.
#include "gathering.h"

#include "inventory/phenomena.h"

#include "base/text.h"

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

class Counter {
public:
    Counter(geo::Shape const& boundary, Placer const* placer)
        : locator_(boundary)
        , placer_(placer)
    {
        reading_.kind = Kind::reports;
        reading_.source = Source::municipality;
    }

    void take(json const& item)
    {
        ++reading_.rows;
        auto const properties = item.is_object() ? item.find("properties") : item.end();
        auto const& facts
            = item.is_object() && properties != item.end() && properties->is_object() ? *properties : item;
        auto const place = item.is_object() ? place_of(item, facts) : std::nullopt;
        if (!place)
            return wrong(Wrong::no_place);
        auto const when = read_when(text_of(facts, "created_at"));
        if (!when)
            return wrong(Wrong::no_day);
        auto const naming = naming_of(facts);
        if (naming.slug.empty())
            return wrong(Wrong::no_category);
        auto const at = geo::to_rd(*place);
        gathering_.see(whole_month(when->day));
        if (!locator_.contains(at))
            return void(++reading_.outside);
        gathering_.add(Event{naming.slug, naming.name, whole_month(when->day), when, place_at(placer_, at)});
    }

    Reading finish()
    {
        gathering_.into(reading_);
        reading_.placing = placer_ ? placer_->placing() : Placing{};
        return std::move(reading_);
    }

private:
    // The content of a report is not shown: it may be about a person.
    void wrong(Wrong why) { add_wrong(reading_, {static_cast<std::size_t>(reading_.rows), why, {}}); }

    geo::Locator locator_;
    Placer const* placer_;
    Reading reading_;
    Gathering gathering_;
};

json const* list_of(json const& file)
{
    if (file.is_array())
        return &file;
    for (auto const* key : {"features", "results"})
        if (file.is_object() && file.contains(key) && file[key].is_array())
            return &file[key];
    return nullptr;
}

} // namespace

Read read_reports(std::string_view text, std::optional<geo::Shape> const& boundary, Placer const* placer)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    auto const file = json::parse(text, nullptr, false);
    if (file.is_discarded())
        return base::refuse(ReadRefusal::broken);
    auto const* list = list_of(file);
    if (!list)
        return base::refuse(ReadRefusal::unknown);
    if (list->empty())
        return base::refuse(ReadRefusal::empty);
    if (!boundary)
        return base::refuse(ReadRefusal::no_boundary);
    Counter counter(*boundary, placer);
    for (auto const& item : *list)
        counter.take(item);
    auto reading = counter.finish();
    if (reading.wrong_rows == reading.rows)
        return base::refuse(ReadRefusal::unknown);
    return reading;
}

} // namespace inventory
