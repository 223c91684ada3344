#include "styles.h"

#include <fmt/format.h>

namespace odt {
namespace {

std::string heading_style(int level, int points)
{
    return fmt::format(
        R"(<style:style style:name="Heading_20_{0}" style:display-name="Heading {0}" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:default-outline-level="{0}"><style:paragraph-properties fo:margin-top="0.45cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="{1}pt" fo:font-weight="bold"/></style:style>)",
        level, points);
}

constexpr std::string_view paragraphs = R"(
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:line-height="125%" fo:orphans="2" fo:widows="2"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="22pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body"><style:paragraph-properties fo:margin-bottom="0.5cm"/><style:text-properties fo:font-size="12pt" fo:color="#444444"/></style:style>
<style:style style:name="Note" style:family="paragraph" style:parent-style-name="Text_20_body"><style:text-properties fo:font-size="9pt" fo:color="#444444"/></style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard"/>
)";

constexpr std::string_view lists = R"(
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="&#8226;"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="0.5cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
)";

constexpr std::string_view pages = R"(</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="2.2cm" fo:margin-bottom="2.2cm" fo:margin-left="2.3cm" fo:margin-right="2.3cm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
</office:document-styles>
)";

} // namespace

std::string styles(std::string_view language, std::string_view country)
{
    auto out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles {}>\n<office:styles>\n"
        R"(<style:default-style style:family="paragraph"><style:text-properties fo:font-family="Arial, 'Liberation Sans', sans-serif" fo:font-size="10.5pt" fo:language="{}" fo:country="{}"/></style:default-style>)",
        name_spaces, language, country);
    out += paragraphs;
    constexpr int points[] = {16, 13, 11, 11, 11, 11};
    for (int level = 1; level <= 6; ++level)
        out += heading_style(level, points[level - 1]);
    return out + std::string(lists) + std::string(pages);
}

} // namespace odt
