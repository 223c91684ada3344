#include "tiles.h"

#include "files.h"

#include <fstream>

namespace tiles {

std::unique_ptr<Ground> opened(std::filesystem::path const& path)
{
    constexpr std::string_view magic = "PMTiles";
    std::string begin(magic.size(), '\0');
    std::ifstream(path, std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size()));
    if (begin == magic)
        return std::make_unique<PmTiles>(path);
    return std::make_unique<MbTiles>(path);
}

} // namespace tiles
