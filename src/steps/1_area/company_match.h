// Which address of the park a company stands at: sure, to be chosen by a person, or none.
#pragma once
#include "changes.h"
#include "company_rows.h"
#include "sheet.h"

#include <unordered_map>

namespace area {

// A home keeps its status until a person says otherwise, so a company there is a matter of choice too.
struct CompanyMatch {
    RowOutcome outcome = RowOutcome::outside; // sure, doubtful, outside, no_name or no_number
    std::vector<Address const*> candidates; // one when sure; the likeliest first
};
constexpr std::size_t candidates_max = 6;

// Looks into a list of addresses that outlives it. Duplicates are not found.
class CompanyMatcher {
public:
    explicit CompanyMatcher(std::vector<Address> const& addresses);
    CompanyMatch match(Address const& place) const;
    bool is_street(std::string_view street) const { return streets_.contains(street_key(street)); }

private:
    using Places = std::unordered_map<std::string, std::vector<Address const*>>;
    std::vector<Address const*> exact(Address const& place) const;
    std::vector<Address const*> near(Address const& place) const;
    std::vector<Address const*> misspelled(Address const& place) const;

    Places by_sign_; // postcode, number and addition
    Places by_door_; // street, number and addition
    Places by_postcode_number_, by_street_number_;
    std::unordered_map<std::string, std::string> streets_; // key and one town
};

// The rows as they are kept, matched.
std::vector<SheetRow> matched(std::vector<CompanyRow> const& rows, CompanyMatcher const& matcher);

// What saving does now.
struct CompanyPlan {
    std::vector<KindChange> kinds;
    std::vector<CompanyAt> names;
};
CompanyPlan companies_plan(std::vector<SheetRow> const& rows, std::vector<Address> const& addresses);
// Together or not at all, in the caller's transaction.
void carry_out(
    db::Connection& db, partnership::Scope const& scope, CompanyPlan const& plan, moment::Instant now);

} // namespace area
