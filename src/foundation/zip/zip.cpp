#include "zip.h"

#include "base/fault.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include <zlib.h>

namespace zip {
namespace {

// APPNOTE of PKWARE, 4.3.7 (local head), 4.3.12 (central head) and 4.3.16 (end).
constexpr std::uint32_t local_mark = 0x04034b50, central_mark = 0x02014b50, end_mark = 0x06054b50;
constexpr std::uint16_t version_needed = 20, names_in_utf8 = 1 << 11;
constexpr std::size_t bytes_max = std::numeric_limits<std::int32_t>::max();
constexpr int first_year = 1980;

void put16(std::string& out, std::size_t value)
{
    out += static_cast<char>(value & 0xff);
    out += static_cast<char>(value >> 8 & 0xff);
}

void put32(std::string& out, std::size_t value)
{
    put16(out, value & 0xffff);
    put16(out, value >> 16 & 0xffff);
}

std::string deflated(std::string const& content)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw base::Fault("zip: zlib does not start");
    std::string out(deflateBound(&stream, content.size()), '\0');
    std::string input = content; // zlib asks for bytes that it could change
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    auto const ended = ::deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (ended != Z_STREAM_END)
        throw base::Fault("zip: zlib did not finish");
    return out;
}

struct Packed {
    Entry const& entry;
    std::string bytes;
    std::size_t checksum = 0;
    std::size_t offset = 0;
};

Packed packed(Entry const& entry)
{
    auto const& content = entry.content;
    auto const checksum
        = crc32(0, reinterpret_cast<Bytef const*>(content.data()), static_cast<uInt>(content.size()));
    return {entry, entry.packing == Packing::stored ? content : deflated(content), checksum, 0};
}

// What the head of a file has in common with its line in the list: from version to lengths.
void put_facts(std::string& out, Packed const& file, moment::Instant made_at)
{
    auto const day = moment::local_date(made_at);
    auto const time = moment::local_time(made_at);
    auto const years = static_cast<std::size_t>(std::max(day.year - first_year, 0));
    put16(out, version_needed);
    put16(out, names_in_utf8);
    put16(out, file.entry.packing == Packing::stored ? 0 : Z_DEFLATED);
    put16(out, static_cast<std::size_t>(time.hour) << 11 | static_cast<std::size_t>(time.minute) << 5);
    put16(out, years << 9 | static_cast<std::size_t>(day.month) << 5 | static_cast<std::size_t>(day.day));
    put32(out, file.checksum);
    put32(out, file.bytes.size());
    put32(out, file.entry.content.size());
    put16(out, file.entry.name.size());
    put16(out, 0); // nothing extra
}

void put_central(std::string& out, Packed const& file, moment::Instant made_at)
{
    put32(out, central_mark);
    put16(out, version_needed);
    put_facts(out, file, made_at);
    put16(out, 0); // no comment
    put16(out, 0); // the first disk
    put16(out, 0); // nothing is known of what is inside
    put32(out, 0);
    put32(out, file.offset);
    out += file.entry.name;
}

} // namespace

std::string written(std::vector<Entry> const& entries, moment::Instant made_at)
{
    std::string out, list;
    for (auto const& entry : entries) {
        auto file = packed(entry);
        file.offset = out.size();
        put32(out, local_mark);
        put_facts(out, file, made_at);
        out += entry.name + file.bytes;
        put_central(list, file, made_at);
    }
    auto const list_at = out.size();
    out += list;
    put32(out, end_mark);
    put32(out, 0); // one disk
    put16(out, entries.size());
    put16(out, entries.size());
    put32(out, list.size());
    put32(out, list_at);
    put16(out, 0); // no comment
    if (out.size() > bytes_max)
        throw base::Fault("zip: too large");
    return out;
}

} // namespace zip
