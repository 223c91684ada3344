#include "testing.h"

#include <doctest/doctest.h>

TEST_CASE("a temporary folder is gone with its content")
{
    std::filesystem::path path;
    {
        testing::TempDir const dir;
        path = dir.path();
        std::filesystem::create_directories(path / "deep");
        CHECK(std::filesystem::exists(path));
    }
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("time stands still at nine o'clock Dutch time")
{
    CHECK(moment::iso(moment::local_date(testing::now())) == "2027-03-15");
    CHECK(moment::local_time(testing::now()) == moment::TimeOfDay{9, 0});
}

TEST_CASE("a golden file is found beside its test") { testing::golden("greeting.txt", "Goedemorgen\n"); }
