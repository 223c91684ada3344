// The tiles of a base map of one's own: a file of pictures, only read. MBTiles 1.3 (an SQLite database) or
// PMTiles 3 (one file with directories).
#pragma once
#include "tiles/ground.h"

#include <filesystem>
#include <memory>

namespace tiles {

// Which of the two is told by the first bytes. A Fault when it cannot be read or holds no pictures.
std::unique_ptr<Ground> opened(std::filesystem::path const& path);

} // namespace tiles
