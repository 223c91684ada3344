#include "config.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace {

constexpr config::Setting<std::string> listen{"listen", "127.0.0.1:8080", "Where the server listens."};
constexpr config::Setting<std::int64_t> workers{"workers", "4", "Threads that answer requests."};
constexpr config::Setting<bool> demo{"demo", "false", "Made-up data."};
constexpr config::Setting<double> share{"limits.share", "0.5", "A share."};
constexpr config::Setting<std::string> smtp_url{"mail.smtp_url", "", "The mail server."};
constexpr config::Declaration all[] = {listen, workers, demo, share, smtp_url};

class SettingsFile {
public:
    explicit SettingsFile(std::string_view text) { std::ofstream(path_) << text; }
    ~SettingsFile() { std::filesystem::remove(path_); }
    config::Sources sources() const { return {path_, "TEST_", {}, {}}; }

private:
    std::filesystem::path path_
        = std::filesystem::temp_directory_path() / ("settings-" + std::to_string(getpid()) + ".toml");
};

std::string mistake_in(std::string_view text)
{
    auto const settings = config::Settings::read(all, SettingsFile(text).sources());
    if (settings || settings.error().size() != 1) {
        return "not one mistake";
    }
    auto const& line = settings.error().front();
    return line.substr(line.find(", line") + 2);
}

} // namespace

TEST_CASE("without sources every setting has its default")
{
    auto const settings = config::Settings::read(all, {}).value();
    CHECK(settings.get(listen) == "127.0.0.1:8080");
    CHECK(settings.get(workers) == 4);
    CHECK(settings.get(share) == doctest::Approx(0.5));
    CHECK_FALSE(settings.get(demo));
    CHECK(settings.origin(demo) == "default");
}

TEST_CASE("a file sets what it names, in tables too")
{
    SettingsFile const file(
        "workers = 2\ndemo = true\n[limits]\nshare = 0.25\n[mail]\nsmtp_url = \"smtp://a\"\n");
    auto const settings = config::Settings::read(all, file.sources()).value();
    CHECK(settings.get(workers) == 2);
    CHECK(settings.get(demo));
    CHECK(settings.get(share) == doctest::Approx(0.25));
    CHECK(settings.get(smtp_url) == "smtp://a");
    CHECK(settings.origin(workers) == "file");
}

TEST_CASE("the environment goes over the file and the command line over both")
{
    SettingsFile const file("workers = 2\nlisten = \"file\"\n");
    auto sources = file.sources();
    sources.environment = {{"TEST_WORKERS", "3"}, {"TEST_MAIL_SMTP_URL", "smtp://b"}, {"TEST_OTHER", "x"}};
    sources.command_line = {{"workers", "5"}};
    auto const settings = config::Settings::read(all, sources).value();
    CHECK(settings.get(workers) == 5);
    CHECK(settings.get(smtp_url) == "smtp://b");
    CHECK(settings.get(listen) == "file");
    CHECK(settings.origin(smtp_url) == "environment");
}

TEST_CASE("an unknown key is named with its line and what may be meant")
{
    CHECK(mistake_in("workers = 2\nlisen = \"x\"\n")
        == "line 2: \"lisen\" is no setting; is \"listen\" meant?");
    CHECK(mistake_in("[mail]\ncolour = 1\n") == "line 2: \"mail.colour\" is no setting");
}

TEST_CASE("a value of the wrong type is refused with its line")
{
    CHECK(mistake_in("\nworkers = \"many\"") == "line 2: \"workers\" must be a whole number, not \"many\"");
    CHECK(mistake_in("demo = 1") == "line 1: \"demo\" must be true or false, not \"1\"");
    CHECK(mistake_in("limits.share = \"x\"") == "line 1: \"limits.share\" must be a number, not \"x\"");
    CHECK(mistake_in("listen = [1, 2]") == "line 1: \"listen\" must be a text, a number, or true or false");
}

TEST_CASE("a file that is no TOML is refused with its line")
{
    CHECK(mistake_in("demo = true\n= 3\n").starts_with("line 2: "));
}

TEST_CASE("a file that is named and absent is a mistake")
{
    auto const settings = config::Settings::read(all, {"/no/such/settings.toml", "", {}, {}});
    REQUIRE_FALSE(settings);
    CHECK(settings.error() == config::Mistakes{"/no/such/settings.toml: this settings file does not exist"});
}

TEST_CASE("mistakes on the command line and in the environment say where they stand")
{
    config::Sources const sources{"", "TEST_", {{"TEST_DEMO", "yes"}}, {{"workres", "1"}}};
    auto const settings = config::Settings::read(all, sources);
    REQUIRE_FALSE(settings);
    CHECK(settings.error()
        == config::Mistakes{"TEST_DEMO: \"demo\" must be true or false, not \"yes\"",
            "command line: \"workres\" is no setting; is \"workers\" meant?"});
}

TEST_CASE("the variables of this process are found by their prefix")
{
    setenv("TEST_CONFIG_X", "a=b", 1);
    CHECK(config::environment("TEST_CONFIG_") == config::Named{{"TEST_CONFIG_X", "a=b"}});
}

TEST_CASE("help lists each setting with its default")
{
    CHECK(
        config::help({all + 3, 2}) == "  limits.share   A share. [0.5]\n  mail.smtp_url  The mail server.\n");
}
