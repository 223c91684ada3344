// The parts of a PMTiles file (version 3, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md):
// its head, its directories, and the number of a tile.
#pragma once
#include "ground.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tiles::pm {

struct Span {
    std::uint64_t at = 0;
    std::uint64_t size = 0;
};

struct Head {
    Span root, metadata, leaves, tiles;
    int inside_packing = 0; // of directories and metadata: 1 none, 2 gzip
    int tile_packing = 0;
    int tile_kind = 0; // 2 png, 3 jpeg, 4 webp
    int zoom_min = 0, zoom_max = 0;
};
constexpr std::size_t head_bytes = 127;
constexpr int packing_none = 1, packing_gzip = 2;
// Nothing when it is no head of a PMTiles file of version 3.
std::optional<Head> read_head(std::string_view bytes);

// One row of a directory: a run of tiles with the same picture, or another directory.
struct Entry {
    std::uint64_t tile = 0;
    std::uint64_t run = 0; // 0: a directory, among the leaves
    Span where; // among the tiles, or among the leaves
};
using Directory = std::vector<Entry>;
// Nothing when it is broken.
std::optional<Directory> read_directory(std::string_view bytes);
// The row in which the tile is, or the directory to look further; null when the file has no such tile.
Entry const* entry_of(Directory const& directory, std::uint64_t tile);

// Tiles are counted zoom by zoom, along a Hilbert curve.
std::uint64_t tile_number(Place place);

// Nothing when it is broken or becomes larger than this.
std::optional<std::string> unzipped(std::string_view bytes, std::size_t bytes_max);

} // namespace tiles::pm
