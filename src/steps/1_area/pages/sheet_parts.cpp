#include "sheet_parts.h"

#include "import.h"
#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

#include <algorithm>

namespace area {

using namespace html;

namespace {

// The address with its status, or the company with its address.
std::string content_of_row(SheetPurpose purpose, SheetRow const& row)
{
    auto const line = row.place.number > 0
        ? std::string(base::trimmed(row.place.street + " " + written_number(row.place)))
        : std::string();
    std::vector<std::string> parts;
    for (auto const& part : {purpose == SheetPurpose::companies ? row.names : line, row.written})
        if (!part.empty())
            parts.push_back(part);
    return parts.empty() ? "-" : base::joined(parts, ", ");
}

} // namespace

base::Result<SentTable, i18n::Problem> sent_table(visit::Visit const& visit, http::Request const& request)
{
    auto const* const file = request.file("file");
    if (!file || file->filename.empty())
        return base::refuse(i18n::problem("file", texts::import::file_needed));
    auto table = table_of(file->path, visit.house.reader.string());
    if (!table)
        return base::refuse(i18n::Problem{"file", message(table.error())});
    if (table->rows.size() > sheet_rows_max)
        return base::refuse(i18n::problem("file", texts::sheet::too_long, sheet_rows_max));
    return SentTable{file->filename, std::move(*table)};
}

std::optional<Sheet> asked_sheet(
    visit::Visit const& visit, http::Request const& request, SheetPurpose purpose)
{
    auto const id = SheetId::read(request.param("sheet"));
    auto sheet = id ? sheet_of_id(visit.db, visit.scope(), *id) : std::nullopt;
    return sheet && sheet->purpose == purpose ? sheet : std::nullopt;
}

Html passed_over_block(visit::Visit const& visit, Sheet const& sheet, std::vector<SheetRow> const& rows,
    std::string_view file_path)
{
    auto const& words = visit.words;
    constexpr std::size_t shown_max = 20;
    if (rows.empty())
        return {};
    DataTable table{words(texts::sheet::passed_caption, rows.size()),
        {{words(texts::import::row)}, {words(texts::import::content)}, {words(texts::import::why)}}, {}};
    for (auto const& row : rows) {
        if (table.rows.size() == shown_max)
            break;
        table.rows.push_back(
            {row.number, content_of_row(sheet.purpose, row), name(row.outcome).in(words.language())});
    }
    return block(words(texts::sheet::passed),
        fragment(p(words(texts::sheet::passed_advice)), data_table(std::move(table)),
            download(words, {std::string(file_path), words(texts::sheet::passed_file), "CSV"})));
}

} // namespace area
