// What stands in a JSON object that somebody else wrote: asked by name, believed by type.
#pragma once
#include <nlohmann/json.hpp>

#include <string>

namespace oidc {

// Empty when it is no text.
inline std::string text_in(nlohmann::json const& object, char const* name)
{
    auto const found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace oidc
