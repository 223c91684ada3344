#include "written.h"

#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <fmt/format.h>

namespace continuation {
namespace {

constexpr std::string_view quarter_prefix = "kwartaal-";
constexpr std::size_t place_max = 60;

// Letters, digits and dashes: ids and codes.
bool is_plain(std::string_view text)
{
    return !text.empty() && text.size() <= place_max
        && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
        == std::string_view::npos;
}

} // namespace

AllWritten written(db::Connection& db, partnership::Scope const& scope) { return texts_of_round(db, scope); }

std::string words_at(AllWritten const& all, std::string_view place)
{
    auto const found = all.find(place);
    return found == all.end() ? std::string() : found->second.words;
}

Written written_since(
    db::Connection& db, partnership::Scope const& scope, partnership::RoundId earlier, std::string_view place)
{
    auto const now = written(db, scope);
    if (auto const found = now.find(place); found != now.end())
        return found->second;
    Written out;
    if (earlier != scope.round)
        out.words = words_at(written(db, {scope.partnership, earlier}), place);
    return out;
}

bool write(db::Connection& db, partnership::Scope const& scope, Writing const& writing, moment::Date today)
{
    return writing.text.version == 0 ? insert_text(db, scope, writing, today)
                                     : update_text(db, scope, writing, today);
}

std::string code_of_quarter(moment::Quarter quarter)
{
    return fmt::format("{}-{}", quarter.year, quarter.number);
}

std::optional<moment::Quarter> quarter_of_code(std::string_view code)
{
    auto const dash = code.find('-');
    if (dash == std::string_view::npos)
        return {};
    auto const year = base::read_integer(code.substr(0, dash));
    auto const number = base::read_integer(code.substr(dash + 1));
    constexpr std::int64_t first_year = 2000, last_year = 2999;
    if (!year || !number || *year < first_year || *year > last_year || *number < 1 || *number > 4)
        return {};
    return moment::Quarter{static_cast<int>(*year), static_cast<int>(*number)};
}

std::string place_of_quarter(moment::Quarter quarter)
{
    return std::string(quarter_prefix) + code_of_quarter(quarter);
}

std::optional<WritingPlace> place_of(std::string_view place)
{
    if (place == summary_place)
        return WritingPlace{
            i18n::message(texts::summary::name), "vervolg/samenvatting", summary_written_max, true};
    if (place.starts_with(story_prefix) && is_plain(place.substr(story_prefix.size())))
        return WritingPlace{i18n::message(texts::story::name), "vervolg/u-zei-wij-deden"};
    if (place.starts_with(objective_prefix) && is_plain(place.substr(objective_prefix.size())))
        return WritingPlace{i18n::message(texts::evaluation::name), "vervolg/evaluatie"};
    if (!place.starts_with(quarter_prefix))
        return {};
    auto const quarter = quarter_of_code(place.substr(quarter_prefix.size()));
    if (!quarter)
        return {};
    return WritingPlace{i18n::message(texts::quarter::name, quarter->number, std::to_string(quarter->year)),
        "vervolg/kwartaal?kwartaal=" + code_of_quarter(*quarter), written_max, true};
}

} // namespace continuation
