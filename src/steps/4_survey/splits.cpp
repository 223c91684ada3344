#include "splits.h"

#include "texts.h"

#include <algorithm>

namespace survey {

i18n::Message message(NoSplit refusal)
{
    switch (refusal) {
    case NoSplit::not_over:
        return i18n::message(texts::cross::not_over);
    case NoSplit::unknown_section:
        return i18n::message(texts::cross::unknown_section);
    case NoSplit::unknown_question:
        return i18n::message(texts::cross::unknown_question);
    case NoSplit::nothing_to_split:
        return i18n::message(texts::cross::nothing_to_split);
    case NoSplit::stands:
        return i18n::message(texts::cross::stands);
    case NoSplit::answers_gone:
        break;
    }
    return i18n::message(texts::cross::answers_gone);
}

std::optional<NoSplit> refused(
    Questionnaire const& questionnaire, std::string_view section, std::string_view question)
{
    auto const place = static_cast<std::size_t>(
        std::ranges::find(questionnaire.sections, section, &Section::id) - questionnaire.sections.begin());
    if (place == questionnaire.sections.size())
        return NoSplit::unknown_section;
    auto const* by = questionnaire.find(question);
    if (!by || !splits(*by))
        return NoSplit::unknown_question;
    if (std::ranges::none_of(questionnaire.questions, [&](Question const& one) {
            return one.section == place && one.id != question && can_be_split(one);
        }))
        return NoSplit::nothing_to_split;
    return std::nullopt;
}

} // namespace survey
