#include "limesurvey_wording.h"

#include "limesurvey_grids.h"
#include "limesurvey_words.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>

namespace survey::limesurvey {
namespace {

constexpr std::size_t languages_most = 10, words_most = 900;
constexpr std::string_view informal_dutch = "nl-informal";

bool is_offered(std::vector<std::string> const& languages, std::string_view one)
{
    return std::ranges::find(languages, one) != languages.end();
}

struct Attribute {
    std::string_view name;
    i18n::TextOf<2> lost;
};
constexpr Attribute attributes[]
    = {{"min_answers", texts::lost::min_answers}, {"max_answers", texts::lost::max_answers},
        {"random_order", texts::lost::random_order}, {"array_filter", texts::lost::array_filter},
        {"array_filter_exclude", texts::lost::array_filter_exclude}, {"prefix", texts::lost::prefix},
        {"suffix", texts::lost::suffix}, {"date_min", texts::lost::least}, {"date_max", texts::lost::most},
        {"min_num_value", texts::lost::least}, {"max_num_value", texts::lost::most},
        {"min_num_value_n", texts::lost::least}, {"max_num_value_n", texts::lost::most},
        {"multiflexible_min", texts::lost::least}, {"multiflexible_max", texts::lost::most},
        {"em_validation_q", texts::lost::checked}, {"em_validation_sq", texts::lost::checked}};

} // namespace

i18n::Message lost_attribute(std::string const& question, std::string_view name, std::string const& value)
{
    auto const* const found = std::ranges::find(attributes, name, &Attribute::name);
    if (found == std::end(attributes))
        return i18n::message(texts::taking::cell, question, name, value);
    return i18n::message(found->lost, question, value);
}

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
    Loss lost;
    auto out = made(texts, lost);
    if (lost.has_picture)
        out_.left_out.push_back(i18n::message(texts::limesurvey::picture, about));
    if (lost.is_cut)
        out_.left_out.push_back(i18n::message(texts::limesurvey::cut, about));
    return out;
}

Wording Wordings::made_above(Texts const& texts)
{
    Loss lost;
    auto out = made(texts, lost);
    if (lost.has_picture)
        out_.left_out.push_back(i18n::message(texts::limesurvey::picture_above));
    if (lost.is_cut)
        out_.left_out.push_back(
            i18n::message(texts::limesurvey::cut_above, start_of(out.dutch, quoted_most)));
    return out;
}

Wording Wordings::made(Texts const& texts, Loss& lost) const
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
        lost.has_picture = lost.has_picture || plain.has_picture;
        lost.is_cut = lost.is_cut || plain.text.size() > words_most;
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

void Wordings::tell(Texts const& texts, i18n::TextOf<1> const& said)
{
    Loss unsaid; // none of it stays
    if (auto const text = made(texts, unsaid).dutch; !text.empty())
        out_.left_out.push_back(i18n::message(said, start_of(text, quoted_most)));
}

void Wordings::join(Wording& text, Wording const& more, std::string_view about)
{
    bool is_cut = false;
    auto const join_one = [&](std::string& one, std::string_view below) {
        if (below.empty())
            return;
        one += (one.empty() ? "" : " – ") + std::string(below);
        is_cut = is_cut || one.size() > words_most;
        one = start_of(one, words_most);
    };
    join_one(text.dutch, more.dutch);
    if (!text.english.empty())
        join_one(text.english, more.english);
    for (auto& [language, other] : text.others)
        join_one(other, more.in(language));
    if (is_cut)
        out_.left_out.push_back(i18n::message(texts::limesurvey::cut, about));
}

std::string first_words(Texts const& texts, std::vector<std::string> const& languages)
{
    for (auto const& language : languages)
        if (auto const found = texts.find(language); found != texts.end() && !found->second.empty())
            return plain_text(found->second).text;
    return "";
}

i18n::Message why_not(Question const& question, std::string const& place, std::string const& text)
{
    auto const parts_on = [&](int scale) {
        return static_cast<std::int64_t>(std::ranges::count(question.parts, scale, &Question::scale));
    };
    auto const name = type_of(question.type).name;
    if (is_grid_to_fill(question))
        return i18n::message(texts::limesurvey::grid, place, parts_on(0), parts_on(1), name);
    if (question.type == '|')
        return i18n::message(texts::limesurvey::file, place);
    if (question.type == '*') {
        auto const sum = question.attribute("equation");
        return i18n::message(
            texts::limesurvey::equation, place, start_of(sum.empty() ? text : std::string(sum), quoted_most));
    }
    return i18n::message(texts::limesurvey::unknown, place, name);
}

} // namespace survey::limesurvey
