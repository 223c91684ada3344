#include "xlsform.h"
#include "xlsform_words.h"

#include "base/text.h"

#include <algorithm>

namespace survey {
namespace {

bool is_blank(std::string_view cell) { return base::trimmed(cell).empty(); }

} // namespace

std::vector<tabular::Table> sheets_of_csv(tabular::Table const& table)
{
    std::vector<tabular::Table> out;
    for (auto const& row : table.rows) {
        if (!row.empty() && !is_blank(row.front()))
            out.push_back({std::string(base::trimmed(row.front())), {}});
        else if (!out.empty()
            && std::ranges::any_of(row, [](std::string const& cell) { return !is_blank(cell); }))
            out.back().rows.emplace_back(row.begin() + 1, row.end());
    }
    return out;
}

namespace xlsform {

tabular::Table const* sheet_named(std::vector<tabular::Table> const& sheets, std::string_view name)
{
    auto const found
        = std::ranges::find_if(sheets, [&](tabular::Table const& one) { return plain(one.name) == name; });
    return found == sheets.end() ? nullptr : &*found;
}

tabular::Table const* survey_sheet(std::vector<tabular::Table> const& sheets)
{
    auto const* named = sheet_named(sheets, "survey");
    bool const is_only = !named && sheets.size() == 1 && !sheets.front().rows.empty();
    if (!is_only)
        return named;
    Heads const heads(sheets.front().rows.front());
    return heads.at("type") && heads.at("name") ? &sheets.front() : nullptr;
}

} // namespace xlsform
} // namespace survey
