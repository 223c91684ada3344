#include "files.h"

#include "base/fault.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <mutex>
#include <sqlite3.h>

namespace tiles {
namespace {

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

Handle database_at(std::filesystem::path const& path)
{
    sqlite3* raw = nullptr;
    int const result = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr);
    Handle handle(raw);
    if (result != SQLITE_OK)
        throw base::Fault(fmt::format("the base map {} cannot be read", path.string()));
    return handle;
}

Statement prepared(sqlite3* handle, char const* sql)
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(handle, sql, -1, &raw, nullptr) != SQLITE_OK)
        throw base::Fault("the base map is no MBTiles file: it has no tables of tiles and metadata");
    return Statement(raw);
}

std::string told(sqlite3* handle, std::string_view name)
{
    auto const statement = prepared(handle, "select value from metadata where name = ?");
    sqlite3_bind_text(statement.get(), 1, name.data(), static_cast<int>(name.size()), SQLITE_TRANSIENT);
    if (sqlite3_step(statement.get()) != SQLITE_ROW)
        return {};
    auto const* const text = sqlite3_column_text(statement.get(), 0);
    return text ? reinterpret_cast<char const*>(text) : "";
}

int zoom(std::string const& text, int otherwise)
{
    auto const read = base::read_integer(text).value_or(otherwise);
    return static_cast<int>(std::clamp<std::int64_t>(read, 0, zoom_most));
}

std::string type_of(std::string const& format)
{
    if (format == "jpg" || format == "jpeg")
        return "image/jpeg";
    if (format == "png" || format == "webp")
        return "image/" + format;
    throw base::Fault(
        fmt::format("the base map holds \"{}\"; it must hold pictures: png, jpg or webp", format));
}

} // namespace

struct MbTiles::Held {
    explicit Held(std::filesystem::path const& path)
        : handle(database_at(path))
        , tile(prepared(handle.get(),
              "select tile_data from tiles where zoom_level = ? and tile_column = ? and tile_row = ?"))
        , about{type_of(told(handle.get(), "format")), in_plain_words(told(handle.get(), "attribution")),
              zoom(told(handle.get(), "minzoom"), 0), zoom(told(handle.get(), "maxzoom"), 18)}
    {
    }
    Handle handle;
    Statement tile;
    About about;
    std::mutex one_at_a_time;
};

MbTiles::MbTiles(std::filesystem::path const& path)
    : held_(std::make_unique<Held>(path))
{
}
MbTiles::~MbTiles() = default;

About const& MbTiles::about() const { return held_->about; }

Found MbTiles::tile(Place place) const
{
    if (!exists(place))
        return {};
    std::scoped_lock const lock(held_->one_at_a_time);
    auto* const statement = held_->tile.get();
    sqlite3_reset(statement);
    sqlite3_bind_int(statement, 1, place.zoom);
    sqlite3_bind_int64(statement, 2, place.column);
    // Rows of the file count from the south.
    sqlite3_bind_int64(statement, 3, (std::int64_t{1} << place.zoom) - 1 - place.row);
    Found found;
    if (sqlite3_step(statement) == SQLITE_ROW) {
        auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement, 0));
        auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement, 0));
        found = {Found::Outcome::picture, bytes ? std::string(bytes, size) : std::string()};
    }
    sqlite3_reset(statement);
    return found;
}

} // namespace tiles
