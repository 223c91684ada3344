#include "polls.h"
#include "series.h"

#include "days.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace meetings;
using moment::Date;

namespace {

Poll two_days()
{
    Poll out;
    out.days = {{{1}, {2027, 4, 5}}, {{2}, {2027, 4, 6}}};
    return out;
}

Answered said(std::int64_t day, std::int64_t person, PollAnswer answer)
{
    return {{day}, {person}, answer, {}, {}};
}

std::string kinds(std::vector<SeriesDay> const& days)
{
    std::string out;
    for (auto const& day : days)
        out += std::string(code(day.kind)) + " ";
    return out;
}

} // namespace

TEST_CASE("the best day is the one on which most can come, then fewest cannot, then the first")
{
    using enum PollAnswer;
    struct Case {
        std::vector<Answered> answers;
        std::int64_t best; // 0: none
    };
    Case const cases[] = {
        {{}, 0},
        {{said(1, 1, no), said(2, 1, no)}, 0},
        {{said(1, 1, yes), said(2, 1, yes), said(2, 2, yes)}, 2},
        {{said(1, 1, maybe), said(2, 1, yes)}, 2},
        {{said(1, 1, yes), said(2, 1, yes), said(1, 2, no)}, 2},
        {{said(1, 1, yes), said(2, 1, yes)}, 1},
    };
    for (auto const& one : cases)
        CHECK(best_day(tallies(two_days(), one.answers)).value_or(PollDayId{}).value == one.best);
}

TEST_CASE("a proposal needs two days to come, each once, and an end after its begin")
{
    NewMeeting good;
    Date const today{2027, 3, 15};
    CHECK(problems(good, {{2027, 4, 5}, {2027, 4, 6}}, today).empty());
    CHECK(problems(good, {{2027, 4, 5}}, today).size() == 1);
    CHECK(problems(good, {{2027, 4, 5}, {2027, 4, 5}}, today).size() == 2);
    CHECK(problems(good, {{2027, 3, 15}, {2027, 4, 5}}, today).size() == 1);
    good.until = good.from;
    CHECK(problems(good, {{2027, 4, 5}, {2027, 4, 6}}, today).size() == 1);
}

TEST_CASE("a link is read by who made it, and not when a sign of it is another")
{
    PollLink const link{{7}, {8}, {9}};
    auto const token = poll_token("geheim", link);
    auto const read = poll_link("geheim", token);
    REQUIRE(read);
    CHECK(read->person == link.person);
    CHECK_FALSE(poll_link("anders", token));
    CHECK_FALSE(poll_link("geheim", token + "x"));
    CHECK_FALSE(poll_link("geheim", "a.b.c"));
    CHECK_FALSE(poll_link("geheim", ""));
    auto other = poll_token("geheim", {{7}, {8}, {10}});
    other.replace(0, other.rfind('.'), token.substr(0, token.rfind('.')));
    CHECK_FALSE(poll_link("geheim", other));
}

TEST_CASE("answers read back from their codes and have names in two languages")
{
    for (auto const answer : all_poll_answers) {
        CHECK(poll_answer_of(code(answer)) == answer);
        CHECK_FALSE(name(answer).english.empty());
    }
    CHECK(poll_answer_of("zeker") == PollAnswer::none);
}

TEST_CASE("the first year runs from kick-off to award with six to eight meetings, then one a quarter")
{
    CHECK(kinds(series({{2027, 3, 15}, 6, 2, false}))
        == "kick_off regular regular presentation adoption award quarterly quarterly ");
    CHECK(kinds(series({{2027, 3, 15}, 8, 0, true}))
        == "regular regular regular regular presentation regular adoption award ");
    CHECK(kinds(series({{2027, 3, 15}, 0, 4, true})) == "quarterly quarterly quarterly quarterly ");
}

TEST_CASE("no meeting of a series falls on a day when nobody works, and two are never too close")
{
    for (int count = first_year_min; count <= first_year_max; ++count)
        for (int day = 0; day < 366; day += 3) {
            auto const made = series({moment::plus_days({2027, 1, 6}, day), count, 4, false});
            for (std::size_t i = 0; i < made.size(); ++i) {
                CHECK(is_free_for_meeting(made[i].date));
                if (i > 0)
                    CHECK(moment::days_between(made[i - 1].date, made[i].date) >= 14);
            }
            int const weeks
                = moment::days_between(made.front().date, made[static_cast<std::size_t>(count) - 1].date) / 7;
            CHECK(weeks >= 40);
            CHECK(weeks <= 60);
        }
}
