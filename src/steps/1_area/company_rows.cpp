#include "company_rows.h"

#include "base/text.h"

#include <algorithm>
#include <span>

namespace area {
namespace {

using ColumnNames = std::span<std::string_view const>;

constexpr std::string_view name_columns[]
    = {"bedrijfsnaam", "handelsnaam", "eerste handelsnaam", "naam bedrijf", "bedrijf", "organisatie",
        "organisatienaam", "statutaire naam", "vennootschapsnaam", "naam onderneming", "onderneming",
        "firmanaam", "bedrijfsnaam (handelsnaam)", "company", "company name", "naam", "name"};
constexpr std::string_view line_columns[]
    = {"adres", "bezoekadres", "vestigingsadres", "adres vestiging", "straat en huisnummer",
        "straat + huisnummer", "straat/huisnummer", "straat + nr", "adresregel 1", "adresregel", "address"};
constexpr std::string_view street_columns[]
    = {"straat", "straatnaam", "openbareruimtenaam", "straatnaam vestigingsadres", "vestigingsadres straat",
        "bezoekadres straat", "straatnaam bezoekadres", "street"};
constexpr std::string_view number_columns[]
    = {"huisnummer", "huisnr", "huisnr.", "nummer", "nr", "nr.", "huisnummer vestigingsadres",
        "vestigingsadres huisnummer", "bezoekadres huisnummer", "house number", "number"};
constexpr std::string_view letter_columns[] = {"huisletter"};
constexpr std::string_view addition_columns[] = {"toevoeging", "huisnummertoevoeging",
    "huisnummer toevoeging", "huisnr. toev.", "toev", "toev.", "addition"};
constexpr std::string_view postcode_columns[] = {"postcode", "vestigingspostcode", "postcode vestiging",
    "postcode vestigingsadres", "bezoekadres postcode", "pc", "zip", "zipcode", "postal code"};
constexpr std::string_view town_columns[] = {"plaats", "woonplaats", "plaatsnaam", "vestigingsplaats",
    "plaats vestigingsadres", "bezoekadres plaats", "town", "city"};

constexpr std::size_t header_rows_max = 20; // titles may stand above it
constexpr std::size_t addition_letters_max = 12;

struct CompanyColumns {
    std::optional<std::size_t> name, line;
    PlaceColumns place;

    static CompanyColumns named_in(tabular::Row const& header)
    {
        auto const named = [&](ColumnNames names) { return tabular::column_named(header, names); };
        return {named(name_columns), named(line_columns),
            {named(street_columns), named(number_columns), named(letter_columns), named(addition_columns),
                named(postcode_columns), named(town_columns)}};
    }
    bool tells_address() const { return line || place.street || (place.postcode && place.number); }
    int found() const
    {
        int count = 0;
        for (auto const& column : {name, line, place.street, place.number, place.postcode, place.town})
            count += column ? 1 : 0;
        return count;
    }
};

bool is_figure(char letter) { return letter >= '0' && letter <= '9'; }
bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

std::string text_of(tabular::Row const& row, std::optional<std::size_t> column)
{
    return column ? std::string(base::trimmed(tabular::cell(row, *column))) : std::string();
}

// Where a postcode stands in the line, and how long it is with its space.
struct PostcodeSpot {
    std::size_t at = 0, length = 0;
};
std::optional<PostcodeSpot> postcode_in(std::string_view line)
{
    for (std::size_t at = 0; at + 6 <= line.size(); ++at) {
        if (at > 0 && line[at - 1] != ' ' && line[at - 1] != ',')
            continue;
        for (std::size_t const length : {std::size_t{7}, std::size_t{6}}) {
            auto const piece = line.substr(at, length);
            bool const ends
                = at + length >= line.size() || line[at + length] == ' ' || line[at + length] == ',';
            if (piece.size() == length && ends && is_figure(piece[0]) && !read_postcode(piece).empty())
                return PostcodeSpot{at, length};
        }
    }
    return std::nullopt;
}

std::string_view without_commas(std::string_view text)
{
    text = base::trimmed(text);
    while (!text.empty() && (text.back() == ',' || text.back() == ' '))
        text.remove_suffix(1);
    while (!text.empty() && (text.front() == ',' || text.front() == ' '))
        text.remove_prefix(1);
    return text;
}

struct Split {
    std::string street;
    HouseNumber number;
};

// Every place where a house number may begin, from the left.
std::vector<Split> splits_of(std::string_view line)
{
    std::vector<Split> out;
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (!is_figure(line[at]) || (line[at - 1] != ' ' && line[at - 1] != ','))
            continue;
        auto number = read_house_number(line.substr(at));
        if (number.number > 0 && number.addition.size() <= addition_letters_max)
            out.push_back({std::string(without_commas(line.substr(0, at))), std::move(number)});
    }
    return out;
}

void set_street_and_number(Address& address, std::string_view line, IsStreet const& is_street)
{
    auto const splits = splits_of(line);
    if (splits.empty()) {
        address.street = line;
        return;
    }
    auto const known
        = std::ranges::find_if(splits, [&](Split const& split) { return is_street(split.street); });
    auto const& split = known == splits.end() ? splits.front() : *known;
    address.street = split.street, address.number = split.number.number;
    address.letter = split.number.letter, address.addition = split.number.addition;
}

class CompanyReading {
public:
    CompanyReading(CompanyColumns columns, IsStreet const& is_street)
        : columns_(columns)
        , is_street_(is_street)
    {
    }
    CompanyRow read(std::size_t number, tabular::Row const& row) const
    {
        CompanyRow out{number, text_of(row, columns_.name), read_place(columns_.place, row), ""};
        auto const line = text_of(row, columns_.line ? columns_.line : columns_.place.street);
        out.written = line;
        if (out.place.number > 0 && columns_.place.street)
            out.written = out.place.street + " " + written_number(out.place);
        if (out.place.number == 0 || (!columns_.place.street && columns_.line))
            fill_from_line(out.place, line);
        return out;
    }

private:
    void fill_from_line(Address& place, std::string_view line) const
    {
        auto const told = read_address_line(line, is_street_);
        place.street = told.street;
        if (place.number == 0)
            place.number = told.number, place.letter = told.letter, place.addition = told.addition;
        if (place.postcode.empty())
            place.postcode = told.postcode;
        if (place.town.empty())
            place.town = told.town;
    }

    CompanyColumns columns_;
    IsStreet const& is_street_;
};

bool holds_nothing(tabular::Row const& row)
{
    return std::ranges::all_of(row, [](std::string const& cell) { return base::trimmed(cell).empty(); });
}

} // namespace

base::Result<std::vector<CompanyRow>, CompanyListFlaw> read_company_list(
    tabular::Table const& table, IsStreet const& is_street)
{
    std::size_t header = 0;
    CompanyColumns columns;
    for (std::size_t i = 0; i < std::min(table.rows.size(), header_rows_max); ++i) {
        auto const here = CompanyColumns::named_in(table.rows[i]);
        if (here.found() > columns.found())
            columns = here, header = i;
    }
    if (!columns.name)
        return base::refuse(CompanyListFlaw::no_name);
    if (!columns.tells_address())
        return base::refuse(CompanyListFlaw::no_address);
    CompanyReading const reading(columns, is_street);
    std::vector<CompanyRow> out;
    for (std::size_t i = header + 1; i < table.rows.size(); ++i)
        if (!holds_nothing(table.rows[i]))
            out.push_back(reading.read(i + 1, table.rows[i]));
    return out;
}

Address read_address_line(std::string_view line, IsStreet const& is_street)
{
    Address address;
    if (auto const found = postcode_in(line)) {
        address.postcode = read_postcode(line.substr(found->at, found->length));
        address.town = without_commas(line.substr(found->at + found->length));
        line = line.substr(0, found->at);
    } else if (auto const comma = line.rfind(',');
               comma != std::string_view::npos && comma + 1 < line.size()) {
        auto const rest = base::trimmed(line.substr(comma + 1));
        if (!rest.empty() && is_capital(rest.front()) && splits_of(line.substr(0, comma)).size() > 0)
            address.town = rest, line = line.substr(0, comma);
    }
    set_street_and_number(address, without_commas(line), is_street);
    return address;
}

std::string street_key(std::string_view street)
{
    std::string key;
    for (char const letter : base::folded(street))
        if (std::string_view(" .-'`").find(letter) == std::string_view::npos)
            key += letter;
    for (auto const& [brief, whole] : {std::pair<std::string_view, std::string_view>{"str", "straat"},
             {"wg", "weg"}, {"ln", "laan"}, {"pln", "plein"}})
        if (key.size() > brief.size() + 2 && key.ends_with(brief))
            return key.substr(0, key.size() - brief.size()) + std::string(whole);
    return key;
}

} // namespace area
