#include "odt.h"

#include "testing/testing.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

namespace {

std::string sample()
{
    odt::Document document({"Kort & goed", "nl", "Gemeente <Grifthoek>", testing::now()});
    document.title("Kort & goed", "Op 15 maart 2027");
    document.heading(1, "Eén");
    document.paragraph("Eerste regel\ntweede \"regel\" met \x01 een vreemd teken <b>.");
    document.list({"appels", "peren & pruimen"});
    document.heading(2, "Twee");
    document.facts({{"Naam", "Ada"}, {"Adres", "Griftweg 1"}});
    document.table({"Een tabel", {"Wat", "Hoe lang"}, {{"codes", "4 weken"}, {"antwoorden"}}});
    document.note("Einde.");
    return document.finish();
}

// The rules of ODF that need no other office program: each is asked of Python's own readers of zip and XML.
constexpr char const* look = R"(import sys, zipfile, xml.dom.minidom as dom
z = zipfile.ZipFile(sys.argv[1])
first = z.infolist()[0]
assert first.filename == "mimetype" and first.compress_type == 0 and not first.extra
assert z.read("mimetype") == b"application/vnd.oasis.opendocument.text"
listed = {e.getAttribute("manifest:full-path") for e in
    dom.parseString(z.read("META-INF/manifest.xml")).getElementsByTagName("manifest:file-entry")}
assert listed == {"/", "content.xml", "styles.xml", "meta.xml"}, listed
assert listed - {"/"} <= set(z.namelist())
content = dom.parseString(z.read("content.xml"))
styles = dom.parseString(z.read("styles.xml"))
meta = dom.parseString(z.read("meta.xml"))
def names(tree): return {e.getAttribute("style:name") for e in tree.getElementsByTagName("*") if e.hasAttribute("style:name")}
known = names(content) | names(styles)
for e in content.getElementsByTagName("*"):
    for key in ("text:style-name", "table:style-name"):
        assert not e.hasAttribute(key) or e.getAttribute(key) in known, e.getAttribute(key)
assert [h.getAttribute("text:outline-level") for h in content.getElementsByTagName("text:h")] == ["1", "2"]
for r in content.getElementsByTagName("table:table"):
    widths = {len(t.getElementsByTagName("table:table-cell")) for t in r.getElementsByTagName("table:table-row")}
    assert widths == {2}, widths
words = content.toxml()
assert "peren &amp; pruimen" in words and "&lt;b&gt;" in words and "<text:line-break/>" in words
assert meta.getElementsByTagName("dc:title")[0].firstChild.data == "Kort & goed"
assert meta.getElementsByTagName("dc:language")[0].firstChild.data == "nl"
assert 'fo:language="nl" fo:country="NL"' in styles.toxml()
)";

} // namespace

TEST_CASE("a paper follows the rules of ODF that can be checked without an office program")
{
    testing::TempDir folder;
    std::ofstream(folder.path() / "paper.odt", std::ios::binary) << sample();
    std::ofstream(folder.path() / "look.py") << look;
    auto const command = "PYTHONUTF8=1 python3 " + (folder.path() / "look.py").string() + " "
        + (folder.path() / "paper.odt").string();
    CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("the same content and moment make the same bytes") { CHECK(sample() == sample()); }

TEST_CASE("text cannot become XML")
{
    CHECK(odt::escaped("a<b>&\"c\"") == "a&lt;b&gt;&amp;&quot;c&quot;");
    CHECK(odt::escaped(std::string("\x02x\ty")) == "xy");
}
