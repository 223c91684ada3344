// Rows as PostgreSQL's COPY reads them: a line each, tabs between the values.
#pragma once
#include "postgresql_values.h"

#include <span>
#include <string>
#include <string_view>

namespace db {

class CopyLines {
public:
    explicit CopyLines(std::string_view sql)
        : sql_(sql)
    {
    }

    void add(std::span<Argument const> row)
    {
        for (auto const& argument : row) {
            if (&argument != &row.front())
                text_ += '\t';
            append(argument);
        }
        text_ += '\n';
    }
    std::string const& text() const { return text_; }
    void clear() { text_.clear(); }

private:
    void append(Argument const& argument)
    {
        if (is_null(argument))
            text_ += "\\N";
        else if (auto const* const text = std::get_if<std::string_view>(&argument.value()))
            append(*text);
        else
            append(text_of(argument));
    }

    void append(std::string_view text)
    {
        check_text(text, sql_);
        for (char const c : text) {
            if (c == '\\' || c == '\n' || c == '\r' || c == '\t') {
                text_ += '\\';
                text_ += c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : c;
            } else {
                text_ += c;
            }
        }
    }

    std::string_view sql_; // for the message about a text that cannot be kept
    std::string text_;
};

} // namespace db
