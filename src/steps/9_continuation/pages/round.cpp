#include "round.h"

#include "comparison.h"
#include "round_sheet.h"
#include "sheet_view.h"
#include "snapshot.h"
#include "texts.h"

#include "area/drawn.h"
#include "base/text.h"
#include "html/parts.h"
#include "html/svgmap.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

using namespace html;

struct ShownRound {
    partnership::Round round;
    partnership::Scope scope;
    bool has_before = false;
    std::optional<Frozen> frozen;
    RoundPicture picture;
};

// Where the house hides more than it did then, the outcome is worked out again.
RoundPicture picture_for(
    visit::Visit const& visit, partnership::Scope const& scope, std::optional<Frozen> const& frozen)
{
    auto const minimum = visit.group_size_min();
    if (!frozen)
        return picture_of(visit.db, scope, minimum);
    auto picture = read_picture(frozen->content);
    if (picture.group_size_min < minimum)
        picture.surveys = survey::frozen_surveys(visit.db, scope, minimum);
    return picture;
}

std::optional<ShownRound> asked_round(visit::Visit const& visit, http::Request const& request)
{
    auto const number = base::read_integer(request.param("number"));
    auto const rounds = partnership::rounds(visit.db, visit.park->partnership.id);
    auto const found
        = std::ranges::find_if(rounds, [&](auto const& round) { return number && round.number == *number; });
    if (found == rounds.end())
        return std::nullopt;
    partnership::Scope const scope{visit.park->partnership.id, found->id};
    auto frozen = frozen_round(visit.db, scope);
    auto picture = picture_for(visit, scope, frozen);
    return ShownRound{*found, scope, found != rounds.begin(), std::move(frozen), std::move(picture)};
}

Html map_of_round(visit::Visit const& visit, ShownRound const& shown)
{
    if (shown.picture.boundary.empty())
        return {};
    return still_map(visit.words,
        {visit.words(texts::round::map, shown.round.number),
            {area::drawn(shown.picture.boundary, MapRole::boundary)}});
}

// What was frozen is handed out as it is only while it is whole and hides no less than the house does now.
bool is_shown_as_frozen(visit::Visit const& visit, ShownRound const& shown)
{
    return shown.frozen && is_intact(*shown.frozen) && shown.picture.group_size_min >= visit.group_size_min();
}

Html frozen_line(visit::Visit const& visit, ShownRound const& shown)
{
    auto const& words = visit.words;
    if (!shown.frozen)
        return {};
    if (!is_intact(*shown.frozen))
        return alert(Tone::bad, words(texts::round::altered), words(texts::round::altered_advice));
    auto const path = fmt::format("vervolg/ronde/{}", shown.round.number);
    return fragment(p(words(texts::round::frozen, moment::local_date(shown.frozen->at),
                        shown.frozen->sha256.substr(0, 16))),
        actions({icon_link(visit.path(path + "/pdf"), Icon::download, words(texts::sheet::pdf)),
            when(is_shown_as_frozen(visit, shown), [&] {
                return icon_link(visit.path(path + "/json"), Icon::download, words(texts::round::json));
            })}));
}

Html award_link(visit::Visit const& visit, ShownRound const& shown)
{
    if (shown.picture.award_code.empty())
        return {};
    return p(a(href("/w/" + shown.picture.award_code), visit.words(texts::round::award_link)));
}

Html outcome_block(visit::Visit const& visit, ShownRound const& shown)
{
    auto const& words = visit.words;
    auto parts = outcome_parts(shown.picture);
    if (parts.empty())
        return block(words(texts::round::survey), p(words(texts::round::no_survey)));
    Sheet outcome;
    outcome.parts = std::move(parts);
    return block(words(texts::round::survey),
        fragment(when(shown.has_before,
                     [&] {
                         Sheet changes;
                         changes.parts = survey_parts(visit.db, words, shown.scope, visit.group_size_min());
                         return sheet_view(visit, changes);
                     }),
            disclosure(words(texts::round::every_question), sheet_view(visit, outcome))));
}

} // namespace

visit::Answer show_round(visit::Visit& visit, http::Request& request)
{
    auto const shown = asked_round(visit, request);
    if (!shown)
        return http::not_found();
    auto sheet = round_sheet(visit.words, shown->picture);
    Sheet facts;
    facts.facts = std::move(sheet.facts);
    sheet.facts.clear();
    return step_page(visit, sheet.title,
        fragment(page_head({sheet.title,
                     visit.words(shown->has_before ? texts::round::lead : texts::round::lead_first)}),
            frozen_line(visit, *shown),
            columns(
                fragment(sheet_view(visit, facts), award_link(visit, *shown)), map_of_round(visit, *shown)),
            outcome_block(visit, *shown), sheet_view(visit, sheet)));
}

visit::Answer show_round_pdf(visit::Visit& visit, http::Request& request)
{
    auto const shown = asked_round(visit, request);
    if (!shown)
        return http::not_found();
    auto sheet = round_sheet(visit.words, shown->picture);
    for (auto& part : outcome_parts(shown->picture))
        sheet.parts.push_back(std::move(part));
    if (shown->frozen && !is_intact(*shown->frozen))
        sheet.note = visit.words(texts::round::altered);
    else if (shown->frozen)
        sheet.note = visit.words(
            texts::round::frozen, moment::local_date(shown->frozen->at), shown->frozen->sha256.substr(0, 16));
    return pdf_file(visit, {sheet, fmt::format("ronde-{}", shown->round.number)});
}

visit::Answer show_round_json(visit::Visit& visit, http::Request& request)
{
    auto const shown = asked_round(visit, request);
    if (!shown || !is_shown_as_frozen(visit, *shown))
        return http::not_found();
    return http::download(shown->frozen->content,
        fmt::format("{}-ronde-{}.json", visit.park->partnership.slug, shown->round.number),
        "application/json");
}

} // namespace continuation
