// Workbooks as Excel and other programs write them, made here part by part.
#include "archive/archive.h"
#include "tabular/reader.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using tabular::Reader;
using tabular::ReadError;
using tabular::Row;

namespace {

constexpr std::string_view types
    = R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)";
constexpr std::string_view kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

struct Parts {
    std::string sheet; // what stands in sheetData
    std::string texts = {}; // the items that cells share
    std::string styles = {};
    std::string settings = {}; // of the workbook
    std::string head = {}; // above the sheet
};

std::string relation(std::string_view id, std::string_view type, std::string_view target)
{
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kinds) + "/"
        + std::string(type) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relations(std::string const& all) { return "<Relationships>" + all + "</Relationships>"; }

base::Result<std::vector<tabular::Table>, ReadError> read(std::vector<archive::Entry> const& entries)
{
    auto const path = std::filesystem::temp_directory_path() / "terreinwijzer-xlsx-test";
    std::ofstream(path, std::ios::binary) << archive::written(entries, {});
    auto found = Reader(READER_PROGRAM).tables(path.string());
    std::filesystem::remove(path);
    return found;
}

std::vector<archive::Entry> workbook(Parts const& parts)
{
    return {{"[Content_Types].xml", std::string(types)},
        {"_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml",
            "<workbook xmlns:r=\"" + std::string(kinds) + "\">" + parts.settings
                + R"(<sheets><sheet name="Blad" r:id="r1"/><sheet name="Leeg" r:id="r4"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
            relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
                + relation("r2", "sharedStrings", "/xl/sharedStrings.xml")
                + relation("r3", "styles", "styles.xml")
                + relation("r4", "worksheet", "../xl/worksheets/leeg.xml"))},
        {"xl/sharedStrings.xml", "<sst>" + parts.texts + "</sst>"},
        {"xl/styles.xml", "<styleSheet>" + parts.styles + "</styleSheet>"},
        {"xl/worksheets/leeg.xml", "<worksheet><sheetData/></worksheet>"},
        {"xl/worksheets/sheet1.xml",
            parts.head + "<worksheet><sheetData>" + parts.sheet + "</sheetData></worksheet>"}};
}

std::vector<Row> rows(Parts const& parts)
{
    auto const found = read(workbook(parts));
    REQUIRE(found.has_value());
    REQUIRE(found->size() == 1); // a sheet without anything is none
    CHECK(found->front().name == "Blad");
    return found->front().rows;
}

} // namespace

TEST_CASE("cells without a place follow each other, and rows that are left out count")
{
    CHECK(rows({"<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c "
                "r=\"C4\"><v>3</v></c><c><v>4</v></c></row>"})
        == std::vector<Row>{{"1", "2"}, {}, {}, {"", "", "3", "4"}});
    CHECK(rows({"<row r=\"3\"><c r=\"B3\"><v>7</v></c></row>"}) == std::vector<Row>{{}, {}, {"", "7"}});
}

TEST_CASE("shared texts, texts in the cell and what a formula came to")
{
    CHECK(
        rows({R"(<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c>
                   <c t="inlineStr"><is><r><t>hal</t></r><r><t>lo</t></r></is><v>niet</v></c>
                   <c t="str"><f>A1</f><v>som</v></c><c><f>1+1</f><v>2</v></c><c><f>3</f></c>
                   <c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>)",
            R"(<si><t>een_x000D_&amp;_twee</t></si><si><r><t>ge</t></r><r><t>deeld</t></r><rPh><t>klank</t></rPh></si>)"})
        == std::vector<Row>{{"gedeeld", "een\r&_twee", "hallo", "som", "2", "", "1", "#N/A"}});
}

TEST_CASE("numbers have the fifteen digits that Excel keeps")
{
    CHECK(
        rows(
            {"<row><c><v>0.30000000000000004</v></c><c><v>12.0</v></c><c><v>1.5E-3</v></c><c><v>00012</v></c>"
             "<c><v>44197</v></c></row>"})
        == std::vector<Row>{{"0.3", "12", "0.0015", "00012", "44197"}});
}

TEST_CASE("days, times and durations are told by their format, from 1900 and from 1904")
{
    std::string const styles
        = R"(<numFmts><numFmt numFmtId="170" formatCode="dd\-mm\-yyyy hh:mm"/><numFmt numFmtId="171" formatCode="[h]:mm"/>
             <numFmt numFmtId="172" formatCode="&quot;dag&quot; 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
             <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs>)";
    std::string const sheet
        = R"(<row><c s="1"><v>44197</v></c><c s="2"><v>44197.5</v></c><c s="3"><v>0.25</v></c><c s="4"><v>1.5</v></c>
             <c s="5"><v>44197</v></c><c s="1"><v>-1</v></c><c s="1"><v>1</v></c><c s="1"><v>60</v></c>
             <c t="d"><v>2021-01-31T13:05:00</v></c><c t="d"><v>2021-01-31T00:00:00</v></c></row>)";
    CHECK(rows({sheet, {}, styles})
        == std::vector<Row>{{"2021-01-01", "2021-01-01 12:00:00", "06:00:00", "36:00:00", "44197", "-1",
            "1900-01-01", "1900-02-28", "2021-01-31 13:05:00", "2021-01-31"}});
    CHECK(rows({R"(<row><c s="1"><v>42735</v></c></row>)", {}, styles, "<workbookPr date1904=\"1\"/>"})
        == std::vector<Row>{{"2021-01-01"}});
}

TEST_CASE("prefixes before names, capitals in paths and a workbook at the top are understood")
{
    auto const found = read({{"[Content_Types].xml", std::string(types)},
        {"Werkmap.xml",
            R"(<x:workbook xmlns:x="m" xmlns:r="k"><x:sheets><x:sheet name="A" r:id="r1"/></x:sheets></x:workbook>)"},
        {"_rels/.rels", relations(relation("r1", "officeDocument", "werkmap.xml"))},
        {"_rels/Werkmap.xml.rels", relations(relation("r1", "worksheet", "Blad.xml"))},
        {"blad.xml",
            R"(<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>ja</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>)"}});
    REQUIRE(found.has_value());
    CHECK(found->front().rows == std::vector<Row>{{"ja"}});
}

TEST_CASE("a workbook that breaks off, defines things of its own or names what is not there")
{
    auto const error = [](std::vector<archive::Entry> const& entries) { return read(entries).error(); };
    auto cut = workbook({"<row><c><v>1</v></c>"});
    CHECK(error(cut) == ReadError::broken);
    CHECK(error(workbook({"<row><c><v>1</v></c></row>", {}, {}, {}, "<!DOCTYPE a [<!ENTITY b \"c\">]>"}))
        == ReadError::broken);
    CHECK(error(workbook({"<row r=\"99999999\"><c><v>1</v></c></row>"})) == ReadError::broken);
    auto lost = workbook({"<row><c><v>1</v></c></row>"});
    std::erase_if(lost, [](archive::Entry const& one) { return one.name == "xl/worksheets/sheet1.xml"; });
    CHECK(error(lost) == ReadError::broken);
    CHECK(error(workbook({"<row><c t=\"s\"><v>9</v></c></row>"})) == ReadError::broken);
    auto without_texts = workbook({"<row><c><v>1</v></c></row>"});
    std::erase_if(
        without_texts, [](archive::Entry const& one) { return one.name == "xl/sharedStrings.xml"; });
    CHECK(error(without_texts) == ReadError::broken);
    CHECK(error(workbook({""})) == ReadError::no_content);
}
