// One row of a result, read by column number from 0. It is valid only inside the function it is handed to.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "moment/moment.h"

namespace db {

class Row {
public:
    virtual bool is_null(int column) const = 0;
    // Null reads as 0, false, or an empty text.
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    // Valid until the next row.
    virtual std::string_view view(int column) const = 0;
    virtual std::string blob(int column) const = 0;

    std::string text(int column) const { return std::string(view(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    std::optional<std::int64_t> maybe_integer(int column) const;
    std::optional<double> maybe_real(int column) const;
    template <class T> T id(int column) const { return T{integer(column)}; }
    moment::Instant instant(int column) const { return {integer(column)}; }
    // A text that is no date is a Fault.
    moment::Date date(int column) const;
    moment::TimeOfDay time(int column) const;

protected:
    ~Row() = default;
};

} // namespace db
