// CSV of any origin at import speed: encoding, separator and quotes are found out. Reading needs no other
// process.
#pragma once
#include "base/function_ref.h"
#include "base/result.h"
#include "tabular/tabular.h"

#include <string>
#include <string_view>

namespace tabular {

enum class Encoding { utf8, windows_1252, utf16_little, utf16_big };

struct CsvForm {
    Encoding encoding = Encoding::utf8;
    char separator = ';';
};

// A file of which the content can be read as one text without holding it in memory.
class MappedFile {
public:
    // Throws base::Fault when there is no such file.
    explicit MappedFile(std::string const& path);
    ~MappedFile();
    MappedFile(MappedFile const&) = delete;
    MappedFile& operator=(MappedFile const&) = delete;
    std::string_view text() const { return {static_cast<char const*>(data_), size_}; }

private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

CsvForm csv_form(std::string_view bytes);

// What to do after a row.
enum class Next { more, stop };

// Calls on_row for every row that is not blank; cells are UTF-8 and live until the next row. Row numbers
// count all rows from 1, as a spreadsheet shows them.
using OnRow = base::FunctionRef<Next(std::size_t number, Cells cells)>;
base::Result<CsvForm, Refusal> each_csv_row(std::string_view bytes, OnRow on_row, Limits const& limits = {});
base::Result<Table, Refusal> read_csv(std::string_view bytes, Limits const& limits = {});

} // namespace tabular
