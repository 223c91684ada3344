// What a file of figures says, whatever kind of file it is: one line for each count, and the rows that could
// not be read.
#pragma once
#include "base/result.h"
#include "inventory/inventory.h"
#include "inventory/placer.h"
#include "tabular/tabular.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inventory {

enum class Kind {
    statline, // a table of StatLine as it is downloaded
    table, // source, period, category, count
    reports, // reports about public space, each with a place and a day
    events, // a table with a row for each report
};
std::string_view code(Kind kind);
std::optional<Kind> kind_of(std::string_view code);
i18n::Text name(Kind kind);

enum class ReadRefusal {
    gone, // the file is no longer kept
    empty,
    not_text, // a picture, a program, a locked archive
    broken, // a quote that never closes, JSON that breaks off, a damaged spreadsheet
    too_large,
    password,
    unknown, // no kind of table that is known here
    no_counts, // known, but not one row could be used
    no_boundary, // reports can be counted only inside a boundary
    no_addresses, // rows with a postcode can be counted only by the list of addresses
    no_reader, // spreadsheets cannot be opened now
    no_place, // rows that do not say where cannot be shared out over parks
};
i18n::Message message(ReadRefusal refusal);

struct Line {
    std::string category; // as the source has it
    std::string code; // when the source has one
    std::string source; // who counted, when the file says so
    std::string region;
    std::string topic;
    Period period;
    std::optional<std::int64_t> value;
    std::int64_t rows = 1; // of the file, that are in it
};

enum class Wrong { no_period, no_category, no_count, negative, fraction, no_place, no_day, no_postcode };
i18n::Text name(Wrong wrong);

struct WrongRow {
    std::size_t number = 0; // as a spreadsheet counts them; of reports: the how manieth
    Wrong why = Wrong::no_count;
    std::string content;
};
constexpr std::size_t wrong_rows_max = 10'000; // so many are listed; all are counted

// How many reports of a kind there were on a day of the week (0 is Monday), in an hour (-1 when nobody
// knows).
struct Moment {
    std::string category; // the key of the mapping
    int weekday = 0;
    int hour = -1;
    std::int64_t count = 0;
};
// How many reports of a kind there were in a place of the park.
struct Spot {
    std::string category; // the key of the mapping
    Place place;
    std::int64_t count = 0;
};

struct Reading {
    Kind kind = Kind::table;
    std::string title;
    std::optional<Source> source; // by the look of the file
    Area area = Area::park;
    std::vector<Line> lines;
    std::vector<WrongRow> wrong;
    std::int64_t rows = 0;
    std::int64_t wrong_rows = 0;
    std::int64_t outside = 0; // reports outside the boundary
    std::vector<Moment> moments = {};
    std::vector<Spot> spots = {};
    std::optional<std::size_t> sheet = {}; // the one that was read by its columns
    Placing placing = {}; // the sub-areas by which the spots were counted
};
void add_wrong(Reading& reading, WrongRow row);
// At most so many bytes, and no letter cut in two.
std::string cut(std::string_view text, std::size_t bytes_max);

using Read = base::Result<Reading, ReadRefusal>;

struct SheetRow {
    std::size_t number = 0;
    std::vector<std::string> cells;
};
using Sheet = std::vector<SheetRow>;

// Empty when the rows do not look like this kind.
std::optional<Reading> read_statline(Sheet const& sheet);
struct CountCell {
    enum class Kind { count, hidden, nothing, wrong } kind = Kind::nothing;
    std::int64_t value = 0;
    Wrong why = Wrong::no_count;
};
// "1.234", "<5", ".", "x"
CountCell read_count(std::string_view text, tabular::DecimalMark mark = tabular::DecimalMark::comma);

} // namespace inventory
