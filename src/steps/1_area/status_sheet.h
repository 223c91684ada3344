// The list of addresses as a spreadsheet that went out, was filled in and came back: which address each row
// is, and what it wants changed.
#pragma once
#include "changes.h"
#include "sheet.h"

#include "tabular/tabular.h"

namespace area {

// Without rows when its first row has no column with the status, or none to know an address by. Rows that
// change nothing are left out.
std::optional<std::vector<SheetRow>> read_statuses(
    tabular::Table const& table, std::vector<Address> const& addresses);

// What the rows still change, now that the list is as it is.
struct StatusPlan {
    std::vector<KindChange> kinds;
    std::vector<CompanyAt> names; // all names of the addresses below
    std::vector<AddressId> renamed;
    std::size_t changes() const { return kinds.size() + renamed.size(); }
};
StatusPlan plan_of(std::vector<SheetRow> const& rows, std::vector<Address> const& addresses);
// Together or not at all, in the caller's transaction.
void carry_out(
    db::Connection& db, partnership::Scope const& scope, StatusPlan const& plan, moment::Instant now);

} // namespace area
