#include "archive.h"

#include "testing/testing.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

namespace {

std::vector<archive::Entry> three()
{
    return {{"mimetype", "text/plain", archive::Packing::stored}, {"map/één.txt", std::string(20'000, 'a')},
        {"leeg.txt", ""}};
}

} // namespace

TEST_CASE("the same content and moment make the same bytes")
{
    CHECK(archive::written(three(), testing::now()) == archive::written(three(), testing::now()));
    CHECK(
        archive::written(three(), testing::now()) != archive::written(three(), testing::now().plus_days(1)));
}

TEST_CASE("what is stored stands at the beginning as it is, what is deflated becomes small")
{
    auto const bytes = archive::written(three(), testing::now());
    CHECK(bytes.substr(30, 18) == "mimetypetext/plain");
    CHECK(bytes.size() < 1'000);
}

TEST_CASE("another program reads it, whole and without a complaint")
{
    testing::TempDir folder;
    auto const file = folder.path() / "three.zip";
    std::ofstream(file, std::ios::binary) << archive::written(three(), testing::now());
    auto const script = R"(import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
assert z.namelist() == ["mimetype", "map/één.txt", "leeg.txt"], z.namelist()
assert z.read("map/één.txt") == b"a" * 20000
assert z.infolist()[0].compress_type == 0
assert z.infolist()[0].date_time[:3] == (2027, 3, 15)
)";
    std::ofstream(folder.path() / "look.py") << script;
    auto const command = "PYTHONUTF8=1 python3 " + (folder.path() / "look.py").string() + " " + file.string();
    CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("without files it is an empty zip") { CHECK(archive::written({}, testing::now()).size() == 22); }
