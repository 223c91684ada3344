// A table by what its columns mean: counts as they stand, or a row for each report, counted by place.
#include "gathering.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace inventory {
namespace {

std::string_view text_at(tabular::Cells row, std::optional<std::size_t> column)
{
    return column ? base::trimmed(tabular::cell(row, *column)) : std::string_view();
}

bool says_yes(std::string_view text)
{
    auto const folded = base::folded(text);
    return folded == "1" || folded == "ja" || folded == "j" || folded == "true" || folded == "waar"
        || folded == "yes";
}

std::size_t filled(tabular::Cells row)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(row, [](auto cell) { return !base::trimmed(cell).empty(); }));
}

// "Bron: Politie", "Totaal": what stands under a table.
bool is_footer(tabular::Cells row)
{
    auto const text = base::trimmed(tabular::cell(row, 0));
    if (text.empty() || (text[0] >= '0' && text[0] <= '9'))
        return false; // nearly every row
    auto const first = base::folded(text);
    return first.starts_with("bron:") || first.starts_with("source:") || first.starts_with("©")
        || first == "totaal" || first == "total" || first == "eindtotaal" || first == "grand total";
}

// One line of text under or between the rows.
bool is_remark(tabular::Cells row)
{
    bool const may_be = row.size() > 2 && base::trimmed(row[1]).empty();
    return may_be && filled(row) == 1 && !base::trimmed(row[0]).empty();
}

enum class Where { here, elsewhere, nowhere };

// Figures with at most a decimal point, as most systems write coordinates; grouped thousands are told apart.
std::optional<double> plain_number(std::string_view text, tabular::DecimalMark mark)
{
    auto const point = text.find('.');
    if (point != std::string_view::npos && mark != tabular::DecimalMark::point)
        return std::nullopt;
    double value = 0;
    auto const [end, error]
        = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    bool const is_whole = error == std::errc() && end == text.data() + text.size();
    return is_whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

struct CountColumn {
    std::size_t index = 0;
    std::optional<Period> period; // of its header
    std::string kind; // its header, where no other column says the kind
};

class TableReader {
public:
    TableReader(Layout const& layout, Sheet const& sample, Grounds const& grounds, Pieces& pieces)
        : layout_(layout)
        , grounds_(grounds)
        , tally_(pieces.tally())
        , book_(pieces.book())
        , has_point_(layout.has_point())
        , is_of_events_(layout.is_of_events())
    {
        using enum Role;
        when_ = layout.column(when), hour_ = layout.column(hour), category_ = layout.column(category);
        code_ = layout.column(Role::code), hidden_ = layout.column(hidden), x_ = layout.column(x);
        y_ = layout.column(y), lon_ = layout.column(lon), lat_ = layout.column(lat);
        postcode_ = layout.column(postcode), number_ = layout.column(number);
        if (!grounds.is_of_many())
            region_ = layout.column(region);
        source_ = layout.column(Role::source);
        fixed_ = read_period(layout.period);
        find_counts(sample);
        for (auto const role : {x, y, lon, lat})
            if (auto const column = layout.column(role))
                mark_ = tabular::decimal_mark(cells_of(sample, layout.header + 1, *column));
        is_by_region_ = region_ && !has_point_ && !postcode_;
    }

    void take(std::size_t number, tabular::Cells row)
    {
        if (is_footer(row) || is_remark(row))
            return;
        tally_.row();
        number_of_row_ = number, row_ = row;
        auto const where = this->where();
        if (where == Where::nowhere)
            return wrong(has_point_ ? Wrong::no_place : Wrong::no_postcode);
        auto const moment = this->moment();
        if (!moment.period && !has_header_periods_)
            return wrong(Wrong::no_period);
        if (moment.period && is_of_events_)
            tally_.see(*moment.period);
        if (where == Where::elsewhere)
            return tally_.elsewhere();
        tally_.here(parks_);
        if (is_of_events_)
            return event(moment);
        for (auto const& column : counts_)
            count(column, moment);
    }

private:
    struct MomentOfRow {
        std::optional<Period> period;
        std::optional<When> when;
    };

    void find_counts(Sheet const& sample)
    {
        auto const& header = sample[layout_.header].cells;
        bool const names_kinds = !category_ && !code_ && layout_.count_of(Role::count) > 1;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            if (layout_.columns[i] != Role::count)
                continue;
            std::string const name(base::trimmed(tabular::cell(header, i)));
            auto const period = read_period(name);
            has_header_periods_ = has_header_periods_ || period;
            counts_.push_back({i, period, names_kinds && !period ? name : std::string()});
            count_mark_ = tabular::decimal_mark(cells_of(sample, layout_.header + 1, i));
        }
    }

    void wrong(Wrong why)
    {
        std::vector<std::string> cells(row_.begin(), row_.end());
        tally_.wrong({number_of_row_, why, base::joined(cells, "; ")});
    }

    std::optional<double> coordinate(std::optional<std::size_t> column) const
    {
        auto const text = text_at(row_, column);
        if (auto const plain = plain_number(text, mark_))
            return plain;
        auto const read = tabular::read_number(text, mark_);
        return read ? read : base::read_decimal(text);
    }

    std::optional<geo::Rd> point() const
    {
        if (x_ && y_) {
            auto const x = coordinate(x_), y = coordinate(y_);
            if (x && y)
                return geo::Rd{*x, *y};
        }
        auto const lon = coordinate(lon_), lat = coordinate(lat_);
        return lon && lat ? std::optional(geo::to_rd({*lat, *lon})) : std::nullopt;
    }

    Where where()
    {
        at_.reset();
        if (has_point_) {
            at_ = point();
            if (!at_ || !geo::in_netherlands(*at_))
                return Where::nowhere;
            grounds_.around(*at_, parks_);
            if (book_ && !parks_.empty())
                book_->point(*at_);
        } else if (postcode_) {
            auto const key = address_key(text_at(row_, postcode_), text_at(row_, number_));
            if (!key)
                return Where::nowhere;
            grounds_.at_address(*key, parks_);
            if (book_)
                book_->address(*key);
        } else {
            parks_.assign(1, 0);
            if (book_)
                book_->nowhere();
        }
        return parks_.empty() ? Where::elsewhere : Where::here;
    }

    MomentOfRow moment() const
    {
        if (!when_)
            return {fixed_, {}};
        auto const text = text_at(row_, when_);
        // "2024" and "2024-03" are periods, but "45368" is a day.
        if (auto when = read_when(text, layout_.order)) {
            if (auto const hour = read_hour(text_at(row_, hour_)))
                when->hour = hour;
            return {whole_month(when->day), when};
        }
        return {read_period(text), {}};
    }

    void event(MomentOfRow const& moment)
    {
        auto const kind = text_at(row_, category_), code = text_at(row_, code_);
        bool const is_told = category_ || code_;
        if (is_told && kind.empty() && code.empty())
            return wrong(Wrong::no_category);
        tally_.report(parks_,
            {code, is_told ? (kind.empty() ? code : kind) : std::string_view(layout_.subject), *moment.period,
                moment.when, at_, is_by_region_ ? text_at(row_, region_) : std::string_view(), {}});
        if (book_ && !is_by_region_)
            book_->report(!code.empty() ? code : is_told ? kind : std::string_view(layout_.subject));
    }

    std::string_view kind_of(CountColumn const& column) const
    {
        if (!column.kind.empty())
            return column.kind;
        if (category_)
            return text_at(row_, category_);
        return code_ ? text_at(row_, code_) : std::string_view(layout_.subject);
    }

    void count(CountColumn const& column, MomentOfRow const& moment)
    {
        auto const period = column.period ? column.period : moment.period;
        auto cell = read_count(text_at(row_, column.index), count_mark_);
        if (says_yes(text_at(row_, hidden_)))
            cell.kind = CountCell::Kind::hidden;
        auto const kind = kind_of(column);
        if (!period)
            return wrong(Wrong::no_period);
        if (kind.empty())
            return wrong(Wrong::no_category);
        if (cell.kind == CountCell::Kind::wrong)
            return wrong(cell.why);
        if (cell.kind == CountCell::Kind::nothing)
            return counts_.size() > 1 ? void() : wrong(Wrong::no_count);
        auto const value = cell.kind == CountCell::Kind::count ? std::optional(cell.value) : std::nullopt;
        tally_.count(parks_,
            {text_at(row_, code_), kind, *period, {}, {}, text_at(row_, region_), text_at(row_, source_)},
            value);
        auto const code = text_at(row_, code_);
        if (book_ && !is_by_region_)
            book_->count(code.empty() ? kind : code, period->span, value);
    }

    Layout const& layout_;
    Grounds const& grounds_;
    Tally& tally_;
    PlaceBook* book_;
    bool has_point_, is_of_events_;
    std::optional<std::size_t> when_, hour_, category_, code_, hidden_, x_, y_, lon_, lat_, postcode_,
        number_, region_, source_;
    std::vector<CountColumn> counts_;
    tabular::DecimalMark mark_ = tabular::DecimalMark::point, count_mark_ = tabular::DecimalMark::comma;
    std::optional<Period> fixed_;
    bool has_header_periods_ = false, is_by_region_ = false;
    FoundParks parks_;
    std::optional<geo::Rd> at_;
    std::size_t number_of_row_ = 0;
    tabular::Cells row_;
};

} // namespace

base::Result<void, ReadRefusal> gather_table(
    Opened const& opened, Layout const& layout, Grounds const& grounds, Going const& going, OnPiece on_piece)
{
    auto const sample = opened.first_rows(layout.sheet, sample_rows);
    if (!sample)
        return base::refuse(sample.error());
    if (layout.header >= sample->size())
        return base::refuse(ReadRefusal::unknown);
    if (layout.has_point() && !grounds.has_boundaries())
        return base::refuse(ReadRefusal::no_boundary);
    if (!layout.has_point() && layout.column(Role::postcode) && !grounds.has_postcodes())
        return base::refuse(ReadRefusal::no_addresses);
    if (grounds.is_of_many() && !says_where(layout))
        return base::refuse(ReadRefusal::no_place);
    Pieces pieces(layout.is_of_events() ? RowsAre::reports : RowsAre::counts, going, on_piece);
    TableReader reader(layout, *sample, grounds, pieces);
    std::size_t at = 0;
    auto const read = opened.each_row(layout.sheet, [&](std::size_t number, tabular::Cells row) {
        if (at++ <= layout.header)
            return tabular::Next::more;
        if (pieces.is_new_row())
            reader.take(number, row);
        return pieces.after_row();
    });
    if (!read)
        return base::refuse(read.error());
    return pieces.end();
}

Read read_by(Opened const& opened, Layout const& layout, ReadPlace const& place)
{
    Way const way{layout.is_of_events() ? Kind::events : Kind::table, layout};
    Readings readings(about_of(way));
    auto book = book_of(place);
    Going const going{0, 0, {}, book ? &*book : nullptr};
    auto const gathered = gather_table(opened, layout, grounds_of(place), going, [&](Counted piece) {
        readings.add(std::move(piece));
        return tabular::Next::more;
    });
    if (!gathered)
        return base::refuse(gathered.error());
    return with_places(readings.of_park(0), book);
}

} // namespace inventory
