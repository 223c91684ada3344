// The rows of a CSV text one after another; the inner loop of every import, so it copies only what it must.
#pragma once
#include "tabular.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tabular {

class CsvRows {
public:
    CsvRows(std::string_view utf8, char separator);
    enum class Step { row, end, unclosed_quote };
    Step next();
    Cells cells() const { return cells_; }
    bool is_blank() const;

private:
    // Both return false at the end of the row.
    bool plain_cell();
    bool quoted_cell();
    bool after(char const* stop);

    char const* at_;
    char const* end_;
    char separator_;
    char line_end_;
    bool unclosed_ = false;
    std::vector<std::string_view> cells_;
    // Cells with a doubled quote, written out; a deque, because growing must not move what cells_ looks at.
    std::deque<std::string> unquoted_;
    std::size_t unquoted_used_ = 0;
};

} // namespace tabular
