#include "parts.h"

#include "base/fault.h"
#include "files/files.h"
#include "tabular/ods.h"

#include <fmt/format.h>

namespace comparison {
namespace {

using Row = std::vector<tabular::Value>;

Row row_of(std::vector<std::variant<std::string, std::int64_t, double>> const& cells)
{
    Row out;
    for (auto const& cell : cells)
        std::visit(
            [&](auto const& value) {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
                    out.emplace_back(std::string_view(value));
                else
                    out.emplace_back(value);
            },
            cell);
    return out;
}

template <class Writer> void write_rows(Writer& writer, Sheet const& sheet)
{
    for (auto const& cells : sheet.rows)
        writer.row(row_of(cells));
}

std::vector<std::string_view> header_of(Sheet const& sheet)
{
    return {sheet.header.begin(), sheet.header.end()};
}

visit::Answer csv_of(Sheet const& sheet, std::string const& name)
{
    tabular::CsvWriter writer;
    auto const header = header_of(sheet);
    writer.row(Row(header.begin(), header.end()));
    write_rows(writer, sheet);
    return http::download(writer.text(), name + ".csv", "text/csv; charset=utf-8");
}

visit::Answer xlsx_of(visit::Visit const& visit, Sheet const& sheet, std::string const& name)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    auto file = visit.house.files->temporary();
    tabular::XlsxWriter writer(file.path().string());
    writer.sheet(sheet.title, header_of(sheet));
    write_rows(writer, sheet);
    writer.finish();
    auto const kept = visit.house.files->take(std::move(file));
    auto content = visit.house.files->content(kept.name).value_or("");
    visit.house.files->remove(kept.name);
    return http::download(std::move(content), name + ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

} // namespace

visit::Answer download_of(visit::Visit const& visit, Sheet const& sheet, Format format)
{
    auto const name = fmt::format("{}-{}", sheet.name, moment::iso(visit.today));
    if (format == Format::csv)
        return csv_of(sheet, name);
    if (format == Format::xlsx)
        return xlsx_of(visit, sheet, name);
    tabular::OdsWriter writer(sheet.title, header_of(sheet));
    write_rows(writer, sheet);
    return http::download(
        writer.finish(visit.now), name + ".ods", "application/vnd.oasis.opendocument.spreadsheet");
}

} // namespace comparison
