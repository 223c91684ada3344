// What the reader process says to the server over its pipe: frames of a kind, a length and a content.
#pragma once
#include "geo/geojson.h"
#include "tabular/reader.h"

#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace tabular::protocol {

// The program is started as: terreinwijzer-reader <tables|layers|picture|paper> <file> <limits>; the limits
// are the fields of ReaderLimits in milliseconds, bytes and counts, separated by commas.
std::string written(ReaderLimits const& limits);
std::optional<ReaderLimits> read_limits(std::string_view text);

// One byte for the kind, four for the length (low byte first), then the content. The last frame is end or
// failure; an answer without one of these was cut off.
enum class Frame : char {
    table = 'T', // name
    row = 'R', // count, then that many texts
    layer = 'L', // name, crs (1 byte), crs_source (1 byte)
    feature = 'F', // properties, points, lines, polygons; each with its count in front
    picture = 'P', // width, height (4 bytes each), the bytes of a JPEG or PNG
    failure = 'X', // a ReadError (1 byte)
    end = 'E' // how many frames went before (4 bytes)
};
constexpr std::size_t head_bytes = 5;
constexpr std::size_t frame_bytes_max = 256U << 20U;

class Writer {
public:
    void number(std::uint32_t value)
    {
        for (unsigned shift = 0; shift < 32; shift += 8)
            out_ += static_cast<char>(value >> shift & 0xFFU);
    }
    void byte(int value) { out_ += static_cast<char>(value); }
    void text(std::string_view value)
    {
        number(static_cast<std::uint32_t>(value.size()));
        out_ += value;
    }
    void places(std::vector<geo::Rd> const& places);
    void feature(geo::Feature const& feature);
    // The frame, complete with its head.
    std::string framed(Frame kind) const;

private:
    std::string out_;
};

// Reads the content of one frame; what was promised but is not there makes it broken, and everything after
// zero.
class Content {
public:
    explicit Content(std::string_view bytes)
        : rest_(bytes)
    {
    }
    std::uint32_t number();
    int byte();
    std::string text();
    std::vector<geo::Rd> places();
    geo::Feature feature();
    // A count of items that each take at least so many bytes.
    std::uint32_t count(std::size_t item_bytes_min);
    bool is_broken() const { return broken_; }
    bool is_done() const { return !broken_ && rest_.empty(); }

private:
    std::string_view take(std::size_t bytes);
    std::string_view rest_;
    bool broken_ = false;
};

} // namespace tabular::protocol
