// Lists that somebody sends in beside the address list of the area: names with an address, an e-mail address
// or both. First it is shown what is in it; nothing is added before somebody saw that.
#pragma once
#include "survey.h"

#include "base/result.h"
#include "tabular/tabular.h"

#include <filesystem>
#include <span>

namespace survey {

using ListId = base::Id<struct ListTag>;

enum class RowFlaw {
    none,
    nowhere, // neither a street with a number and a postcode, nor an e-mail address
    no_number, // of the house
    no_postcode, // none, or no Dutch one
    no_town,
    bad_email,
    too_long, // does not fit in the window of an envelope
};
std::string_view code(RowFlaw flaw);
RowFlaw row_flaw_of(std::string_view code);
i18n::TextOf<0> const& name_of(RowFlaw flaw);

struct ListRow {
    std::int64_t line = 0; // as a spreadsheet counts
    std::string name, street;
    std::int64_t number = 0;
    std::string addition, postcode, town, email;
    RowFlaw flaw = RowFlaw::none;
    bool is_double = false; // the address or the e-mail address has an invitation already
};

enum class ListRefusal {
    empty,
    not_text, // no CSV and no spreadsheet
    no_columns, // no column with addresses or e-mail addresses
    too_many_rows,
    broken,
    password,
};
i18n::Message message(ListRefusal refusal);
inline constexpr std::size_t list_rows_max = 20'000;

// The rows below the header; those that are wrong with what is wrong.
base::Result<std::vector<ListRow>, ListRefusal> read_rows(tabular::Table const& table);
// A CSV, or through the reader the first sheet of a spreadsheet.
base::Result<std::vector<ListRow>, ListRefusal> read_list(
    std::filesystem::path const& file, std::string const& reader);
// Also of rows of one list among each other: of two with one address the second is a double.
void mark_doubles(std::vector<ListRow>& rows, std::span<Recipient const> known);
Recipient recipient_of(ListRow const& row, Audience audience);

// "Handelsweg 12 A" in its three parts; the number is 0 when there is none.
struct StreetAndNumber {
    std::string street;
    std::int64_t number = 0;
    std::string addition;
};
StreetAndNumber street_and_number(std::string_view written);

} // namespace survey
