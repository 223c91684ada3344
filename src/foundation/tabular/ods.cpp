#include "ods.h"

#include "archive/archive.h"
#include "odt/odt.h"

#include <fmt/format.h>

namespace tabular {
namespace {

constexpr std::string_view ods_type = "application/vnd.oasis.opendocument.spreadsheet";
constexpr std::string_view ods_head = R"(<?xml version="1.0" encoding="UTF-8"?>
)";
constexpr std::string_view ods_names
    = R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
      R"(xmlns:style)"
      R"(="urn:oasis:names:tc:opendocument:xmlns:style:1.0" )"
      R"(xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" )"
      R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" )"
      R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3")";
constexpr std::string_view ods_styles
    = R"(<office:automatic-styles><style:style style:name="head" style:family="table-cell">)"
      R"(<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>)";

std::string text_cell(std::string_view text, std::string_view style = "")
{
    if (text.empty())
        return "<table:table-cell/>";
    return fmt::format(
        R"(<table:table-cell{} office:value-type="string"><text:p>{}</text:p></table:table-cell>)", style,
        odt::escaped(text));
}

struct OdsCell {
    std::string operator()(std::string_view text) const { return text_cell(text); }
    std::string operator()(double value) const
    {
        return fmt::format(R"(<table:table-cell office:value-type="float" office:value="{}"/>)", value);
    }
    std::string operator()(std::int64_t value) const
    {
        return fmt::format(
            R"(<table:table-cell office:value-type="float" office:value="{}"><text:p>{}</text:p></table:table-cell>)",
            value, value);
    }
    std::string operator()(moment::Date date) const
    {
        if (!date)
            return "<table:table-cell/>";
        return fmt::format(
            R"(<table:table-cell office:value-type="date" office:date-value="{}"/>)", moment::iso(date));
    }
};

std::string ods_manifest()
{
    return std::string(ods_head)
        + R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">)"
        + fmt::format(
            R"(<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{}"/>)",
            ods_type)
        + R"(<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>)";
}

} // namespace

OdsWriter::OdsWriter(std::string_view sheet, std::span<std::string_view const> header)
    : sheet_(sheet)
{
    rows_ = "<table:table-header-rows><table:table-row>";
    for (auto const cell : header)
        rows_ += text_cell(cell, R"( table:style-name="head")");
    rows_ += "</table:table-row></table:table-header-rows>\n";
}

void OdsWriter::row(std::span<Value const> cells)
{
    rows_ += "<table:table-row>";
    for (auto const& cell : cells)
        rows_ += std::visit(OdsCell(), cell);
    rows_ += "</table:table-row>\n";
}

std::string OdsWriter::finish(moment::Instant made_at) const
{
    auto const content = fmt::format(
        R"({}<office:document-content {}>{}<office:body><office:spreadsheet><table:table table:name="{}">
{}</table:table></office:spreadsheet></office:body></office:document-content>
)",
        ods_head, ods_names, ods_styles, odt::escaped(sheet_), rows_);
    return archive::written({{"mimetype", std::string(ods_type), archive::Packing::stored},
                                {"content.xml", content}, {"META-INF/manifest.xml", ods_manifest()}},
        made_at);
}

} // namespace tabular
