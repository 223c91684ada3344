#include "address_texts.h"

#include "texts.h"

#include <algorithm>

namespace survey {
namespace {

struct Both {
    i18n::Text formal, informal;
};
constexpr Both both_forms[] = {
    {texts::answer::other_not_chosen, texts::informal::other_not_chosen},
    {texts::answer::alone_or_typed, texts::informal::alone_or_typed},
    {texts::answer::rank_twice, texts::informal::rank_twice},
    {texts::answer::other_words, texts::informal::other_words},
    {texts::answer::several, texts::informal::several},
    {texts::answer::alone, texts::informal::alone},
    {texts::start::kept, texts::informal::kept},
    {texts::start::kept_advice, texts::informal::kept_advice},
    {texts::start::until, texts::informal::until},
    {texts::start::stop, texts::informal::stop},
    {texts::start::anonymous, texts::informal::anonymous},
    {texts::start::resume, texts::informal::resume},
    {texts::start::code, texts::informal::code},
    {texts::check::dropped, texts::informal::dropped},
    {texts::check::dropped_advice, texts::informal::dropped_advice},
    {texts::check::title, texts::informal::check_title},
    {texts::check::lead, texts::informal::check_lead},
    {texts::check::cut, texts::informal::check_cut},
    {texts::thanks::sent, texts::informal::sent},
    {texts::thanks::cut, texts::informal::thanks_cut},
    {texts::thanks::next, texts::informal::thanks_next},
    {texts::thanks::danger, texts::informal::danger},
    {texts::whole::lead, texts::informal::whole_lead},
    {texts::whole::more_advice, texts::informal::whole_more},
    {texts::keeper::waiting, texts::informal::waiting},
    {texts::keeper::sending, texts::informal::sending},
    {texts::open_entry::letter_first, texts::informal::letter_first},
    {texts::open_entry::own_code, texts::informal::own_code},
    {texts::open_entry::note_code, texts::informal::note_code},
};

} // namespace

i18n::Text in_address(Address address, i18n::Text const& text)
{
    if (address == Address::formal)
        return text;
    auto const* const found
        = std::ranges::find_if(both_forms, [&](Both const& one) { return one.formal.dutch == text.dutch; });
    return found == std::end(both_forms) ? text : found->informal;
}

i18n::Problems spoken(Questionnaire const& questionnaire, i18n::Problems problems)
{
    for (auto& problem : problems)
        problem.message.text = in_address(questionnaire.address, problem.message.text);
    return problems;
}

} // namespace survey
