#include "writing.h"

#include "base/fault.h"
#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <utility>
#include <xlsxwriter.h>

namespace tabular {
namespace {

std::string number_text(double value)
{
    std::string text = fmt::format("{}", value);
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string date_text(moment::Date date)
{
    return date ? fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day) : std::string();
}

// A cell that a spreadsheet program would take for a formula gets an apostrophe; so does one that hides it
// behind a tab or a line break.
bool looks_like_formula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

std::string safe_text(std::string_view text)
{
    return looks_like_formula(text) ? "'" + std::string(text) : std::string(text);
}

std::string quoted(std::string const& text)
{
    if (text.find_first_of(";\"\r\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + '"';
}

struct CsvCell {
    std::string operator()(std::string_view text) const { return quoted(safe_text(text)); }
    std::string operator()(double value) const { return number_text(value); }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(moment::Date date) const { return date_text(date); }
};

// Excel: at most 31 letters, and none of []:*?/\.
std::string sheet_name(std::string_view name)
{
    constexpr std::size_t letters_max = 31;
    std::string out;
    for (std::size_t at = 0; at < name.size() && base::length_utf8(out) < letters_max;) {
        auto const next = std::find_if(name.begin() + static_cast<std::ptrdiff_t>(at) + 1, name.end(),
            [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
        auto const end = static_cast<std::size_t>(next - name.begin());
        auto const letter = name.substr(at, end - at);
        out += std::string_view("[]:*?/\\'").find(letter) == std::string_view::npos ? letter : " ";
        at = end;
    }
    return out;
}

// What XLSX can hold in one cell.
constexpr std::size_t xlsx_letters_max = 32'767;
constexpr std::uint32_t xlsx_rows_max = 1'048'576;

} // namespace

CsvWriter::CsvWriter()
    : text_("\xEF\xBB\xBF")
{
}

void CsvWriter::row(std::span<Value const> cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        text_ += i > 0 ? ";" : "";
        text_ += std::visit(CsvCell(), cells[i]);
    }
    text_ += "\r\n";
}

struct XlsxWriter::Book {
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* head = nullptr;
    lxw_format* date = nullptr;
    lxw_row_t row = 0;
    lxw_col_t column = 0;

    void write(std::string_view text)
    {
        std::string held(text);
        if (base::length_utf8(held) > xlsx_letters_max)
            throw base::Fault("a cell is too long for XLSX");
        // A NUL ends a text in C; nothing that was typed contains one.
        std::erase(held, '\0');
        if (!held.empty())
            check(worksheet_write_string(sheet, row, column, held.c_str(), row == 0 ? head : nullptr));
    }
    void write(double value) { check(worksheet_write_number(sheet, row, column, value, nullptr)); }
    void write(std::int64_t value) { write(static_cast<double>(value)); }
    void write(moment::Date day)
    {
        lxw_datetime at{day.year, day.month, day.day, 0, 0, 0};
        if (day)
            check(worksheet_write_datetime(sheet, row, column, &at, date));
    }
    static void check(lxw_error error)
    {
        if (error != LXW_NO_ERROR)
            throw base::Fault(std::string("cannot write XLSX: ") + lxw_strerror(error));
    }
};

XlsxWriter::XlsxWriter(std::string const& path)
    : book_(std::make_unique<Book>())
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_->book = workbook_new_opt(path.c_str(), &options);
    if (!book_->book)
        throw base::Fault("cannot make XLSX " + path);
    book_->head = workbook_add_format(book_->book);
    format_set_bold(book_->head);
    book_->date = workbook_add_format(book_->book);
    format_set_num_format(book_->date, "yyyy-mm-dd");
}

XlsxWriter::~XlsxWriter()
{
    // Not finished: an exception is under way, and the half file is the caller's to remove.
    if (book_->book)
        workbook_close(book_->book);
}

void XlsxWriter::sheet(std::string_view name, std::span<std::string_view const> header)
{
    book_->sheet = workbook_add_worksheet(book_->book, sheet_name(name).c_str());
    if (!book_->sheet)
        throw base::Fault("cannot add sheet " + std::string(name));
    book_->row = 0;
    worksheet_freeze_panes(book_->sheet, 1, 0);
    std::vector<Value> const cells(header.begin(), header.end());
    row(cells);
}

void XlsxWriter::row(std::span<Value const> cells)
{
    if (!book_->sheet || book_->row >= xlsx_rows_max)
        throw base::Fault("XLSX: no sheet yet, or a sheet is full");
    book_->column = 0;
    for (Value const& cell : cells) {
        std::visit([&](auto const& value) { book_->write(value); }, cell);
        ++book_->column;
    }
    ++book_->row;
}

void XlsxWriter::finish()
{
    lxw_workbook* const book = std::exchange(book_->book, nullptr);
    if (book)
        Book::check(workbook_close(book));
}

} // namespace tabular
