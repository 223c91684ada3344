// The rhythm of the process: six to eight meetings from the kick-off to the award, about a year, and one each
// quarter afterwards. Process document 1.3 and 1.9.
#pragma once
#include "meetings.h"

namespace meetings {

struct SeriesWish {
    moment::Date first;
    int first_year = 7; // meetings from here to the award; none: only those of each quarter
    int quarterly = 4;
    bool has_kick_off = false; // held or planned already
};
inline constexpr int first_year_min = 6, first_year_max = 8, quarterly_max = 8;

struct SeriesDay {
    Kind kind = Kind::regular;
    moment::Date date;
    friend bool operator==(SeriesDay, SeriesDay) = default;
};
// Never in a weekend, on a holiday or in the weeks when everybody is away; at least two weeks apart.
std::vector<SeriesDay> series(SeriesWish const& wish);

// The place and the hours are those of `like`. Days on which a meeting is planned already are passed over.
std::vector<MeetingId> plan_series(db::Connection& db, partnership::Scope const& scope,
    std::vector<SeriesDay> const& days, NewMeeting const& like);

} // namespace meetings
