#include "images.h"
#include "samples.h"

#include "base/fault.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <string_view>

namespace {

struct Folder {
    testing::TempDir dir;

    std::filesystem::path file(std::string_view name, std::string_view content) const
    {
        auto path = dir.path() / name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
};

} // namespace

TEST_CASE("a picture comes out as a JPEG for the screen and as a PNG for paper")
{
    Folder const folder;
    auto const file = folder.file("photo.png", images::samples::png);
    auto const photo = images::cleaned(file, READER);
    REQUIRE(photo.has_value());
    CHECK(photo->width == 2);
    CHECK(photo->height == 1);
    CHECK(photo->bytes.starts_with("\xFF\xD8\xFF"));
    auto const paper = images::for_paper(folder.file("photo.jpg", photo->bytes), READER);
    REQUIRE(paper.has_value());
    CHECK(paper->bytes.starts_with("\x89PNG"));
    CHECK(paper->width == 2);
}

TEST_CASE("each kind of bad picture has its own refusal")
{
    using images::Refusal;
    Folder const folder;
    auto const refused = [&](std::string_view content) {
        return images::cleaned(folder.file("photo.jpg", content), READER).error();
    };
    CHECK(refused("") == Refusal::empty);
    CHECK(refused("Dit is tekst.") == Refusal::unknown_kind);
    CHECK(refused("<svg xmlns='http://www.w3.org/2000/svg'/>") == Refusal::unknown_kind);
    CHECK(refused("GIF89a") == Refusal::unknown_kind);
    CHECK(refused(std::string_view("\0\0\0\x18"
                                   "ftypheic",
              12))
        == Refusal::unknown_kind);
    CHECK(refused(images::samples::png.substr(0, 50)) == Refusal::broken);
}

TEST_CASE("a reader that is not there is a fault of the house, not of the picture")
{
    Folder const folder;
    auto const file = folder.file("photo.png", images::samples::png);
    CHECK_THROWS_AS((void)images::cleaned(file, "/nowhere/reader"), base::Fault);
    CHECK_THROWS_AS((void)images::cleaned(folder.dir.path() / "nothing.png", READER), base::Fault);
}
