// The phenomena that a house counts besides the standard list. Process document 1.8 leaves its list open; one
// list for the whole house keeps parks comparable.
#pragma once
#include "inventory/phenomena.h"

#include "moment/moment.h"

namespace db {
class Connection;
}

namespace inventory {

inline constexpr std::size_t own_phenomena_max = 100;
inline constexpr std::size_t phenomenon_name_max = 60;

// Fields "dutch", "english", "theme" and "unit". `id` is of the one that is changed, or empty.
i18n::Problems problems(OwnPhenomenon const& wanted);
// Gives it an id. In the list it comes with the first freshen_phenomena() after the transaction, and so does
// a change.
OwnPhenomenon add_phenomenon(db::Connection& db, OwnPhenomenon wanted, moment::Instant now);
// False when there is none of that id.
bool change_phenomenon(db::Connection& db, OwnPhenomenon const& wanted);
// Not from things to incidents or back when there are figures: small counts that were hidden would be shown.
bool may_count_otherwise(db::Connection& db, OwnPhenomenon const& before, OwnPhenomenon const& wanted);
std::vector<OwnPhenomenon> own_phenomena(db::Connection& db);
// Another process may have changed the list: reads it again.
void freshen_phenomena(db::Connection& db);

} // namespace inventory
