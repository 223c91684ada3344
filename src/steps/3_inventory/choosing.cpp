#include "choosing.h"

#include "inventory/phenomena.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace inventory {
namespace {

constexpr std::size_t origin_max = 120;

struct Resolved {
    std::string key, name;
    std::string phenomenon;
};

std::string phenomenon_named(std::string_view words)
{
    auto const folded = base::folded(words);
    for (auto const& phenomenon : phenomena())
        if (base::folded(phenomenon.name.dutch) == folded || base::folded(phenomenon.name.english) == folded
            || phenomenon.id == folded)
            return phenomenon.id;
    return {};
}

// Names of the police and of the municipality overlap ("Afval"), so the source decides which list counts.
Category const* known_category(Line const& line, Source source)
{
    auto const& word = mapping_key(line);
    bool const looks_like_code = !word.empty() && word[0] >= '0' && word[0] <= '9';
    if (source == Source::police || looks_like_code)
        return find_crime(word);
    if (source != Source::municipality)
        return nullptr;
    auto const* kind = find_report_kind(word);
    return kind ? kind : find_report_kind(line.category);
}

Resolved resolved(Line const& line, Source source)
{
    auto const* category = known_category(line, source);
    auto const& words = line.category.empty() ? line.code : line.category;
    Resolved out{category ? category->code : base::slug(words), words, phenomenon_named(words)};
    if (!category)
        return out;
    if (line.category.empty() || line.category == category->code)
        out.name = category->dutch;
    if (out.phenomenon.empty())
        out.phenomenon = category->phenomenon;
    return out;
}

Source source_of_line(Line const& line, std::optional<Source> chosen)
{
    return chosen ? *chosen : source_named(line.source).value_or(Source::other);
}

bool is_chosen(Line const& line, Choices const& choices)
{
    return (choices.region.empty() || line.region == choices.region)
        && (choices.topic.empty() || line.topic == choices.topic);
}

void add(Count& into, std::optional<std::int64_t> value)
{
    // With a part hidden the sum is not known.
    into.value = into.value && value ? std::optional(*into.value + *value) : std::nullopt;
}

// A kind of report that is not in the list still is a report about public space.
std::string fallback(Reading const& reading)
{
    return reading.kind == Kind::reports ? "public_space_reports" : "";
}

template <class Part> std::vector<std::string> distinct(Reading const& reading, Part part)
{
    std::set<std::string> seen;
    std::vector<std::string> out;
    for (auto const& line : reading.lines)
        if (!(line.*part).empty() && seen.insert(line.*part).second)
            out.push_back(line.*part);
    return out;
}

} // namespace

std::string const& mapping_key(Line const& line) { return line.code.empty() ? line.category : line.code; }

std::optional<Source> source_named(std::string_view words)
{
    auto const text = base::folded(base::trimmed(words));
    auto const holds = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (holds("politie") || holds("police"))
        return Source::police;
    if (holds("gemeente") || holds("municipality") || holds("mor"))
        return Source::municipality;
    if (holds("brandweer") || holds("veiligheidsregio") || holds("fire"))
        return Source::fire_brigade;
    if (holds("omgevingsdienst") || holds("environment"))
        return Source::environment_service;
    return std::nullopt;
}

Found found_in(Reading const& reading)
{
    Found out{distinct(reading, &Line::region), distinct(reading, &Line::topic), {}, {}, {}, false};
    std::map<std::string_view, FoundCategory> categories;
    std::map<std::string_view, bool> sources;
    for (auto const& line : reading.lines) {
        auto& category = categories[mapping_key(line)];
        category.name = line.category.empty() ? line.code : line.category;
        category.total += line.value.value_or(0);
        category.rows += line.rows;
        out.first = out.first ? std::min(*out.first, line.period) : line.period;
        out.last = out.last ? std::max(*out.last, line.period) : line.period;
        sources.try_emplace(line.source, false);
    }
    for (auto& [key, category] : categories) {
        category.key = key;
        out.categories.push_back(std::move(category));
    }
    std::ranges::stable_sort(out.categories, std::ranges::greater(), &FoundCategory::total);
    out.has_sources = !sources.empty() && std::ranges::all_of(sources, [](auto const& source) {
        return source_named(source.first).has_value();
    });
    return out;
}

Mapping suggested(Reading const& reading, std::optional<Source> source, Mapping const& before)
{
    Mapping out;
    for (auto const& line : reading.lines) {
        auto const& key = mapping_key(line);
        if (out.contains(key))
            continue;
        auto const known = before.find(key);
        auto phenomenon = resolved(line, source_of_line(line, source)).phenomenon;
        if (phenomenon.empty())
            phenomenon = fallback(reading);
        out.emplace(key, known == before.end() ? phenomenon : known->second);
    }
    return out;
}

std::string region_named(Found const& found, std::string_view name)
{
    auto const wanted = base::folded(name);
    for (auto const& region : found.regions) {
        auto const folded = base::folded(region);
        // StatLine tells namesakes apart: "Hengelo (O.)".
        if (folded == wanted || folded.starts_with(wanted + " ("))
            return region;
    }
    return found.regions.size() == 1 ? found.regions.front() : "";
}

namespace {

// In whose list most of the categories stand: nothing when that is not even half of them.
std::optional<Source> source_guessed(Reading const& reading)
{
    std::set<std::string_view> seen;
    std::size_t crimes = 0, reports = 0;
    for (auto const& line : reading.lines) {
        if (!seen.insert(mapping_key(line)).second)
            continue;
        crimes += find_crime(mapping_key(line)) ? 1 : 0;
        reports += find_report_kind(mapping_key(line)) || find_report_kind(line.category) ? 1 : 0;
    }
    if (crimes == reports || std::max(crimes, reports) * 2 < seen.size())
        return std::nullopt;
    return crimes > reports ? Source::police : Source::municipality;
}

} // namespace

Choices suggested_choices(Reading const& reading, std::string_view municipality, Mapping const& before)
{
    auto const found = found_in(reading);
    auto const told = reading.source ? reading.source : source_guessed(reading);
    auto const source = found.has_sources ? std::nullopt : told;
    auto origin = reading.kind == Kind::statline ? "StatLine: " + reading.title : std::string();
    return {source, cut(origin, origin_max), reading.area, region_named(found, municipality),
        found.topics.empty() ? "" : found.topics.front(), suggested(reading, source, before)};
}

i18n::Problems problems(Choices const& choices, Found const& found)
{
    i18n::Problems out;
    if (!choices.source && !found.has_sources)
        out.push_back(i18n::problem("source", texts::problem::source));
    if (base::trimmed(choices.origin).empty() || base::length_utf8(choices.origin) > origin_max)
        out.push_back(i18n::problem("origin", texts::problem::origin, origin_max));
    bool const is_named = std::ranges::find(found.regions, choices.region) != found.regions.end();
    if (!found.regions.empty() && !is_named)
        out.push_back(i18n::problem("region", texts::problem::region));
    bool const is_any
        = std::ranges::any_of(choices.mapping, [](auto const& pair) { return !pair.second.empty(); });
    if (!is_any)
        out.push_back(i18n::problem("map_0", texts::problem::nothing_chosen));
    return out;
}

Patterns patterns_of(Reading const& reading, Choices const& choices)
{
    auto const source = choices.source.value_or(Source::other);
    auto const phenomenon_of = [&](std::string const& category) {
        auto const found = choices.mapping.find(category);
        return found == choices.mapping.end() ? std::string() : found->second;
    };
    std::map<std::tuple<std::string, int, int>, std::int64_t> moments;
    for (auto const& one : reading.moments)
        if (auto phenomenon = phenomenon_of(one.category); !phenomenon.empty())
            moments[{std::move(phenomenon), one.weekday, one.hour}] += one.count;
    std::map<std::pair<std::string, Place>, std::int64_t> spots;
    for (auto const& one : reading.spots)
        if (auto phenomenon = phenomenon_of(one.category); !phenomenon.empty())
            spots[{std::move(phenomenon), one.place}] += one.count;
    Patterns out{{}, {}, reading.placing};
    for (auto const& [key, count] : moments)
        out.moments.push_back({source, std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
    for (auto const& [key, count] : spots)
        out.spots.push_back({source, key.first, key.second, count});
    return out;
}

std::vector<SourcedCount> counts_of(Reading const& reading, Choices const& choices)
{
    std::map<std::tuple<Source, std::string, Period>, Count> counts;
    for (auto const& line : reading.lines) {
        auto const phenomenon = choices.mapping.find(mapping_key(line));
        if (!is_chosen(line, choices) || phenomenon == choices.mapping.end() || phenomenon->second.empty())
            continue;
        auto const source = source_of_line(line, choices.source);
        auto const what = resolved(line, source);
        auto const [at, is_new] = counts.try_emplace({source, what.key, line.period},
            Count{what.key, what.name, phenomenon->second, line.period, line.value});
        if (!is_new)
            add(at->second, line.value);
    }
    std::vector<SourcedCount> out;
    out.reserve(counts.size());
    for (auto& [key, count] : counts)
        out.push_back({std::get<0>(key), std::move(count)});
    return out;
}

} // namespace inventory
