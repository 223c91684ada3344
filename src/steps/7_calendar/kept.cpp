#include "kept.h"

#include <deque>

namespace calendar {
namespace {

std::string_view kept(std::string text)
{
    static std::deque<std::string> all;
    return all.emplace_back(std::move(text));
}

} // namespace

std::string text_in(toml::node_view<toml::node const> node) { return node.value_or(std::string()); }

i18n::Text both_in(toml::node_view<toml::node const> node)
{
    return {kept(text_in(node["nl"])), kept(text_in(node["en"]))};
}

} // namespace calendar
