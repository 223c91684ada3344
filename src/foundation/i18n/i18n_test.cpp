#include "i18n.h"

#include <doctest/doctest.h>

namespace {
constexpr i18n::TextOf<1> left{{"Nog {} over", "{} left"}};
constexpr i18n::PluralOf<1> days{{"{} dag", "{} day"}, {"{} dagen", "{} days"}};
i18n::Words const dutch(i18n::Language::dutch), english(i18n::Language::english);
} // namespace

TEST_CASE("a text is filled in the language of the reader")
{
    CHECK(dutch(left, 1234) == "Nog 1.234 over");
    CHECK(english(i18n::message(left, "much")) == "much left");
    CHECK(dutch(days, 1) == "1 dag");
    CHECK(dutch(days, 0) == "0 dagen");
    CHECK(english(i18n::message(days, 1)) == "1 day");
}

TEST_CASE("numbers and dates are written the Dutch way")
{
    CHECK(dutch.decimal(-1234.56, 1) == "-1.234,6");
    CHECK(dutch.money(125000) == "€ 1.250");
    CHECK(dutch.long_date({2026, 11, 23}) == "maandag 23 november 2026");
    CHECK(dutch.percent(0.374) == "37%");
    CHECK(english.short_quarter({2027, 1}) == "Q1 2027");
}
