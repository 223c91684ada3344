#include "sheets.h"

#include "bag.h"
#include "failure.h"
#include "gdal.h"
#include "lss.h"
#include "xls.h"
#include "xlsx.h"

#include <algorithm>

namespace reader {
namespace {

using tabular::ReadError;
using tabular::protocol::Frame;
using tabular::protocol::Writer;

// "2020/01/31 13:05:00" (as GDAL writes a moment) and "2020-01-31T13:05:00" become "2020-01-31 13:05:00".
std::string with_iso_date(std::string text)
{
    constexpr std::string_view shape = "dddd-dd-dd";
    if (text.size() < shape.size())
        return text;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        bool const digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == 'd' ? !digit : text[i] != '/' && text[i] != '-')
            return text;
    }
    bool const timed = text.size() >= 16 && (text[10] == ' ' || text[10] == 'T') && text[13] == ':';
    if (!timed && text.size() != shape.size())
        return text;
    text[4] = text[7] = '-';
    if (timed)
        text[10] = ' ';
    return text;
}

std::vector<std::string> cells_of(OGRFeature& feature)
{
    std::vector<std::string> cells;
    for (int i = 0; i < feature.GetFieldCount(); ++i)
        cells.push_back(
            feature.IsFieldSetAndNotNull(i) ? with_iso_date(utf8(feature.GetFieldAsString(i))) : "");
    return cells;
}

void send_layer(OGRLayer& layer, SheetSender& sender)
{
    sender.sheet(utf8(layer.GetName()));
    auto const expected = layer.GetFeatureCount();
    GIntBig rows = 0;
    for (auto const& feature : layer) {
        sender.row(cells_of(*feature));
        ++rows;
    }
    check_gdal();
    // The readers of GDAL sometimes just stop in the middle of a sheet.
    if (rows != expected)
        fail(ReadError::broken);
}

} // namespace

void SheetSender::sheet(std::string_view name)
{
    Writer content;
    content.text(name);
    output_.send(Frame::table, content);
    blank_rows_ = 0;
}

void SheetSender::row(std::vector<std::string> const& cells)
{
    auto const last
        = std::find_if(cells.rbegin(), cells.rend(), [](std::string const& cell) { return !cell.empty(); });
    auto const used = static_cast<std::size_t>(cells.rend() - last);
    // Rows without anything count only when something follows: sheets often end in a million of them.
    if (used == 0) {
        ++blank_rows_;
        return;
    }
    for (; blank_rows_ > 0; --blank_rows_)
        send({});
    send(std::span(cells).first(used));
    any_ = true;
}

void SheetSender::send(std::span<std::string const> cells)
{
    cells_ += cells.size() + 1;
    if (cells_ > limits_.cells)
        fail(ReadError::too_large);
    Writer content;
    content.number(static_cast<std::uint32_t>(cells.size()));
    for (std::string const& cell : cells)
        content.text(cell);
    output_.send(Frame::row, content);
}

void send_tables(Upload const& upload, tabular::ReaderLimits const& limits, Output& output)
{
    if (is_bag(upload))
        return send_bag(upload, limits, output);
    if (is_part_of_bag(upload))
        fail(ReadError::incomplete);
    SheetSender sender(limits, output);
    if (upload.kind() == Kind::xls) {
        send_xls(upload.path(), sender);
    } else if (upload.kind() == Kind::xlsx) {
        send_xlsx(upload, limits, sender);
    } else if (upload.kind() == Kind::lss || upload.kind() == Kind::lsa) {
        send_lss(upload, limits, sender);
    } else if (upload.kind() == Kind::ods) {
        auto const book = opened(upload.gdal_path(), {"ODS"}, {});
        for (auto* const layer : book->GetLayers())
            send_layer(*layer, sender);
    } else {
        fail(ReadError::unknown_kind);
    }
    if (!sender.any())
        fail(ReadError::no_content);
}

} // namespace reader
