// Rows counted by park: by kind and period, by kind, weekday and hour, and by kind and square of a hundred
// metres, never joined, for a place and a moment together may lead to a person. What was counted can be taken
// out piece by piece, so that reading goes on behind the last piece after a stop.
#pragma once
#include "grounds.h"
#include "reading.h"
#include "when.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace inventory {

// More kinds than this is no list of kinds.
inline constexpr std::size_t kinds_max = 100'000;
inline constexpr std::size_t parks_max = 1U << 20U;

// One row, or one count of it.
struct Fact {
    std::string_view code, name; // of its kind; the code may be empty
    Period period;
    std::optional<When> when = {};
    std::optional<geo::Rd> at = {};
    std::string_view region = {}; // where only a neighbourhood is known
    std::string_view source = {}; // who counted, when the row says so
};

struct KindName {
    std::string code, name, source, region;
    std::string const& key() const { return code.empty() ? name : code; }
    friend bool operator==(KindName const&, KindName const&) = default;
};

// A park, a kind, and a period, a moment or a square, in one number; so that to sort is to gather.
struct Tallied {
    std::uint64_t key = 0;
    std::int64_t value = 0;
    std::uint32_t rows = 0;
    bool is_hidden = false; // a part was hidden by the source, so the sum is not known
    friend bool operator==(Tallied const&, Tallied const&) = default;
};
struct Times {
    std::uint64_t key = 0;
    std::uint32_t times = 0;
    friend bool operator==(Times, Times) = default;
};
std::uint32_t park_of(std::uint64_t key);

// What was counted since the last piece; all lists by key.
struct Counted {
    std::vector<KindName> kinds = {}; // first seen in this piece
    std::vector<Tallied> counts = {};
    std::vector<Times> moments = {}, spots = {};
    std::vector<Times> here = {}; // rows of each park
    std::vector<Period> seen = {}; // the first and last of each span, also of rows elsewhere
    std::vector<WrongRow> wrong = {};
    std::int64_t rows = 0, wrong_rows = 0;
    std::int64_t placed = 0, outside = 0; // in at least one park; in none
    std::int64_t passed = 0; // rows of the file gone through from its beginning, whatever they were
};

// As bytes, to be kept: of rows that were wrong only the first with their content.
std::string packed(Counted const& piece);
Counted unpacked(std::string_view bytes);

// Whether each row of a file is one report, or says how many there were.
enum class RowsAre { reports, counts };

class Tally {
public:
    explicit Tally(RowsAre rows_are, std::vector<KindName> const& known = {});
    // Makes the period one of those of the file, also when the row itself is not counted.
    void see(Period period);
    void row() { ++rows_; }
    void wrong(WrongRow row);
    void elsewhere() { ++outside_; }
    void here(Parks parks);
    void report(Parks parks, Fact const& fact);
    void count(Parks parks, Fact const& fact, std::optional<std::int64_t> value);
    bool is_full() const { return kinds_count_ > kinds_max; }
    Counted take(std::int64_t passed);

private:
    std::uint32_t kind_of(Fact const& fact);

    RowsAre rows_are_;
    std::unordered_map<std::string, std::uint32_t> index_;
    std::string wanted_;
    std::size_t kinds_count_ = 0;
    std::vector<KindName> fresh_;
    std::vector<std::uint64_t> reports_, moments_, spots_, here_;
    std::vector<Tallied> counts_;
    std::vector<Period> seen_;
    std::vector<WrongRow> wrong_;
    std::int64_t rows_ = 0, wrong_rows_ = 0, placed_ = 0, outside_ = 0;
};

// Adds what a piece has of all parks, as if they were one; without when and where.
void add_together(Counted& into, Counted const& piece);

// What is known of the file as a whole.
struct About {
    Kind kind = Kind::table;
    std::optional<Source> source = {};
    Area area = Area::park;
    std::optional<std::size_t> sheet = {};
};

// All pieces of a file, and from them what one park has.
class Readings {
public:
    explicit Readings(About about)
        : about_(about)
    {
    }
    void add(Counted piece);
    Reading of_park(std::uint32_t park) const;
    std::int64_t rows_of(std::uint32_t park) const;
    Counted const& totals() const { return totals_; } // without counts

private:
    About about_;
    std::vector<Counted> pieces_;
    Counted totals_;
};

} // namespace inventory
