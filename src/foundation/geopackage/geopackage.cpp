#include "geopackage.h"

#include "geometry.h"

#include "base/fault.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <sqlite3.h>

namespace geopackage {
namespace {

constexpr std::string_view rd_new_definition
    = R"(PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",)"
      R"(SPHEROID["Bessel 1841",6377397.155,299.1528128,AUTHORITY["EPSG","7004"]],AUTHORITY["EPSG","6289"]],)"
      R"(PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],)"
      R"(UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],)"
      R"(PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],)"
      R"(PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],)"
      R"(PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],)"
      R"(UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],)"
      R"(AUTHORITY["EPSG","28992"]])";
constexpr std::string_view wgs84_definition
    = R"(GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],)"
      R"(AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],)"
      R"(UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]])";

// GeoPackage 1.1.1.1: "GPKG", and version 1.3.
constexpr std::string_view frame = R"(
    pragma application_id = 1196444487;
    pragma user_version = 10300;
    create table gpkg_spatial_ref_sys (
        srs_name text not null, srs_id integer not null primary key, organization text not null,
        organization_coordsys_id integer not null, definition text not null, description text);
    create table gpkg_contents (
        table_name text not null primary key, data_type text not null, identifier text unique,
        description text default '', last_change datetime not null,
        min_x double, min_y double, max_x double, max_y double,
        srs_id integer references gpkg_spatial_ref_sys (srs_id));
    create table gpkg_geometry_columns (
        table_name text not null references gpkg_contents (table_name), column_name text not null,
        geometry_type_name text not null, srs_id integer not null references gpkg_spatial_ref_sys (srs_id),
        z tinyint not null, m tinyint not null, primary key (table_name, column_name), unique (table_name));
)";

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    void operator()(unsigned char* bytes) const { sqlite3_free(bytes); }
};

class File {
public:
    File()
    {
        sqlite3* handle = nullptr;
        check(sqlite3_open_v2(
            ":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, nullptr));
        handle_.reset(handle);
    }
    void script(std::string const& sql)
    {
        check(sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr));
    }
    void run(std::string const& sql, std::span<Cell const> cells, std::string const* blob = nullptr)
    {
        sqlite3_stmt* made = nullptr;
        check(sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &made, nullptr));
        std::unique_ptr<sqlite3_stmt, Close> const statement(made);
        int at = 0;
        for (auto const& cell : cells)
            check(bind(made, ++at, cell));
        if (blob)
            check(sqlite3_bind_blob64(made, ++at, blob->data(), blob->size(), SQLITE_TRANSIENT));
        if (sqlite3_step(made) != SQLITE_DONE)
            throw base::Fault(std::string("geopackage: ") + sqlite3_errmsg(handle_.get()));
    }
    std::string bytes()
    {
        sqlite3_int64 size = 0;
        std::unique_ptr<unsigned char, Close> const content(
            sqlite3_serialize(handle_.get(), "main", &size, 0));
        if (!content)
            throw base::Fault("geopackage: no memory for the file");
        return {reinterpret_cast<char const*>(content.get()), static_cast<std::size_t>(size)};
    }

private:
    static int bind(sqlite3_stmt* statement, int at, Cell const& cell)
    {
        if (auto const* const text = std::get_if<std::string>(&cell))
            return sqlite3_bind_text64(
                statement, at, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        if (auto const* const number = std::get_if<std::int64_t>(&cell))
            return sqlite3_bind_int64(statement, at, *number);
        return sqlite3_bind_double(statement, at, std::get<double>(cell));
    }
    void check(int result) const
    {
        if (result != SQLITE_OK)
            throw base::Fault(std::string("geopackage: ") + sqlite3_errstr(result));
    }

    std::unique_ptr<sqlite3, Close> handle_;
};

std::string_view type_of(Kind kind)
{
    return kind == Kind::text ? "text" : kind == Kind::integer ? "integer" : "double";
}

std::string geometry_name(Geometry geometry)
{
    return geometry == Geometry::point ? "POINT" : "MULTIPOLYGON";
}

geo::Bounds bounds_of(Feature const& feature)
{
    return feature.shape.empty() ? geo::Bounds{feature.place, feature.place} : geo::bounds(feature.shape);
}

geo::Bounds bounds_of(Layer const& layer)
{
    auto box = layer.features.empty() ? geo::Bounds{} : bounds_of(layer.features.front());
    for (auto const& feature : layer.features) {
        auto const one = bounds_of(feature);
        box.low = {std::min(box.low.x, one.low.x), std::min(box.low.y, one.low.y)};
        box.high = {std::max(box.high.x, one.high.x), std::max(box.high.y, one.high.y)};
    }
    return box;
}

void add_systems(File& file)
{
    auto const add = [&](std::string name, std::int64_t id, std::string organization, std::string_view text) {
        Cell const cells[] = {std::move(name), id, std::move(organization), id, std::string(text)};
        file.run(
            "insert into gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, "
            "definition) values (?, ?, ?, ?, ?)",
            cells);
    };
    add("Undefined cartesian", -1, "NONE", "undefined");
    add("Undefined geographic", 0, "NONE", "undefined");
    add("WGS 84", 4326, "EPSG", wgs84_definition);
    add("Amersfoort / RD New", rd_new, "EPSG", rd_new_definition);
}

// With thousandths of a second, which the standard wants.
std::string written_time(moment::Instant at)
{
    auto text = moment::iso(at);
    text.pop_back();
    return text + ".000Z";
}

void tell(File& file, Layer const& layer, moment::Instant changed_at)
{
    auto const box = bounds_of(layer);
    Cell const content[] = {layer.name, std::string("features"), layer.title, written_time(changed_at),
        box.low.x, box.low.y, box.high.x, box.high.y, std::int64_t{rd_new}};
    file.run(
        "insert into gpkg_contents (table_name, data_type, identifier, last_change, min_x, min_y, max_x, "
        "max_y, srs_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        content);
    Cell const geometry[] = {layer.name, geometry_name(layer.geometry), std::int64_t{rd_new}};
    file.run("insert into gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
             "values (?, 'geom', ?, ?, 0, 0)",
        geometry);
}

void fill(File& file, Layer const& layer)
{
    std::string create, names, marks;
    for (auto const& column : layer.columns) {
        create += fmt::format(", \"{}\" {}", column.name, type_of(column.kind));
        names += fmt::format("\"{}\", ", column.name);
        marks += "?, ";
    }
    file.script(fmt::format("create table \"{}\" (fid integer primary key autoincrement not null, geom {}{})",
        layer.name, geometry_name(layer.geometry), create));
    auto const insert = fmt::format("insert into \"{}\" ({}geom) values ({}?)", layer.name, names, marks);
    for (auto const& feature : layer.features) {
        auto const blob = feature.shape.empty() ? blob_of(feature.place) : blob_of(feature.shape);
        file.run(insert, feature.cells, &blob);
    }
}

} // namespace

std::string written(std::span<Layer const> layers, moment::Instant changed_at)
{
    File file;
    file.script(std::string(frame));
    file.script("begin");
    add_systems(file);
    for (auto const& layer : layers) {
        fill(file, layer);
        tell(file, layer, changed_at);
    }
    file.script("commit");
    return file.bytes();
}

} // namespace geopackage
