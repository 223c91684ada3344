#include "translating.h"

#include "address.h"

#include "crypto/crypto.h"

#include <algorithm>

namespace survey {
namespace {

using Use = base::FunctionRef<void(Wording&, std::size_t)>;

void each_of(std::vector<Option>& options, std::size_t section, Use use)
{
    for (auto& option : options)
        use(option.text, section);
}

std::string key_of(std::string_view dutch) { return "t" + crypto::sha256_hex(dutch).substr(0, 12); }

} // namespace

void each_wording(Questionnaire& questionnaire, Use use)
{
    use(questionnaire.title, 0);
    use(questionnaire.intro, 0);
    for (std::size_t at = 0; at < questionnaire.sections.size(); ++at) {
        use(questionnaire.sections[at].title, at);
        for (auto& question : questionnaire.questions) {
            if (question.section != at)
                continue;
            use(question.text, at);
            use(question.hint, at);
            bool const is_number = question.kind == Kind::mark10 || question.kind == Kind::place;
            if (!is_number)
                each_of(question.options, at, use);
            if (question.items_from.empty())
                each_of(question.items, at, use);
        }
    }
}

std::vector<Phrase> phrases(Questionnaire const& questionnaire, std::string_view language)
{
    auto whole = questionnaire;
    std::vector<Phrase> out;
    each_wording(whole, [&](Wording& text, std::size_t section) {
        if (text.dutch.empty() || std::ranges::find(out, text.dutch, &Phrase::dutch) != out.end())
            return;
        // Most texts say neither "u" nor "je", and stay.
        if (language == informal_code && !says_formal(text.dutch) && !text.is_in(language))
            return;
        out.push_back({key_of(text.dutch), text.dutch,
            text.is_in(language) ? std::string(text.in(language)) : std::string(), section});
    });
    return out;
}

void translate(Questionnaire& questionnaire, std::string_view language, std::string_view dutch,
    std::string const& translation)
{
    each_wording(questionnaire, [&](Wording& text, std::size_t) {
        if (text.dutch == dutch)
            text.at(language) = translation;
    });
    settle(questionnaire);
}

} // namespace survey
