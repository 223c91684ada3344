#include "series.h"

#include "days.h"

#include <algorithm>

namespace meetings {
namespace {

constexpr int weeks_of_year = 52, days_of_week = 7, days_apart_min = 14, months_of_quarter = 3;

Kind kind_of_place(int place, SeriesWish const& wish)
{
    int const last = wish.first_year - 1;
    if (place == 0 && !wish.has_kick_off)
        return Kind::kick_off;
    if (place == last)
        return Kind::award;
    if (place == last - 1)
        return Kind::adoption;
    return place == wish.first_year / 2 ? Kind::presentation : Kind::regular;
}

void add_day(std::vector<SeriesDay>& out, Kind kind, moment::Date wanted)
{
    auto date = day_to_meet(wanted);
    if (!out.empty() && date < moment::plus_days(out.back().date, days_apart_min))
        date = day_to_meet(moment::plus_days(out.back().date, days_apart_min));
    out.push_back({kind, date});
}

} // namespace

std::vector<SeriesDay> series(SeriesWish const& wish)
{
    std::vector<SeriesDay> out;
    int const weeks = wish.first_year > 1 ? weeks_of_year / (wish.first_year - 1) : 0;
    for (int place = 0; place < wish.first_year; ++place)
        add_day(out, kind_of_place(place, wish), moment::plus_days(wish.first, place * weeks * days_of_week));
    auto const from = out.empty() ? moment::plus_months(wish.first, -months_of_quarter) : out.back().date;
    for (int number = 1; number <= wish.quarterly; ++number)
        add_day(out, Kind::quarterly, moment::plus_months(from, number * months_of_quarter));
    return out;
}

std::vector<MeetingId> plan_series(db::Connection& db, partnership::Scope const& scope,
    std::vector<SeriesDay> const& days, NewMeeting const& like)
{
    std::vector<MeetingId> out;
    if (days.empty())
        return out;
    auto const planned = upcoming(db, scope, std::ranges::min(days, {}, &SeriesDay::date).date);
    for (auto const& day : days) {
        if (std::ranges::find(planned, day.date, &Meeting::date) != planned.end())
            continue;
        auto wanted = like;
        wanted.kind = day.kind;
        wanted.date = day.date;
        out.push_back(plan(db, scope, wanted));
    }
    return out;
}

} // namespace meetings
