#include "layers.h"

#include "failure.h"
#include "gdal.h"
#include "geometry.h"

#include "base/text.h"

#include <cpl_conv.h>

namespace reader {
namespace {

using tabular::ReadError;
using tabular::protocol::Frame;
using tabular::protocol::Writer;

std::vector<geo::Property> properties_of(OGRFeature& feature)
{
    std::vector<geo::Property> out;
    for (int i = 0; i < feature.GetFieldCount(); ++i) {
        bool const known = feature.IsFieldSetAndNotNull(i);
        out.push_back(
            {utf8(feature.GetFieldDefnRef(i)->GetNameRef()), known ? utf8(feature.GetFieldAsString(i)) : ""});
    }
    return out;
}

class Reading {
public:
    Reading(tabular::ReaderLimits const& limits, Output& output)
        : limits_(limits)
        , output_(output)
    {
    }

    void layer(OGRLayer& source)
    {
        geo::Layer layer{utf8(source.GetName()), geo::Crs::rd, geo::CrsSource::told, {}};
        auto const expected = source.GetFeatureCount();
        GIntBig read = 0;
        for (auto const& feature : source) {
            ++read;
            add(*feature, layer);
        }
        check_gdal();
        if (read != expected)
            fail(ReadError::broken);
        place(layer, source.GetSpatialRef());
    }

    void finish() const
    {
        if (sent_ > 0)
            return;
        if (unknown_)
            fail(ReadError::unknown_crs);
        fail(outside_ ? ReadError::outside_netherlands : ReadError::no_content);
    }

private:
    void add(OGRFeature& feature, geo::Layer& layer)
    {
        if (++features_ > limits_.features)
            fail(ReadError::too_large);
        geo::Feature& added = layer.features.emplace_back();
        added.properties = properties_of(feature);
        if (OGRGeometry const* const geometry = feature.GetGeometryRef())
            vertices_ += add_geometry(*geometry, added);
        if (vertices_ > limits_.vertices)
            fail(ReadError::too_large);
    }

    void place(geo::Layer& layer, OGRSpatialReference const* told)
    {
        switch (bring_to_rd(layer, told)) {
        case Placed::in_netherlands:
            send(layer);
            return;
        case Placed::outside:
            outside_ = true;
            return;
        case Placed::unknown_crs:
            unknown_ = true;
            return;
        case Placed::no_places:
            return;
        }
    }

    void send(geo::Layer const& layer)
    {
        Writer head;
        head.text(layer.name);
        head.byte(static_cast<int>(layer.crs));
        head.byte(static_cast<int>(layer.crs_source));
        output_.send(Frame::layer, head);
        for (geo::Feature const& feature : layer.features) {
            Writer content;
            content.feature(feature);
            output_.send(Frame::feature, content);
        }
        ++sent_;
    }

    tabular::ReaderLimits limits_;
    Output& output_;
    std::uint64_t features_ = 0;
    std::uint64_t vertices_ = 0;
    std::size_t sent_ = 0;
    bool outside_ = false;
    bool unknown_ = false;
};

void read_file(std::string const& path, Kind kind, Reading& reading)
{
    std::vector<char const*> drivers;
    std::vector<char const*> options;
    if (kind == Kind::geojson)
        drivers = {"GeoJSON"};
    else if (kind == Kind::gpkg)
        (drivers = {"GPKG"}), (options = {"IMMUTABLE=YES"});
    else if (kind == Kind::gml)
        (drivers = {"GML"}), (options = {"WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO"});
    else if (kind == Kind::kml)
        drivers = {"LIBKML", "KML"};
    else
        drivers = {"ESRI Shapefile"};
    if (kind
        == Kind::shp) // alone: its index is made anew, in memory; inside a zip there is no place to put it
        CPLSetConfigOption("SHAPE_RESTORE_SHX", "YES");
    auto const dataset = opened(path, drivers, options);
    for (auto* const layer : dataset->GetLayers())
        reading.layer(*layer);
}

void read_container(Upload const& upload, Reading& reading)
{
    struct Ending {
        std::string_view text;
        Kind kind;
    };
    bool any = false;
    for (std::string const& member : upload.members()) {
        std::string const name = base::lower_ascii(member);
        for (Ending const& ending : {Ending{".shp", Kind::zipped}, {".gml", Kind::gml}, {".kml", Kind::kml},
                 {".geojson", Kind::geojson}, {".gpkg", Kind::gpkg}}) {
            if (!name.ends_with(ending.text) || name.starts_with("__macosx"))
                continue;
            any = true;
            read_file("/vsizip/" + upload.gdal_path() + "/" + member, ending.kind, reading);
        }
    }
    if (!any)
        fail(ReadError::unknown_kind);
}

} // namespace

void send_layers(Upload const& upload, tabular::ReaderLimits const& limits, Output& output)
{
    Reading reading(limits, output);
    Kind const kind = upload.kind();
    if (kind == Kind::xlsx || kind == Kind::ods || kind == Kind::xls)
        fail(ReadError::unknown_kind);
    if (kind == Kind::zipped)
        read_container(upload, reading);
    else
        read_file(upload.gdal_path(), kind, reading);
    reading.finish();
}

} // namespace reader
