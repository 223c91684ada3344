// Reading SQL just far enough to know what is code and what is quoted or comment.
#pragma once
#include <string>
#include <string_view>

#include "db.h"

namespace db {

// `where a = ? and b = '?'` becomes `where a = $1 and b = '?'`.
std::string numbered(std::string_view sql);
// A migration in the tongue of one engine.
std::string in_dialect(std::string_view sql, Engine engine);
// For messages: says which statement it was, and never holds a bound value.
std::string first_line(std::string_view sql);

// Transactions inside others, by depth.
std::string savepoint(int depth);
std::string release_of(int depth);
std::string rollback_to(int depth);

} // namespace db
