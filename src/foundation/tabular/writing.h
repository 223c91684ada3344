// Tables for downloading: CSV that a Dutch spreadsheet program opens well, and XLSX of any length in little
// memory.
#pragma once
#include "moment/moment.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tabular {

// A cell is text, a number or a date; text that looks like a formula stays text.
using Value = std::variant<std::string_view, double, std::int64_t, moment::Date>;

class CsvWriter {
public:
    CsvWriter();
    void row(std::span<Value const> cells);
    void row(std::initializer_list<Value> cells) { row(std::span(cells.begin(), cells.size())); }
    std::string const& text() const { return text_; }

private:
    std::string text_;
};

class XlsxWriter {
public:
    // Throws base::Fault, here or in finish(), when the file cannot be written.
    explicit XlsxWriter(std::string const& path);
    ~XlsxWriter();
    XlsxWriter(XlsxWriter const&) = delete;
    XlsxWriter& operator=(XlsxWriter const&) = delete;
    // A new sheet with a bold first row that stays in view; the name is cut and cleaned as Excel wants it.
    void sheet(std::string_view name, std::span<std::string_view const> header);
    void row(std::span<Value const> cells);
    void row(std::initializer_list<Value> cells) { row(std::span(cells.begin(), cells.size())); }
    void finish();

private:
    struct Book;
    std::unique_ptr<Book> book_;
};

} // namespace tabular
