// A list in JSON as a table: a column for each name, with those of objects inside objects joined by a dot;
// the point of a GeoJSON feature becomes the columns lon and lat.
#pragma once
#include "reading.h"

namespace inventory {

base::Result<tabular::Table, ReadRefusal> rows_of_json(std::string_view text);

} // namespace inventory
