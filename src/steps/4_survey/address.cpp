#include "address.h"

#include "texts.h"
#include "translating.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace survey {
namespace {

constexpr std::array<std::string_view, 3> formal_words{"u", "uw", "uzelf"};
constexpr std::array<std::string_view, 6> informal_words{"je", "jij", "jou", "jouw", "jezelf", "jullie"};

bool is_letter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
}

template <class Words> bool says(std::string_view text, Words const& words)
{
    auto const small = base::lower_ascii(text);
    for (std::size_t from = 0; from < small.size();) {
        auto const begin
            = std::find_if(small.begin() + static_cast<std::ptrdiff_t>(from), small.end(), is_letter);
        auto const end = std::find_if_not(begin, small.end(), is_letter);
        if (std::ranges::find(words, std::string_view(begin, end)) != words.end())
            return true;
        from = static_cast<std::size_t>(end - small.begin());
    }
    return false;
}

std::string_view dutch_of(Wording const& text, Address address)
{
    return address == Address::informal ? text.in(informal_code) : std::string_view(text.dutch);
}

} // namespace

bool says_formal(std::string_view dutch) { return says(dutch, formal_words); }
bool says_informal(std::string_view dutch) { return says(dutch, informal_words); }

Questionnaire spoken(Questionnaire questionnaire)
{
    if (questionnaire.address == Address::formal)
        return questionnaire;
    each_wording(questionnaire, [](Wording& text, std::size_t) { text.dutch = text.in(informal_code); });
    settle(questionnaire);
    return questionnaire;
}

std::vector<Finding> address_findings(Questionnaire const& questionnaire)
{
    bool const is_informal = questionnaire.address == Address::informal;
    auto const mixes = [&](Wording const& text) {
        auto const dutch = dutch_of(text, questionnaire.address);
        return is_informal ? says_formal(dutch) : says_informal(dutch);
    };
    auto const mixes_option = [&](Option const& option) { return mixes(option.text); };
    std::vector<Finding> out;
    for (auto const& question : questionnaire.questions)
        if (mixes(question.text) || mixes(question.hint)
            || std::ranges::any_of(question.options, mixes_option)
            || std::ranges::any_of(question.items, mixes_option))
            out.push_back({question.id, Weight::advises,
                is_informal ? i18n::message(texts::address::formal_word, question.id)
                            : i18n::message(texts::address::informal_word, question.id)});
    bool const is_head = mixes(questionnaire.title) || mixes(questionnaire.intro)
        || std::ranges::any_of(questionnaire.sections, [&](Section const& one) { return mixes(one.title); });
    if (is_head)
        out.push_back({"", Weight::advises,
            is_informal ? i18n::message(texts::address::formal_head)
                        : i18n::message(texts::address::informal_head)});
    return out;
}

void take_informal(Questionnaire& questionnaire, Questionnaire const& from)
{
    std::map<std::string, std::string, std::less<>> known;
    auto source = from;
    each_wording(source, [&](Wording& text, std::size_t) {
        if (text.is_in(informal_code))
            known.emplace(text.dutch, text.in(informal_code));
    });
    each_wording(questionnaire, [&](Wording& text, std::size_t) {
        auto const found = known.find(text.dutch);
        if (found != known.end() && !text.is_in(informal_code))
            text.at(informal_code) = found->second;
    });
}

} // namespace survey
