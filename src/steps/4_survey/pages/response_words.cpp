#include "response_words.h"

#include "follow.h"
#include "texts.h"

namespace survey {

ResponseWords response_words(
    i18n::Words const& words, Survey const& survey, Channels const& channels, int group_size_min)
{
    auto const found = response(survey, channels, group_size_min);
    bool const is_mixed = found.is_at_most && channels.others() > 0;
    auto const count = is_mixed ? survey.sent : channels.letters;
    auto const& said = is_mixed ? texts::slide::answers : texts::slide::response;
    ResponseWords out{words(said, counted(words, count, group_size_min), reached(survey)), {}};
    if (survey.sent < group_size_min || reached(survey) == 0)
        return out;
    auto const share = words.percent(found.share);
    out.share = words(
        texts::slide::share, found.is_at_most ? words(texts::monitor::at_most, share) : std::string(share));
    return out;
}

} // namespace survey
