// What PostgreSQL says of a statement that went wrong.
#pragma once
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <libpq-fe.h>

namespace db {

inline std::string_view field(PGresult const* result, int code)
{
    char const* const text = PQresultErrorField(result, code);
    return text ? text : "";
}

// Messages about data (class 22) and details repeat the value itself, so those are left out.
inline std::string harmless_message(PGresult const* result)
{
    auto const state = field(result, PG_DIAG_SQLSTATE);
    if (state.starts_with("22"))
        return fmt::format("a value that does not fit (SQLSTATE {})", state);
    return std::string(field(result, PG_DIAG_MESSAGE_PRIMARY));
}

} // namespace db
