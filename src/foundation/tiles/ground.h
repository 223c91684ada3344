// The ground of a map: pictures of tiles, wherever they come from.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace tiles {

// As in an address on the web: rows count from the north.
struct Place {
    int zoom = 0;
    std::int64_t column = 0;
    std::int64_t row = 0;
    friend bool operator==(Place, Place) = default;
};
constexpr int zoom_most = 22;
// Whether the world has such a place at that zoom.
bool exists(Place place);

// What a ground tells about itself.
struct About {
    std::string content_type; // "image/png", "image/jpeg" or "image/webp"; empty: each picture tells
    std::string attribution; // whose map it is, in plain words
    int zoom_min = 0;
    int zoom_max = 0;
};

struct Found {
    enum class Outcome { picture, nothing_there, not_now }; // not now: ask again in a moment
    Outcome outcome = Outcome::nothing_there;
    std::string picture = {};
};

// For any thread.
class Ground {
public:
    virtual ~Ground() = default;
    virtual About const& about() const = 0;
    virtual Found tile(Place place) const = 0;
};

// "image/png" and so on, by the first bytes; empty when it is no such picture.
std::string picture_type(std::string_view bytes);
// Makers of maps like to put a link around their name.
std::string in_plain_words(std::string const& text);

} // namespace tiles
