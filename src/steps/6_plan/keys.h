// How the things of the plan are called outside it: "action:01hx4k3m9a2b".
#pragma once
#include "plan.h"

#include <fmt/format.h>

namespace plan {

inline constexpr std::string_view action_mark = "action:", objective_mark = "objective:";

inline std::string key_of(ActionId id) { return fmt::format("{}{}", action_mark, id.text()); }
inline std::string key_of(objectives::ObjectiveId id)
{
    return fmt::format("{}{}", objective_mark, id.text());
}
template <class Id> std::optional<Id> id_in_key(std::string_view key, std::string_view mark)
{
    return key.starts_with(mark) ? Id::read(key.substr(mark.size())) : std::nullopt;
}
inline std::optional<ActionId> action_of_key(std::string_view key)
{
    return id_in_key<ActionId>(key, action_mark);
}
// A text that is the same in every language.
inline i18n::Message as_it_is(std::string text) { return {{"{}", "{}"}, {std::move(text)}}; }

} // namespace plan
