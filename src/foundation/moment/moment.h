// Days, instants and quarters as values; "now" is always a parameter (a Clock), never asked from the machine.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace moment {

// Milliseconds since 1970-01-01 00:00 UTC.
struct Instant {
    std::int64_t epoch_ms = 0;
    friend auto operator<=>(Instant, Instant) = default;
    Instant plus_ms(std::int64_t ms) const { return {epoch_ms + ms}; }
    Instant plus_minutes(std::int64_t minutes) const { return {epoch_ms + minutes * 60'000}; }
    Instant plus_days(std::int64_t days) const { return {epoch_ms + days * 86'400'000}; }
};

// A day of the Gregorian calendar; default-made it is no day at all (year 0).
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    friend auto operator<=>(Date, Date) = default;
    explicit operator bool() const { return year != 0; }
};

struct TimeOfDay {
    int hour = 0;
    int minute = 0;
    friend auto operator<=>(TimeOfDay, TimeOfDay) = default;
};

struct Quarter {
    int year = 0;
    int number = 1; // 1 to 4
    friend auto operator<=>(Quarter, Quarter) = default;
};

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

// Stands still until it is told otherwise.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant now)
        : now_(now)
    {
    }
    Instant now() const override { return now_; }
    void set(Instant now) { now_ = now; }

private:
    Instant now_;
};

bool is_valid(Date date);
std::int64_t days_since_epoch(Date date);
Date date_of_days(std::int64_t days_since_epoch);
Date plus_days(Date date, int days);
// The last day of the month when the day does not exist there: 31 January plus one month is 28 or 29
// February.
Date plus_months(Date date, int months);
int days_between(Date from, Date to);
// 0 is Monday.
int weekday(Date date);

Quarter quarter_of(Date date);
Quarter plus_quarters(Quarter quarter, int count);
int quarters_between(Quarter from, Quarter to);
Date first_day(Quarter quarter);
Date last_day(Quarter quarter);

// Dutch civil time (Europe/Amsterdam by the European summer-time rule since 1996).
Date local_date(Instant instant);
TimeOfDay local_time(Instant instant);
Instant instant_of(Date date, TimeOfDay time);

// "2026-11-23"
std::string iso(Date date);
// "2026-11-23T09:30:00Z"
std::string iso(Instant instant);
// "09:30"
std::string iso(TimeOfDay time);
std::optional<Date> read_date(std::string_view iso);
// Reads what people type as well: 23-11-2026, 23/11/2026, 2026-11-23.
std::optional<Date> read_typed_date(std::string_view text);
std::optional<TimeOfDay> read_time(std::string_view text);

} // namespace moment
