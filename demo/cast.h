// The invented people of the demo and the organisations they work for.
#pragma once
#include "accounts/accounts.h"
#include "partnership/partnership.h"

#include <span>
#include <string>
#include <string_view>

namespace demo {

inline constexpr std::string_view password = "samen veilig ondernemen";

struct Character {
    std::string_view name, email, function;
    std::string_view organisation; // the kind; empty for the adviser
    partnership::Role role;
    bool is_signatory;
};
std::span<Character const> cast();
Character const& adviser();

struct Company {
    std::string_view kind, name;
};
// The organisations of the group, by stakeholder kind.
std::span<Company const> companies();

accounts::PersonId join_cast(db::Connection& db, Character const& character, moment::Instant now);

} // namespace demo
