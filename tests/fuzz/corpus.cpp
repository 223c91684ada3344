// Runs a fuzz target over its seeds: what was once found is never lost again.
#include "fuzz.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

std::string content_of(std::filesystem::path const& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void run(std::string const& seed)
{
    std::vector<std::uint8_t> const bytes(seed.begin(), seed.end()); // of its own size, for the sanitizer
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

} // namespace

int main(int count, char** words)
{
    std::size_t seeds = 0;
    for (auto const& entry : std::filesystem::directory_iterator(count > 1 ? words[1] : ".")) {
        auto const seed = content_of(entry.path());
        std::cerr << entry.path().filename().string() << std::endl; // flushed: the last one is the guilty one
        run(seed);
        for (std::size_t part = 1; part < 8; ++part) // and as if the line was cut
            run(seed.substr(0, seed.size() * part / 8));
        ++seeds;
    }
    return seeds == 0 ? 1 : 0;
}
