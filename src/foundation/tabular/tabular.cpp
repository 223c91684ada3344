#include "tabular.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace tabular {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view euro = "\xE2\x82\xAC";

std::string without(std::string text, std::string_view part)
{
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part))
        text.erase(at, part.size());
    return text;
}

// Whether the marks for thousands stand where they should: "1.234.567".
bool grouped_by_three(std::string_view whole, char mark)
{
    auto const parts = base::split(whole, mark);
    if (parts.size() < 2)
        return true;
    bool const first = !parts.front().empty() && parts.front().size() <= 3;
    return first && std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
        return part.size() == 3;
    });
}

} // namespace

std::string_view cell(Row const& row, std::size_t column)
{
    return column < row.size() ? std::string_view(row[column]) : std::string_view();
}

std::string_view cell(Cells row, std::size_t column)
{
    return column < row.size() ? row[column] : std::string_view();
}

std::optional<std::size_t> column_named(Row const& header, std::span<std::string_view const> names)
{
    for (std::string_view const name : names)
        for (std::size_t i = 0; i < header.size(); ++i)
            if (base::folded(base::trimmed(header[i])) == base::folded(base::trimmed(name)))
                return i;
    return std::nullopt;
}

std::optional<double> read_number(std::string_view text, DecimalMark mark)
{
    std::string plain = without(without(std::string(base::trimmed(text)), euro), no_break_space);
    std::erase(plain, ' ');
    char const decimal = mark == DecimalMark::comma ? ',' : '.';
    char const thousand = mark == DecimalMark::comma ? '.' : ',';
    std::string_view const sign = plain.starts_with('-') ? "-" : "";
    std::string_view const digits
        = std::string_view(plain).substr(plain.starts_with('-') || plain.starts_with('+'));
    auto const point = std::min(digits.find(decimal), digits.size());
    if (!grouped_by_three(digits.substr(0, point), thousand))
        return std::nullopt;
    std::string number = without(std::string(sign) + std::string(digits.substr(0, point)), {&thousand, 1});
    if (point < digits.size())
        number += '.' + std::string(digits.substr(point + 1));
    double value = 0;
    auto const [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    bool const whole = error == std::errc() && end == number.data() + number.size();
    return whole && number.find_first_of("0123456789") != std::string::npos ? std::optional(value)
                                                                            : std::nullopt;
}

DecimalMark decimal_mark(std::span<std::string_view const> cells)
{
    int points = 0;
    int commas = 0;
    for (std::string_view const text : cells) {
        auto const last = text.find_last_of(",.");
        if (last == std::string_view::npos)
            continue;
        // "1.234" tells nothing; "1.23", "1234.5" and the last of "1,234.50" do.
        char const mark = text[last];
        bool const alone = text.find_first_of(",.") == last;
        bool const may_group = text.size() - last == 4 && last <= 3;
        if (alone && may_group)
            continue;
        bool const repeated = text.find(mark) != last;
        ((mark == '.') != repeated ? points : commas) += 1;
    }
    return points > commas ? DecimalMark::point : DecimalMark::comma;
}

} // namespace tabular
