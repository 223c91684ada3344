// A table by what its columns mean: counts as they stand, or a row for each report, counted by place.
#include "gathering.h"
#include "opened.h"

#include "base/text.h"

#include <algorithm>
#include <set>

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
    auto const first = base::folded(base::trimmed(tabular::cell(row, 0)));
    return first.starts_with("bron:") || first.starts_with("source:") || first.starts_with("©")
        || first == "totaal" || first == "total" || first == "eindtotaal" || first == "grand total";
}

// One line of text under or between the rows.
bool is_remark(tabular::Cells row)
{
    return row.size() > 2 && filled(row) == 1 && !base::trimmed(tabular::cell(row, 0)).empty();
}

std::string postcode_of(std::string_view text)
{
    std::string out;
    for (char const letter : text)
        if (letter != ' ')
            out += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
    auto const is = [&](std::size_t at, char low, char high) { return out[at] >= low && out[at] <= high; };
    bool const fits = out.size() == 6 && is(0, '1', '9') && is(1, '0', '9') && is(2, '0', '9')
        && is(3, '0', '9') && is(4, 'A', 'Z') && is(5, 'A', 'Z');
    return fits ? out : std::string();
}

// "12 A" -> "12"
std::string_view digits_of(std::string_view text)
{
    return text.substr(0, text.find_first_not_of("0123456789"));
}

enum class Where { here, elsewhere, nowhere };

struct CountColumn {
    std::size_t index = 0;
    std::optional<Period> period; // of its header
    std::string kind; // its header, where no other column says the kind
};

class TableReader {
public:
    TableReader(Layout const& layout, Sheet const& sample, ReadPlace const& place)
        : layout_(layout)
        , place_(place)
    {
        using enum Role;
        when_ = layout.column(when), hour_ = layout.column(hour), category_ = layout.column(category);
        code_ = layout.column(Role::code), hidden_ = layout.column(hidden), x_ = layout.column(x);
        y_ = layout.column(y), lon_ = layout.column(lon), lat_ = layout.column(lat);
        postcode_ = layout.column(postcode), number_ = layout.column(number), region_ = layout.column(region);
        source_ = layout.column(Role::source);
        fixed_ = read_period(layout.period);
        if (layout.has_point() && place.boundary)
            locator_.emplace(*place.boundary);
        find_counts(sample);
        for (auto const role : {x, y, lon, lat})
            if (auto const column = layout.column(role))
                mark_ = tabular::decimal_mark(cells_of(sample, layout.header + 1, *column));
        reading_.kind = layout.is_of_events() ? Kind::events : Kind::table;
        reading_.area = layout.has_point() ? Area::park : postcode_ ? Area::postcode : Area::park;
        is_by_region_ = region_ && !layout.has_point() && !postcode_;
        if (is_by_region_)
            reading_.area = Area::district;
        reading_.sheet = layout.sheet;
    }

    void take(std::size_t number, tabular::Cells row)
    {
        if (is_footer(row) || is_remark(row))
            return;
        ++reading_.rows;
        number_of_row_ = number, row_ = row;
        auto const where = this->where();
        if (where == Where::nowhere)
            return wrong(layout_.has_point() ? Wrong::no_place : Wrong::no_postcode);
        auto const moment = this->moment();
        if (!moment.period && !has_header_periods_)
            return wrong(Wrong::no_period);
        if (moment.period && layout_.is_of_events())
            gathering_.see(*moment.period);
        if (where == Where::elsewhere)
            return void(++reading_.outside);
        if (layout_.is_of_events())
            return event(moment);
        for (auto const& column : counts_)
            count(column, moment);
    }

    Reading finish()
    {
        // A sum over years and over months, or with a hole in it, is no sum.
        bool const is_sound = spans_.size() < 2 && !has_hidden_;
        gathering_.into(reading_);
        if (!is_sound)
            reading_.spots.clear();
        if (place_.placer)
            reading_.placing = place_.placer->placing();
        return std::move(reading_);
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
        add_wrong(reading_, {number_of_row_, why, base::joined(cells, "; ")});
    }

    std::optional<double> coordinate(std::optional<std::size_t> column) const
    {
        auto const text = text_at(row_, column);
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
        at_ = {};
        if (layout_.has_point()) {
            auto const at = point();
            if (!at || !geo::in_netherlands(*at))
                return Where::nowhere;
            if (!locator_ || !locator_->contains(*at))
                return Where::elsewhere;
            at_ = place_at(place_.placer_if_any(), *at);
            return Where::here;
        }
        if (!postcode_)
            return Where::here;
        auto wanted = postcode_of(text_at(row_, postcode_));
        if (wanted.empty())
            return Where::nowhere;
        if (auto const digits = digits_of(text_at(row_, number_)); !digits.empty())
            wanted += " " + std::string(digits);
        if (place_.placer)
            at_ = place_.placer->of_address(wanted);
        return place_.postcodes.contains(wanted) ? Where::here : Where::elsewhere;
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
        gathering_.add(Event{code, is_told ? (kind.empty() ? code : kind) : std::string_view(layout_.subject),
            *moment.period, moment.when, at_, is_by_region_ ? text_at(row_, region_) : std::string_view()});
    }

    std::string kind_of(CountColumn const& column) const
    {
        if (!column.kind.empty())
            return column.kind;
        auto const kind = category_ ? text_at(row_, category_) : std::string_view();
        if (!kind.empty())
            return std::string(kind);
        return category_ ? std::string() : code_ ? std::string(text_at(row_, code_)) : layout_.subject;
    }

    void count(CountColumn const& column, MomentOfRow const& moment)
    {
        auto const period = column.period ? column.period : moment.period;
        auto cell = read_count(text_at(row_, column.index), count_mark_);
        if (says_yes(text_at(row_, hidden_)))
            cell.kind = CountCell::Kind::hidden;
        auto kind = kind_of(column);
        if (!period)
            return wrong(Wrong::no_period);
        if (kind.empty())
            return wrong(Wrong::no_category);
        if (cell.kind == CountCell::Kind::wrong)
            return wrong(cell.why);
        if (cell.kind == CountCell::Kind::nothing)
            return counts_.size() > 1 ? void() : wrong(Wrong::no_count);
        auto const value = cell.kind == CountCell::Kind::count ? std::optional(cell.value) : std::nullopt;
        spans_.insert(period->span);
        has_hidden_ = has_hidden_ || !value;
        if (!is_by_region_)
            gathering_.add(PlacedCount{text_at(row_, code_), kind, at_, value.value_or(0)});
        reading_.lines.push_back({std::move(kind), std::string(text_at(row_, code_)),
            std::string(text_at(row_, source_)), std::string(text_at(row_, region_)), {}, *period, value});
    }

    Layout const& layout_;
    ReadPlace const& place_;
    std::optional<std::size_t> when_, hour_, category_, code_, hidden_, x_, y_, lon_, lat_, postcode_,
        number_, region_, source_;
    std::vector<CountColumn> counts_;
    tabular::DecimalMark mark_ = tabular::DecimalMark::point, count_mark_ = tabular::DecimalMark::comma;
    std::optional<Period> fixed_;
    bool has_header_periods_ = false, is_by_region_ = false;
    std::optional<geo::Locator> locator_;
    Place at_; // of the row
    std::set<Span> spans_; // of a table that counts
    bool has_hidden_ = false;
    std::size_t number_of_row_ = 0;
    tabular::Cells row_;
    Gathering gathering_;
    Reading reading_;
};

} // namespace

Read read_by(Opened const& opened, Layout const& layout, ReadPlace const& place)
{
    auto const sample = opened.first_rows(layout.sheet, sample_rows);
    if (!sample)
        return base::refuse(sample.error());
    if (layout.header >= sample->size())
        return base::refuse(ReadRefusal::unknown);
    if (layout.has_point() && !place.boundary)
        return base::refuse(ReadRefusal::no_boundary);
    if (!layout.has_point() && layout.column(Role::postcode) && place.postcodes.empty())
        return base::refuse(ReadRefusal::no_addresses);
    TableReader reader(layout, *sample, place);
    std::size_t at = 0;
    auto const read = opened.each_row(layout.sheet, [&](std::size_t number, tabular::Cells row) {
        if (at++ > layout.header)
            reader.take(number, row);
        return tabular::Next::more;
    });
    if (!read)
        return base::refuse(read.error());
    return reader.finish();
}

} // namespace inventory
