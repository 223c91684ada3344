#include "xlsform_wording.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace survey::xlsform {
namespace {

constexpr std::size_t words_most = 900, quoted_most = 80, languages_most = 10;

std::string start_of(std::string_view text, std::size_t most)
{
    std::string out(text.substr(0, most));
    while (!base::is_utf8(out))
        out.pop_back();
    return out.size() < text.size() ? out + "…" : out;
}

// Its name where that can be an id of ours, and else its number.
std::string id_of(List const& list, std::string_view name)
{
    auto const number = "o" + std::to_string(list.options.size() + 1);
    auto const id = name == dont_know_id ? std::string(name) : as_id(name, number);
    return has(list.options, id) ? number : id;
}

void add_option(List& list, std::string const& list_name, std::string_view name, Wording text)
{
    if (text.dutch.empty())
        text.dutch = name;
    if (text.dutch.empty())
        return;
    auto const id = id_of(list, name);
    if (list.ids.contains(name) || has(list.options, id)) {
        list.lost.push_back(i18n::message(texts::taking::option_twice, list_name, std::string(name)));
        return;
    }
    list.ids.emplace(name, id);
    list.options.push_back({id, std::move(text)});
}

} // namespace

bool Wordings::takes(Heads::Text const& text)
{
    if (text.language.empty() && !text.written.empty())
        say_once(text.written, i18n::message(texts::taking::language, text.written));
    if (text.language.empty())
        return text.written.empty();
    if (std::ranges::find(languages_, text.language) != languages_.end())
        return true;
    if (languages_.size() >= languages_most) {
        say_once(text.written, i18n::message(texts::limesurvey::language, text.written));
        return false;
    }
    languages_.push_back(text.language);
    return true;
}

Wording Wordings::made(Heads const& heads, tabular::Row const& row, std::string_view head)
{
    Wording out;
    std::string first;
    for (auto const& text : heads.texts(row, head)) {
        auto words = fitting(without_marks(text.words));
        if (words.empty())
            continue;
        first = first.empty() ? words : first;
        if (!takes(text))
            continue;
        if (text.language.empty())
            out.dutch = out.dutch.empty() ? words : out.dutch;
        else
            out.at(text.language) = std::move(words);
    }
    if (out.dutch.empty())
        out.dutch = first;
    return out;
}

std::string Wordings::fitting(std::string_view text)
{
    auto out = start_of(text, words_most);
    if (out.size() != text.size())
        left_out_.push_back(i18n::message(texts::limesurvey::cut_above, start_of(text, quoted_most)));
    return out;
}

void Wordings::say_columns(Heads const& heads, std::span<std::string_view const> known)
{
    for (auto const& name : heads.unknown(known))
        say_once("column " + name, i18n::message(texts::taking::column, name));
}

void Wordings::say_once(std::string const& about, i18n::Message said)
{
    if (said_.insert(about).second)
        left_out_.push_back(std::move(said));
}

std::map<std::string, List, std::less<>> lists_of(tabular::Table const& choices, Wordings& wordings)
{
    constexpr std::string_view known[] = {"list name", "name", "label", ""};
    std::map<std::string, List, std::less<>> out;
    if (choices.rows.empty())
        return out;
    Heads const heads(choices.rows.front());
    wordings.say_columns(heads, known);
    std::map<std::string, std::int64_t> too_many;
    for (std::size_t at = 1; at < choices.rows.size(); ++at) {
        auto const& row = choices.rows[at];
        std::string const name(heads.cell(row, "list name"));
        auto& list = out[name];
        if (list.options.size() < options_most)
            add_option(list, name, heads.cell(row, "name"), wordings.made(heads, row, "label"));
        else
            ++too_many[name];
    }
    for (auto const& [name, count] : too_many)
        out[name].lost.push_back(i18n::message(texts::taking::options_many, count, name));
    return out;
}

} // namespace survey::xlsform
