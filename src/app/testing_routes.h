// The address of a route for the tests that ask every one of them.
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace app {

using Ids = std::map<std::string, std::string, std::less<>>;

// With these identities in its gaps; one that is not given is guessed.
inline std::string address(std::string_view pattern, Ids const& ids)
{
    std::string out;
    while (!pattern.empty()) {
        auto const open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        auto const close = pattern.find('}');
        auto const found = ids.find(pattern.substr(open + 1, close - open - 1));
        out += found == ids.end() ? "000000000001" : found->second;
        pattern.remove_prefix(close + 1);
    }
    return out;
}

} // namespace app
