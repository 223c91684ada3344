#include "templates.h"

#include "embedded.h"

#include "base/fault.h"

#include <toml++/toml.h>

#include <algorithm>
#include <deque>

namespace objectives {
namespace {

using TomlNode = toml::node_view<toml::node const>;

// Kept for the life of the program, because i18n::Text only looks at them.
std::string_view kept_words(std::string words)
{
    static std::deque<std::string> all;
    return all.emplace_back(std::move(words));
}

std::string words_of(TomlNode node) { return node.value_or(std::string()); }

Template template_of(TomlNode item)
{
    auto const theme = theme_of(words_of(item["theme"]));
    auto const unit = unit_of(words_of(item["unit"]));
    auto const aim = aim_of(words_of(item["aim"]));
    auto dutch = words_of(item["title"]["nl"]), english = words_of(item["title"]["en"]);
    if (!theme || !unit || !aim || dutch.empty() || english.empty())
        throw base::Fault("templates.toml: " + words_of(item["id"]) + " is not complete");
    return {words_of(item["id"]), *theme, words_of(item["measure"]), *unit, *aim,
        {kept_words(std::move(dutch)), kept_words(std::move(english))}};
}

std::vector<Template> read_templates()
{
    auto const file = toml::parse(embedded("standard/templates.toml"));
    std::vector<Template> out;
    if (auto const* list = file["template"].as_array())
        for (auto const& item : *list)
            out.push_back(template_of(TomlNode(item)));
    return out;
}

} // namespace

std::span<Template const> templates()
{
    static std::vector<Template> const all = read_templates();
    return all;
}

Template const* find_template(std::string_view id)
{
    auto const found = std::ranges::find(templates(), id, &Template::id);
    return found == templates().end() ? nullptr : &*found;
}

} // namespace objectives
