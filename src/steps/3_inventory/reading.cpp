#include "reading.h"

#include "texts.h"

#include "base/text.h"
#include "tabular/csv.h"
#include "tabular/reader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace inventory {
namespace {

constexpr double count_max = 1'000'000'000;

constexpr std::array<std::string_view, 3> kind_codes{"statline", "table", "reports"};
constexpr std::array<i18n::TextOf<0>, 3> kind_names{
    texts::kind::statline, texts::kind::table, texts::kind::reports};
constexpr std::array<i18n::TextOf<0>, 7> wrong_names{texts::wrong::no_period, texts::wrong::no_category,
    texts::wrong::no_count, texts::wrong::negative, texts::wrong::fraction, texts::wrong::no_place,
    texts::wrong::no_day};

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

bool is_json(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    auto const at = bytes.find_first_not_of(" \t\r\n");
    return at != std::string_view::npos && (bytes[at] == '[' || bytes[at] == '{');
}

Read recognised(Sheet const& sheet)
{
    auto reading = read_statline(sheet);
    if (!reading)
        reading = read_table(sheet);
    if (!reading)
        return base::refuse(ReadRefusal::unknown);
    return std::move(*reading);
}

Read read_text(std::string_view bytes)
{
    Sheet sheet;
    auto const keep = [&](std::size_t number, tabular::Cells cells) {
        sheet.push_back({number, {cells.begin(), cells.end()}});
        return tabular::Next::more;
    };
    if (auto const form = tabular::each_csv_row(bytes, keep); !form)
        return base::refuse(refusal_of(form.error().flaw));
    return recognised(sheet);
}

Sheet sheet_of(tabular::Table table)
{
    Sheet sheet;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        sheet.push_back({i + 1, std::move(table.rows[i])});
    return sheet;
}

// The first sheet that is understood.
Read read_spreadsheet(std::string const& file, std::string const& reader)
{
    auto tables = tabular::Reader(reader).tables(file);
    if (!tables)
        return base::refuse(refusal_of(tables.error()));
    for (auto& table : *tables)
        if (auto reading = recognised(sheet_of(std::move(table))))
            return reading;
    return base::refuse(tables->empty() ? ReadRefusal::empty : ReadRefusal::unknown);
}

Read read_any(std::string const& file, std::string_view bytes, ReadPlace const& place)
{
    if (bytes.empty())
        return base::refuse(ReadRefusal::empty);
    if (is_spreadsheet(bytes))
        return read_spreadsheet(file, place.reader);
    if (is_json(bytes))
        return read_reports(bytes, place.boundary);
    return read_text(bytes);
}

bool is_hidden(std::string_view text)
{
    std::string plain(text);
    std::erase(plain, ' ');
    return plain == "<5" || plain == "1-4" || plain == "1t/m4" || plain == "<10";
}

} // namespace

std::string_view code(Kind kind) { return kind_codes[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_of(std::string_view code)
{
    for (std::size_t i = 0; i < kind_codes.size(); ++i)
        if (kind_codes[i] == code)
            return static_cast<Kind>(i);
    return std::nullopt;
}

i18n::Text name(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
i18n::Text name(Wrong wrong) { return wrong_names[static_cast<std::size_t>(wrong)]; }

i18n::Message message(ReadRefusal refusal)
{
    static constexpr std::array<i18n::TextOf<0>, 10> all{texts::unread::gone, texts::unread::empty,
        texts::unread::not_text, texts::unread::broken, texts::unread::too_large, texts::unread::password,
        texts::unread::unknown, texts::unread::no_counts, texts::unread::no_boundary,
        texts::unread::no_reader};
    return i18n::message(all[static_cast<std::size_t>(refusal)]);
}

void add_wrong(Reading& reading, WrongRow row)
{
    if (++reading.wrong_rows <= static_cast<std::int64_t>(wrong_rows_max))
        reading.wrong.push_back(std::move(row));
}

std::string cut(std::string_view text, std::size_t bytes_max)
{
    auto end = std::min(text.size(), bytes_max);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end));
}

CountCell read_count(std::string_view text)
{
    using enum CountCell::Kind;
    text = base::trimmed(text);
    if (text.empty() || text == "." || text == "-" || text == "x" || text == "X")
        return {nothing};
    if (is_hidden(text))
        return {hidden};
    auto const value = tabular::read_number(text, tabular::DecimalMark::comma);
    if (!value || !(std::abs(*value) <= count_max))
        return {wrong, 0, Wrong::no_count};
    if (*value < 0)
        return {wrong, 0, Wrong::negative};
    if (*value != std::floor(*value))
        return {wrong, 0, Wrong::fraction};
    return {count, static_cast<std::int64_t>(*value)};
}

Read read_file(std::filesystem::path const& file, ReadPlace const& place)
{
    tabular::MappedFile const mapped(file);
    auto reading = read_any(file, mapped.text(), place);
    if (reading && reading->lines.empty() && reading->kind != Kind::reports)
        return base::refuse(ReadRefusal::no_counts);
    return reading;
}

} // namespace inventory
