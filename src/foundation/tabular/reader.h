// Files of strangers (spreadsheets, map files, pictures) through a separate capped process: what breaks
// there, breaks nothing here.
#pragma once
#include "base/result.h"
#include "geo/geojson.h"
#include "tabular/csv.h"
#include "tabular/tabular.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace tabular {

// The caps of one reading.
struct ReaderLimits {
    std::chrono::milliseconds time{20'000};
    std::uint64_t memory_bytes = 1'500'000'000;
    std::uint64_t unpacked_bytes = 400'000'000;
    std::uint64_t members = 2'000;
    std::uint64_t features = 100'000;
    std::uint64_t vertices = 2'000'000;
    std::uint64_t cells = 5'000'000;
};

enum class ReadError {
    missing, // there is no such file
    empty, // no bytes
    unknown_kind, // no kind that is read here
    broken, // the kind is known, the content is not sound
    password, // protected with a password
    too_large, // over one of the limits
    too_slow, // stopped after the time limit
    crashed, // the reader fell over
    no_content, // sound, but without any row or feature
    unknown_crs, // coordinates of a system that could not be found out
    outside_netherlands, // all of it lies elsewhere
    incomplete, // a part of a whole of which other parts are missing
    no_reader // the reader program could not be started
};

// A picture made anew from its pixels: upright, and with nothing else of the file in it.
struct Picture {
    std::string bytes;
    int width = 0, height = 0;
};
enum class PictureAs {
    jpeg, // for the screen
    png, // for paper
};

class Reader {
public:
    // The path of the program terreinwijzer-reader.
    explicit Reader(std::string program, ReaderLimits const& limits = {});
    // Sheets of XLSX, ODS or XLS, or the addresses of a BAG extract.
    base::Result<std::vector<Table>, ReadError> tables(std::string const& file) const;
    // The rows of the first of these tables one by one, however many they are. What was given before an error
    // is not to be used.
    base::Result<void, ReadError> rows(std::string const& file, OnRow on_row) const;
    // Layers of GPKG, zipped shapefile, GML, KML or GeoJSON.
    base::Result<std::vector<geo::Layer>, ReadError> layers(std::string const& file) const;
    // Of a JPEG or PNG.
    base::Result<Picture, ReadError> picture(std::string const& file, PictureAs as) const;

private:
    std::string program_;
    ReaderLimits limits_;
};

} // namespace tabular
