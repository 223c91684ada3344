#include "csv.h"

#include "csv_rows.h"
#include "encoding.h"

#include "base/fault.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tabular {
namespace {

constexpr std::size_t sample_bytes = 1U << 16U;
constexpr std::size_t sample_rows = 100;
constexpr std::array separators{';', ',', '\t', '|'};

// How well the sample reads with this separator: rows that share the usual number of cells, if that is above
// one.
std::size_t agreement(std::string_view sample, char separator)
{
    CsvRows rows(sample, separator);
    std::map<std::size_t, std::size_t> widths;
    for (std::size_t i = 0; i < sample_rows && rows.next() == CsvRows::Step::row; ++i)
        if (!rows.is_blank())
            ++widths[rows.cells().size()];
    std::size_t best = 0;
    for (auto const& [width, count] : widths)
        if (width > 1)
            best = std::max(best, count * 1000 + std::min<std::size_t>(width, 999));
    return best;
}

char separator_of(std::string_view text)
{
    if (text.size() > 5 && text.starts_with("sep=") && (text[5] == '\n' || text[5] == '\r'))
        return text[4];
    auto const sample = text.substr(0, sample_bytes);
    char best = ';';
    std::size_t most = 0;
    for (char const candidate : separators) {
        auto const found = agreement(sample, candidate);
        if (found > most) {
            most = found;
            best = candidate;
        }
    }
    return best;
}

// The hint for Excel on the first line is no row.
std::string_view without_hint(std::string_view text)
{
    if (text.size() <= 5 || !text.starts_with("sep=") || (text[5] != '\n' && text[5] != '\r'))
        return text;
    text.remove_prefix(6);
    return text.starts_with('\n') ? text.substr(1) : text;
}

class Checked {
public:
    explicit Checked(Limits const& limits)
        : limits_(limits)
    {
    }

    std::optional<Flaw> flaw(Cells cells)
    {
        cells_ += cells.size();
        if (++rows_ > limits_.rows_max)
            return Flaw::too_many_rows;
        if (cells.size() > limits_.columns_max)
            return Flaw::too_many_columns;
        if (cells_ > limits_.cells_max)
            return Flaw::too_many_cells;
        for (std::string_view const cell : cells)
            if (cell.size() > limits_.cell_bytes_max)
                return Flaw::cell_too_long;
        return std::nullopt;
    }
    bool any() const { return rows_ > 0; }

private:
    Limits limits_;
    std::size_t rows_ = 0;
    std::size_t cells_ = 0;
};

std::optional<Refusal> each_row(CsvRows& rows, OnRow on_row, Limits const& limits)
{
    Checked checked(limits);
    std::size_t number = 0;
    for (auto step = rows.next(); step != CsvRows::Step::end; step = rows.next()) {
        ++number;
        if (step == CsvRows::Step::unclosed_quote)
            return Refusal{Flaw::unclosed_quote, number};
        if (rows.is_blank())
            continue;
        if (auto const flaw = checked.flaw(rows.cells()))
            return Refusal{*flaw, number};
        if (on_row(number, rows.cells()) == Next::stop)
            return std::nullopt;
    }
    return checked.any() ? std::nullopt : std::optional(Refusal{Flaw::empty});
}

// Text as UTF-8: the bytes themselves, or held when they had to be changed.
std::string_view as_utf8(std::string_view bytes, Encoding encoding, std::string& held)
{
    bytes = without_mark(bytes, encoding);
    if (encoding == Encoding::utf8)
        return bytes;
    held = encoding == Encoding::windows_1252 ? from_windows_1252(bytes) : from_utf16(bytes, encoding);
    return held;
}

} // namespace

MappedFile::MappedFile(std::string const& path)
{
    auto const fail = [&](char const* what) {
        throw base::Fault(std::string(what) + " " + path + ": " + std::strerror(errno));
    };
    int const file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        fail("cannot open");
    struct stat found { };
    bool const known = fstat(file, &found) == 0 && S_ISREG(found.st_mode);
    size_ = known ? static_cast<std::size_t>(found.st_size) : 0;
    if (size_ > 0)
        data_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
    close(file);
    if (!known || data_ == MAP_FAILED)
        fail("cannot read");
    if (data_)
        madvise(data_, size_, MADV_SEQUENTIAL);
}

MappedFile::~MappedFile()
{
    if (data_)
        munmap(data_, size_);
}

CsvForm csv_form(std::string_view bytes)
{
    CsvForm form{encoding_of(bytes), ';'};
    std::string held;
    // An even number of bytes, so that the sample of a UTF-16 text does not end in half a letter.
    form.separator = separator_of(as_utf8(bytes.substr(0, 2 * sample_bytes), form.encoding, held));
    return form;
}

base::Result<CsvForm, Refusal> each_csv_row(std::string_view bytes, OnRow on_row, Limits const& limits)
{
    CsvForm const form = csv_form(bytes);
    std::string held;
    std::string_view const text = without_hint(as_utf8(bytes, form.encoding, held));
    if (text.find('\0') != std::string_view::npos)
        return base::refuse(Refusal{Flaw::not_text});
    CsvRows rows(text, form.separator);
    if (auto const refusal = each_row(rows, on_row, limits))
        return base::refuse(*refusal);
    return form;
}

base::Result<Table, Refusal> read_csv(std::string_view bytes, Limits const& limits)
{
    Table table;
    auto const add = [&](std::size_t, Cells cells) {
        table.rows.emplace_back(cells.begin(), cells.end());
        return Next::more;
    };
    auto const done = each_csv_row(bytes, add, limits);
    if (!done)
        return base::refuse(done.error());
    return table;
}

} // namespace tabular
