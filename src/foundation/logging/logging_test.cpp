#include "logging.h"

#include "base/fault.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

std::string line_of(logging::Value const& value)
{
    logging::KeptLines kept;
    logging::Log(kept).info("event", {{"key", value}});
    return kept.lines().at(0);
}

} // namespace

TEST_CASE("a line has the event first and then its fields")
{
    logging::KeptLines kept;
    logging::Log log(kept);
    log.warning("mail_sent", {{"count", 3}, {"slow", true}, {"share", 0.5}, {"kind", "letters"}});
    CHECK(kept.lines()
        == std::vector<std::string>{"warning mail_sent count=3 slow=true share=0.5 kind=letters"});
}

TEST_CASE("a value can not break its line or pass for another field")
{
    CHECK(line_of("two words") == "info event key=\"two words\"");
    CHECK(line_of("") == "info event key=\"\"");
    CHECK(line_of("a\nb\"c=d\x01") == "info event key=\"a\\nb\\\"c=d\\x01\"");
    CHECK(line_of("café") == "info event key=café");
}

TEST_CASE("a very long value is cut") { CHECK(line_of(std::string(5'000, 'x')).size() < 2'100); }

TEST_CASE("a level below the least is not written")
{
    logging::KeptLines kept;
    logging::Log log(kept, logging::Level::warning);
    log.debug("a");
    log.info("b");
    log.error("c");
    CHECK(kept.lines() == std::vector<std::string>{"error c"});
    CHECK(kept.has("error"));
    CHECK_FALSE(kept.has("info"));
}

TEST_CASE("a file gets lines with their time")
{
    auto const path = std::filesystem::temp_directory_path() / ("logging-test-" + std::to_string(getpid()));
    logging::Log(*logging::to_file(path)).info("started", {{"braces", "{}"}});
    std::ifstream file(path);
    std::string const text(std::istreambuf_iterator<char>(file), {});
    std::filesystem::remove(path);
    CHECK(text.size() > 25);
    CHECK(text.substr(23) == "Z info started braces={}\n");
}

TEST_CASE("a log file in a folder that does not exist is a fault")
{
    CHECK_THROWS_AS((void)logging::to_file("/no/such/folder/log"), base::Fault);
}
