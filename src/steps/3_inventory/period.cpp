#include "period.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace inventory {
namespace {

constexpr int year_min = 1990, year_max = 2100;

constexpr std::array<std::string_view, 24> month_names{"januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december"};

std::optional<Period> made(Span span, std::int64_t year, std::int64_t part)
{
    bool const fits = (span == Span::year && part == 0) || (span == Span::quarter && part >= 1 && part <= 4)
        || (span == Span::month && part >= 1 && part <= 12);
    if (year < year_min || year > year_max || !fits)
        return std::nullopt;
    return Period{span, static_cast<int>(year), static_cast<int>(part)};
}

std::int64_t number(std::string_view digits) { return base::read_integer(digits).value_or(-1); }

std::optional<Period> of_year(std::string_view text)
{
    return text.size() == 4 ? made(Span::year, number(text), 0) : std::nullopt;
}

// "2024JJ00", "2024KW02", "2024MM03": the keys of StatLine.
std::optional<Period> of_key(std::string_view text)
{
    if (text.size() != 8)
        return std::nullopt;
    auto const kind = base::lower_ascii(text.substr(4, 2));
    auto const year = number(text.substr(0, 4)), part = number(text.substr(6));
    if (kind == "jj")
        return made(Span::year, year, part);
    if (kind == "kw")
        return made(Span::quarter, year, part);
    return kind == "mm" ? made(Span::month, year, part) : std::nullopt;
}

// "2026-Q1", "2026-03", "2026-03-17T10:00:00Z"
std::optional<Period> of_iso(std::string_view text)
{
    if (text.size() < 7 || (text[4] != '-' && text[4] != '/'))
        return std::nullopt;
    auto const year = number(text.substr(0, 4));
    if (text.size() == 7 && (text[5] == 'Q' || text[5] == 'q' || text[5] == 'K' || text[5] == 'k'))
        return made(Span::quarter, year, number(text.substr(6)));
    bool const ends = text.size() == 7 || text[7] == '-' || text[7] == '/';
    return ends ? made(Span::month, year, number(text.substr(5, 2))) : std::nullopt;
}

std::optional<Period> of_day(std::string_view text)
{
    auto const date = moment::read_typed_date(text.substr(0, text.find(' ')));
    return date ? made(Span::month, date->year, date->month) : std::nullopt;
}

std::optional<int> month_of(std::string_view word)
{
    auto const fits = [&](std::string_view name) {
        return word == name || (word.size() == 3 && name.starts_with(word))
            || (word == "mrt" && name == "maart");
    };
    auto const found = std::ranges::find_if(month_names, fits);
    return found == month_names.end() ? std::nullopt
                                      : std::optional(static_cast<int>(found - month_names.begin()) % 12 + 1);
}

struct Words {
    std::int64_t year = -1;
    std::int64_t part = -1;
    Span span = Span::year;
};

void take(Words& words, std::string_view word)
{
    if (auto const month = month_of(word)) {
        words.span = Span::month;
        words.part = *month;
    } else if (word == "kwartaal" || word == "quarter" || word == "kw") {
        words.span = Span::quarter;
    } else if (word.size() == 4 && number(word) > 0) {
        words.year = number(word);
    } else if (word.size() == 2 && (word[0] == 'q' || word[0] == 'k')) {
        words.span = Span::quarter;
        words.part = number(word.substr(1));
    } else if (!word.empty() && word[0] >= '1' && word[0] <= '4') {
        words.part = word[0] - '0';
    }
}

// "maart 2024", "2024 1e kwartaal", "Q1 2024"
std::optional<Period> of_words(std::string_view text)
{
    auto const folded = base::folded(text);
    Words words;
    for (auto const word : base::split(folded, ' '))
        take(words, base::trimmed(word));
    return words.span == Span::year ? std::nullopt : made(words.span, words.year, words.part);
}

} // namespace

std::string code(Period period)
{
    if (period.span == Span::year)
        return fmt::format("{}", period.year);
    if (period.span == Span::quarter)
        return fmt::format("{}-Q{}", period.year, period.part);
    return fmt::format("{}-{:02}", period.year, period.part);
}

std::optional<Period> period_of(std::string_view code)
{
    auto const year = of_year(code);
    return year ? year : of_iso(code);
}

std::optional<Period> read_period(std::string_view text)
{
    text = base::trimmed(text);
    while (text.ends_with('*')) // provisional figures
        text.remove_suffix(1);
    for (auto* const read : {of_year, of_key, of_iso, of_day, of_words})
        if (auto const period = read(text))
            return period;
    return std::nullopt;
}

std::string shown(i18n::Words const& words, Period period)
{
    if (period.span == Span::year)
        return std::to_string(period.year);
    if (period.span == Span::quarter)
        return words.short_quarter({period.year, period.part});
    auto const day = words.short_date({period.year, period.part, 1});
    return day.substr(day.find(' ') + 1); // "1 mrt 2026" without its day
}

Period a_year_before(Period period)
{
    --period.year;
    return period;
}

Period next(Period period)
{
    int const parts = period.span == Span::year ? 0 : period.span == Span::quarter ? 4 : 12;
    if (period.part < parts)
        return {period.span, period.year, period.part + 1};
    return {period.span, period.year + 1, parts == 0 ? 0 : 1};
}

moment::Date first_day(Period period)
{
    if (period.span == Span::year)
        return {period.year, 1, 1};
    constexpr int months_of_quarter = 3;
    bool const is_quarter = period.span == Span::quarter;
    return {period.year, is_quarter ? (period.part - 1) * months_of_quarter + 1 : period.part, 1};
}

moment::Date last_day(Period period) { return moment::plus_days(first_day(next(period)), -1); }

} // namespace inventory
