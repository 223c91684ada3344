#include "reading.h"

#include "embedded.h"

#include "base/fault.h"

#include <toml++/toml.h>

namespace papers {
namespace {

using Node = toml::node_view<toml::node const>;

std::string text_of(Node node) { return node.value_or(std::string()); }

BlockKind kind_of(Node node)
{
    auto const kind = block_kind_of(text_of(node));
    if (!kind)
        throw base::Fault("a paper has a block of the unknown kind " + text_of(node));
    return *kind;
}

Block block_of(Node item)
{
    return {kind_of(item["kind"]), text_of(item["text"]), text_of(item["when_filled"])};
}

Occasion occasion_of(Node item)
{
    return {text_of(item["id"]), text_of(item["name"]), text_of(item["headline"]), text_of(item["lead"])};
}

template <class Read> auto list_of(Node node, Read read)
{
    std::vector<decltype(read(node))> out;
    if (auto const* list = node.as_array())
        for (auto const& item : *list)
            out.push_back(read(Node(item)));
    return out;
}

} // namespace

Template read_template(std::string_view toml)
{
    auto const file = toml::parse(toml);
    return {text_of(file["id"]), text_of(file["language"]), text_of(file["title"]), text_of(file["step"]),
        list_of(file["fields"], text_of), list_of(file["occasion"], occasion_of),
        list_of(file["block"], block_of)};
}

std::vector<Template> read_templates()
{
    std::vector<Template> out;
    for (auto const& file : embedded_files())
        out.push_back(read_template(file.content));
    return out;
}

} // namespace papers
