#include "xls.h"

#include "failure.h"
#include "gdal.h"

#include <fmt/format.h>
#include <freexl.h>
#include <memory>

namespace reader {
namespace {

using tabular::ReadError;

void check(int code)
{
    if (code == FREEXL_CFBF_READ_ERROR || code != FREEXL_OK)
        fail(code == FREEXL_INSUFFICIENT_MEMORY ? ReadError::too_large : ReadError::broken);
}

struct Closing {
    void operator()(void const* book) const { freexl_close(book); }
};
using Book = std::unique_ptr<void const, Closing>;

Book opened_book(std::string const& path)
{
    void const* handle = nullptr;
    int const code = freexl_open(path.c_str(), &handle);
    Book book(handle);
    check(code);
    return book;
}

unsigned info(Book const& book, unsigned short what)
{
    unsigned value = 0;
    check(freexl_get_info(book.get(), what, &value));
    return value;
}

std::string cell_text(FreeXL_CellValue const& cell)
{
    switch (cell.type) {
    case FREEXL_CELL_INT:
        return std::to_string(cell.value.int_value);
    case FREEXL_CELL_DOUBLE:
        return fmt::format("{}", cell.value.double_value);
    case FREEXL_CELL_NULL:
        return {};
    default:
        return utf8(cell.value.text_value);
    }
}

void send_sheet(Book const& book, unsigned short index, SheetSender& sender)
{
    char const* name = nullptr;
    check(freexl_get_worksheet_name(book.get(), index, &name));
    check(freexl_select_active_worksheet(book.get(), index));
    unsigned rows = 0;
    unsigned short columns = 0;
    check(freexl_worksheet_dimensions(book.get(), &rows, &columns));
    sender.sheet(utf8(name));
    for (unsigned row = 0; row < rows; ++row) {
        std::vector<std::string> cells;
        for (unsigned short column = 0; column < columns; ++column) {
            FreeXL_CellValue cell{};
            check(freexl_get_cell_value(book.get(), row, column, &cell));
            cells.push_back(cell_text(cell));
        }
        sender.row(cells);
    }
}

} // namespace

void send_xls(std::string const& path, SheetSender& sender)
{
    Book const book = opened_book(path);
    if (info(book, FREEXL_BIFF_PASSWORD) == FREEXL_BIFF_OBFUSCATED)
        fail(ReadError::password);
    unsigned const sheets = info(book, FREEXL_BIFF_SHEET_COUNT);
    for (unsigned i = 0; i < sheets; ++i)
        send_sheet(book, static_cast<unsigned short>(i), sender);
}

} // namespace reader
