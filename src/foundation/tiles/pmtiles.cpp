#include "pmtiles.h"

#include <algorithm>
#include <iterator>
#include <zlib.h>

namespace tiles::pm {
namespace {

constexpr std::uint64_t entries_max = 4'000'000;

std::uint64_t little_endian(std::string_view bytes, std::size_t at)
{
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

Span span_at(std::string_view bytes, std::size_t at)
{
    return {little_endian(bytes, at), little_endian(bytes, at + 8)};
}

int byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// Numbers of seven bits a byte, the lowest first.
class Numbers {
public:
    explicit Numbers(std::string_view bytes)
        : rest_(bytes)
    {
    }
    bool is_sound() const { return sound_; }
    std::uint64_t next()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty())
                break;
            auto const byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80)
                return value;
        }
        sound_ = false;
        return 0;
    }

private:
    std::string_view rest_;
    bool sound_ = true;
};

void read_places(Numbers& numbers, Directory& entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto const told = numbers.next();
        auto const before = i > 0 ? entries[i - 1].where : Span{};
        entries[i].where.at
            = told == 0 && i > 0 ? before.at + before.size : told - 1; // 0: follows the one before
    }
}

} // namespace

std::optional<Head> read_head(std::string_view bytes)
{
    constexpr std::string_view magic = "PMTiles\x03";
    if (bytes.size() < head_bytes || !bytes.starts_with(magic))
        return std::nullopt;
    return Head{span_at(bytes, 8), span_at(bytes, 24), span_at(bytes, 40), span_at(bytes, 56),
        byte_at(bytes, 97), byte_at(bytes, 98), byte_at(bytes, 99), byte_at(bytes, 100), byte_at(bytes, 101)};
}

std::optional<Directory> read_directory(std::string_view bytes)
{
    Numbers numbers(bytes);
    auto const count = numbers.next();
    if (!numbers.is_sound() || count > entries_max || count > bytes.size())
        return std::nullopt;
    Directory entries(count);
    std::uint64_t tile = 0;
    for (auto& entry : entries)
        entry.tile = tile += numbers.next();
    for (auto& entry : entries)
        entry.run = numbers.next();
    for (auto& entry : entries)
        entry.where.size = numbers.next();
    read_places(numbers, entries);
    return numbers.is_sound() ? std::optional(std::move(entries)) : std::nullopt;
}

Entry const* entry_of(Directory const& directory, std::uint64_t tile)
{
    auto const after = std::upper_bound(directory.begin(), directory.end(), tile,
        [](std::uint64_t wanted, Entry const& entry) { return wanted < entry.tile; });
    if (after == directory.begin())
        return nullptr;
    auto const& entry = *std::prev(after);
    return entry.run == 0 || tile - entry.tile < entry.run ? &entry : nullptr;
}

std::uint64_t tile_number(Place place)
{
    auto x = static_cast<std::uint64_t>(place.column), y = static_cast<std::uint64_t>(place.row);
    std::uint64_t number = ((std::uint64_t{1} << (2 * place.zoom)) - 1) / 3; // all smaller zooms
    for (auto side = std::uint64_t{1} << place.zoom >> 1; side > 0; side >>= 1) {
        bool const right = (x & side) != 0, down = (y & side) != 0;
        number += side * side * ((right ? 3U : 0U) ^ (down ? 1U : 0U));
        x &= side - 1, y &= side - 1;
        if (down)
            continue;
        if (right)
            x = side - 1 - x, y = side - 1 - y;
        std::swap(x, y);
    }
    return number;
}

std::optional<std::string> unzipped(std::string_view bytes, std::size_t bytes_max)
{
    z_stream stream{};
    constexpr int with_gzip_head = 16 + MAX_WBITS;
    if (inflateInit2(&stream, with_gzip_head) != Z_OK)
        return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    int result = Z_OK;
    while (result == Z_OK && out.size() <= bytes_max) {
        char piece[16'384];
        stream.next_out = reinterpret_cast<Bytef*>(piece);
        stream.avail_out = sizeof piece;
        result = inflate(&stream, Z_NO_FLUSH);
        out.append(piece, sizeof piece - stream.avail_out);
    }
    inflateEnd(&stream);
    return result == Z_STREAM_END && out.size() <= bytes_max ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace tiles::pm
