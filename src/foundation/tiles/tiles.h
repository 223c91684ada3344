// The tiles of a base map of one's own: an MBTiles file (MBTiles 1.3, an SQLite database) of pictures, only
// read.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace tiles {

// As in an address on the web: rows count from the north.
struct Place {
    int zoom = 0;
    std::int64_t column = 0;
    std::int64_t row = 0;
};

// What the file tells about itself.
struct About {
    std::string content_type; // "image/png", "image/jpeg" or "image/webp"
    std::string attribution; // whose map it is, in plain words
    int zoom_min = 0;
    int zoom_max = 0;
};

// For any thread.
class File {
public:
    // A Fault when it cannot be read or holds no pictures.
    explicit File(std::filesystem::path const& path);
    ~File();
    About const& about() const;
    // Nothing where the map has none.
    std::optional<std::string> tile(Place place) const;

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

} // namespace tiles
