#include "reading.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace inventory {
namespace {

constexpr double count_max = 1'000'000'000;

constexpr std::array<std::string_view, 4> kind_codes{"statline", "table", "reports", "events"};
constexpr std::array<i18n::TextOf<0>, 4> kind_names{
    texts::kind::statline, texts::kind::table, texts::kind::reports, texts::kind::events};
constexpr std::array<i18n::TextOf<0>, 8> wrong_names{texts::wrong::no_period, texts::wrong::no_category,
    texts::wrong::no_count, texts::wrong::negative, texts::wrong::fraction, texts::wrong::no_place,
    texts::wrong::no_day, texts::wrong::no_postcode};

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
    static constexpr std::array<i18n::TextOf<0>, 12> all{texts::unread::gone, texts::unread::empty,
        texts::unread::not_text, texts::unread::broken, texts::unread::too_large, texts::unread::password,
        texts::unread::unknown, texts::unread::no_counts, texts::unread::no_boundary,
        texts::unread::no_addresses, texts::unread::no_reader, texts::unread::no_place};
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

CountCell read_count(std::string_view text, tabular::DecimalMark mark)
{
    using enum CountCell::Kind;
    text = base::trimmed(text);
    if (text.empty() || text == "." || text == "-" || text == "x" || text == "X")
        return {nothing};
    if (is_hidden(text))
        return {hidden};
    auto const value = tabular::read_number(text, mark);
    if (!value || !(std::abs(*value) <= count_max))
        return {wrong, 0, Wrong::no_count};
    if (*value < 0)
        return {wrong, 0, Wrong::negative};
    if (*value != std::floor(*value))
        return {wrong, 0, Wrong::fraction};
    return {count, static_cast<std::int64_t>(*value)};
}

} // namespace inventory
