#include "screening.h"

#include "settings.h"

#include "base/fault.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fstream>

using visit::Screening;

namespace {

struct Post {
    Post() { std::ofstream(file) << "naam;straat"; }
    http::Request with_file() const
    {
        return http::Request::post("/x").with_upload({"file", "geheim.csv", "text/csv", file, 11});
    }
    Screening judged(std::string const& clamd, std::string const& unscanned)
    {
        return screen(clamd, unscanned)(with_file());
    }
    visit::Screen screen(std::string const& clamd, std::string const& unscanned)
    {
        config::Sources const sources{
            {}, "", {}, {{"uploads.clamd", clamd}, {"uploads.unscanned", unscanned}}};
        return app::screen_of(config::Settings::read(app::all_settings, sources).value(), log);
    }
    testing::TempDir folder;
    std::filesystem::path file = folder.path() / "upload";
    logging::KeptLines lines;
    logging::Log log{lines};
};

constexpr auto const* nobody_there = "/nonexistent/clamd.ctl";

} // namespace

TEST_CASE("a file that could not be scanned becomes what the setting says")
{
    Post post;
    CHECK(post.judged(nobody_there, "") == Screening::not_scanned);
    CHECK(post.judged(nobody_there, "refuse") == Screening::not_scanned);
    CHECK(post.judged(nobody_there, "mark") == Screening::marked);
    CHECK(post.judged(nobody_there, "accept") == Screening::passed);
}

TEST_CASE("without a scanner a file passes, unless the setting says otherwise")
{
    Post post;
    CHECK(post.judged("", "") == Screening::passed);
    CHECK(post.judged("", "mark") == Screening::marked);
    CHECK(post.judged("", "refuse") == Screening::not_scanned);
}

TEST_CASE("a request without files passes whatever the setting says")
{
    Post post;
    CHECK(post.screen("", "refuse")(http::Request::post("/x")) == Screening::passed);
    CHECK(post.screen(nobody_there, "refuse")(http::Request::post("/x")) == Screening::passed);
}

TEST_CASE("the person on duty is told that a file was not scanned, and not which or whose")
{
    Post post;
    post.judged(nobody_there, "accept");
    CHECK(post.lines.has("upload_not_scanned"));
    CHECK_FALSE(post.lines.has("geheim"));
}

TEST_CASE("a setting that cannot be understood stops the start")
{
    Post post;
    CHECK_THROWS_AS(post.screen("", "perhaps"), base::Fault);
    CHECK_THROWS_AS(post.screen("clamd", ""), base::Fault);
}
