#include "gdal.h"

#include "tabular/encoding.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <optional>
#include <utility>

namespace reader {
namespace {

// What GDAL complained of last: it calls back a plain function, which has nowhere else to leave it.
std::optional<tabular::ReadError>& met()
{
    static std::optional<tabular::ReadError> error;
    return error;
}

// LibreOffice fills a sheet up with a million blank rows in one tag, of which GDAL then takes one.
bool is_harmless(std::string_view message)
{
    return message.starts_with("Invalid value for number-rows-repeated");
}

void note_error(CPLErr level, CPLErrorNum number, char const* message)
{
    if (level < CE_Failure || met() || is_harmless(message))
        return;
    bool const memory = number == CPLE_OutOfMemory;
    bool const password = std::string_view(message).find("password") != std::string_view::npos;
    met() = memory ? tabular::ReadError::too_large : tabular::ReadError::broken;
    if (password)
        met() = tabular::ReadError::password;
}

} // namespace

void start_gdal()
{
    CPLSetErrorHandler(note_error);
    for (auto const& [name, value] : {std::pair{"OGR_EXPAT_UNLIMITED_MEM_ALLOC", "YES"},
             {"OGR_XLSX_HEADERS", "DISABLE"}, {"OGR_XLSX_FIELD_TYPES", "STRING"},
             {"OGR_ODS_HEADERS", "DISABLE"}, {"OGR_ODS_FIELD_TYPES", "STRING"},
             {"GDAL_DISABLE_READDIR_ON_OPEN", "NO"}, {"GDAL_CACHEMAX", "16"}, {"GDAL_NUM_THREADS", "1"},
             {"PROJ_NETWORK", "OFF"}, {"SHAPE_RESTORE_SHX", "NO"}, {"GML_SKIP_RESOLVE_ELEMS", "ALL"}})
        CPLSetConfigOption(name, value);
    GDALAllRegister();
}

void check_gdal()
{
    if (auto const error = std::exchange(met(), std::nullopt))
        fail(*error);
}

GDALDatasetUniquePtr opened(
    std::string const& path, std::vector<char const*> drivers, std::vector<char const*> options)
{
    drivers.push_back(nullptr);
    options.push_back(nullptr);
    GDALDatasetUniquePtr dataset(GDALDataset::Open(path.c_str(),
        GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data(), options.data(), nullptr));
    check_gdal();
    if (!dataset)
        fail(tabular::ReadError::broken);
    return dataset;
}

std::string utf8(char const* text)
{
    std::string_view const bytes = text ? text : "";
    return tabular::is_utf8(bytes) ? std::string(bytes) : tabular::from_windows_1252(bytes);
}

} // namespace reader
