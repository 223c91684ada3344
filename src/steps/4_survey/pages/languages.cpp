// The languages in which questions can be asked.
#include "questions.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

struct Known {
    std::string_view code, name;
    bool runs_leftward = false;
};
constexpr Known known[]
    = {{"nl", "Nederlands"}, {"en", "English"}, {"de", "Deutsch"}, {"fr", "Français"}, {"pl", "Polski"},
        {"ro", "Română"}, {"bg", "Български"}, {"uk", "Українська"}, {"tr", "Türkçe"}, {"es", "Español"},
        {"pt", "Português"}, {"zh", "中文"}, {"ar", "العربية", true}, {"fa", "فارسی", true}, {"ti", "ትግርኛ"}};

Known const* known_of(std::string_view code)
{
    auto const* const found = std::ranges::find(known, code, &Known::code);
    return found == std::end(known) ? nullptr : found;
}

} // namespace

std::vector<std::string_view> language_codes()
{
    std::vector<std::string_view> out;
    for (auto const& one : known)
        out.push_back(one.code);
    return out;
}

std::string_view language_name(std::string_view code)
{
    auto const* const found = known_of(code);
    return found ? found->name : code;
}

bool runs_leftward(std::string_view code)
{
    auto const* const found = known_of(code);
    return found && found->runs_leftward;
}

std::string language_of(i18n::Words const& words, Questionnaire const& questionnaire, Answers const& answers)
{
    auto const& offered = questionnaire.languages;
    auto const is_offered
        = [&](std::string_view code) { return std::ranges::find(offered, code) != offered.end(); };
    auto const chosen = answers.find(language_key);
    if (chosen != answers.end() && is_offered(chosen->second.words))
        return chosen->second.words;
    std::string const usual(i18n::code(words.language()));
    return is_offered(usual) || offered.empty() ? usual : offered.front();
}

Html in_language(Asking const& asking, Html content)
{
    if (asking.language == i18n::code(asking.words.language()))
        return content;
    return div_({cls("other-language"), lang(asking.language),
                    attr("dir", runs_leftward(asking.language) ? "rtl" : "ltr")},
        std::move(content));
}

Html in_own_language(Asking const& asking, Html content)
{
    auto const own = i18n::code(asking.words.language());
    if (asking.language == own)
        return content;
    return span_({lang(own), attr("dir", "ltr")}, std::move(content));
}

} // namespace survey
