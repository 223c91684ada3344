// A table as an OpenDocument spreadsheet (ODF 1.3), which LibreOffice opens without a question.
#pragma once
#include "tabular/writing.h"

#include <string>
#include <string_view>

namespace tabular {

// One sheet with a bold first row. Text stays text, also where it looks like a formula or a number.
class OdsWriter {
public:
    OdsWriter(std::string_view sheet, std::span<std::string_view const> header);
    void row(std::span<Value const> cells);
    void row(std::initializer_list<Value> cells) { row(std::span(cells.begin(), cells.size())); }
    // The file; the same moment and content make the same bytes.
    std::string finish(moment::Instant made_at) const;

private:
    std::string rows_;
    std::string sheet_;
};

} // namespace tabular
