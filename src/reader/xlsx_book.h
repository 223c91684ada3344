// What a workbook of Excel holds besides its sheets: where they are, the texts that cells share, and which
// cells are days.
#pragma once
#include "upload.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reader {

enum class CellLook { plain, day, time, moment, duration };

struct XlsxSheet {
    std::string name;
    std::string path; // where GDAL's file system finds it
};

struct XlsxBook {
    std::vector<XlsxSheet> sheets;
    std::vector<std::string> texts;
    std::vector<CellLook> looks; // by the number of a style
    bool counts_from_1904 = false; // as Excel on a Mac did
};

// The texts of cells come to at most `bytes_left` bytes of XML; what was read is taken off.
XlsxBook xlsx_book(Upload const& upload, std::uint64_t& bytes_left);

// "yyyy\-mm\-dd" is a day, "0.00" is none.
CellLook look_of_format(std::string_view format);
// "44197.5" as it looks: "2021-01-01 12:00:00". Nothing when it can not be a day.
std::optional<std::string> written_moment(double serial, CellLook look, bool counts_from_1904);
// "_x000D_" stands for a letter that XML cannot hold.
std::string unescaped(std::string text);

} // namespace reader
