// What each column of a table of somebody else means: guessed from the names and the content, put right by a
// person, and remembered for the next table with the same names.
#pragma once
#include "reading.h"
#include "when.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inventory {

enum class Role {
    none, // not needed
    when, // a day, or a period
    hour,
    category,
    code, // of the category
    count, // without such a column each row is one report
    hidden, // says that the source hid the count
    x, // RD metres
    y,
    lon, // degrees
    lat,
    postcode,
    number, // house number
    region,
    source,
};
inline constexpr std::size_t role_count = 15;
std::string_view code(Role role);
std::optional<Role> role_of(std::string_view code);
i18n::Text name(Role role);

struct Layout {
    std::size_t sheet = 0;
    std::size_t header = 0; // its row, of those that are not blank
    std::vector<Role> columns;
    DayOrder order = DayOrder::day_first;
    std::string subject; // what every row is about, where no column says it
    std::string period; // of every row, where no column says it
    friend bool operator==(Layout const&, Layout const&) = default;

    std::optional<std::size_t> column(Role role) const;
    std::size_t count_of(Role role) const;
    bool has_point() const;
    // Every row is one report.
    bool is_of_events() const { return count_of(Role::count) == 0; }
};
constexpr std::size_t columns_max = 60; // later ones are not looked at
constexpr std::size_t sample_rows = 1'000;

// The first rows of a sheet; the best that can be made of them.
Layout guessed(Sheet const& sample);
// By the names alone: nobody needs to look.
bool is_certain(Layout const& layout, Sheet const& sample);
// Something in it could be a figure: worth asking a person.
bool is_hopeful(Layout const& layout, Sheet const& sample);
// What still lacks; fields "subject" and "period", or the form as a whole.
i18n::Problems problems(Layout const& layout, Sheet const& sample);

// The names of its columns, so that the same table is known again.
std::string signature(Layout const& layout, Sheet const& sample);
std::string stored(Layout const& layout);
std::optional<Layout> layout_of(std::string_view stored);

std::vector<std::string_view> cells_of(Sheet const& sample, std::size_t first_row, std::size_t column);

} // namespace inventory
