#include "exif.h"

#include <cstddef>
#include <cstdint>

namespace reader {
namespace {

constexpr int upright = 1;
enum class Order { low_first, high_first };

// Zero beyond the end: what is cut off says nothing.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size, Order order)
{
    std::uint32_t value = 0;
    if (at > bytes.size() || size > bytes.size() - at)
        return 0;
    for (std::size_t i = 0; i < size; ++i) {
        auto const place = order == Order::high_first ? at + i : at + size - 1 - i;
        value = value << 8U | static_cast<unsigned char>(bytes[place]);
    }
    return value;
}

// The first directory of a TIFF structure: entries of 12 bytes, tag, type, count, value.
int orientation_of_tiff(std::string_view tiff)
{
    constexpr std::uint32_t tag = 0x0112, type_short = 3;
    constexpr std::size_t entry_bytes = 12;
    auto const order = tiff.starts_with("II") ? Order::low_first : Order::high_first;
    std::size_t at = number(tiff, 4, 4, order);
    auto const entries = number(tiff, at, 2, order);
    at += 2;
    for (std::uint32_t i = 0; i < entries && at < tiff.size(); ++i, at += entry_bytes) {
        if (number(tiff, at, 2, order) != tag || number(tiff, at + 2, 2, order) != type_short)
            continue;
        auto const value = number(tiff, at + 8, 2, order);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : upright;
    }
    return upright;
}

} // namespace

int orientation_of_jpeg(std::string_view bytes)
{
    constexpr unsigned char application_1 = 0xE1, start_of_scan = 0xDA;
    constexpr std::string_view mark("Exif\0\0", 6);
    std::size_t at = 2;
    while (at + 4 <= bytes.size() && bytes[at] == '\xFF') {
        auto const marker = static_cast<unsigned char>(bytes[at + 1]);
        auto const length = number(bytes, at + 2, 2, Order::high_first);
        if (marker == start_of_scan || length < 2)
            break;
        auto const segment = bytes.substr(at + 4, length - 2);
        if (marker == application_1 && segment.starts_with(mark))
            return orientation_of_tiff(segment.substr(mark.size()));
        at += 2 + length;
    }
    return upright;
}

int orientation_of_png(std::string_view bytes)
{
    constexpr std::size_t signature_bytes = 8, around_bytes = 12; // length, name and checksum
    std::size_t at = signature_bytes;
    while (at + around_bytes <= bytes.size()) {
        auto const length = number(bytes, at, 4, Order::high_first);
        if (bytes.substr(at + 4, 4) == "eXIf")
            return orientation_of_tiff(bytes.substr(at + 8, length));
        at += around_bytes + std::size_t{length};
    }
    return upright;
}

} // namespace reader
