#include "xlsform.h"
#include "xlsform_words.h"

#include "base/text.h"

#include <algorithm>

namespace survey {
namespace {

constexpr std::size_t words_most = 900, languages_most = 10;

bool is_blank(std::string_view cell) { return base::trimmed(cell).empty(); }

} // namespace

std::vector<tabular::Table> sheets_of_csv(tabular::Table const& table)
{
    std::vector<tabular::Table> out;
    for (auto const& row : table.rows) {
        if (!row.empty() && !is_blank(row.front()))
            out.push_back({std::string(base::trimmed(row.front())), {}});
        else if (!out.empty()
            && std::ranges::any_of(row, [](std::string const& cell) { return !is_blank(cell); }))
            out.back().rows.emplace_back(row.begin() + 1, row.end());
    }
    return out;
}

namespace xlsform {

tabular::Table const* sheet_named(std::vector<tabular::Table> const& sheets, std::string_view name)
{
    auto const found
        = std::ranges::find_if(sheets, [&](tabular::Table const& one) { return plain(one.name) == name; });
    return found == sheets.end() ? nullptr : &*found;
}

tabular::Table const* survey_sheet(std::vector<tabular::Table> const& sheets)
{
    auto const* named = sheet_named(sheets, "survey");
    bool const is_only = !named && sheets.size() == 1 && !sheets.front().rows.empty();
    if (!is_only)
        return named;
    Heads const heads(sheets.front().rows.front());
    return heads.at("type") && heads.at("name") ? &sheets.front() : nullptr;
}

Wording wording(
    Heads const& heads, tabular::Row const& row, std::string_view head, std::vector<std::string>& languages)
{
    Wording out;
    std::string first;
    for (auto const& [language, text] : heads.texts(row, head)) {
        auto words = without_marks(text).substr(0, words_most);
        while (!base::is_utf8(words))
            words.pop_back();
        if (words.empty())
            continue;
        first = first.empty() ? words : first;
        if (language.empty()) {
            out.dutch = out.dutch.empty() ? words : out.dutch;
            continue;
        }
        bool const is_known = std::ranges::find(languages, language) != languages.end();
        if (!is_known && languages.size() >= languages_most)
            continue;
        if (!is_known)
            languages.push_back(language);
        out.at(language) = words;
    }
    if (out.dutch.empty())
        out.dutch = first;
    return out;
}

std::map<std::string, std::vector<Option>, std::less<>> lists_of(
    tabular::Table const& choices, std::vector<std::string>& languages)
{
    std::map<std::string, std::vector<Option>, std::less<>> out;
    if (choices.rows.empty())
        return out;
    Heads const heads(choices.rows.front());
    for (std::size_t at = 1; at < choices.rows.size(); ++at) {
        auto const& row = choices.rows[at];
        auto& list = out[std::string(heads.cell(row, "list name"))];
        auto const name = heads.cell(row, "name");
        auto const number = "o" + std::to_string(list.size() + 1);
        Option option{name == dont_know_id ? std::string(name) : as_id(name, number),
            wording(heads, row, "label", languages)};
        if (option.text.dutch.empty())
            option.text.dutch = name;
        if (option.text.dutch.empty() || has(list, option.id) || list.size() >= options_most)
            continue;
        list.push_back(std::move(option));
    }
    return out;
}

} // namespace xlsform
} // namespace survey
