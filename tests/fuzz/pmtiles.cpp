// A file of map tiles: its head, a directory, and what is zipped in it.
#include "fuzz.h"

#include "pmtiles.h"

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const bytes = fuzz::text(data, size);
    (void)tiles::pm::read_head(bytes);
    constexpr std::size_t bytes_max = 100'000;
    auto const unzipped = tiles::pm::unzipped(bytes, bytes_max);
    fuzz::must(!unzipped || unzipped->size() <= bytes_max);
    auto const directory = tiles::pm::read_directory(bytes);
    if (!directory)
        return 0;
    fuzz::must(directory->size() <= bytes.size());
    for (auto const tile : {std::uint64_t{0}, std::uint64_t{5}, ~std::uint64_t{0}})
        (void)tiles::pm::entry_of(*directory, tile);
    return 0;
}
