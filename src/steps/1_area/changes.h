// Giving many addresses their status at once, and putting the former ones back.
#pragma once
#include "area.h"

#include <span>

namespace area {

using ChangeId = base::Id<struct ChangeTag>;

struct KindChange {
    AddressId address;
    AddressKind former, wanted;
};
// Only the addresses that do not have it yet.
std::vector<KindChange> changes_to(std::vector<Address> const& addresses, AddressKind wanted);

// What can be put back is remembered so long.
constexpr std::int64_t undo_ms = 24 * 3'600'000;

struct Change {
    ChangeId id;
    std::int64_t addresses = 0;
    bool is_undone = false;
};

// Together or not at all, in the caller's transaction.
ChangeId set_kinds(db::Connection& db, partnership::Scope const& scope,
    std::vector<KindChange> const& changes, moment::Instant now);
std::optional<Change> change(db::Connection& db, partnership::Scope const& scope, ChangeId id);
// How many went back. What somebody gave another status since then, stays.
std::optional<std::int64_t> undo(db::Connection& db, partnership::Scope const& scope, ChangeId id);

// Statements.
ChangeId insert_change(db::Connection& db, partnership::Scope const& scope, moment::Instant at);
void insert_change_lines(db::Connection& db, ChangeId change, std::vector<KindChange> const& lines);
void apply_change(db::Connection& db, partnership::Scope const& scope, ChangeId change);
std::optional<Change> change_of_id(db::Connection& db, partnership::Scope const& scope, ChangeId id);
std::int64_t revert_change(db::Connection& db, partnership::Scope const& scope, ChangeId change);
void update_change_undone(db::Connection& db, partnership::Scope const& scope, ChangeId change);
void delete_changes_before(db::Connection& db, partnership::Scope const& scope, moment::Instant before);

} // namespace area
