#include "tiles.h"

#include "base/fault.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <mutex>
#include <sqlite3.h>

namespace tiles {
namespace {

constexpr int zoom_most = 22;

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

Handle opened(std::filesystem::path const& path)
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

// Makers of maps like to put a link around their name.
std::string in_plain_words(std::string const& text)
{
    std::string out;
    bool is_markup = false;
    for (char const letter : text) {
        is_markup = is_markup || letter == '<';
        if (!is_markup)
            out += letter;
        is_markup = is_markup && letter != '>';
    }
    for (auto at = out.find("&copy;"); at != std::string::npos; at = out.find("&copy;"))
        out.replace(at, 6, "©");
    return out;
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

struct File::Held {
    explicit Held(std::filesystem::path const& path)
        : handle(opened(path))
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

File::File(std::filesystem::path const& path)
    : held_(std::make_unique<Held>(path))
{
}
File::~File() = default;

About const& File::about() const { return held_->about; }

std::optional<std::string> File::tile(Place place) const
{
    if (place.zoom < 0 || place.zoom > zoom_most)
        return std::nullopt;
    auto const side = std::int64_t{1} << place.zoom;
    if (place.column < 0 || place.column >= side || place.row < 0 || place.row >= side)
        return std::nullopt;
    std::scoped_lock const lock(held_->one_at_a_time);
    auto* const statement = held_->tile.get();
    sqlite3_reset(statement);
    sqlite3_bind_int(statement, 1, place.zoom);
    sqlite3_bind_int64(statement, 2, place.column);
    sqlite3_bind_int64(statement, 3, side - 1 - place.row); // rows of the file count from the south
    std::optional<std::string> found;
    if (sqlite3_step(statement) == SQLITE_ROW) {
        auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement, 0));
        auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement, 0));
        found = bytes ? std::string(bytes, size) : std::string();
    }
    sqlite3_reset(statement);
    return found;
}

} // namespace tiles
