// Our own words to who answers, in the form of address of the questionnaire.
#pragma once
#include "questionnaire.h"

namespace survey {

// The text itself where it says neither "u" nor "je".
i18n::Text in_address(Address address, i18n::Text const& text);

template <std::size_t Gaps>
i18n::TextOf<Gaps> spoken(Questionnaire const& questionnaire, i18n::TextOf<Gaps> const& text)
{
    return {in_address(questionnaire.address, text)};
}
i18n::Problems spoken(Questionnaire const& questionnaire, i18n::Problems problems);

} // namespace survey
