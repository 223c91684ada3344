// Workbooks of Excel 97 and before, through FreeXL itself: GDAL's driver goes by the file's name and hides
// passwords.
#pragma once
#include "output.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reader {

// Sends the rows of any kind of workbook, within the limits.
class SheetSender {
public:
    SheetSender(tabular::ReaderLimits const& limits, Output& output)
        : limits_(limits)
        , output_(output)
    {
    }
    void sheet(std::string_view name);
    void row(std::vector<std::string> const& cells);
    bool any() const { return any_; }

private:
    void send(std::span<std::string const> cells);
    tabular::ReaderLimits limits_;
    Output& output_;
    std::uint64_t cells_ = 0;
    std::uint64_t blank_rows_ = 0;
    bool any_ = false;
};

void send_xls(std::string const& path, SheetSender& sender);

} // namespace reader
