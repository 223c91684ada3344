#include "odt.h"

#include "styles.h"

#include "archive/archive.h"
#include "base/fault.h"

#include <fmt/format.h>

namespace odt {
namespace {

constexpr std::string_view type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

struct Locale {
    std::string language, country;
};

// "nl" is taken for the Dutch of the Netherlands: a spelling checker asks for a country too.
Locale locale_of(std::string const& code)
{
    auto const dash = code.find('-');
    if (dash != std::string::npos)
        return {code.substr(0, dash), code.substr(dash + 1)};
    return {code, code == "en" ? "GB" : "NL"};
}

std::string cell(std::string_view style, std::string_view words)
{
    return fmt::format(
        R"(<table:table-cell table:style-name="Cell" office:value-type="string"><text:p text:style-name="{}">{}</text:p></table:table-cell>)",
        style, escaped(words));
}

std::string row(std::vector<std::string> const& words, std::size_t columns, std::string_view style)
{
    std::string out = "<table:table-row>";
    for (std::size_t i = 0; i < columns; ++i)
        out += cell(style, i < words.size() ? std::string_view(words[i]) : std::string_view());
    return out + "</table:table-row>\n";
}

std::string manifest()
{
    auto const file = [](std::string_view path, std::string_view media) {
        return fmt::format(
            "<manifest:file-entry manifest:full-path=\"{}\" manifest:media-type=\"{}\"/>\n", path, media);
    };
    return std::string(xml_head)
        + R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">)"
        + "\n"
        + fmt::format(
            R"(<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{}"/>)",
            type)
        + "\n" + file("content.xml", "text/xml") + file("styles.xml", "text/xml")
        + file("meta.xml", "text/xml") + "</manifest:manifest>\n";
}

std::string meta(Setup const& setup)
{
    auto out = fmt::format("{}<office:document-meta {}>\n<office:meta>\n<dc:title>{}</dc:title>\n"
                           "<dc:language>{}</dc:language>\n<meta:creation-date>{}</meta:creation-date>\n",
        xml_head, name_spaces, escaped(setup.title), escaped(setup.language), moment::iso(setup.made_at));
    if (!setup.author.empty())
        out += fmt::format("<meta:initial-creator>{0}</meta:initial-creator>\n<dc:creator>{0}</dc:creator>\n",
            escaped(setup.author));
    return out + "</office:meta>\n</office:document-meta>\n";
}

std::string content(std::string_view body)
{
    return fmt::format(R"({}<office:document-content {}>
<office:automatic-styles>
<style:style style:name="Sheet" style:family="table"><style:table-properties style:width="16.4cm" table:align="margins" table:border-model="collapsing"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #999999"/></style:style>
</office:automatic-styles>
<office:body>
<office:text>
{}</office:text>
</office:body>
</office:document-content>
)",
        xml_head, name_spaces, body);
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string out;
    for (char const sign : text)
        switch (sign) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\n':
            out += "<text:line-break/>";
            break;
        default:
            if (static_cast<unsigned char>(sign) >= ' ')
                out += sign;
        }
    return out;
}

Document::Document(Setup setup)
    : setup_(std::move(setup))
{
}

void Document::add(std::string_view style, std::string_view words)
{
    body_ += fmt::format("<text:p text:style-name=\"{}\">{}</text:p>\n", style, escaped(words));
}

void Document::title(std::string_view words, std::string_view below)
{
    add("Title", words);
    if (!below.empty())
        add("Subtitle", below);
}

void Document::heading(int level, std::string_view words)
{
    if (level < 1 || level > 6)
        throw base::Fault("odt: headings have levels 1 to 6");
    body_
        += fmt::format("<text:h text:style-name=\"Heading_20_{0}\" text:outline-level=\"{0}\">{1}</text:h>\n",
            level, escaped(words));
}

void Document::paragraph(std::string_view words) { add("Text_20_body", words); }

void Document::note(std::string_view words) { add("Note", words); }

void Document::list(std::vector<std::string> const& items)
{
    body_ += "<text:list text:style-name=\"Bullets\">\n";
    for (auto const& item : items) {
        body_ += "<text:list-item>";
        add("Text_20_body", item);
        body_ += "</text:list-item>\n";
    }
    body_ += "</text:list>\n";
}

std::string Document::next_table() { return fmt::format("Table{}", ++tables_); }

void Document::facts(std::vector<std::pair<std::string, std::string>> const& pairs)
{
    body_ += fmt::format("<table:table table:name=\"{}\" table:style-name=\"Sheet\">\n"
                         "<table:table-header-columns><table:table-column/></table:table-header-columns>\n"
                         "<table:table-column/>\n",
        next_table());
    for (auto const& [name, value] : pairs)
        body_ += "<table:table-row>" + cell("Table_20_Heading", name) + cell("Table_20_Contents", value)
            + "</table:table-row>\n";
    body_ += "</table:table>\n";
}

void Document::table(Table const& table)
{
    auto const columns = table.columns.size();
    if (!table.caption.empty())
        add("Caption", table.caption);
    body_ += fmt::format("<table:table table:name=\"{}\" table:style-name=\"Sheet\">\n"
                         "<table:table-column table:number-columns-repeated=\"{}\"/>\n",
        next_table(), columns);
    body_ += "<table:table-header-rows>\n" + row(table.columns, columns, "Table_20_Heading")
        + "</table:table-header-rows>\n";
    for (auto const& cells : table.rows)
        body_ += row(cells, columns, "Table_20_Contents");
    body_ += "</table:table>\n";
}

std::string Document::finish() const
{
    auto const locale = locale_of(setup_.language);
    // ODF 1.3 part 2, 3.3: the type comes first and as it is, so that programs know the file by its
    // beginning.
    return archive::written(
        {{"mimetype", std::string(type), archive::Packing::stored}, {"content.xml", content(body_)},
            {"styles.xml", styles(locale.language, locale.country)}, {"meta.xml", meta(setup_)},
            {"META-INF/manifest.xml", manifest()}},
        setup_.made_at);
}

} // namespace odt
