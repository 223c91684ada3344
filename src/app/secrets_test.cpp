// A secret stands in the settings or in a file of the data folder, and nowhere else: not in what a fault
// says.
#include "serve.h"
#include "settings.h"

#include "base/fault.h"
#include "db/database.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <filesystem>

namespace {

config::Settings settings_with(std::string const& database, std::filesystem::path const& folder)
{
    config::Sources const sources{
        {}, app::environment_prefix, {{"TERREINWIJZER_DATABASE", database}}, {{"data", folder.string()}}};
    return config::Settings::read(app::all_settings, sources).value();
}

std::string fault_of(std::string const& database)
{
    testing::TempDir const folder;
    try {
        app::open_database(settings_with(database, folder.path()));
    } catch (base::Fault const& fault) {
        return fault.what();
    }
    return {};
}

} // namespace

TEST_CASE("a database that is not reached does not tell its password")
{
    for (std::string const address : {
             "postgresql://user:geheim@127.0.0.1:1/x",
             "postgresql://user:%geheim@127.0.0.1:1/x",
             "postgresql://user:ge@heim@127.0.0.1:1/x",
             "postgresql://user:ge/heim@127.0.0.1:1/x",
             "postgresql://user:geheim#1@127.0.0.1:1/x",
             "postgresql://user:geheim@[127.0.0.1/x",
             "postgresql://127.0.0.1:1/x?user=a&password=geheim",
             "postgresql://127.0.0.1:1/x?user=a&pasword=geheim",
             "postgres://user:geheim@127.0.0.1:1/x",
             "postgresq://user:geheim@127.0.0.1:1/x",
             "user:geheim@127.0.0.1/x",
             "host=127.0.0.1 password=geheim",
         }) {
        auto const told = fault_of(address);
        CHECK_MESSAGE(!told.empty(), address);
        for (auto const* part : {"geheim", "heim@", "ge@", "\"ge\""})
            CHECK_MESSAGE(told.find(part) == told.npos, told);
    }
}

TEST_CASE("an unreachable database still tells where it was looked for, and an odd one how to write it")
{
    CHECK(fault_of("postgresql://user:geheim@127.0.0.1:1/x").find("127.0.0.1") != std::string::npos);
    CHECK(fault_of("postgresql://user:ge@heim@127.0.0.1:1/x").find("%40") != std::string::npos);
}

TEST_CASE("the list of settings tells what can be set, and not what was set")
{
    auto const list = config::help(app::all_settings);
    CHECK(list.find("database") != std::string::npos);
    CHECK(list.find("geheim") == std::string::npos);
}

TEST_CASE("the secret of a data folder is readable for its owner only")
{
    testing::TempDir const folder;
    app::house_of(settings_with("", folder.path()));
    auto const rights = std::filesystem::status(folder.path() / "secret").permissions();
    CHECK(rights == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}
