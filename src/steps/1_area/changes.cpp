#include "changes.h"

namespace area {

std::vector<KindChange> changes_to(std::vector<Address> const& addresses, AddressKind wanted)
{
    std::vector<KindChange> out;
    for (auto const& address : addresses)
        if (address.kind != wanted)
            out.push_back({address.id, address.kind, wanted});
    return out;
}

ChangeId set_kinds(db::Connection& db, partnership::Scope const& scope,
    std::vector<KindChange> const& changes, moment::Instant now)
{
    delete_changes_before(db, scope, now.plus_ms(-undo_ms));
    auto const id = insert_change(db, scope, now);
    insert_change_lines(db, id, changes);
    apply_change(db, scope, id);
    return id;
}

std::optional<Change> change(db::Connection& db, partnership::Scope const& scope, ChangeId id)
{
    return change_of_id(db, scope, id);
}

std::optional<std::int64_t> undo(db::Connection& db, partnership::Scope const& scope, ChangeId id)
{
    auto const found = change_of_id(db, scope, id);
    if (!found || found->is_undone)
        return std::nullopt;
    update_change_undone(db, scope, id);
    return revert_change(db, scope, id);
}

} // namespace area
