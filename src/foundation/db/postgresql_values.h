// Values on their way to PostgreSQL and back, which sends them as text.
#pragma once
#include "engines.h"

#include <charconv>
#include <vector>

#include <fmt/format.h>
#include <libpq-fe.h>

namespace db {

inline std::string hex_bytes(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\\x";
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

inline std::string bytes_of_hex(std::string_view hex)
{
    std::string out;
    for (std::size_t i = 2; i + 1 < hex.size(); i += 2) {
        unsigned byte = 0;
        std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16);
        out += static_cast<char>(byte);
    }
    return out;
}

template <class T> T number_of(std::string_view text)
{
    T value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw base::Fault("db: a column read as a number holds something else");
    return value;
}

class PostgresqlRow final : public Row {
public:
    PostgresqlRow(PGresult const* result, int row)
        : result_(result)
        , row_(row)
    {
    }
    bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::int64_t integer(int column) const override
    {
        auto const text = view(column);
        if (text.empty() || text == "f")
            return 0;
        return text == "t" ? 1 : number_of<std::int64_t>(text);
    }
    double real(int column) const override
    {
        auto const text = view(column);
        return text.empty() ? 0 : number_of<double>(text);
    }
    std::string_view view(int column) const override
    {
        auto const size = static_cast<std::size_t>(PQgetlength(result_, row_, column));
        return {PQgetvalue(result_, row_, column), size};
    }
    std::string blob(int column) const override { return bytes_of_hex(view(column)); }

private:
    PGresult const* result_;
    int row_;
};

// The text PostgreSQL reads a value from; not for null.
inline std::string text_of(Argument const& argument)
{
    return std::visit(Overloaded{
                          [](std::nullptr_t) { return std::string(); },
                          [](std::int64_t value) { return std::to_string(value); },
                          [](double value) { return fmt::format("{}", value); },
                          [](bool value) { return std::string(value ? "t" : "f"); },
                          [](std::string_view text) { return std::string(text); },
                          [](std::string const& text) { return text; },
                          [](Blob blob) { return hex_bytes(blob.bytes); },
                      },
        argument.value());
}

inline bool is_null(Argument const& argument)
{
    return std::holds_alternative<std::nullptr_t>(argument.value());
}

// The arguments of one run, as libpq wants them.
class Parameters {
public:
    Parameters(std::string_view sql, std::span<Argument const> args)
    {
        texts_.reserve(args.size());
        for (auto const& argument : args) {
            texts_.push_back(text_of(argument));
            check_text(texts_.back(), sql);
            values_.push_back(is_null(argument) ? nullptr : texts_.back().c_str());
        }
    }
    int size() const { return static_cast<int>(values_.size()); }
    char const* const* values() const { return values_.data(); }

private:
    std::vector<std::string> texts_;
    std::vector<char const*> values_;
};

} // namespace db
