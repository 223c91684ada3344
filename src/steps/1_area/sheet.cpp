#include "sheet.h"

#include "texts.h"

#include <algorithm>

namespace area {
namespace {

struct OutcomeWords {
    RowOutcome outcome;
    std::string_view code;
    i18n::Text name;
};
constexpr OutcomeWords outcome_words[] = {
    {RowOutcome::change, "change", {}},
    {RowOutcome::bad_kind, "bad_kind", texts::sheet_row::bad_kind},
    {RowOutcome::unknown_address, "unknown_address", texts::sheet_row::unknown_address},
    {RowOutcome::twice, "twice", texts::sheet_row::twice},
    {RowOutcome::name_long, "name_long", texts::sheet_row::name_long},
    {RowOutcome::sure, "sure", {}},
    {RowOutcome::doubtful, "doubtful", texts::sheet_row::doubtful},
    {RowOutcome::chosen, "chosen", {}},
    {RowOutcome::none_of_these, "none_of_these", texts::sheet_row::none_of_these},
    {RowOutcome::outside, "outside", texts::sheet_row::outside},
    {RowOutcome::no_name, "no_name", texts::sheet_row::no_name},
    {RowOutcome::no_number, "no_number", texts::sheet_row::no_number},
};

} // namespace

std::string_view code(SheetPurpose purpose)
{
    return purpose == SheetPurpose::statuses ? "statuses" : "companies";
}

std::string_view code(RowOutcome outcome) { return outcome_words[static_cast<std::size_t>(outcome)].code; }

std::optional<RowOutcome> outcome_of(std::string_view code)
{
    auto const found = std::ranges::find(outcome_words, code, &OutcomeWords::code);
    return found == std::end(outcome_words) ? std::nullopt : std::optional(found->outcome);
}

i18n::Text name(RowOutcome outcome) { return outcome_words[static_cast<std::size_t>(outcome)].name; }

std::int64_t count_of(std::vector<SheetRow> const& rows, RowOutcome outcome)
{
    return std::ranges::count(rows, outcome, &SheetRow::outcome);
}

std::vector<SheetRow> passed_over(std::vector<SheetRow> const& rows)
{
    std::vector<SheetRow> out;
    for (auto const& row : rows)
        if (!name(row.outcome).dutch.empty())
            out.push_back(row);
    return out;
}

SheetId open_sheet(db::Connection& db, partnership::Scope const& scope, Sheet const& sheet,
    std::vector<SheetRow> const& rows)
{
    close_sheets(db, scope, sheet.purpose);
    auto const id = insert_sheet(db, scope, sheet);
    insert_sheet_rows(db, id, rows);
    return id;
}

void close_sheets(db::Connection& db, partnership::Scope const& scope, SheetPurpose purpose)
{
    delete_sheets(db, scope, purpose);
}

} // namespace area
