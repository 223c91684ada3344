#include "compared.h"

#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <unordered_map>

namespace comparison {
namespace {

using inventory::Cell;
using inventory::Difference;
using inventory::Look;

constexpr int parks_min = 5; // a middle of fewer is no picture
constexpr int years_back = 3; // what was counted before that says nothing about now

std::vector<Line> lines_of(visit::Visit const& visit, Compared const& compared)
{
    std::unordered_map<std::int64_t, std::int64_t> addresses;
    for (auto const& one : addresses_of_person(visit.db, visit.person->id))
        addresses.emplace(one.park.value, one.count);
    std::vector<Line> out;
    for (std::size_t i = 0; i < compared.parks.seen.size(); ++i) {
        auto const& seen = compared.parks.seen[i];
        out.push_back(line_of(seen, compared.picture->years[i], addresses[seen.park.id.value]));
    }
    return out;
}

Delivery delivery_of(visit::Visit const& visit, inventory::Phenomenon const& phenomenon)
{
    return {deliveries_of_person(visit.db, visit.person->id),
        figures_of_person(visit.db, visit.person->id, {phenomenon.id, visit.today.year - years_back}),
        phenomenon.counts_things ? inventory::Small::shown : inventory::Small::hidden};
}

// Four statements, however many parks there are.
void read(visit::Visit const& visit, Compared& out)
{
    out.parks = parks_of(visit);
    out.municipalities = municipalities_of(out.parks.seen);
    keep_municipality(out.parks.seen, out.wanted.municipality);
    out.group_min = static_cast<std::size_t>(std::max(parks_min, visit.house.group_size_min));
    if (out.parks.seen.empty())
        return;
    out.pictures = pictures_of(out.parks.seen, delivery_of(visit, *out.phenomenon));
    out.picture = picture_of(out.pictures, out.wanted.source);
    if (!out.picture)
        return;
    out.group = group_of(lines_of(visit, out), out.group_min);
    auto const name = base::folded(out.wanted.name);
    for (auto const& line : out.group.lines)
        if (fits(line.seen->park, name))
            out.shown.push_back(line);
    put_in_order(out.shown, order_of(out.wanted.order));
}

std::string written(i18n::Words const& words, Cell const& cell)
{
    return cell.look == Look::absent ? "–" : inventory::shown(words, cell);
}

std::string period_words(i18n::Words const& words, inventory::YearCount const& year)
{
    if (year.first == year.last)
        return inventory::shown(words, year.last);
    return words(
        texts::figures::from_to, inventory::shown(words, year.first), inventory::shown(words, year.last));
}

std::string change_words(i18n::Words const& words, std::optional<Difference> change)
{
    if (!change)
        return "–";
    switch (*change) {
    case Difference::more:
        return std::string(words(texts::figures::more));
    case Difference::fewer:
        return std::string(words(texts::figures::fewer));
    case Difference::chance:
        break;
    }
    return std::string(words(texts::figures::chance));
}

std::string rate_words(i18n::Words const& words, Line const& line)
{
    if (line.no_rate == NoRate::few_addresses)
        return words(texts::figures::few_addresses, inventory::addresses_min);
    if (line.no_rate == NoRate::old_boundary)
        return std::string(words(texts::figures::old_boundary));
    return line.rate ? words.decimal(*line.rate, 1) : "–";
}

using SheetRow = std::vector<std::variant<std::string, std::int64_t, double>>;

// As a number where it may be shown, so that a spreadsheet can go on with it.
void add_count(SheetRow& row, std::optional<Cell> const& cell, std::string const& otherwise)
{
    if (cell && cell->look == Look::shown)
        row.emplace_back(*cell->value);
    else
        row.emplace_back(otherwise);
}

void add_number(SheetRow& row, auto const& number, std::string const& otherwise)
{
    if (number)
        row.emplace_back(*number);
    else
        row.emplace_back(otherwise);
}

SheetRow sheet_row_of(i18n::Words const& words, Line const& line)
{
    auto const said = words_of(words, line);
    SheetRow row{line.seen->park.name, line.seen->park.municipality, said.period};
    add_count(row, line.year ? std::optional(line.year->now) : std::nullopt, said.now);
    add_count(row, line.year ? std::optional(line.year->before) : std::nullopt, said.before);
    row.emplace_back(said.change);
    row.emplace_back(line.addresses);
    add_number(row, line.rate, said.rate);
    add_number(row, line.place ? std::optional(std::int64_t{*line.place}) : std::nullopt, said.place);
    return row;
}

} // namespace

std::optional<Compared> compared_of(visit::Visit const& visit, http::Request const& request)
{
    Compared compared;
    compared.phenomenon = inventory::find_phenomenon(request.param("phenomenon"));
    if (!compared.phenomenon)
        return std::nullopt;
    compared.wanted = wanted_of(request);
    compared.years_back = years_back;
    read(visit, compared);
    return compared;
}

std::string path_of(Compared const& compared) { return "/vergelijken/" + compared.phenomenon->id; }

LineWords words_of(i18n::Words const& words, Line const& line)
{
    LineWords out{"–", "–", "–", "–", words.number(line.addresses), "–", "–"};
    if (!line.year) {
        out.period = words(texts::figures::no_figures);
        return out;
    }
    out.period = line.year->is_whole ? period_words(words, *line.year)
                                     : std::string(words(texts::figures::no_whole_year));
    out.now = written(words, line.year->now);
    out.before = written(words, line.year->before);
    out.change = change_words(words, line.year->change);
    out.rate = rate_words(words, line);
    if (line.place)
        out.place = words.number(*line.place);
    return out;
}

std::vector<std::string> header_of(i18n::Words const& words, Compared const& compared)
{
    std::vector<std::string> out{std::string(words(texts::figures::park)),
        std::string(words(texts::figures::period)),
        words(texts::figures::count, compared.phenomenon->unit.in(words.language()))};
    for (auto const& text :
        {texts::figures::before, texts::figures::change, texts::figures::addresses, texts::figures::rate})
        out.emplace_back(words(text));
    if (compared.group.spread)
        out.push_back(words(texts::figures::place, static_cast<std::int64_t>(compared.group.placed)));
    return out;
}

Sheet sheet_of(i18n::Words const& words, Compared const& compared)
{
    Sheet sheet{"vergelijking-" + compared.phenomenon->id,
        std::string(compared.phenomenon->name.in(words.language())), header_of(words, compared), {}};
    sheet.header.insert(sheet.header.begin() + 1, std::string(words(texts::filter::municipality)));
    for (auto const& line : compared.shown) {
        sheet.rows.push_back(sheet_row_of(words, line));
        sheet.rows.back().resize(sheet.header.size());
    }
    return sheet;
}

} // namespace comparison
