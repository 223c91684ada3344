#include "codes_view.h"

#include "follow.h"
#include "lists.h"
#include "recipients.h"
#include "store.h"
#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>
#include <iterator>

namespace survey {
namespace {

using namespace html;

} // namespace

CodesNeeded needed_of(db::Connection& db, Survey const& survey, std::vector<Recipient> of_area)
{
    auto listed = recipients_of_lists(db, survey);
    CodesNeeded out{std::ssize(of_area), std::ssize(listed)};
    if (survey.invited != out.addresses + out.listed)
        return out;
    std::ranges::move(listed, std::back_inserter(of_area));
    auto const kept = recipients_kept(db, survey.id);
    out.are_others = !kept.empty() && kept != digest_of(of_area);
    return out;
}

CodesFit fit_of(CodesNeeded const& needed, Survey const& survey)
{
    auto const wanted = needed.addresses + needed.listed;
    if (survey.invited == 0)
        return CodesFit::well;
    if (survey.invited != wanted)
        return survey.invited < wanted ? CodesFit::too_few : CodesFit::too_many;
    return needed.are_others ? CodesFit::others : CodesFit::well;
}

std::string_view name_of(i18n::Words const& words, CodesFit fit)
{
    switch (fit) {
    case CodesFit::too_many:
        return words(texts::follow::codes_too_many);
    case CodesFit::others:
        return words(texts::follow::codes_of_others);
    default:
        return words(texts::follow::codes_too_few);
    }
}

Html codes_view(visit::Visit const& visit, Survey const& survey, CodesNeeded const& needed)
{
    auto const& words = visit.words;
    auto const fit = fit_of(needed, survey);
    bool const are_first = survey.invited == 0, is_well = fit == CodesFit::well;
    auto const wanted = needed.addresses + needed.listed;
    return fragment(p(words(texts::follow::codes, survey.invited, needed.addresses)),
        when(needed.listed > 0, [&] { return p(words(texts::follow::listed, needed.listed)); }),
        when(!is_well,
            [&] {
                return alert(Tone::warning, name_of(words, fit),
                    fit == CodesFit::others
                        ? std::string(words(texts::follow::codes_of_others_advice))
                        : words(texts::follow::other_codes_advice, wanted, survey.invited));
            }),
        when(!are_first, [&] { return p(words(texts::follow::codes_again_advice)); }),
        post_form(survey_path(visit, survey, "codes"), visit.form_token,
            actions({submit(words(are_first ? texts::follow::make_codes : texts::follow::make_codes_again),
                are_first || !is_well ? Rank::primary : Rank::secondary)})));
}

} // namespace survey
