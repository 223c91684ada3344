#include "reading.h"

#include "embedded.h"

#include "base/fault.h"

#include <toml++/toml.h>

#include <deque>

namespace participants {
namespace {

using Node = toml::node_view<toml::node const>;

// Texts are kept for the life of the program, because i18n::Text only looks at them.
std::string_view kept(std::string text)
{
    static std::deque<std::string> all;
    return all.emplace_back(std::move(text));
}

std::string text_of(Node node) { return node.value_or(std::string()); }

i18n::Text both(Node node)
{
    auto dutch = text_of(node["nl"]), english = text_of(node["en"]);
    if (dutch.empty() || english.empty())
        throw base::Fault("stakeholders.toml: a name lacks a language");
    return {kept(std::move(dutch)), kept(std::move(english))};
}

Sector sector_of(Node item)
{
    if (item["group"].value_or(false))
        return Sector::together;
    return text_of(item["sector"]) == "public" ? Sector::public_sector : Sector::private_sector;
}

Kind kind_of(Node item)
{
    return {text_of(item["id"]), text_of(item["code"]), both(item["name"]), sector_of(item),
        item["core"].value_or(false), item["authority"].value_or(text_of(item["sector"]) == "public"),
        item["group"].value_or(false)};
}

Trait trait_of(Node item)
{
    Trait out{text_of(item["id"]), {}, both(item["name"]), text_of(item["area"]) == "homes"};
    if (auto const* list = item["kinds"].as_array())
        for (auto const& kind : *list)
            out.kinds.push_back(kind.value_or(std::string()));
    for (auto const& kind : out.kinds)
        if (!find_kind(kind))
            throw base::Fault("traits.toml: " + out.id + " names a kind that is not there: " + kind);
    return out;
}

} // namespace

std::vector<Trait> read_traits()
{
    auto const file = toml::parse(embedded("standard/traits.toml"));
    std::vector<Trait> out;
    if (auto const* list = file["trait"].as_array())
        for (auto const& item : *list)
            out.push_back(trait_of(Node(item)));
    return out;
}

std::vector<Kind> read_kinds()
{
    auto const file = toml::parse(embedded("standard/stakeholders.toml"));
    std::vector<Kind> out;
    if (auto const* list = file["kind"].as_array())
        for (auto const& item : *list)
            out.push_back(kind_of(Node(item)));
    return out;
}

} // namespace participants
