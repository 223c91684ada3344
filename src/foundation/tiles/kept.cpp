#include "kept.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <vector>

namespace tiles {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t least_bytes = 4096; // of any file, as a disk counts them

fs::file_time_type file_time(moment::Instant at)
{
    return std::chrono::file_clock::from_sys(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(at.epoch_ms)));
}

moment::Instant instant_of(fs::file_time_type at)
{
    auto const since = std::chrono::file_clock::to_sys(at).time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

struct Entry {
    fs::path path;
    fs::file_time_type at;
    std::int64_t bytes = 0;
};

std::int64_t counted(std::uintmax_t bytes)
{
    return std::max(least_bytes, static_cast<std::int64_t>(std::min<std::uintmax_t>(bytes, INT64_MAX)));
}

std::vector<Entry> entries_in(fs::path const& folder)
{
    std::vector<Entry> found;
    std::error_code wrong;
    for (auto at = fs::recursive_directory_iterator(folder, wrong); !wrong && at != fs::end(at);
         at.increment(wrong)) {
        if (!at->is_regular_file(wrong))
            continue;
        std::error_code gone;
        auto const bytes = at->file_size(gone);
        auto const since = at->last_write_time(gone);
        if (!gone)
            found.push_back({at->path(), since, counted(bytes)});
    }
    return found;
}

} // namespace

Kept::Kept(fs::path folder, std::int64_t bytes_max)
    : folder_(std::move(folder))
    , bytes_max_(bytes_max)
{
    fs::create_directories(folder_);
    for (auto const& entry : entries_in(folder_))
        bytes_ += entry.bytes;
}

fs::path Kept::file_of(Place place) const
{
    return folder_ / std::to_string(place.zoom) / std::to_string(place.column) / std::to_string(place.row);
}

std::optional<Kept::Picture> Kept::find(Place place) const
{
    auto const file = file_of(place);
    std::error_code none;
    auto const at = fs::last_write_time(file, none);
    std::ifstream in(file, std::ios::binary);
    if (none || !in)
        return std::nullopt;
    return Picture{{std::istreambuf_iterator<char>(in), {}}, instant_of(at)};
}

// Another name until it is whole, so that nobody reads half a picture.
void Kept::keep(Place place, std::string_view bytes, moment::Instant now)
{
    std::scoped_lock const lock(lock_);
    auto const file = file_of(place);
    auto const unfinished = folder_ / "unfinished";
    std::error_code wrong;
    auto const before = fs::file_size(file, wrong);
    bytes_ -= wrong ? 0 : counted(before);
    fs::create_directories(file.parent_path(), wrong);
    std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
    out << bytes;
    out.close();
    if (out.good())
        fs::rename(unfinished, file, wrong);
    if (!out.good() || wrong)
        return void(fs::remove(unfinished, wrong));
    fs::last_write_time(file, file_time(now), wrong);
    bytes_ += counted(bytes.size());
    if (bytes_ > bytes_max_)
        make_room();
}

// A tenth more than needed, so that it is not done for every picture.
void Kept::make_room()
{
    auto entries = entries_in(folder_);
    std::ranges::sort(entries, {}, &Entry::at);
    bytes_ = 0;
    for (auto const& entry : entries)
        bytes_ += entry.bytes;
    for (auto const& entry : entries) {
        if (bytes_ <= bytes_max_ - bytes_max_ / 10)
            break;
        std::error_code wrong;
        if (fs::remove(entry.path, wrong))
            bytes_ -= entry.bytes;
    }
}

std::int64_t Kept::bytes() const
{
    std::scoped_lock const lock(lock_);
    return bytes_;
}

} // namespace tiles
