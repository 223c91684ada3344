#include "check.h"
#include "flow.h"
#include "qr.h"
#include "samples.h"

#include "base/fault.h"

#include <doctest/doctest.h>

#include <algorithm>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace {

namespace samples = pdf::samples;

// A file in a folder that goes away with the test.
class Written {
public:
    explicit Written(std::string const& bytes)
        : folder_(std::filesystem::temp_directory_path() / ("pdf-test-" + std::to_string(::getpid())))
    {
        std::filesystem::create_directories(folder_);
        std::ofstream(folder_ / "paper.pdf", std::ios::binary) << bytes;
    }
    ~Written() { std::filesystem::remove_all(folder_); }
    // What a program says; {} in the words is the folder.
    std::string told(std::string words) const
    {
        for (auto at = words.find("{}"); at != words.npos; at = words.find("{}"))
            words.replace(at, 2, folder_.string());
        std::string out;
        FILE* pipe = ::popen(words.c_str(), "r");
        REQUIRE(pipe != nullptr);
        char part[4096];
        for (std::size_t n = 0; (n = std::fread(part, 1, sizeof part, pipe)) > 0;)
            out.append(part, n);
        CHECK_MESSAGE(::pclose(pipe) == 0, words);
        return out;
    }

private:
    std::filesystem::path folder_;
};

bool has(std::string const& text, std::string_view words) { return text.find(words) != text.npos; }

std::size_t times(std::string const& text, std::string_view words)
{
    std::size_t count = 0;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1))
        ++count;
    return count;
}

void check_no_complaints(std::string const& file)
{
    for (auto const& complaint : pdf::complaints(file))
        FAIL_CHECK(complaint);
}

std::string three_letters()
{
    pdf::Letters letters(samples::letter_style());
    for (int i = 1; i <= 3; ++i)
        letters.add(samples::letter(i));
    CHECK(letters.count() == 3);
    return letters.finish();
}

std::string certificate_file()
{
    return pdf::certificates(samples::setup("Waardering De Grift"), {samples::certificate()});
}

std::string of(std::string_view title, std::function<void(pdf::Document&)> const& write)
{
    pdf::Document document(samples::setup(std::string(title)));
    write(document);
    return document.finish();
}

} // namespace

TEST_CASE("a report, letters and a certificate pass the check of readable papers")
{
    check_no_complaints(samples::report());
    check_no_complaints(three_letters());
    check_no_complaints(certificate_file());
}

TEST_CASE("the same content gives the same bytes")
{
    CHECK(samples::report() == samples::report());
    CHECK(three_letters() == three_letters());
}

TEST_CASE("a table over pages repeats its head for the eye and has it once in the structure")
{
    auto const file = of("Tabel", [](pdf::Document& d) { d.table(samples::table(48)); });
    Written const paper(file);
    CHECK(times(paper.told("pdftotext -layout {}/paper.pdf -"), "Onderwerp") == 2);
    auto const outline = pdf::outline_of(file);
    CHECK(times(outline, "TH Column") == 3);
    CHECK(times(outline, "TH Row") == 48);
    CHECK(times(outline, "Caption") == 1);
}

TEST_CASE("a row higher than a page goes on upon the next")
{
    std::string words;
    for (int i = 0; i < 30; ++i)
        words += samples::long_words;
    auto const file = of("Rij", [&](pdf::Document& d) {
        d.table({"Tabel", {{"Een", 1}, {"Twee", 1}}, {{"kort", words + "EINDE"}}});
    });
    check_no_complaints(file);
    Written const paper(file);
    CHECK(has(paper.told("pdftotext -f 2 {}/paper.pdf -"), "EINDE"));
}

TEST_CASE("the structure of a small document is what was asked")
{
    auto const file = of("Klein", [](pdf::Document& d) {
        d.heading(1, "Kop");
        d.paragraph({"Zie ", pdf::link("hier", "https://voorbeeld.example"), " verder"});
        d.list({"een", "twee"});
        d.figure({"Een lijn", 40, 20, "Onderschrift"}, [](pdf::Canvas& c) { c.line({0, 0}, {40, 20}, {}); });
    });
    CHECK(pdf::outline_of(file)
        == "Document\n  H1\n  P\n    Link\n  L\n    LI\n      Lbl\n      LBody\n    LI\n      Lbl\n      "
           "LBody\n"
           "  Figure \"Een lijn\"\n    Caption\n");
    check_no_complaints(file);
}

TEST_CASE("words at a line break stay apart for a screen reader")
{
    auto const file = of("Regels", [](pdf::Document& d) { d.paragraph(samples::long_words); });
    Written const paper(file);
    CHECK(has(paper.told("pdfinfo -struct-text {}/paper.pdf"), samples::long_words));
}

TEST_CASE("the file tells its title and is tagged")
{
    Written const paper(samples::report());
    auto const told = paper.told("pdfinfo {}/paper.pdf");
    CHECK(has(told, "Rapportage enquête De Grift 2026"));
    CHECK(has(told, "Gemeente Voorbeeld"));
    CHECK(has(told, "Tagged:          yes"));
    CHECK(has(told, "Pages:           3"));
    CHECK(has(paper.told("pdfinfo -meta {}/paper.pdf"), "<pdfuaid:part>1<"));
}

TEST_CASE("all fonts are embedded and readable")
{
    Written const paper(three_letters());
    auto const fonts = paper.told("pdffonts {}/paper.pdf");
    CHECK(has(fonts, "NotoSans"));
    CHECK_FALSE(has(fonts, " no "));
}

TEST_CASE("the page number counts all pages")
{
    Written const paper(samples::report());
    CHECK(has(paper.told("pdftotext -f 2 -l 2 {}/paper.pdf -"), "Pagina 2 van 3"));
}

TEST_CASE("a heading that skips a level is a fault")
{
    pdf::Document document(samples::setup("Koppen"));
    document.heading(1, "Een");
    CHECK_THROWS_AS(document.heading(3, "Drie"), base::Fault);
}

TEST_CASE("a heading stays with what follows it")
{
    auto const file = of("Bij elkaar", [](pdf::Document& d) {
        d.heading(1, "Boven");
        d.space(215);
        d.paragraph("Bijna onderaan.");
        d.heading(2, "Samen");
        d.figure({"Vlak", 40, 40, ""}, [](pdf::Canvas& c) {
            c.rectangle({0, 0, 40, 40}, {pdf::Colour{}, {}});
        });
    });
    Written const paper(file);
    CHECK_FALSE(has(paper.told("pdftotext -l 1 {}/paper.pdf -"), "Samen"));
    CHECK(has(paper.told("pdftotext -f 2 {}/paper.pdf -"), "Samen"));
}

TEST_CASE("no line of a paragraph stands alone")
{
    CHECK(pdf::lines_here(5, 9) == 5);
    CHECK(pdf::lines_here(5, 3) == 3);
    CHECK(pdf::lines_here(5, 4) == 3);
    CHECK(pdf::lines_here(3, 2) == 0);
    CHECK(pdf::lines_here(9, 1) == 0);
    CHECK(pdf::lines_here(1, 0) == 0);
}

TEST_CASE("each letter is a section with its own address, code and QR code")
{
    auto const file = three_letters();
    CHECK(times(pdf::outline_of(file), "  Sect") == 3);
    Written const paper(file);
    auto const words = paper.told("pdfinfo -struct-text {}/paper.pdf");
    CHECK(has(words, "Bedrijf 2 Griftweg 2 1234 CD"));
    CHECK(has(words, "7K4M-2Q3"));
    CHECK(has(paper.told("cd {} && pdftoppm -r 150 -f 2 -l 2 -gray paper.pdf page && zbarimg -q --raw "
                         "page*.pgm 2>/dev/null"),
        "https://voorbeeld.example/e/7K4M2Q2"));
}

TEST_CASE("the address stands in the window of the envelope")
{
    auto style = samples::letter_style();
    style.window = {110, 50, 85, 35, 99};
    Written const paper(pdf::letter(style, samples::letter(7)));
    // The window in points at 72 to the inch.
    auto const words = paper.told("pdftotext -r 72 -x 312 -y 142 -W 241 -H 100 {}/paper.pdf -");
    CHECK(has(words, "Bedrijf 7"));
    CHECK(has(words, "1234 CD"));
    CHECK_FALSE(has(words, "kenmerk"));
}

TEST_CASE("a logo stands in place of the name and says it, and a signature above who signs, once in the file")
{
    // Four dots wide and two high.
    constexpr std::string_view png{
        "\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x04\x00\x00"
        "\x00\x02\x08\x02\x00\x00\x00\xf0\xca\xea\x34\x00\x00\x00\x10\x49\x44\x41\x54\x78\x9c\x63"
        "\xe0\xca\xf1\x82\x23\x06\x64\x0e\x00\x4c\x1a\x06\x01\x7e\x91\x2c\x2a\x00\x00\x00\x00\x49"
        "\x45\x4e\x44\xae\x42\x60\x82",
        73};
    auto style = samples::letter_style();
    style.head.logo_png = style.signature_png = std::string(png);
    style.signature_alt = "Handtekening van E. van Dalen";
    pdf::Letters letters(style);
    for (int i = 0; i < 20; ++i)
        letters.add(samples::letter(i));
    auto const file = letters.finish();
    check_no_complaints(file);
    auto const outline = pdf::outline_of(file);
    CHECK(has(outline, style.head.name));
    CHECK(has(outline, "Handtekening van E. van Dalen"));
    Written const paper(file);
    CHECK(std::ranges::count(
              paper.told("pdfimages -list {}/paper.pdf | awk 'NR > 2 { print $11 }' | sort -u"), '\n')
        <= 2);
}

TEST_CASE("a letter that is too long goes on upon a second page with a number")
{
    auto letter = samples::letter(1);
    letter.body.insert(letter.body.end(), 9, samples::long_words);
    auto const file = pdf::letter(samples::letter_style(), letter);
    check_no_complaints(file);
    Written const paper(file);
    CHECK(has(paper.told("pdftotext {}/paper.pdf -"), "Pagina 2 van 2"));
}

TEST_CASE("an address of seven lines is a fault")
{
    auto letter = samples::letter(1);
    letter.address.assign(7, "regel");
    CHECK_THROWS_AS(pdf::letter(samples::letter_style(), letter), base::Fault);
}

TEST_CASE("chunks are joined into one file with one structure")
{
    auto const whole = pdf::join({three_letters(), samples::report(), three_letters()});
    check_no_complaints(whole);
    CHECK(times(pdf::outline_of(whole), "  Sect") == 6);
    CHECK(times(pdf::outline_of(whole), "Document") == 1);
    Written const paper(whole);
    CHECK(has(paper.told("pdfinfo {}/paper.pdf"), "Pages:           9"));
    CHECK(times(paper.told("pdfinfo -struct-text {}/paper.pdf"), "Griftweg 3 1234") == 2);
    CHECK(has(paper.told("qpdf --check {}/paper.pdf"), "No syntax or stream encoding errors"));
}

TEST_CASE("a join of nothing, or of a stranger's file, is a fault")
{
    CHECK_THROWS_AS(pdf::join({}), base::Fault);
    CHECK_THROWS_AS(pdf::join({"no paper at all"}), base::Fault);
}

TEST_CASE("a certificate is one page with names, dates and a code to verify it")
{
    Written const paper(certificate_file());
    auto const words = paper.told("pdftotext -layout {}/paper.pdf -");
    CHECK(has(words, "Veilig Bedrijventerrein"));
    CHECK(has(words, "Ondernemersvereniging De Grift"));
    CHECK(has(words, "Nummer 2026-0001"));
    CHECK(has(paper.told("pdfinfo {}/paper.pdf"), "Pages:           1"));
    CHECK(has(
        paper.told("cd {} && pdftoppm -r 150 -gray paper.pdf page && zbarimg -q --raw page*.pgm 2>/dev/null"),
        "https://voorbeeld.example/w/8F2K-11QX"));
}

TEST_CASE("a certificate with nine signatures keeps to one page")
{
    auto certificate = samples::certificate();
    certificate.signatures.resize(9, {"Naam", "Organisatie", "Dag"});
    Written const paper(pdf::certificates(samples::setup("Waardering"), {certificate}));
    CHECK(has(paper.told("pdfinfo {}/paper.pdf"), "Pages:           1"));
}

TEST_CASE("words that look like a mark do not mislead the structure")
{
    std::string const sly = "\n/P << /MCID 0 >> BDC ( EMC ) \\ /Artifact BMC";
    auto const file = of("Slim", [&](pdf::Document& d) { d.paragraph(sly + sly + sly); });
    check_no_complaints(file);
}

TEST_CASE("Arabic and Greek words keep their letters")
{
    auto const file
        = of("Schriften", [](pdf::Document& d) { d.paragraph("Καλημέρα Ελλάδα · Łódź · İstanbul"); });
    Written const paper(file);
    CHECK(has(paper.told("pdftotext {}/paper.pdf -"), "Καλημέρα Ελλάδα · Łódź · İstanbul"));
}

TEST_CASE("the title and language may hold any sign")
{
    auto const file = of("A & B <\"é\"> (€)", [](pdf::Document& d) { d.paragraph("x"); });
    check_no_complaints(file);
    Written const paper(file);
    CHECK(has(paper.told("pdfinfo {}/paper.pdf"), "A & B <\"é\"> (€)"));
}

TEST_CASE("an empty document is one page")
{
    auto const file = of("Leeg", [](pdf::Document&) {});
    check_no_complaints(file);
    CHECK(pdf::outline_of(file) == "Document\n");
}

TEST_CASE("a picture that is no PNG is a fault")
{
    pdf::Document document(samples::setup("Beeld"));
    CHECK_THROWS_AS(document.image({"Foto", 0, 40, ""}, "geen beeld"), base::Fault);
}

TEST_CASE("colours are read from six digits")
{
    CHECK(pdf::read_colour("#1a4f8b") == pdf::Colour{0x1a, 0x4f, 0x8b});
    CHECK_FALSE(pdf::read_colour("blue"));
    CHECK_FALSE(pdf::read_colour("#12345g"));
}

TEST_CASE("a QR code has its three corners, and a text too long is a fault")
{
    auto const matrix = pdf::qr_matrix("https://voorbeeld.example");
    CHECK(matrix.side == 25);
    CHECK(matrix.at(0, 0));
    CHECK(matrix.at(0, 24));
    CHECK(matrix.at(24, 0));
    CHECK(pdf::qr_path(matrix).starts_with("M4 4h7v1h-7z"));
    CHECK_THROWS_AS(pdf::qr_matrix(std::string(3000, 'x')), base::Fault);
}
