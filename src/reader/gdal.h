// GDAL with only the drivers that are named, and with every error that it meets taken for a failure.
#pragma once
#include "failure.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <string>
#include <vector>

namespace reader {

void start_gdal();
// Throws the failure that GDAL met since the last call, if any.
void check_gdal();
GDALDatasetUniquePtr opened(
    std::string const& path, std::vector<char const*> drivers, std::vector<char const*> options);
// Cells and properties are UTF-8, also where an old file lied about its encoding.
std::string utf8(char const* text);

} // namespace reader
