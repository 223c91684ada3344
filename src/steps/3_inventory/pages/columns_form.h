// What is in each column of a table of somebody else, asked of a person: by one park, and by a delivery for
// many.
#pragma once
#include "inventory/opened.h"

#include "html/fields.h"
#include "html/html.h"
#include "http/message.h"
#include "visit/visit.h"

namespace inventory {

struct ColumnsForm {
    std::string path, back;
    std::string_view back_words;
    Asked const& asked;
    Opened const& opened;
    bool is_known = false; // somebody said so before
};
html::Html columns_view(visit::Visit const& visit, ColumnsForm const& form, i18n::Problems problems);
Layout chosen_layout(http::Request const& request, Asked const& asked);
// The sheet that is asked for, else the one that holds most.
std::optional<Asked> asked_sheet(
    Opened const& opened, ReadPlace const& place, std::optional<std::int64_t> sheet);
// What an address or a form says, counted from `less`.
std::optional<std::int64_t> sheet_of(std::string_view number, std::int64_t less);

} // namespace inventory
