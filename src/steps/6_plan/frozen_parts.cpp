#include "agreeing_store.h"

#include "base/fault.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace plan {

std::string written(partnership::FrozenPart const& part)
{
    auto lines = nlohmann::ordered_json::array();
    for (auto const& line : part.lines)
        lines.push_back({{"key", line.key}, {"nl", line.dutch}, {"en", line.english}});
    return nlohmann::ordered_json{
        {"code", part.code}, {"nl", part.dutch}, {"en", part.english}, {"lines", lines}}
        .dump(1);
}

partnership::FrozenPart read_part(std::string_view text)
{
    try {
        auto const json = nlohmann::ordered_json::parse(text);
        partnership::FrozenPart out{json.at("code"), json.at("nl"), json.at("en")};
        for (auto const& line : json.at("lines"))
            out.lines.push_back({line.at("key"), line.at("nl"), line.at("en")});
        return out;
    } catch (nlohmann::json::exception const& error) {
        throw base::Fault(fmt::format("a frozen part that cannot be read: {}", error.what()));
    }
}

} // namespace plan
