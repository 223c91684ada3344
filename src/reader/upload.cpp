#include "upload.h"

#include "failure.h"
#include "lss.h"

#include <algorithm>
#include <cpl_vsi.h>
#include <memory>

namespace reader {
namespace {

using tabular::ReadError;

constexpr std::size_t head_bytes = 4096;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i)
        number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return number;
}

// Walks the list of members at the end of a zip, whose flags say which have a password.
bool is_encrypted_zip(std::string_view bytes)
{
    constexpr std::size_t head_bytes_of_member = 46;
    auto const end = bytes.rfind("PK\x05\x06");
    auto at = end == bytes.npos ? end : std::size_t{number_at(bytes, end + 16, 4)};
    while (at < bytes.size() && bytes.substr(at, 4) == "PK\x01\x02") {
        if (number_at(bytes, at + 8, 2) & 1U)
            return true;
        at += head_bytes_of_member + number_at(bytes, at + 28, 2) + number_at(bytes, at + 30, 2)
            + number_at(bytes, at + 32, 2);
    }
    return false;
}

// ASCII as it stands in the directory of an OLE container: with a zero behind every letter.
std::string wide(std::string_view text)
{
    std::string out;
    for (char const c : text)
        (out += c) += '\0';
    return out;
}

bool is_ole(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0"); }

// Office keeps a workbook with a password as an encrypted package in an OLE container.
bool is_encrypted_package(std::string_view bytes) { return has(bytes, wide("EncryptedPackage")); }

std::string_view ending(Kind kind)
{
    switch (kind) {
    case Kind::xlsx:
        return "xlsx";
    case Kind::ods:
        return "ods";
    case Kind::xls:
        return "xls";
    case Kind::geojson:
        return "geojson";
    case Kind::gpkg:
        return "gpkg";
    case Kind::gml:
        return "gml";
    case Kind::kml:
        return "kml";
    case Kind::shp:
        return "shp";
    case Kind::lss:
        return "lss";
    case Kind::lsa:
    case Kind::zipped:
        break;
    }
    return "zip";
}

void expose(std::string_view bytes, std::string const& name)
{
    // GDAL reads the mapped bytes in place; they outlive it, and nothing here opens them for writing.
    auto* const data = reinterpret_cast<GByte*>(const_cast<char*>(bytes.data())); // NOLINT
    VSILFILE* const file = VSIFileFromMemBuffer(name.c_str(), data, bytes.size(), FALSE);
    if (!file)
        fail(ReadError::broken);
    VSIFCloseL(file);
}

std::string member_text(std::string const& path, std::size_t most)
{
    std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> const file(VSIFOpenL(path.c_str(), "rb"), &VSIFCloseL);
    if (!file)
        return {};
    std::string text(most, '\0');
    text.resize(VSIFReadL(text.data(), 1, most, file.get()));
    return text;
}

Kind kind_of_zip(std::string const& zip, std::vector<std::string> const& members)
{
    constexpr std::size_t manifest_bytes_max = 1U << 20U;
    auto const contains
        = [&](char const* name) { return std::find(members.begin(), members.end(), name) != members.end(); };
    std::string const inside = "/vsizip/" + zip + "/";
    if (contains("[Content_Types].xml")
        && has(member_text(inside + "[Content_Types].xml", manifest_bytes_max), "spreadsheetml"))
        return Kind::xlsx;
    if (!lss_member(members).empty())
        return Kind::lsa;
    if (!has(member_text(inside + "mimetype", 128), "opendocument.spreadsheet"))
        return Kind::zipped;
    if (has(member_text(inside + "META-INF/manifest.xml", manifest_bytes_max), "encryption-data"))
        fail(ReadError::password);
    return Kind::ods;
}

Kind kind_of_text(std::string_view bytes)
{
    std::string_view head = bytes.substr(0, head_bytes);
    if (head.starts_with("\xEF\xBB\xBF"))
        head.remove_prefix(3);
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    if (head.starts_with('{'))
        return Kind::geojson;
    if (!head.starts_with('<'))
        fail(ReadError::unknown_kind);
    if (has(head, "<kml") || has(head, "earth.google.com/kml"))
        return Kind::kml;
    if (is_lss(head))
        return Kind::lss;
    if (!has(head, "gml"))
        fail(ReadError::unknown_kind);
    return Kind::gml;
}

Kind kind_of(std::string_view bytes)
{
    if (bytes.empty())
        fail(ReadError::empty);
    if (is_ole(bytes) && is_encrypted_package(bytes))
        fail(ReadError::password);
    if (is_ole(bytes))
        return Kind::xls;
    if (bytes.starts_with("SQLite format 3"))
        return Kind::gpkg;
    if (bytes.starts_with("PK") && is_encrypted_zip(bytes))
        fail(ReadError::password);
    if (bytes.starts_with("PK"))
        return Kind::zipped;
    if (bytes.starts_with(std::string_view("\0\0\x27\x0A", 4)))
        return Kind::shp;
    return kind_of_text(bytes);
}

} // namespace

std::vector<std::string> members_of(std::string const& zip, tabular::ReaderLimits const& limits)
{
    std::vector<std::string> names;
    std::uint64_t unpacked = 0;
    std::unique_ptr<VSIDIR, decltype(&VSICloseDir)> const folder(
        VSIOpenDir(("/vsizip/" + zip).c_str(), -1, nullptr), &VSICloseDir);
    if (!folder)
        fail(ReadError::broken);
    while (VSIDIREntry const* const entry = VSIGetNextDirEntry(folder.get())) {
        unpacked += entry->nSize;
        if (names.size() >= limits.members || unpacked > limits.unpacked_bytes)
            fail(ReadError::too_large);
        names.emplace_back(entry->pszName);
    }
    return names;
}

Upload::Upload(std::string path, tabular::ReaderLimits const& limits)
    : path_(std::move(path))
    , file_(path_)
{
    kind_ = kind_of(file_.text());
    if (kind_ == Kind::zipped) {
        std::string const zip = "/vsimem/container.zip";
        expose(file_.text(), zip);
        members_ = members_of(zip, limits);
        kind_ = kind_of_zip(zip, members_);
    }
    gdal_path_ = "/vsimem/upload." + std::string(ending(kind_));
    expose(file_.text(), gdal_path_);
}

std::string_view Upload::head() const { return file_.text().substr(0, head_bytes); }

} // namespace reader
