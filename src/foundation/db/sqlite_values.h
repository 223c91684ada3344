// Values on their way into a statement of SQLite, and out of its rows.
#pragma once
#include "engines.h"

#include <sqlite3.h>

namespace db {

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement)
        : statement_(statement)
    {
    }
    bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    double real(int column) const override { return sqlite3_column_double(statement_, column); }
    std::string_view view(int column) const override
    {
        auto const* const text = sqlite3_column_text(statement_, column);
        auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return text ? std::string_view(reinterpret_cast<char const*>(text), size) : std::string_view();
    }
    std::string blob(int column) const override
    {
        auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement_, column));
        auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return bytes ? std::string(bytes, size) : std::string();
    }

private:
    sqlite3_stmt* statement_;
};

inline int bind_text(sqlite3_stmt* statement, int at, std::string_view text)
{
    char const* const start = text.data() ? text.data() : "";
    return sqlite3_bind_text64(statement, at, start, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

inline int bind_blob(sqlite3_stmt* statement, int at, std::string_view bytes)
{
    return bytes.empty() ? sqlite3_bind_zeroblob(statement, at, 0)
                         : sqlite3_bind_blob64(statement, at, bytes.data(), bytes.size(), SQLITE_STATIC);
}

inline int bind(sqlite3_stmt* statement, int at, Argument const& argument)
{
    return std::visit(Overloaded{
                          [&](std::nullptr_t) { return sqlite3_bind_null(statement, at); },
                          [&](std::int64_t value) { return sqlite3_bind_int64(statement, at, value); },
                          [&](double value) { return sqlite3_bind_double(statement, at, value); },
                          [&](bool value) { return sqlite3_bind_int(statement, at, value ? 1 : 0); },
                          [&](std::string_view text) { return bind_text(statement, at, text); },
                          [&](std::string const& text) { return bind_text(statement, at, text); },
                          [&](Blob blob) { return bind_blob(statement, at, blob.bytes); },
                      },
        argument.value());
}

} // namespace db
