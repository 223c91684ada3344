// The list of postcodes and house numbers: to look through, to give many addresses their status at once, and
// to hand to the police.
#pragma once
#include "address_filter.h"
#include "changes.h"

#include "html/fields.h"
#include "visit/page.h"

namespace area {

// Behind the question mark of the list, and in the hidden fields of its forms.
Wanted wanted_of(visit::Visit const& visit, http::Request const& request);
html::Html hidden_fields(Wanted const& wanted);
std::string list_path(visit::Visit const& visit, Wanted const& wanted);

// What a form of the list was sent with, when it comes back.
struct Chosen {
    html::Values values; // "address" of each row that was chosen, "which", "kind"
    i18n::Problems problems;
};
visit::Page list_page(visit::Visit const& visit, Wanted const& wanted, Chosen const& chosen,
    std::optional<Change> const& changed);

visit::Answer show_addresses(visit::Visit& visit, http::Request& request);
visit::Answer act_kinds(visit::Visit& visit, http::Request& request);
visit::Answer act_undo_kinds(visit::Visit& visit, http::Request& request);
visit::Answer download_csv(visit::Visit& visit, http::Request& request);
visit::Answer download_xlsx(visit::Visit& visit, http::Request& request);
visit::Answer download_ods(visit::Visit& visit, http::Request& request);

} // namespace area
