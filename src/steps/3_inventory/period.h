// The periods that figures are given for: a year, a quarter or a month, read in the many ways in which
// partners write them.
#pragma once
#include "i18n/i18n.h"
#include "moment/moment.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace inventory {

enum class Span { year, quarter, month };

struct Period {
    Span span = Span::year;
    int year = 0;
    int part = 0; // the quarter or the month; 0 for a year
    friend auto operator<=>(Period, Period) = default;
};

// "2026", "2026-Q1", "2026-03": how a period is kept.
std::string code(Period period);
std::optional<Period> period_of(std::string_view code);
// Also "2022*", "2024JJ00", "2024MM03", "2024 maart", "1e kwartaal 2024", "17-03-2024".
std::optional<Period> read_period(std::string_view text);
std::string shown(i18n::Words const& words, Period period);
Period a_year_before(Period period);
Period next(Period period);
moment::Date first_day(Period period);
moment::Date last_day(Period period);

} // namespace inventory
