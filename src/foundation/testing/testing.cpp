#include "testing.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/fault.h"
#include "base/text.h"

namespace testing {
namespace {

bool is_set(char const* name)
{
    char const* const value = std::getenv(name);
    return value && *value && std::string_view(value) != "0";
}

std::string content_of(std::filesystem::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write(std::filesystem::path const& file, std::string_view text)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

std::string first_difference(std::string_view expected, std::string_view actual)
{
    auto const old_lines = base::split(expected, '\n'), new_lines = base::split(actual, '\n');
    std::size_t at = 0;
    while (at < old_lines.size() && at < new_lines.size() && old_lines[at] == new_lines[at])
        ++at;
    auto const line = [&](auto const& lines) { return at < lines.size() ? lines[at] : "(the end)"; };
    return fmt::format("line {}:\n  golden: {}\n  now:    {}", at + 1, line(old_lines), line(new_lines));
}

} // namespace

moment::Instant now() { return moment::instant_of({2027, 3, 15}, {9, 0}); }

TempDir::TempDir()
{
    auto pattern = (std::filesystem::temp_directory_path() / "terreinwijzer-test-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw base::Fault("testing: cannot make a temporary folder");
    path_ = pattern;
}

TempDir::~TempDir()
{
    std::error_code ignored; // a folder left behind is no reason to fail a test
    std::filesystem::remove_all(path_, ignored);
}

std::optional<std::filesystem::path> shared_file(std::string_view name)
{
    char const* const setting = std::getenv("TERREINWIJZER_SHARED");
    auto const file = std::filesystem::path(setting ? setting : "../shared") / name;
    if (std::filesystem::exists(file))
        return file;
    fmt::print("skipped: {} is not here\n", file.string());
    return std::nullopt;
}

void check_golden(std::filesystem::path const& file, std::string_view text)
{
    if (is_set("SNAP") && !is_set("CI"))
        return write(file, text);
    auto const expected = content_of(file);
    if (expected == text)
        return;
    auto const where = first_difference(expected, text);
    auto const message = fmt::format("{} differs; look, then script/snap. {}", file.string(), where);
    FAIL_CHECK(message);
}

} // namespace testing
