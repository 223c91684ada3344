#include "opened.h"

#include "gathering.h"
#include "json_rows.h"

#include "tabular/reader.h"

#include <algorithm>

namespace inventory {
namespace {

constexpr tabular::Limits file_limits{3'000'000, 1'000, 120'000'000, 100'000};

ReadRefusal refusal_of(tabular::ReadError error)
{
    using enum tabular::ReadError;
    switch (error) {
    case missing:
        return ReadRefusal::gone;
    case empty:
    case no_content:
        return ReadRefusal::empty;
    case password:
        return ReadRefusal::password;
    case too_large:
    case too_slow:
        return ReadRefusal::too_large;
    case no_reader:
        return ReadRefusal::no_reader;
    case broken:
    case crashed:
        return ReadRefusal::broken;
    case unknown_kind:
    case incomplete:
    case unknown_crs:
    case outside_netherlands:
        break;
    }
    return ReadRefusal::not_text;
}

ReadRefusal refusal_of(tabular::Flaw flaw)
{
    switch (flaw) {
    case tabular::Flaw::empty:
        return ReadRefusal::empty;
    case tabular::Flaw::not_text:
        return ReadRefusal::not_text;
    case tabular::Flaw::unclosed_quote:
        return ReadRefusal::broken;
    default:
        return ReadRefusal::too_large;
    }
}

bool is_spreadsheet(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")
        || bytes.starts_with("\x09\x08");
}

bool looks_like_json(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    auto const at = bytes.find_first_not_of(" \t\r\n");
    return at != std::string_view::npos && (bytes[at] == '[' || bytes[at] == '{');
}

bool is_blank(tabular::Row const& row)
{
    return std::ranges::all_of(row, [](auto const& cell) { return cell.empty(); });
}

struct Sample {
    std::size_t sheet = 0;
    Sheet rows;
};

std::vector<Sample> samples_of(Opened const& opened)
{
    std::vector<Sample> out;
    for (std::size_t i = 0; i < opened.sheet_count(); ++i)
        if (auto rows = opened.first_rows(i, sample_rows); rows && !rows->empty())
            out.push_back({i, std::move(*rows)});
    return out;
}

Layout guessed_of(Sample const& sample)
{
    auto layout = guessed(sample.rows);
    layout.sheet = sample.sheet;
    return layout;
}

std::optional<Layout> known_of(Sample const& sample, ReadPlace const& place)
{
    auto const layout = guessed_of(sample);
    auto const found = place.known.find(signature(layout, sample.rows));
    if (found == place.known.end())
        return std::nullopt;
    auto out = found->second;
    out.sheet = sample.sheet;
    out.header = layout.header;
    return problems(out, sample.rows).empty() ? std::optional(out) : std::nullopt;
}

Read read_whole_statline(Opened const& opened, std::size_t sheet)
{
    auto const rows = opened.first_rows(sheet, file_limits.rows_max);
    if (!rows)
        return base::refuse(rows.error());
    auto reading = read_statline(*rows);
    return reading ? Read(std::move(*reading)) : Read(base::refuse(ReadRefusal::unknown));
}

Read read_all_reports(Opened const& opened, ReadPlace const& place)
{
    Readings readings(about_of({Kind::reports, {}}));
    auto book = book_of(place);
    Going const going{0, 0, {}, book ? &*book : nullptr};
    auto const gathered = gather_reports(opened.text(), grounds_of(place), going, [&](Counted piece) {
        readings.add(std::move(piece));
        return tabular::Next::more;
    });
    if (!gathered)
        return base::refuse(gathered.error());
    if (readings.totals().wrong_rows == readings.totals().rows)
        return base::refuse(ReadRefusal::unknown);
    return with_places(readings.of_park(0), book);
}

// What is known goes first, then what needs no looking at; nothing when a person has to say what it is.
std::optional<Read> recognised(Opened const& opened, Sample const& sample, ReadPlace const& place)
{
    if (auto const known = known_of(sample, place))
        return read_by(opened, *known, place);
    if (read_statline(sample.rows))
        return read_whole_statline(opened, sample.sheet);
    if (auto const layout = guessed_of(sample); is_certain(layout, sample.rows))
        return read_by(opened, layout, place);
    return std::nullopt;
}

Read read_rows(Opened const& opened, ReadPlace const& place)
{
    if (place.layout)
        return read_by(opened, *place.layout, place);
    if (opened.is_json()) {
        auto reports = read_all_reports(opened, place);
        if (reports || reports.error() != ReadRefusal::unknown)
            return reports;
    }
    auto const samples = samples_of(opened);
    if (samples.empty()) {
        auto const whole = opened.first_rows(0, sample_rows); // says why there is nothing
        return base::refuse(whole ? ReadRefusal::empty : whole.error());
    }
    for (auto const& sample : samples)
        if (auto reading = recognised(opened, sample, place))
            return std::move(*reading);
    return base::refuse(ReadRefusal::unknown);
}

} // namespace

bool opens_at_once(std::filesystem::path const& file)
{
    tabular::MappedFile const mapped(file);
    return !is_spreadsheet(mapped.text()) && !looks_like_json(mapped.text());
}

base::Result<Opened, ReadRefusal> Opened::open(std::filesystem::path const& file, std::string const& reader)
{
    Opened out;
    out.mapped_ = std::make_unique<tabular::MappedFile>(file);
    if (out.text().empty())
        return base::refuse(ReadRefusal::empty);
    if (is_spreadsheet(out.text())) {
        auto tables = tabular::Reader(reader).tables(file);
        if (!tables)
            return base::refuse(refusal_of(tables.error()));
        if (tables->empty())
            return base::refuse(ReadRefusal::empty);
        out.tables_ = std::move(*tables);
    } else if (looks_like_json(out.text())) {
        out.is_json_ = true;
        auto table = rows_of_json(out.text());
        if (!table)
            return base::refuse(table.error());
        out.tables_.push_back(std::move(*table));
    }
    return out;
}

std::size_t Opened::sheet_count() const { return tables_.empty() ? 1 : tables_.size(); }

std::int64_t Opened::rows_about(std::size_t sheet) const
{
    if (!tables_.empty())
        return sheet < tables_.size() ? std::max<std::int64_t>(1, std::ssize(tables_[sheet].rows)) - 1 : 0;
    return std::max<std::int64_t>(1, std::ranges::count(text(), '\n')) - 1;
}

std::string_view Opened::sheet_name(std::size_t sheet) const
{
    return sheet < tables_.size() ? std::string_view(tables_[sheet].name) : std::string_view();
}

base::Result<void, ReadRefusal> Opened::each_row(std::size_t sheet, tabular::OnRow on_row) const
{
    if (tables_.empty()) {
        auto const form = tabular::each_csv_row(text(), on_row, file_limits);
        return form ? base::Result<void, ReadRefusal>() : base::refuse(refusal_of(form.error().flaw));
    }
    if (sheet >= tables_.size())
        return base::refuse(ReadRefusal::unknown);
    auto const& rows = tables_[sheet].rows;
    std::vector<std::string_view> cells;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        cells.assign(rows[i].begin(), rows[i].end());
        if (!is_blank(rows[i]) && on_row(i + 1, cells) == tabular::Next::stop)
            break;
    }
    return {};
}

base::Result<Sheet, ReadRefusal> Opened::first_rows(std::size_t sheet, std::size_t rows_max) const
{
    Sheet out;
    auto const read = each_row(sheet, [&](std::size_t number, tabular::Cells cells) {
        out.push_back({number, {cells.begin(), cells.end()}});
        return out.size() < rows_max ? tabular::Next::more : tabular::Next::stop;
    });
    if (!read)
        return base::refuse(read.error());
    return out;
}

std::optional<PlaceBook> book_of(ReadPlace const& place)
{
    return place.placer ? std::optional<PlaceBook>(std::in_place, *place.placer) : std::nullopt;
}

Reading with_places(Reading reading, std::optional<PlaceBook> const& book)
{
    if (book)
        book->into(reading);
    return reading;
}

Grounds grounds_of(ReadPlace const& place)
{
    return Grounds::of_one({place.boundary, {place.postcodes.begin(), place.postcodes.end()}});
}

bool says_where(Layout const& layout) { return layout.has_point() || layout.column(Role::postcode); }

About about_of(Way const& way)
{
    if (way.kind == Kind::reports)
        return {Kind::reports, Source::municipality, Area::park, {}};
    auto const& layout = way.layout;
    auto area = Area::park;
    if (!layout.has_point() && layout.column(Role::postcode))
        area = Area::postcode;
    else if (!says_where(layout) && layout.column(Role::region))
        area = Area::district;
    return {way.kind, {}, area, layout.sheet};
}

base::Result<Way, ReadRefusal> way_of(Opened const& opened, ReadPlace const& how)
{
    auto const by = [](Layout const& layout) -> base::Result<Way, ReadRefusal> {
        if (!says_where(layout))
            return base::refuse(ReadRefusal::no_place);
        return Way{layout.is_of_events() ? Kind::events : Kind::table, layout};
    };
    if (how.layout)
        return by(*how.layout);
    if (opened.is_json()) {
        auto const reports = holds_reports(opened.text());
        if (reports)
            return Way{Kind::reports, {}};
        if (reports.error() != ReadRefusal::unknown)
            return base::refuse(reports.error());
    }
    auto const samples = samples_of(opened);
    if (samples.empty()) {
        auto const whole = opened.first_rows(0, sample_rows); // says why there is nothing
        return base::refuse(whole ? ReadRefusal::empty : whole.error());
    }
    for (auto const& sample : samples) {
        if (auto const known = known_of(sample, how))
            return by(*known);
        if (read_statline(sample.rows))
            return base::refuse(ReadRefusal::no_place);
        if (auto const layout = guessed_of(sample); is_certain(layout, sample.rows))
            return by(layout);
    }
    return base::refuse(ReadRefusal::unknown);
}

base::Result<void, ReadRefusal> gather(
    Opened const& opened, Way const& way, Grounds const& grounds, Going const& going, OnPiece on_piece)
{
    return way.kind == Kind::reports ? gather_reports(opened.text(), grounds, going, on_piece)
                                     : gather_table(opened, way.layout, grounds, going, on_piece);
}

Read read_opened(Opened const& opened, ReadPlace const& place)
{
    auto reading = read_rows(opened, place);
    bool const may_be_elsewhere = reading && (reading->kind == Kind::reports || reading->outside > 0);
    if (reading && reading->lines.empty() && !may_be_elsewhere)
        return base::refuse(ReadRefusal::no_counts);
    return reading;
}

Read read_file(std::filesystem::path const& file, ReadPlace const& place)
{
    auto const opened = Opened::open(file, place.reader);
    if (!opened)
        return base::refuse(opened.error());
    return read_opened(*opened, place);
}

std::optional<Asked> worth_asking(Opened const& opened, ReadPlace const& place)
{
    std::optional<Asked> best;
    for (auto& sample : samples_of(opened)) {
        auto const known = known_of(sample, place);
        auto layout = known ? *known : guessed_of(sample);
        if (place.layout && place.layout->sheet == sample.sheet)
            return Asked{*place.layout, std::move(sample.rows)};
        if (is_hopeful(layout, sample.rows) && (!best || sample.rows.size() > best->sample.size()))
            best = Asked{std::move(layout), std::move(sample.rows)};
    }
    return best;
}

} // namespace inventory
