#include "extra_list.h"

#include "texts.h"

#include "base/text.h"
#include "mail/mail.h"
#include "tabular/csv.h"
#include "tabular/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace survey {
namespace {

constexpr std::size_t name_length_max = 100, street_length_max = 80, town_length_max = 60;
constexpr std::size_t addition_length_max = 12;

constexpr std::string_view name_columns[]
    = {"naam", "bedrijf", "bedrijfsnaam", "organisatie", "handelsnaam", "name", "company"};
constexpr std::string_view address_columns[] = {"adres", "address", "adresregel", "straat en huisnummer"};
constexpr std::string_view street_columns[] = {"straat", "straatnaam", "street", "openbareruimte"};
constexpr std::string_view number_columns[] = {"huisnummer", "nummer", "nr", "huisnr", "number"};
constexpr std::string_view addition_columns[]
    = {"toevoeging", "huisletter", "huisnummertoevoeging", "addition"};
constexpr std::string_view postcode_columns[] = {"postcode", "postal code", "zip"};
constexpr std::string_view town_columns[] = {"plaats", "woonplaats", "plaatsnaam", "town", "city"};
constexpr std::string_view email_columns[]
    = {"e-mail", "email", "mail", "e-mailadres", "emailadres", "mailadres", "e-mail address"};

struct ListColumns {
    std::optional<std::size_t> name, address, street, number, addition, postcode, town, email;

    static ListColumns find(tabular::Row const& header)
    {
        auto const at
            = [&](std::span<std::string_view const> names) { return tabular::column_named(header, names); };
        return {at(name_columns), at(address_columns), at(street_columns), at(number_columns),
            at(addition_columns), at(postcode_columns), at(town_columns), at(email_columns)};
    }
    bool is_enough() const { return email || (postcode && (address || (street && number))); }
};

std::string cell_of(tabular::Row const& row, std::optional<std::size_t> column)
{
    return column ? std::string(base::trimmed(tabular::cell(row, *column))) : std::string();
}

// "7461 ab" becomes "7461AB"; anything else stays as it is.
std::string plain_postcode(std::string_view typed)
{
    std::string out;
    for (char const sign : typed)
        if (sign != ' ')
            out += sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
    return out;
}

bool is_postcode(std::string_view text)
{
    auto const is_digit = [](char sign) { return sign >= '0' && sign <= '9'; };
    auto const is_letter = [](char sign) { return sign >= 'A' && sign <= 'Z'; };
    return text.size() == 6 && text[0] != '0' && std::all_of(text.begin(), text.begin() + 4, is_digit)
        && std::all_of(text.begin() + 4, text.end(), is_letter);
}

bool is_too_long(ListRow const& row)
{
    return base::length_utf8(row.name) > name_length_max || base::length_utf8(row.street) > street_length_max
        || base::length_utf8(row.town) > town_length_max
        || base::length_utf8(row.addition) > addition_length_max;
}

RowFlaw flaw_of(ListRow const& row)
{
    bool const has_place = !row.street.empty() || row.number != 0 || !row.postcode.empty();
    if (!has_place && row.email.empty())
        return RowFlaw::nowhere;
    if (!row.email.empty() && !mail::is_address(row.email))
        return RowFlaw::bad_email;
    if (is_too_long(row))
        return RowFlaw::too_long;
    if (!has_place)
        return RowFlaw::none;
    if (row.street.empty() || row.number <= 0)
        return RowFlaw::no_number;
    if (!is_postcode(row.postcode))
        return RowFlaw::no_postcode;
    return row.town.empty() ? RowFlaw::no_town : RowFlaw::none;
}

ListRow row_of_list(ListColumns const& columns, tabular::Row const& cells)
{
    ListRow out;
    out.name = cell_of(cells, columns.name);
    out.street = cell_of(cells, columns.street);
    out.addition = cell_of(cells, columns.addition);
    // Spreadsheets write a whole number now and then as "12.0" or with a letter behind it.
    auto const typed = columns.street ? fmt::format("- {}", cell_of(cells, columns.number))
                                      : cell_of(cells, columns.address);
    auto const parts = street_and_number(typed);
    out.number = parts.number;
    if (!columns.street)
        out.street = parts.street;
    if (out.addition.empty())
        out.addition = parts.addition;
    out.postcode = plain_postcode(cell_of(cells, columns.postcode));
    out.town = cell_of(cells, columns.town);
    out.email = cell_of(cells, columns.email);
    out.flaw = flaw_of(out);
    return out;
}

bool is_blank(tabular::Row const& row)
{
    return std::ranges::all_of(row, [](std::string const& cell) { return base::trimmed(cell).empty(); });
}

std::string key_of_place(std::string_view postcode, std::int64_t number, std::string_view addition)
{
    return fmt::format("{} {} {}", postcode, number, base::folded(addition));
}

ListRefusal refusal_of(tabular::Flaw flaw)
{
    switch (flaw) {
    case tabular::Flaw::empty:
        return ListRefusal::empty;
    case tabular::Flaw::not_text:
        return ListRefusal::not_text;
    case tabular::Flaw::too_many_rows:
    case tabular::Flaw::too_many_cells:
        return ListRefusal::too_many_rows;
    default:
        return ListRefusal::broken;
    }
}

ListRefusal refusal_of(tabular::ReadError error)
{
    using tabular::ReadError;
    switch (error) {
    case ReadError::empty:
    case ReadError::no_content:
        return ListRefusal::empty;
    case ReadError::password:
        return ListRefusal::password;
    case ReadError::too_large:
    case ReadError::too_slow:
        return ListRefusal::too_many_rows;
    case ReadError::unknown_kind:
        return ListRefusal::not_text;
    default:
        return ListRefusal::broken;
    }
}

base::Result<tabular::Table, ListRefusal> table_of_list(
    std::filesystem::path const& file, std::string const& reader)
{
    tabular::MappedFile const mapped(file.string());
    auto const bytes = mapped.text();
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF")) {
        auto tables = tabular::Reader(reader).tables(file.string());
        if (!tables)
            return base::refuse(refusal_of(tables.error()));
        if (tables->empty())
            return base::refuse(ListRefusal::empty);
        return std::move((*tables).front());
    }
    // Blank rows count, so that a line is the one a spreadsheet shows.
    tabular::Table table;
    auto const read = tabular::each_csv_row(bytes, [&](std::size_t number, tabular::Cells cells) {
        table.rows.resize(number);
        table.rows.back().assign(cells.begin(), cells.end());
        return table.rows.size() > list_rows_max + 1 ? tabular::Next::stop : tabular::Next::more;
    });
    if (!read)
        return base::refuse(refusal_of(read.error().flaw));
    return table;
}

struct FlawName {
    std::string_view code;
    i18n::TextOf<0> text;
};
constexpr FlawName flaw_names[] = {{"", texts::extra_list::flaw_none},
    {"nowhere", texts::extra_list::flaw_nowhere}, {"no_number", texts::extra_list::flaw_no_number},
    {"no_postcode", texts::extra_list::flaw_no_postcode}, {"no_town", texts::extra_list::flaw_no_town},
    {"bad_email", texts::extra_list::flaw_bad_email}, {"too_long", texts::extra_list::flaw_too_long}};

} // namespace

std::string_view code(RowFlaw flaw) { return flaw_names[static_cast<std::size_t>(flaw)].code; }

RowFlaw row_flaw_of(std::string_view code)
{
    auto const found = std::ranges::find(flaw_names, code, &FlawName::code);
    return found == std::end(flaw_names) ? RowFlaw::nowhere
                                         : static_cast<RowFlaw>(found - std::begin(flaw_names));
}

i18n::TextOf<0> const& name_of(RowFlaw flaw) { return flaw_names[static_cast<std::size_t>(flaw)].text; }

i18n::Message message(ListRefusal refusal)
{
    switch (refusal) {
    case ListRefusal::not_text:
        return i18n::message(texts::extra_list::not_text);
    case ListRefusal::no_columns:
        return i18n::message(texts::extra_list::no_columns);
    case ListRefusal::too_many_rows:
        return i18n::message(texts::extra_list::too_many_rows, list_rows_max);
    case ListRefusal::broken:
        return i18n::message(texts::extra_list::broken);
    case ListRefusal::password:
        return i18n::message(texts::extra_list::password);
    case ListRefusal::empty:
        break;
    }
    return i18n::message(texts::extra_list::empty);
}

base::Result<std::vector<ListRow>, ListRefusal> read_rows(tabular::Table const& table)
{
    auto const header = std::ranges::find_if_not(table.rows, is_blank);
    if (header == table.rows.end())
        return base::refuse(ListRefusal::empty);
    auto const columns = ListColumns::find(*header);
    if (!columns.is_enough())
        return base::refuse(ListRefusal::no_columns);
    if (table.rows.end() - header > static_cast<std::ptrdiff_t>(list_rows_max) + 1)
        return base::refuse(ListRefusal::too_many_rows);
    std::vector<ListRow> out;
    for (auto row = header + 1; row != table.rows.end(); ++row) {
        if (is_blank(*row))
            continue;
        out.push_back(row_of_list(columns, *row));
        out.back().line = row - table.rows.begin() + 1;
    }
    if (out.empty())
        return base::refuse(ListRefusal::empty);
    return out;
}

base::Result<std::vector<ListRow>, ListRefusal> read_list(
    std::filesystem::path const& file, std::string const& reader)
{
    auto const table = table_of_list(file, reader);
    if (!table)
        return base::refuse(table.error());
    return read_rows(*table);
}

void mark_doubles(std::vector<ListRow>& rows, std::span<Recipient const> known)
{
    std::set<std::string> places, emails;
    for (auto const& one : known) {
        if (!one.postcode.empty())
            places.insert(key_of_place(one.postcode, one.number, one.addition));
        if (!one.email.empty())
            emails.insert(base::folded(one.email));
    }
    for (auto& row : rows) {
        if (row.flaw != RowFlaw::none)
            continue;
        bool const is_known_place = !row.postcode.empty()
            && !places.insert(key_of_place(row.postcode, row.number, row.addition)).second;
        bool const is_known_email = !row.email.empty() && !emails.insert(base::folded(row.email)).second;
        row.is_double = is_known_place || is_known_email;
    }
}

Recipient recipient_of(ListRow const& row, Audience audience)
{
    i18n::Words const words(i18n::Language::dutch);
    Recipient out;
    auto const unnamed
        = words(audience == Audience::residents ? texts::letters::resident : texts::letters::entrepreneur);
    out.lines.push_back(row.name.empty() ? std::string(unnamed) : row.name);
    if (row.number > 0) {
        auto const door = row.addition.empty() ? std::to_string(row.number)
                                               : fmt::format("{} {}", row.number, row.addition);
        out.lines.push_back(fmt::format("{} {}", row.street, door));
        out.lines.push_back(
            fmt::format("{} {}  {}", row.postcode.substr(0, 4), row.postcode.substr(4), row.town));
    }
    out.street = row.number > 0 ? row.street : "";
    out.number = row.number;
    out.addition = row.addition;
    out.postcode = row.postcode;
    out.email = row.email;
    out.is_of_list = true;
    return out;
}

StreetAndNumber street_and_number(std::string_view written)
{
    auto const is_digit = [](char sign) { return sign >= '0' && sign <= '9'; };
    // The last number that follows a blank: streets such as "Laan 1940" and "2e Dwarsweg" keep theirs.
    auto at = std::string_view::npos;
    for (std::size_t i = 1; i < written.size(); ++i)
        if (written[i - 1] == ' ' && is_digit(written[i]))
            at = i;
    if (at == std::string_view::npos)
        return {std::string(base::trimmed(written)), 0, ""};
    auto end = at;
    while (end < written.size() && is_digit(written[end]))
        ++end;
    auto addition = base::trimmed(written.substr(end));
    while (addition.starts_with('-') || addition.starts_with(' '))
        addition.remove_prefix(1);
    if (addition == ".0")
        addition = {};
    auto const number = base::read_integer(written.substr(at, end - at));
    return {std::string(base::trimmed(written.substr(0, at))), number.value_or(0), std::string(addition)};
}

} // namespace survey
