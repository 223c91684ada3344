#include "row.h"

#include "base/fault.h"

namespace db {

std::optional<std::int64_t> Row::maybe_integer(int column) const
{
    return is_null(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Row::maybe_real(int column) const
{
    return is_null(column) ? std::nullopt : std::optional(real(column));
}

moment::Date Row::date(int column) const
{
    if (is_null(column))
        return {};
    auto const date = moment::read_date(view(column));
    if (!date)
        throw base::Fault("db: a column read as a date holds something else");
    return *date;
}

moment::TimeOfDay Row::time(int column) const
{
    if (is_null(column))
        return {};
    auto const time = moment::read_time(view(column));
    if (!time)
        throw base::Fault("db: a column read as a time of day holds something else");
    return *time;
}

} // namespace db
