#include "setting.h"

#include <fmt/format.h>

#include <algorithm>

namespace meetings {

accounts::PersonId inviter(std::vector<Invited> const& invited)
{
    auto const found
        = std::ranges::find_if(invited, [](Invited const& one) { return static_cast<bool>(one.by); });
    return found == invited.end() ? accounts::PersonId{} : found->by;
}

accounts::PersonId organizer(std::vector<Invited> const& invited, accounts::PersonId by)
{
    auto const first = inviter(invited);
    return first ? first : by;
}

Setting setting_for(db::Connection& db, partnership::Partnership const& park, std::string_view public_url,
    accounts::PersonId by)
{
    auto const sender = by ? accounts::person(db, by) : std::nullopt;
    return {park.name, fmt::format("{}/t/{}", public_url, park.slug), sender.value_or(accounts::Person{}),
        answers_address(db)};
}

} // namespace meetings
