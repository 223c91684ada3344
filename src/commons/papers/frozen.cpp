#include "frozen.h"

#include "base/fault.h"

#include <nlohmann/json.hpp>

namespace papers {
namespace {

Block block_of(nlohmann::json const& item)
{
    auto const kind = block_kind_of(item.at("kind").get<std::string>());
    if (!kind)
        throw base::Fault("a kept paper has an unknown block");
    return {*kind, item.at("text").get<std::string>(), ""};
}

} // namespace

std::string frozen(MergedPaper const& paper)
{
    nlohmann::json out{{"kind", paper.kind}, {"language", paper.language}, {"title", paper.title},
        {"blocks", nlohmann::json::array()}};
    for (auto const& block : paper.blocks)
        out["blocks"].push_back({{"kind", code(block.kind)}, {"text", block.text}});
    return out.dump();
}

MergedPaper thawed(std::string_view content)
{
    auto const in = nlohmann::json::parse(content);
    MergedPaper out{in.at("kind").get<std::string>(), in.at("language").get<std::string>(),
        in.at("title").get<std::string>(), {}};
    for (auto const& item : in.at("blocks"))
        out.blocks.push_back(block_of(item));
    return out;
}

} // namespace papers
