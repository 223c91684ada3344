#include "address_rows.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <span>

namespace area {
namespace {

using Names = std::span<std::string_view const>;

constexpr std::string_view street_names[] = {"openbareruimte", "openbareruimtenaam", "straat", "straatnaam",
    "naam openbare ruimte", "openbare_ruimte_naam", "street"};
constexpr std::string_view number_names[] = {"huisnummer", "huisnr", "nummer", "nr", "house number"};
constexpr std::string_view letter_names[] = {"huisletter", "huis_letter"};
constexpr std::string_view addition_names[] = {"huisnummertoevoeging", "huisnummer_toevoeging", "toevoeging",
    "huisnummer toevoeging", "huisnr toevoeging"};
constexpr std::string_view postcode_names[] = {"postcode", "pc6", "postcode6", "zipcode"};
constexpr std::string_view town_names[]
    = {"woonplaats", "woonplaatsnaam", "woonplaats_naam", "plaats", "plaatsnaam"};
constexpr std::string_view source_names[]
    = {"nummeraanduiding_id", "nummeraanduiding", "nummeraanduiding id", "object_id", "identificatie"};
constexpr std::string_view x_names[] = {"x", "rd_x", "x_rd", "x-coordinaat", "xcoordinaat", "x_coord"};
constexpr std::string_view y_names[] = {"y", "rd_y", "y_rd", "y-coordinaat", "ycoordinaat", "y_coord"};
constexpr std::string_view lon_names[] = {"lon", "longitude", "lengtegraad"};
constexpr std::string_view lat_names[] = {"lat", "latitude", "breedtegraad"};
constexpr std::string_view living_names[] = {"woonfunctie"};
constexpr std::string_view purpose_names[]
    = {"gebruiksdoel", "gebruiksdoelen", "verblijfsobjectgebruiksdoel", "gebruiksdoelverblijfsobject"};
constexpr std::string_view working_names[]
    = {"bijeenkomstfunctie", "celfunctie", "gezondheidszorgfunctie", "industriefunctie", "kantoorfunctie",
        "logiesfunctie", "onderwijsfunctie", "sportfunctie", "winkelfunctie"};

struct SkipWords {
    Skip skip;
    std::string_view code;
    i18n::Text name;
};
constexpr SkipWords skip_words[] = {
    {Skip::no_postcode, "no_postcode", texts::skip::no_postcode},
    {Skip::no_number, "no_number", texts::skip::no_number},
    {Skip::no_place, "no_place", texts::skip::no_place},
    {Skip::outside_netherlands, "outside_netherlands", texts::skip::outside_netherlands},
    {Skip::twice, "twice", texts::skip::twice},
};

std::string_view cell(tabular::Cells row, std::optional<std::size_t> column)
{
    return column ? base::trimmed(tabular::cell(row, *column)) : std::string_view();
}

std::string_view by_place(tabular::Cells row, std::size_t column) { return tabular::cell(row, column); }

bool is_postcode(std::string_view text) { return text.size() <= 7 && !read_postcode(text).empty(); }

// Two neighbouring columns that look like RD metres.
std::optional<std::size_t> rd_pair(tabular::Cells row)
{
    for (std::size_t column = 0; column + 1 < row.size(); ++column) {
        auto const x = base::read_decimal(by_place(row, column));
        auto const y = base::read_decimal(by_place(row, column + 1));
        if (x && y && geo::in_netherlands({*x, *y}))
            return column;
    }
    return std::nullopt;
}

} // namespace

std::string_view code(Skip skip) { return skip_words[static_cast<std::size_t>(skip)].code; }
i18n::Text name(Skip skip) { return skip_words[static_cast<std::size_t>(skip)].name; }

std::optional<Skip> skip_of(std::string_view code)
{
    auto const found = std::ranges::find(skip_words, code, &SkipWords::code);
    return found == std::end(skip_words) ? std::nullopt : std::optional(found->skip);
}

PlaceColumns PlaceColumns::named_in(tabular::Row const& header)
{
    auto const named = [&](Names names) { return tabular::column_named(header, names); };
    return {named(street_names), named(number_names), named(letter_names), named(addition_names),
        named(postcode_names), named(town_names)};
}

Address read_place(PlaceColumns const& columns, tabular::Row const& row)
{
    std::vector<std::string_view> const cells(row.begin(), row.end());
    Address address;
    auto number = read_house_number(cell(cells, columns.number));
    address.street = cell(cells, columns.street), address.town = cell(cells, columns.town);
    address.postcode = read_postcode(cell(cells, columns.postcode));
    address.number = number.number;
    address.letter = std::move(number.letter), address.addition = std::move(number.addition);
    if (auto const letter = cell(cells, columns.letter); !letter.empty())
        address.letter = letter;
    if (auto const addition = cell(cells, columns.addition); !addition.empty())
        address.addition = addition;
    return address;
}

base::Result<AddressColumns, ImportRefusal> AddressColumns::find(tabular::Cells first_row)
{
    if (std::ranges::any_of(first_row, is_postcode))
        return by_content(first_row);
    return by_header(tabular::Row(first_row.begin(), first_row.end()));
}

base::Result<AddressColumns, ImportRefusal> AddressColumns::by_header(tabular::Row const& header)
{
    auto const named = [&](Names names) { return tabular::column_named(header, names); };
    AddressColumns found;
    found.has_header_ = true;
    found.postcode_ = named(postcode_names);
    found.number_ = named(number_names);
    if (!found.postcode_ || !found.number_)
        return base::refuse(ImportRefusal::no_columns);
    found.street_ = named(street_names), found.town_ = named(town_names);
    found.letter_ = named(letter_names), found.addition_ = named(addition_names);
    found.x_ = named(x_names), found.y_ = named(y_names);
    found.lon_ = named(lon_names), found.lat_ = named(lat_names);
    if (!(found.x_ && found.y_) && !(found.lon_ && found.lat_))
        return base::refuse(ImportRefusal::no_places);
    found.source_ = named(source_names);
    found.living_ = named(living_names), found.purpose_ = named(purpose_names);
    for (auto const& name : working_names)
        if (auto const column = named({&name, 1}))
            found.working_.push_back(*column);
    return found;
}

// "3722EB;7;143103;459726", as some municipalities hand it out.
base::Result<AddressColumns, ImportRefusal> AddressColumns::by_content(tabular::Cells row)
{
    AddressColumns found;
    auto const postcode = std::ranges::find_if(row, is_postcode);
    found.postcode_ = static_cast<std::size_t>(postcode - row.begin());
    auto const pair = rd_pair(row);
    if (!pair)
        return base::refuse(ImportRefusal::no_places);
    found.x_ = *pair, found.y_ = *pair + 1;
    auto const is_taken = [&](std::size_t column) {
        return column == *found.postcode_ || column == *found.x_ || column == *found.y_;
    };
    for (std::size_t column = 0; column < row.size() && !found.number_; ++column)
        if (!is_taken(column) && read_house_number(by_place(row, column)).number > 0)
            found.number_ = column;
    if (!found.number_)
        return base::refuse(ImportRefusal::no_columns);
    return found;
}

base::Result<ReadAddress, Skip> AddressColumns::read(tabular::Cells row) const
{
    ReadAddress read;
    auto& address = read.address;
    address.postcode = read_postcode(cell(row, postcode_));
    if (address.postcode.empty())
        return base::refuse(Skip::no_postcode);
    auto number = house_number(row);
    if (number.number == 0)
        return base::refuse(Skip::no_number);
    auto const at = place(row);
    if (!at)
        return base::refuse(Skip::no_place);
    if (!geo::in_netherlands(*at))
        return base::refuse(Skip::outside_netherlands);
    address.number = number.number, address.point = *at;
    address.letter = std::move(number.letter), address.addition = std::move(number.addition);
    address.street = cell(row, street_), address.town = cell(row, town_);
    address.kind = kind(row);
    read.source = cell(row, source_);
    return read;
}

HouseNumber AddressColumns::house_number(tabular::Cells row) const
{
    auto read = read_house_number(cell(row, number_));
    if (auto const letter = cell(row, letter_); !letter.empty())
        read.letter = letter;
    if (auto const addition = cell(row, addition_); !addition.empty())
        read.addition = addition;
    return read;
}

std::optional<geo::Rd> AddressColumns::place(tabular::Cells row) const
{
    auto const x = base::read_decimal(cell(row, x_)), y = base::read_decimal(cell(row, y_));
    auto const lon = base::read_decimal(cell(row, lon_)), lat = base::read_decimal(cell(row, lat_));
    if (x && y)
        return geo::Rd{*x, *y};
    if (lon && lat)
        return geo::to_rd({*lat, *lon});
    return std::nullopt;
}

AddressKind AddressColumns::kind(tabular::Cells row) const
{
    auto const purposes = base::split(cell(row, purpose_), ',');
    auto const is_lived_in = [](std::string_view purpose) { return base::trimmed(purpose) == "woonfunctie"; };
    auto const is_worked_in = [&](std::string_view purpose) {
        auto const name = base::trimmed(purpose);
        return !name.empty() && !is_lived_in(name) && name != "overige gebruiksfunctie";
    };
    bool const lives = cell(row, living_) == "1" || std::ranges::any_of(purposes, is_lived_in);
    bool const works
        = std::ranges::any_of(working_, [&](std::size_t column) { return by_place(row, column) == "1"; })
        || std::ranges::any_of(purposes, is_worked_in);
    if (works)
        return AddressKind::company;
    return lives ? AddressKind::home : AddressKind::unknown;
}

} // namespace area
