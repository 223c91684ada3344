#include "codes_view.h"

#include "follow.h"
#include "lists.h"
#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"

namespace survey {
namespace {

using namespace html;

} // namespace

std::int64_t rows_added(db::Connection& db, Survey const& survey)
{
    std::int64_t out = 0;
    for (auto const& list : lists_of(db, survey.id))
        out += list.is_added ? list.rows : 0;
    return out;
}

bool differ(CodesNeeded const& needed, Survey const& survey)
{
    return survey.invited > 0 && survey.invited != needed.addresses + needed.listed;
}

Html codes_view(visit::Visit const& visit, Survey const& survey, CodesNeeded const& needed)
{
    auto const& words = visit.words;
    bool const are_first = survey.invited == 0, are_others = differ(needed, survey);
    return fragment(p(words(texts::follow::codes, survey.invited, needed.addresses)),
        when(needed.listed > 0, [&] { return p(words(texts::follow::listed, needed.listed)); }),
        when(are_others,
            [&] {
                return alert(Tone::warning, words(texts::follow::other_codes),
                    words(
                        texts::follow::other_codes_advice, needed.addresses + needed.listed, survey.invited));
            }),
        post_form(survey_path(visit, survey, "codes"), visit.form_token,
            actions({submit(words(are_first ? texts::follow::make_codes : texts::follow::make_codes_again),
                are_first || are_others ? Rank::primary : Rank::secondary)})));
}

} // namespace survey
