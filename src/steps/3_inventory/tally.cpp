#include "tally.h"

#include <algorithm>
#include <cmath>

namespace inventory {
namespace {

constexpr unsigned rest_bits = 26, kind_bits = 18, park_shift = rest_bits + kind_bits;
constexpr unsigned square_bits = 13, hour_bits = 5;
static_assert(kinds_max < 1U << kind_bits && parks_max <= 1ULL << (64U - park_shift));

std::uint64_t key_of(std::uint32_t park, std::uint32_t kind, std::uint64_t rest)
{
    return std::uint64_t{park} << park_shift | std::uint64_t{kind} << rest_bits | rest;
}

std::uint64_t rest_of(Period period)
{
    auto const year = static_cast<std::uint64_t>(std::clamp(period.year, 0, 4'095));
    return static_cast<std::uint64_t>(period.span) << 16U | year << 4U
        | static_cast<std::uint64_t>(period.part & 15);
}

std::uint64_t square_of(double metres)
{
    constexpr double most = (1U << square_bits) - 1;
    return static_cast<std::uint64_t>(std::clamp(std::floor(metres / spot_m), 0.0, most));
}

std::vector<Times> times_of(std::vector<std::uint64_t>& keys)
{
    std::ranges::sort(keys);
    std::vector<Times> out;
    for (auto const key : keys) {
        if (out.empty() || out.back().key != key)
            out.push_back({key, 0});
        ++out.back().times;
    }
    keys.clear();
    return out;
}

// Sums of the same key; a sum with a hidden part is not known.
std::vector<Tallied> summed(std::vector<Tallied> all)
{
    std::ranges::stable_sort(all, {}, &Tallied::key);
    std::vector<Tallied> out;
    for (auto const& one : all) {
        if (out.empty() || out.back().key != one.key) {
            out.push_back(one);
            continue;
        }
        out.back().value += one.value;
        out.back().rows += one.rows;
        out.back().is_hidden = out.back().is_hidden || one.is_hidden;
    }
    return out;
}

void widen(std::vector<Period>& seen, Period period)
{
    for (std::size_t i = 0; i < seen.size(); i += 2)
        if (seen[i].span == period.span) {
            seen[i] = std::min(seen[i], period);
            seen[i + 1] = std::max(seen[i + 1], period);
            return;
        }
    seen.push_back(period);
    seen.push_back(period);
}

} // namespace

std::uint32_t park_of(std::uint64_t key) { return static_cast<std::uint32_t>(key >> park_shift); }

Tally::Tally(RowsAre rows_are, std::vector<KindName> const& known)
    : rows_are_(rows_are)
{
    for (auto const& kind : known)
        kind_of({kind.code, kind.name, {}, {}, {}, kind.region, kind.source});
    fresh_.clear();
}

void Tally::see(Period period) { widen(seen_, period); }

void Tally::wrong(WrongRow row)
{
    if (++wrong_rows_ <= static_cast<std::int64_t>(wrong_rows_max))
        wrong_.push_back(std::move(row));
}

void Tally::here(Parks parks)
{
    ++placed_;
    for (auto const park : parks)
        here_.push_back(key_of(park, 0, 0));
}

// Reports of one code are one kind, however it is written beside it.
std::uint32_t Tally::kind_of(Fact const& fact)
{
    constexpr char between = '\x1f';
    wanted_ = fact.code.empty() ? fact.name : fact.code;
    wanted_ += between;
    wanted_ += fact.region;
    if (rows_are_ == RowsAre::counts)
        for (auto const part : {fact.name, fact.source}) {
            wanted_ += between;
            wanted_ += part;
        }
    if (auto const found = index_.find(wanted_); found != index_.end())
        return found->second;
    if (++kinds_count_ > kinds_max)
        return 0;
    auto const number = static_cast<std::uint32_t>(kinds_count_ - 1);
    index_.emplace(wanted_, number);
    fresh_.push_back(
        {std::string(fact.code), std::string(fact.name), std::string(fact.source), std::string(fact.region)});
    return number;
}

void Tally::report(Parks parks, Fact const& fact)
{
    auto const kind = kind_of(fact);
    auto const period = rest_of(fact.period);
    for (auto const park : parks)
        reports_.push_back(key_of(park, kind, period));
    if (!fact.region.empty())
        return; // it is not the park: when and where say nothing
    if (fact.when) {
        auto const rest = static_cast<std::uint64_t>(moment::weekday(fact.when->day)) << hour_bits
            | static_cast<std::uint64_t>(fact.when->hour.value_or(-1) + 1);
        for (auto const park : parks)
            moments_.push_back(key_of(park, kind, rest));
    }
    if (fact.at) {
        auto const rest = square_of(fact.at->x) << square_bits | square_of(fact.at->y);
        for (auto const park : parks)
            spots_.push_back(key_of(park, kind, rest));
    }
}

void Tally::count(Parks parks, Fact const& fact, std::optional<std::int64_t> value)
{
    auto const kind = kind_of(fact);
    auto const period = rest_of(fact.period);
    for (auto const park : parks)
        counts_.push_back({key_of(park, kind, period), value.value_or(0), 1, !value});
}

Counted Tally::take(std::int64_t passed)
{
    for (auto const& one : times_of(reports_))
        counts_.push_back({one.key, one.times, one.times, false});
    Counted out{std::move(fresh_), summed(std::move(counts_)), times_of(moments_), times_of(spots_),
        times_of(here_), std::move(seen_), std::move(wrong_), rows_, wrong_rows_, placed_, outside_, passed};
    fresh_.clear(), counts_.clear(), seen_.clear(), wrong_.clear();
    rows_ = wrong_rows_ = placed_ = outside_ = 0;
    return out;
}

namespace {

constexpr std::size_t zeros_max = 1'200; // months of a century: more is a typing error, and gets no zeros

Period period_in(std::uint64_t key)
{
    return {static_cast<Span>(key >> 16U & 3U), static_cast<int>(key >> 4U & 4'095U),
        static_cast<int>(key & 15U)};
}

std::uint32_t kind_in(std::uint64_t key)
{
    return static_cast<std::uint32_t>(key >> rest_bits & ((1U << kind_bits) - 1U));
}

// What a piece has of one park.
template <class One> std::span<One const> part_of(std::vector<One> const& all, std::uint32_t park)
{
    auto const from = std::ranges::lower_bound(all, key_of(park, 0, 0), {}, &One::key);
    auto to = from;
    while (to != all.end() && park_of(to->key) == park)
        ++to;
    return {from, to};
}

template <class List> void add_times(List& into, std::span<Times const> part)
{
    for (auto const& one : part)
        into.insert(into.end(), one.times, one.key);
}

std::vector<Period> all_periods(std::vector<Period> const& seen)
{
    std::vector<std::pair<Period, Period>> ends;
    for (std::size_t i = 0; i < seen.size(); i += 2)
        ends.emplace_back(seen[i], seen[i + 1]);
    std::ranges::sort(ends);
    std::vector<Period> out;
    for (auto const& [first, last] : ends) {
        std::size_t count = 0;
        for (auto at = first; at <= last && count < zeros_max; at = next(at), ++count)
            out.push_back(at);
    }
    return out;
}

// Every kind of reports gets every period of the file: a month without reports counts zero.
void add_reports(Reading& reading, std::vector<KindName> const& kinds, std::vector<Tallied> const& counts,
    std::vector<Period> const& periods)
{
    std::vector<std::uint32_t> order;
    for (auto const& one : counts)
        if (order.empty() || order.back() != kind_in(one.key))
            order.push_back(kind_in(one.key));
    std::ranges::stable_sort(order, {}, [&](std::uint32_t kind) { return kinds[kind].key(); });
    for (auto const kind : order) {
        auto const& name = kinds[kind];
        auto const park = std::uint64_t{park_of(counts.front().key)};
        for (auto const period : periods) {
            auto const key = key_of(static_cast<std::uint32_t>(park), kind, rest_of(period));
            auto const found = std::ranges::lower_bound(counts, key, {}, &Tallied::key);
            bool const is_there = found != counts.end() && found->key == key;
            auto const value = is_there ? found->value : 0;
            reading.lines.push_back({name.name, name.code, {}, name.region, {}, period, value, value});
        }
    }
}

void add_counts(Reading& reading, std::vector<KindName> const& kinds, std::vector<Tallied> const& counts)
{
    for (auto const& one : counts) {
        auto const& name = kinds[kind_in(one.key)];
        reading.lines.push_back({name.name, name.code, name.source, name.region, {}, period_in(one.key),
            one.is_hidden ? std::nullopt : std::optional(one.value), one.rows});
    }
}

// By the name of the kind, as the lines.
template <class Add>
void each_named(std::vector<Times> const& times, std::vector<KindName> const& kinds, Add add)
{
    auto list = times;
    std::ranges::stable_sort(list, {}, [&](Times const& one) { return kinds[kind_in(one.key)].key(); });
    for (auto const& one : list)
        add(kinds[kind_in(one.key)].key(), one.key, std::int64_t{one.times});
}

bool is_of_reports(Kind kind) { return kind == Kind::reports || kind == Kind::events; }

void add_totals(Counted& into, Counted const& piece)
{
    into.kinds.insert(into.kinds.end(), piece.kinds.begin(), piece.kinds.end());
    for (auto const period : piece.seen)
        widen(into.seen, period);
    into.rows += piece.rows, into.wrong_rows += piece.wrong_rows;
    into.placed += piece.placed, into.outside += piece.outside;
    into.passed = piece.passed;
    for (auto const& row : piece.wrong)
        if (into.wrong.size() < wrong_rows_max)
            into.wrong.push_back(row);
}

} // namespace

void add_together(Counted& into, Counted const& piece)
{
    add_totals(into, piece);
    for (auto one : piece.counts) {
        one.key &= (1ULL << park_shift) - 1;
        into.counts.push_back(one);
    }
    into.counts = summed(std::move(into.counts));
    into.here.assign(into.placed > 0 ? 1 : 0, {0, static_cast<std::uint32_t>(into.placed)});
}

void Readings::add(Counted piece)
{
    add_totals(totals_, piece);
    piece.kinds.clear(), piece.wrong.clear();
    pieces_.push_back(std::move(piece));
}

std::int64_t Readings::rows_of(std::uint32_t park) const
{
    std::int64_t out = 0;
    for (auto const& piece : pieces_)
        for (auto const& one : part_of(piece.here, park))
            out += one.times;
    return out;
}

bool Readings::is_too_large() const
{
    return is_of_reports(about_.kind) && totals_.kinds.size() * all_periods(totals_.seen).size() > lines_max;
}

Reading Readings::of_park(std::uint32_t park) const
{
    std::vector<Tallied> counts;
    std::vector<std::uint64_t> moments, spots;
    for (auto const& piece : pieces_) {
        auto const part = part_of(piece.counts, park);
        counts.insert(counts.end(), part.begin(), part.end());
        add_times(moments, part_of(piece.moments, park));
        add_times(spots, part_of(piece.spots, park));
    }
    counts = summed(std::move(counts));
    Reading out{about_.kind, {}, about_.source, about_.area, {}, totals_.wrong, totals_.rows,
        totals_.wrong_rows, totals_.outside + totals_.placed - rows_of(park), {}, {}, about_.sheet, {}};
    if (is_of_reports(about_.kind))
        add_reports(out, totals_.kinds, counts, all_periods(totals_.seen));
    else
        add_counts(out, totals_.kinds, counts);
    each_named(times_of(moments), totals_.kinds,
        [&](std::string const& kind, std::uint64_t key, std::int64_t times) {
            out.moments.push_back({kind, static_cast<int>(key >> hour_bits & 7U),
                static_cast<int>(key & ((1U << hour_bits) - 1U)) - 1, times});
        });
    each_named(
        times_of(spots), totals_.kinds, [&](std::string const& kind, std::uint64_t key, std::int64_t times) {
            constexpr std::uint64_t mask = (1U << square_bits) - 1U;
            out.spots.push_back({kind,
                {elsewhere, static_cast<std::int64_t>(key >> square_bits & mask),
                    static_cast<std::int64_t>(key & mask)},
                times});
        });
    return out;
}

} // namespace inventory
