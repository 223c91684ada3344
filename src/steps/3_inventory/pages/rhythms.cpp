#include "rhythms.h"

#include "drawn.h"
#include "texts.h"

#include "html/charts.h"

namespace inventory {
namespace {

using namespace html;

Html rhythm_view(i18n::Words const& words, Phenomenon const& phenomenon, Rhythm const& rhythm)
{
    auto days = bar_chart(words, weekdays_chart(words, phenomenon, rhythm));
    auto parts
        = rhythm.dayparts.empty() ? Html() : bar_chart(words, dayparts_chart(words, phenomenon, rhythm));
    return stack({columns(std::move(days), std::move(parts)),
        p(words(texts::figure::from, name(rhythm.of.source).in(words.language()), rhythm.of.origin))});
}

} // namespace

Html when_view(i18n::Words const& words, Phenomenon const& phenomenon, std::vector<Rhythm> const& rhythms)
{
    Html out;
    for (auto const& rhythm : rhythms)
        if (is_seen(rhythm.weekdays))
            out.add(rhythm_view(words, phenomenon, rhythm));
    return out.is_empty() ? Html() : block(words(texts::rhythm::title), std::move(out));
}

} // namespace inventory
