#include "sql_text.h"

#include <algorithm>
#include <regex>

#include "base/text.h"

namespace db {
namespace {

enum class Piece { code, other };

std::size_t end_of(std::string_view sql, std::size_t from, std::string_view closing)
{
    auto const at = sql.find(closing, from);
    return at == std::string_view::npos ? sql.size() : at + closing.size();
}

// The end of the quoted text or comment that starts here, or the same place when none does.
std::size_t end_of_other(std::string_view sql, std::size_t at)
{
    auto const rest = sql.substr(at);
    if (rest.starts_with("--"))
        return end_of(sql, at, "\n");
    if (rest.starts_with("/*"))
        return end_of(sql, at + 2, "*/");
    if (rest.starts_with('\'') || rest.starts_with('"'))
        return end_of(sql, at + 1, rest.substr(0, 1));
    return at;
}

void each_piece(std::string_view sql, base::FunctionRef<void(Piece, std::string_view)> visit)
{
    std::size_t code = 0;
    for (std::size_t at = 0; at < sql.size();) {
        auto const end = end_of_other(sql, at);
        if (end == at) {
            ++at;
            continue;
        }
        visit(Piece::code, sql.substr(code, at - code));
        visit(Piece::other, sql.substr(at, end - at));
        at = code = end;
    }
    visit(Piece::code, sql.substr(code));
}

std::string code_in_dialect(std::string_view code, Engine engine)
{
    static std::regex const key(R"(\bbigint(\s+primary\s+key)\b)", std::regex::icase);
    static std::regex const blob(R"(\bblob\b)", std::regex::icase);
    std::string const text(code);
    return engine == Engine::sqlite ? std::regex_replace(text, key, "integer$1")
                                    : std::regex_replace(text, blob, "bytea");
}

} // namespace

std::string numbered(std::string_view sql)
{
    std::string out;
    int number = 0;
    each_piece(sql, [&](Piece piece, std::string_view text) {
        for (char const c : text)
            if (piece == Piece::code && c == '?')
                out += '$' + std::to_string(++number);
            else
                out += c;
    });
    return out;
}

std::string in_dialect(std::string_view sql, Engine engine)
{
    std::string out;
    each_piece(sql, [&](Piece piece, std::string_view text) {
        out += piece == Piece::code ? code_in_dialect(text, engine) : std::string(text);
    });
    return out;
}

std::string first_line(std::string_view sql)
{
    auto const text = base::trimmed(sql);
    return std::string(base::trimmed(text.substr(0, text.find('\n'))));
}

} // namespace db
