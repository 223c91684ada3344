// The uploaded file and what kind it is, by its content and never by its name.
#pragma once
#include "tabular/csv.h"
#include "tabular/reader.h"

#include <string>
#include <vector>

namespace reader {

enum class Kind { xlsx, ods, xls, geojson, gpkg, gml, kml, shp, lss, lsa, zipped };

class Upload {
public:
    Upload(std::string path, tabular::ReaderLimits const& limits);
    // The beginning of the file.
    std::string_view head() const;
    Kind kind() const { return kind_; }
    std::string const& path() const { return path_; }
    // Where GDAL finds the same bytes, under a name with the ending that its drivers ask for.
    std::string const& gdal_path() const { return gdal_path_; }
    // Of a container.
    std::vector<std::string> const& members() const { return members_; }

private:
    std::string path_;
    tabular::MappedFile file_;
    Kind kind_ = Kind::zipped;
    std::string gdal_path_;
    std::vector<std::string> members_;
};

// Names of all members; fails on a container that says it will grow beyond the limits.
std::vector<std::string> members_of(std::string const& zip, tabular::ReaderLimits const& limits);

} // namespace reader
