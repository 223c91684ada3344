#include "archive.h"

#include "base/fault.h"

#include <ctime>
#include <memory>
#include <zip.h>

namespace archive {
namespace {

constexpr std::size_t empty_bytes = 22; // an end mark and nothing before it

struct Freed {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, Freed>;
using Archive = std::unique_ptr<zip_t, Freed>;

[[noreturn]] void fail(char const* what) { throw base::Fault(std::string("archive: ") + what); }

// The format keeps the time of a wall clock; libzip makes that of the machine's zone.
std::time_t wall_clock(moment::Instant at)
{
    auto const day = moment::local_date(at);
    auto const time = moment::local_time(at);
    std::tm parts{};
    parts.tm_year = day.year - 1900;
    parts.tm_mon = day.month - 1;
    parts.tm_mday = day.day;
    parts.tm_hour = time.hour;
    parts.tm_min = time.minute;
    parts.tm_isdst = -1;
    return std::mktime(&parts);
}

void add(zip_t* archive, Entry const& entry, std::time_t made_at)
{
    Source source(zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0));
    auto const place
        = source ? zip_file_add(archive, entry.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8) : -1;
    if (place < 0)
        fail("an entry could not be added");
    (void)source.release(); // the archive owns it
    auto const at = static_cast<zip_uint64_t>(place);
    auto const method = entry.packing == Packing::stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zip_set_file_compression(archive, at, method, 9) != 0
        || zip_file_set_mtime(archive, at, made_at, 0) != 0)
        fail("an entry could not be set");
}

std::string bytes_of(zip_source_t* whole)
{
    zip_stat_t facts;
    if (zip_source_stat(whole, &facts) != 0 || zip_source_open(whole) != 0)
        fail("what was written could not be read");
    std::string out(facts.size, '\0');
    auto const read = zip_source_read(whole, out.data(), out.size());
    zip_source_close(whole);
    if (read != static_cast<zip_int64_t>(out.size()))
        fail("what was written could not be read whole");
    return out;
}

} // namespace

std::string written(std::vector<Entry> const& entries, moment::Instant made_at)
{
    if (entries.empty()) // libzip writes nothing at all
        return std::string("PK\x05\x06", 4) + std::string(empty_bytes - 4, '\0');
    zip_error_t error;
    zip_error_init(&error);
    Source const whole(zip_source_buffer_create(nullptr, 0, 0, &error));
    Archive archive(whole ? zip_open_from_source(whole.get(), ZIP_TRUNCATE, &error) : nullptr);
    if (!archive)
        fail("no archive could be made");
    zip_source_keep(whole.get()); // the archive takes one hold, we keep ours
    for (auto const& entry : entries)
        add(archive.get(), entry, wall_clock(made_at));
    if (zip_close(archive.get()) != 0)
        fail("the archive could not be written");
    (void)archive.release(); // closed
    return bytes_of(whole.get());
}

} // namespace archive
