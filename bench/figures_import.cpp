// What a million reports with a point cost, from the file to counts by month, hour and square inside a
// boundary; beside the shell of SQLite that imports the same file into a table.
#include "opened.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

using namespace inventory;

namespace {

constexpr int rows = 1'000'000;

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Thirty kinds, spread over ten years and over a square of ten kilometres.
void write_file(std::filesystem::path const& path)
{
    std::ofstream file(path, std::ios::binary);
    file << "nummer;datum;tijd;soort melding;x;y;straat\n";
    for (int i = 0; i < rows; ++i)
        file << fmt::format("{};{:02}-{:02}-{};{:02}:{:02};Soort {};{:.1f};{:.1f};Nijverheidsweg\n", i,
            i % 28 + 1, i / 28 % 12 + 1, 2017 + i % 10, i % 24, i % 60, i % 30,
            235'000 + 10'000.0 * (i % 997) / 997, 556'000 + 10'000.0 * (i / 997 % 1009) / 1009);
}

geo::Shape boundary()
{
    return {{{{{237'000, 558'000}, {241'000, 558'000}, {241'000, 562'000}, {237'000, 562'000}}, {}}}};
}

std::int64_t inside(Reading const& reading)
{
    std::int64_t out = 0;
    for (auto const& line : reading.lines)
        out += line.value.value_or(0);
    return out;
}

double read_here(std::filesystem::path const& path)
{
    auto const start = seconds();
    auto const reading = read_file(path, {boundary(), ""});
    auto const spent = seconds() - start;
    if (!reading || reading->rows != rows || reading->wrong_rows != 0)
        throw std::runtime_error("the file was not read");
    fmt::print("figures_read {:.0f} rows/s, {} inside\n", rows / spent, inside(*reading));
    return spent;
}

double read_there(std::filesystem::path const& path)
{
    auto const base = path.parent_path() / "shell.db";
    auto const command = fmt::format(
        "sqlite3 {} '.mode csv' '.separator ;' '.import {} reports'", base.string(), path.string());
    auto const start = seconds();
    if (std::system(command.c_str()) != 0) // NOLINT(cert-env33-c): a bench, with paths of its own
        throw std::runtime_error("sqlite3 is not installed");
    auto const spent = seconds() - start;
    fmt::print("figures_sqlite_import {:.0f} rows/s\n", rows / spent);
    return spent;
}

} // namespace

int main()
{
    auto const folder = std::filesystem::temp_directory_path() / "terreinwijzer-bench-figures";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    auto const path = folder / "meldingen.csv";
    write_file(path);
    auto const here = read_here(path);
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    fmt::print("figures_memory {} MB\n", used.ru_maxrss / 1024);
    fmt::print("figures_ratio {:.2f}\n", read_there(path) / here);
    std::filesystem::remove_all(folder);
}
