#include "limesurvey_wording.h"

#include "limesurvey_words.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace survey::limesurvey {
namespace {

constexpr std::size_t languages_most = 10, words_most = 900;
constexpr std::string_view informal_dutch = "nl-informal";

bool is_offered(std::vector<std::string> const& languages, std::string_view one)
{
    return std::ranges::find(languages, one) != languages.end();
}

} // namespace

std::string start_of(std::string_view text, std::size_t most)
{
    std::string out(text.substr(0, most));
    while (!base::is_utf8(out))
        out.pop_back();
    return out.size() < text.size() ? out + "…" : out;
}

void Wordings::choose_languages()
{
    auto& known = out_.questionnaire.languages;
    known = {"nl"};
    if (is_offered(languages_, informal_dutch) && !is_offered(languages_, "nl"))
        out_.questionnaire.address = Address::informal;
    for (auto const& language : languages_) {
        auto const code = language_code(language);
        bool const is_known = std::ranges::find(known, code) != known.end();
        if (code.empty() || (!is_known && known.size() >= languages_most))
            out_.left_out.push_back(i18n::message(texts::limesurvey::language, language));
        else if (!is_known)
            known.push_back(code);
    }
}

Wording Wordings::made(Texts const& texts, std::string_view about)
{
    Wording out;
    std::string first;
    for (auto const& language : languages_) {
        auto const found = texts.find(language);
        auto const code = language_code(language);
        auto const& known = out_.questionnaire.languages;
        if (found == texts.end() || std::ranges::find(known, code) == known.end())
            continue;
        auto const plain = plain_text(found->second);
        if (language == informal_dutch && is_offered(languages_, "nl")) {
            out.at(informal_code) = start_of(plain.text, words_most);
            continue;
        }
        if (out.is_in(code))
            continue;
        if (plain.has_picture && first.empty())
            out_.left_out.push_back(i18n::message(texts::limesurvey::picture, about));
        if (plain.text.size() > words_most && first.empty())
            out_.left_out.push_back(i18n::message(texts::limesurvey::cut, about));
        if (!plain.text.empty())
            out.at(code) = start_of(plain.text, words_most);
        first = first.empty() ? plain.text : first;
    }
    if (out.dutch.empty())
        out.dutch = start_of(first, words_most);
    return out;
}

Wording Wordings::of_attribute(Question const& question, std::string_view attribute, std::string_view about)
{
    auto const found = question.attributes.find(attribute);
    if (found == question.attributes.end())
        return {};
    auto texts = found->second;
    if (auto const common = texts.find(""); common != texts.end() && !languages_.empty())
        texts.try_emplace(languages_.front(), common->second);
    return made(texts, about);
}

} // namespace survey::limesurvey
