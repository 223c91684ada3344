// The setting that makes the smallest group larger, and never smaller.
#include "serve.h"
#include "settings.h"

#include "base/fault.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

namespace {

config::Settings settings_with_group(std::string const& size, std::string const& folder)
{
    return *config::Settings::read(
        app::all_settings, {{}, {}, {}, {{"data", folder}, {"survey.smallest_group", size}}});
}

} // namespace

TEST_CASE("the smallest group can be made larger, and not smaller than five")
{
    testing::TempDir const folder;
    auto const size_of = [&](std::string const& size) {
        return app::house_of(settings_with_group(size, folder.path().string())).group_size_min;
    };
    CHECK(size_of("5") == 5);
    CHECK(size_of("12") == 12);
    for (auto const* size : {"4", "1", "0", "-5", "101"})
        CHECK_THROWS_AS(size_of(size), base::Fault);
}
