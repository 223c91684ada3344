#include "columns.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace inventory {
namespace {

constexpr std::size_t header_rows = 20;
constexpr std::size_t subject_max = 80;
constexpr std::size_t signature_max = 500; // bytes
constexpr double most = 0.8; // so many of the filled cells must look alike

struct RoleWords {
    std::string_view code;
    i18n::TextOf<0> name;
    std::string_view names; // of columns, folded, between bars
};

// The order in which names are tried; the columns of known exports are named here too: Signalen, the
// accidents of BRON, StatLine's open data.
constexpr std::array<RoleWords, role_count> role_words{{
    {"none", texts::role::none, ""},
    {"when", texts::role::when,
        "|periode|perioden|period|periods|jaar|year|maand|month|kwartaal|datum|date|periode_van|jaarmaand|"
        "datum/tijd"
        "|datum melding|datum_melding|melddatum|meldingsdatum|datum incident|incidentdatum|datum_ontstaan"
        "|aangemaakt|aangemaakt op|created_at|created|pleegdatum|begindatum|startdatum|datum_vkl|jaar_vkl"
        "|requested_datetime|timestamp|datumtijd|datum_tijd|ontvangen|ontvangstdatum|"},
    {"hour", texts::role::hour,
        "|tijd|tijdstip|uur|begintijd|time|hour|aanvangstijd|tijdstip melding|meldtijd|"},
    {"category", texts::role::category,
        "|categorie|categorie_naam|category|soort|soort misdrijf|soortmisdrijf|soort melding|subcategorie|sub"
        "|subcategory|fenomeen|delict|omschrijving|type|incident|incidenttype|onderwerp|melding|"
        "meldingsclassificatie"
        "|classificatie|service_name|soort incident|soort ongeval|ap3_code|"},
    {"code", texts::role::code,
        "|categorie_code|code|categoriecode|key|sub_slug|subcategory_slug|service_code|soortmisdrijf_code|"},
    {"count", texts::role::count,
        "|aantal|count|waarde|totaal|geregistreerde misdrijven|geregistreerdemisdrijven_1|aantal meldingen"
        "|aantal incidenten|totaal geregistreerde misdrijven_1|"},
    {"hidden", texts::role::hidden, "|onderdrukt|suppressed|verborgen|"},
    {"x", texts::role::x, "|x|rd_x|x_rd|x-coordinaat|xcoordinaat|x_coord|xcoord|x_coordinaat|rdx|"},
    {"y", texts::role::y, "|y|rd_y|y_rd|y-coordinaat|ycoordinaat|y_coord|ycoord|y_coordinaat|rdy|"},
    {"lon", texts::role::lon, "|lon|lng|long|longitude|lengtegraad|"},
    {"lat", texts::role::lat, "|lat|latitude|breedtegraad|"},
    {"postcode", texts::role::postcode, "|postcode|pc6|postcode6|zipcode|"},
    {"number", texts::role::number, "|huisnummer|huisnr|house number|housenumber|"},
    {"region", texts::role::region,
        "|gebied|regio|regio's|wijkenenbuurten|wijken en "
        "buurten|gemeente|buurt|wijk|buurtnaam|wijknaam|gme_naam|"},
    {"source", texts::role::source, "|bron|source|organisatie|partij|leverancier|"},
}};

std::string name_of_column(std::string_view text) { return base::folded(base::trimmed(text)); }

Role role_named(std::string_view header)
{
    auto const folded = name_of_column(header);
    if (folded.empty() || folded.find('|') != std::string::npos)
        return Role::none;
    auto const wanted = "|" + folded + "|";
    for (std::size_t i = 1; i < role_words.size(); ++i)
        if (role_words[i].names.find(wanted) != std::string_view::npos)
            return static_cast<Role>(i);
    return Role::none;
}

// The column that we ourselves add to a file with rows to correct.
bool is_remark(std::string_view header)
{
    auto const folded = name_of_column(header);
    return folded == base::folded(texts::preview::why_column.dutch)
        || folded == base::folded(texts::preview::why_column.english);
}

bool is_period(std::string_view text) { return read_period(text).has_value(); }

// Five digits may be a day of Excel, but are more often a number of something.
bool is_when(std::string_view text)
{
    if (text.size() == 5 && base::read_integer(text))
        return false;
    return read_when(text) || read_when(text, DayOrder::month_first) || is_period(text);
}

bool is_number(std::string_view text)
{
    return tabular::read_number(text, tabular::DecimalMark::point)
        || tabular::read_number(text, tabular::DecimalMark::comma);
}

// Once for each role but counts, of which there may be one for each period or kind.
std::vector<Role> roles_named(std::vector<std::string> const& header)
{
    std::vector<Role> out;
    std::array<bool, role_count> is_taken{};
    for (std::size_t i = 0; i < std::min(header.size(), columns_max); ++i) {
        auto const role = role_named(header[i]);
        auto& taken = is_taken[static_cast<std::size_t>(role)];
        out.push_back(taken ? Role::none : role);
        taken = taken || role != Role::none;
    }
    return out;
}

std::size_t named_count(std::vector<Role> const& roles)
{
    return roles.size() - static_cast<std::size_t>(std::ranges::count(roles, Role::none));
}

std::size_t filled(std::vector<std::string> const& cells)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(cells, [](auto const& cell) { return !base::trimmed(cell).empty(); }));
}

bool is_header_like(std::vector<std::string> const& cells)
{
    return filled(cells) >= 2
        && std::ranges::none_of(cells, [](auto const& cell) { return is_number(cell) && !is_period(cell); });
}

std::size_t header_of(Sheet const& sample)
{
    std::size_t best = 0, named = 0;
    std::optional<std::size_t> like;
    for (std::size_t i = 0; i < std::min(sample.size(), header_rows); ++i) {
        auto const found = named_count(roles_named(sample[i].cells));
        if (found > named)
            best = i, named = found;
        if (!like && is_header_like(sample[i].cells))
            like = i;
    }
    return named >= 2 ? best : like.value_or(named > 0 ? best : 0);
}

template <class Test> bool mostly(std::vector<std::string_view> const& cells, Test test)
{
    std::size_t all = 0, good = 0;
    for (auto const cell : cells)
        if (auto const text = base::trimmed(cell); !text.empty())
            ++all, good += test(text) ? 1 : 0;
    return all > 0 && static_cast<double>(good) >= most * static_cast<double>(all);
}

bool is_postcode(std::string_view text)
{
    return (text.size() == 6 || text.size() == 7) && base::read_integer(text.substr(0, 4)).value_or(0) >= 1000
        && !base::read_integer(text.substr(text.size() - 1));
}

void fill(Layout& layout, Sheet const& sample, Role role, bool (*test)(std::string_view))
{
    if (layout.count_of(role) > 0)
        return;
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (layout.columns[i] == Role::none && mostly(cells_of(sample, layout.header + 1, i), test)) {
            layout.columns[i] = role;
            return;
        }
}

// "2023;2024;2025": a column of counts for each period.
void fill_periods(Layout& layout, Sheet const& sample)
{
    if (layout.count_of(Role::count) > 0 || layout.count_of(Role::when) > 0 || layout.header >= sample.size())
        return;
    auto const& header = sample[layout.header].cells;
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (layout.columns[i] == Role::none && is_period(tabular::cell(header, i)))
            layout.columns[i] = Role::count;
}

bool holds_kinds(std::vector<std::string_view> const& cells)
{
    return mostly(
        cells, [](std::string_view text) { return !is_number(text) && text.size() <= subject_max; });
}

// "Totaal 2025", "aantal meldingen per maand"
bool speaks_of_counts(std::string_view header)
{
    auto const folded = base::folded(header);
    for (auto const* word : {"aantal", "totaal", "count", "number of"})
        if (folded.find(word) != std::string::npos)
            return true;
    return is_period(header);
}

bool has_period_headers(Layout const& layout, Sheet const& sample)
{
    auto const& header = sample[layout.header].cells;
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (layout.columns[i] == Role::count && !is_period(tabular::cell(header, i)))
            return false;
    return layout.count_of(Role::count) > 0;
}

} // namespace

std::string_view code(Role role) { return role_words[static_cast<std::size_t>(role)].code; }
i18n::Text name(Role role) { return role_words[static_cast<std::size_t>(role)].name; }

std::optional<Role> role_of(std::string_view code)
{
    auto const found = std::ranges::find(role_words, code, &RoleWords::code);
    return found == role_words.end() ? std::nullopt
                                     : std::optional(static_cast<Role>(found - role_words.begin()));
}

std::optional<std::size_t> Layout::column(Role role) const
{
    auto const found = std::ranges::find(columns, role);
    return found == columns.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

std::size_t Layout::count_of(Role role) const
{
    return static_cast<std::size_t>(std::ranges::count(columns, role));
}

bool Layout::has_point() const
{
    return (column(Role::x) && column(Role::y)) || (column(Role::lon) && column(Role::lat));
}

std::vector<std::string_view> cells_of(Sheet const& sample, std::size_t first_row, std::size_t column)
{
    std::vector<std::string_view> out;
    for (std::size_t i = first_row; i < sample.size(); ++i)
        out.push_back(tabular::cell(sample[i].cells, column));
    return out;
}

Layout guessed(Sheet const& sample)
{
    Layout layout;
    if (sample.empty())
        return layout;
    layout.header = header_of(sample);
    layout.columns = roles_named(sample[layout.header].cells);
    fill_periods(layout, sample);
    if (!has_period_headers(layout, sample))
        fill(layout, sample, Role::when, is_when);
    fill(layout, sample, Role::postcode, is_postcode);
    if (layout.count_of(Role::category) == 0 && layout.count_of(Role::code) == 0)
        for (std::size_t i = 0; i < layout.columns.size(); ++i)
            if (layout.columns[i] == Role::none && holds_kinds(cells_of(sample, layout.header + 1, i))) {
                layout.columns[i] = Role::category;
                break;
            }
    if (auto const when = layout.column(Role::when))
        layout.order = day_order(cells_of(sample, layout.header + 1, *when));
    return layout;
}

bool is_certain(Layout const& layout, Sheet const& sample)
{
    if (sample.empty() || layout.header >= sample.size())
        return false;
    auto const named = roles_named(sample[layout.header].cells);
    auto const has = [&](Role role) { return std::ranges::find(named, role) != named.end(); };
    bool const has_kind = has(Role::category) || has(Role::code);
    bool const has_place = layout.has_point() || has(Role::postcode);
    return has(Role::when) && has_kind && (has(Role::count) || has_place) && problems(layout, sample).empty();
}

bool is_hopeful(Layout const& layout, Sheet const& sample)
{
    if (sample.size() < layout.header + 2 || filled(sample[layout.header].cells) < 2)
        return false;
    if (layout.count_of(Role::when) > 0 || layout.count_of(Role::count) > 0 || layout.has_point()
        || layout.count_of(Role::postcode) > 0)
        return true;
    return std::ranges::any_of(sample[layout.header].cells, speaks_of_counts);
}

i18n::Problems problems(Layout const& layout, Sheet const& sample)
{
    i18n::Problems out;
    auto const has = [&](Role role) { return layout.count_of(role) > 0; };
    if (has(Role::x) != has(Role::y) || has(Role::lon) != has(Role::lat))
        out.push_back(i18n::problem("", texts::columns::half_a_place));
    if (has(Role::number) && !has(Role::postcode))
        out.push_back(i18n::problem("", texts::columns::number_alone));
    bool const is_in_header = layout.header < sample.size() && has_period_headers(layout, sample);
    if (!layout.period.empty() && !read_period(layout.period))
        out.push_back(i18n::problem("period", texts::columns::no_period));
    else if (!has(Role::when) && !is_in_header && layout.period.empty())
        out.push_back(i18n::problem("period", texts::columns::when_missing));
    bool const has_kind
        = has(Role::category) || has(Role::code) || (layout.count_of(Role::count) > 1 && !is_in_header);
    if (!has_kind && base::trimmed(layout.subject).empty())
        out.push_back(i18n::problem("subject", texts::columns::subject_missing));
    if (base::length_utf8(layout.subject) > subject_max)
        out.push_back(i18n::problem("subject", texts::columns::subject_long, subject_max));
    return out;
}

std::string signature(Layout const& layout, Sheet const& sample)
{
    std::string out;
    if (layout.header < sample.size())
        for (auto const& cell : sample[layout.header].cells)
            if (!is_remark(cell))
                out += name_of_column(cell) + "|";
    while (out.ends_with("||"))
        out.pop_back();
    return out.size() <= signature_max ? out : cut(out, signature_max) + std::to_string(out.size());
}

std::string stored(Layout const& layout)
{
    nlohmann::json columns = nlohmann::json::array();
    for (auto const role : layout.columns)
        columns.push_back(code(role));
    return nlohmann::json{{"sheet", layout.sheet}, {"header", layout.header}, {"columns", columns},
        {"month_first", layout.order == DayOrder::month_first}, {"subject", layout.subject},
        {"period", layout.period}}
        .dump();
}

std::optional<Layout> layout_of(std::string_view stored)
{
    if (stored.empty())
        return std::nullopt;
    auto const json = nlohmann::json::parse(stored);
    Layout out;
    out.sheet = json.at("sheet").get<std::size_t>();
    out.header = json.at("header").get<std::size_t>();
    for (auto const& one : json.at("columns"))
        out.columns.push_back(role_of(one.get<std::string>()).value_or(Role::none));
    out.order = json.at("month_first").get<bool>() ? DayOrder::month_first : DayOrder::day_first;
    out.subject = json.at("subject").get<std::string>();
    out.period = json.at("period").get<std::string>();
    return out;
}

} // namespace inventory
