#include "reading.h"

#include "embedded.h"

#include "base/fault.h"

#include <toml++/toml.h>

#include <array>
#include <deque>

namespace measures {
namespace {

// Texts are kept for the life of the program, because i18n::Text only looks at them.
std::string_view kept(std::string text)
{
    static std::deque<std::string> all;
    return all.emplace_back(std::move(text));
}

std::string text_of(toml::node_view<toml::node const> node) { return node.value_or(std::string()); }

i18n::Text both(toml::node_view<toml::node const> node)
{
    auto nl = text_of(node["nl"]), en = text_of(node["en"]);
    if (nl.empty() || en.empty())
        throw base::Fault("measures.toml: a text lacks a language");
    return {kept(std::move(nl)), kept(std::move(en))};
}

std::vector<Named> named(toml::table const& file, std::string_view kind)
{
    std::vector<Named> out;
    if (auto const* list = file[kind].as_array())
        for (auto const& node : *list) {
            auto const item = toml::node_view<toml::node const>(node);
            out.push_back({text_of(item["id"]), both(item["name"])});
        }
    return out;
}

Repeat repeat_of(std::string_view code)
{
    constexpr std::array<std::string_view, 7> codes{
        "once", "monthly", "quarterly", "half_yearly", "yearly", "continuous", "after_incident"};
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i] == code)
            return static_cast<Repeat>(i);
    throw base::Fault("measures.toml: unknown repeat " + std::string(code));
}

Measure measure_of(toml::node_view<toml::node const> item)
{
    Measure out{text_of(item["id"]), text_of(item["chapter"]), text_of(item["topic"]), text_of(item["theme"]),
        both(item["title"]), both(item["done_when"]), text_of(item["lead"]), {},
        repeat_of(text_of(item["repeat"])), item["start"].value_or(1), item["end"].value_or(8)};
    if (auto const* with = item["with"].as_array())
        for (auto const& kind : *with)
            out.with.push_back(kind.value_or(std::string()));
    return out;
}

} // namespace

Library read_library()
{
    auto const file = toml::parse(embedded("standard/measures.toml"));
    Library out{named(file, "chapter"), named(file, "topic"), named(file, "theme"), {}};
    if (auto const* list = file["measure"].as_array())
        for (auto const& node : *list)
            out.measures.push_back(measure_of(toml::node_view<toml::node const>(node)));
    return out;
}

} // namespace measures
