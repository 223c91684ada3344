#include "files.h"
#include "pmtiles.h"

#include "base/fault.h"

#include <algorithm>
#include <fcntl.h>
#include <fmt/format.h>
#include <list>
#include <mutex>
#include <nlohmann/json.hpp>
#include <unistd.h>
#include <utility>

namespace tiles {
namespace {

constexpr std::size_t directory_bytes_max = 64'000'000, file_picture_bytes_max = 8'000'000;
constexpr std::size_t directories_kept_max = 32;
constexpr int depth_max = 4; // the specification needs three

class Descriptor {
public:
    explicit Descriptor(std::filesystem::path const& path)
        : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
    {
        if (number_ < 0)
            throw base::Fault(fmt::format("the base map {} cannot be read", path.string()));
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() { ::close(number_); }

    // Nothing when the file has not so much there.
    std::optional<std::string> read(pm::Span where, std::size_t bytes_max) const
    {
        if (where.size > bytes_max || where.at > static_cast<std::uint64_t>(INT64_MAX) - bytes_max)
            return std::nullopt;
        std::string bytes(where.size, '\0');
        std::size_t have = 0;
        while (have < bytes.size()) {
            auto const count = ::pread(
                number_, bytes.data() + have, bytes.size() - have, static_cast<off_t>(where.at + have));
            if (count <= 0)
                return std::nullopt;
            have += static_cast<std::size_t>(count);
        }
        return bytes;
    }

private:
    int number_;
};

// Where in the file a place of a section is; nothing when it lies beyond it.
std::optional<pm::Span> within(pm::Span section, pm::Span place)
{
    if (place.at > section.size || place.size > section.size - place.at)
        return std::nullopt;
    return pm::Span{section.at + place.at, place.size};
}

base::Fault broken() { return base::Fault("the base map is no sound PMTiles file of version 3"); }

std::optional<std::string> unpacked(std::optional<std::string> bytes, int packing, std::size_t bytes_max)
{
    if (!bytes || packing == pm::packing_none)
        return bytes;
    return packing == pm::packing_gzip ? pm::unzipped(*bytes, bytes_max) : std::nullopt;
}

std::string content_type_of(pm::Head const& head)
{
    switch (head.tile_kind) {
    case 2:
        return "image/png";
    case 3:
        return "image/jpeg";
    case 4:
        return "image/webp";
    default:
        throw base::Fault("the base map holds no pictures; it must hold png, jpg or webp");
    }
}

std::string attribution_in(std::string const& metadata)
{
    auto const told = nlohmann::json::parse(metadata, nullptr, false);
    if (!told.is_object() || !told.contains("attribution") || !told["attribution"].is_string())
        return {};
    return in_plain_words(told["attribution"].get<std::string>());
}

} // namespace

struct PmTiles::Held {
    using Shared = std::shared_ptr<pm::Directory const>;

    explicit Held(std::filesystem::path const& path)
        : file(path)
        , head(head_in(file))
        , root(directory_at(head.root))
    {
        if (!root)
            throw broken();
        auto const metadata = unpacked(
            file.read(head.metadata, directory_bytes_max), head.inside_packing, directory_bytes_max);
        about = {content_type_of(head), attribution_in(metadata.value_or("")), head.zoom_min,
            std::min(head.zoom_max, zoom_most)};
    }
    static pm::Head head_in(Descriptor const& file)
    {
        auto const bytes = file.read({0, pm::head_bytes}, pm::head_bytes);
        auto const read = bytes ? pm::read_head(*bytes) : std::nullopt;
        if (!read)
            throw broken();
        return *read;
    }
    Shared directory_at(pm::Span where) const
    {
        auto const bytes
            = unpacked(file.read(where, directory_bytes_max), head.inside_packing, directory_bytes_max);
        auto read = bytes ? pm::read_directory(*bytes) : std::nullopt;
        return read ? std::make_shared<pm::Directory const>(std::move(*read)) : nullptr;
    }
    // The last ones asked for are kept: a view of the map asks for neighbours.
    Shared leaf(pm::Span where)
    {
        std::scoped_lock const lock(leaves_lock);
        for (auto at = leaves.begin(); at != leaves.end(); ++at)
            if (at->first == where.at) {
                leaves.splice(leaves.begin(), leaves, at);
                return at->second;
            }
        auto const place = within(head.leaves, where);
        auto read = place ? directory_at(*place) : nullptr;
        leaves.emplace_front(where.at, read);
        if (leaves.size() > directories_kept_max)
            leaves.pop_back();
        return read;
    }
    std::optional<pm::Span> where(std::uint64_t tile)
    {
        Shared directory = root;
        for (int depth = 0; directory && depth < depth_max; ++depth) {
            auto const* const entry = pm::entry_of(*directory, tile);
            if (!entry)
                return std::nullopt;
            if (entry->run > 0)
                return within(head.tiles, entry->where);
            directory = leaf(entry->where);
        }
        return std::nullopt;
    }

    Descriptor file;
    pm::Head head;
    Shared root;
    About about;
    std::mutex leaves_lock;
    std::list<std::pair<std::uint64_t, Shared>> leaves;
};

PmTiles::PmTiles(std::filesystem::path const& path)
    : held_(std::make_unique<Held>(path))
{
}
PmTiles::~PmTiles() = default;

About const& PmTiles::about() const { return held_->about; }

Found PmTiles::tile(Place place) const
{
    if (!exists(place))
        return {};
    auto const where = held_->where(pm::tile_number(place));
    if (!where)
        return {};
    auto picture = unpacked(
        held_->file.read(*where, file_picture_bytes_max), held_->head.tile_packing, file_picture_bytes_max);
    return picture ? Found{Found::Outcome::picture, std::move(*picture)} : Found{};
}

} // namespace tiles
