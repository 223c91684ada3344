#include "sql_text.h"

#include <cctype>

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

// The word that starts here; empty when none does.
std::string_view word_at(std::string_view code, std::size_t at)
{
    std::size_t end = at;
    while (end < code.size() && (std::isalnum(static_cast<unsigned char>(code[end])) || code[end] == '_'))
        ++end;
    return code.substr(at, end - at);
}

std::string_view word_in_dialect(std::string_view word, std::string_view rest, Engine engine)
{
    auto const lower = base::lower_ascii(word);
    if (engine == Engine::postgresql)
        return lower == "blob" ? "bytea" : word;
    bool const is_key = lower == "bigint" && base::lower_ascii(base::trimmed(rest)).starts_with("primary");
    return is_key ? "integer" : word;
}

std::string code_in_dialect(std::string_view code, Engine engine)
{
    std::string out;
    for (std::size_t at = 0; at < code.size();) {
        auto const word = word_at(code, at);
        if (word.empty())
            out += code[at++];
        else
            out += word_in_dialect(word, code.substr(at += word.size()), engine);
    }
    return out;
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

std::string savepoint(int depth) { return "savepoint level" + std::to_string(depth); }
std::string release_of(int depth) { return "release " + savepoint(depth); }
std::string rollback_to(int depth) { return "rollback to " + savepoint(depth) + "; " + release_of(depth); }

} // namespace db
