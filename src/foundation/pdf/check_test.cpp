#include "check.h"
#include "qpdf.h"
#include "samples.h"

#include <doctest/doctest.h>

#include <cairo.h>
#include <functional>

namespace {

using Object = QPDFObjectHandle;

bool mentions(std::vector<std::string> const& complaints, std::string_view words)
{
    for (auto const& complaint : complaints)
        if (complaint.find(words) != complaint.npos)
            return true;
    return false;
}

// A good report after somebody spoiled it.
std::vector<std::string> complaints_after(std::function<void(QPDF&)> const& spoil)
{
    auto const good = pdf::samples::report();
    QPDF file;
    file.processMemoryFile("good", good.data(), good.size());
    spoil(file);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.write();
    auto const buffer = writer.getBufferSharedPointer();
    return pdf::complaints({reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()});
}

void without(QPDF& file, std::string_view kind, std::string const& key)
{
    for (auto object : file.getAllObjects())
        if (object.isDictionary() && object.getKey("/S").isName() && object.getKey("/S").getName() == kind)
            object.removeKey(key);
}

void add_content(QPDF& file, std::string const& content)
{
    auto page = file.getAllPages().front();
    page.addPageContents(Object::newStream(&file, content), false);
}

std::string png()
{
    std::string bytes;
    auto* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 8, 4);
    cairo_surface_write_to_png_stream(
        surface,
        [](void* out, unsigned char const* data, unsigned int length) {
            static_cast<std::string*>(out)->append(reinterpret_cast<char const*>(data), length);
            return CAIRO_STATUS_SUCCESS;
        },
        &bytes);
    cairo_surface_destroy(surface);
    return bytes;
}

} // namespace

TEST_CASE("the check misses nothing that was taken from the catalog")
{
    auto const without_key = [](std::string const& key) {
        return complaints_after([&](QPDF& file) { file.getRoot().removeKey(key); });
    };
    CHECK(mentions(without_key("/Lang"), "no language"));
    CHECK(mentions(without_key("/MarkInfo"), "not marked as tagged"));
    CHECK(mentions(without_key("/ViewerPreferences"), "title is not shown"));
    CHECK(mentions(without_key("/Metadata"), "no XMP"));
    CHECK(mentions(without_key("/StructTreeRoot"), "no structure"));
    CHECK(mentions(complaints_after([](QPDF& file) { file.getTrailer().removeKey("/Info"); }), "no title"));
}

TEST_CASE("the check misses no alternative, scope or parent")
{
    CHECK(mentions(complaints_after([](QPDF& f) { without(f, "/Figure", "/Alt"); }), "no alternative"));
    CHECK(mentions(complaints_after([](QPDF& f) { without(f, "/TH", "/A"); }), "no scope"));
    CHECK(mentions(complaints_after([](QPDF& f) { without(f, "/H1", "/P"); }), "its parent"));
    CHECK(mentions(complaints_after([](QPDF& f) { without(f, "/H1", "/S"); }), "level 2 follows"));
}

TEST_CASE("the check sees what was painted outside every mark")
{
    CHECK(mentions(
        complaints_after([](QPDF& f) { add_content(f, "0 0 9 9 re f"); }), "neither tagged nor artifact"));
    CHECK(mentions(complaints_after([](QPDF& f) { add_content(f, "/Artifact BMC"); }), "in pairs"));
    CHECK(mentions(
        complaints_after([](QPDF& f) { add_content(f, "/P <</MCID 999>> BDC EMC"); }), "but not in both"));
}

TEST_CASE("the check sees a font that is not embedded and a link outside the structure")
{
    auto const no_fonts = complaints_after([](QPDF& file) {
        for (auto object : file.getAllObjects())
            if (object.isDictionary() && object.hasKey("/FontFile2"))
                object.removeKey("/FontFile2");
    });
    CHECK(mentions(no_fonts, "is not embedded"));
    CHECK(mentions(
        complaints_after([](QPDF& f) { without(f, "/Link", "/K"); }), "a link is not in the structure"));
}

TEST_CASE("a picture is a figure with its alternative")
{
    pdf::Document document(pdf::samples::setup("Beeld"));
    document.image({"Een zwart vlak", 40, 20, ""}, png());
    auto const file = document.finish();
    CHECK(pdf::outline_of(file) == "Document\n  Figure \"Een zwart vlak\"\n");
    CHECK(pdf::complaints(file).empty());
}
