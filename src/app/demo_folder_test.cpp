// The demo lists passwords: it is kept away from other machines and from folders in which real people work.
#include "commands.h"
#include "serve.h"
#include "settings.h"

#include "testing/testing.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

int run(std::vector<std::string> words)
{
    words.insert(words.begin(), "terreinwijzer");
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    return app::run(static_cast<int>(pointers.size()), pointers.data());
}

} // namespace

TEST_CASE("the demo does not listen to other machines by itself, and makes nothing then")
{
    testing::TempDir const folder;
    auto const data = (folder.path() / "demo").string();
    CHECK(run({"serve", "--demo", "--data", data, "--listen", "0.0.0.0:0"}) == 1);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "demo" / "terreinwijzer.sqlite"));
}

TEST_CASE("a folder of the demo that is pointed at another database is no demo")
{
    testing::TempDir const folder;
    auto const data = folder.path().string();
    auto const here = *config::Settings::read(app::all_settings, {{}, {}, {}, {{"data", data}}});
    auto const there = *config::Settings::read(app::all_settings,
        {{}, {}, {}, {{"data", data}, {"database", "postgresql://postgres@localhost/echt"}}});
    CHECK_FALSE(app::is_demo(here));
    app::mark_as_demo(here);
    CHECK(app::is_demo(here));
    CHECK_FALSE(app::is_demo(there));
    CHECK(app::house_of(here).asks_second_step == false);
    CHECK(app::house_of(there).asks_second_step);
    std::ofstream(folder.path() / "demo") << "The people of this folder sign in with a known password.\n";
    CHECK_FALSE(app::is_demo(here)); // half a mark
}

TEST_CASE("a folder in which somebody real works does not become a demo")
{
    testing::TempDir const folder;
    auto const data = folder.path().string();
    REQUIRE(run({"user", "--data", data, "--name", "Ada de Vries", "--email", "ada@voorbeeld.nl"}) == 0);
    CHECK(run({"demo", "--data", data}) == 1);
    CHECK(run({"serve", "--demo", "--data", data, "--listen", "127.0.0.1:0"}) == 1);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "demo"));
}
