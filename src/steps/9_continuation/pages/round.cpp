#include "round.h"

#include "texts.h"

#include "area/area.h"
#include "area/drawn.h"
#include "award/award.h"
#include "base/text.h"
#include "html/parts.h"
#include "html/svgmap.h"
#include "objectives/objectives.h"
#include "plan/plan.h"
#include "survey/survey.h"

#include <algorithm>

namespace continuation {
namespace {

using namespace html;

struct Shown {
    partnership::Round round;
    partnership::Scope scope;
    std::optional<partnership::Scope> before;
};

std::optional<Shown> asked(visit::Visit const& visit, http::Request const& request)
{
    auto const number = base::read_integer(request.param("number"));
    auto const rounds = partnership::rounds(visit.db, visit.park->partnership.id);
    auto const found
        = std::ranges::find_if(rounds, [&](auto const& round) { return number && round.number == *number; });
    if (found == rounds.end())
        return std::nullopt;
    Shown shown{*found, {visit.park->partnership.id, found->id}, {}};
    if (found != rounds.begin())
        shown.before = partnership::Scope{visit.park->partnership.id, std::prev(found)->id};
    return shown;
}

std::string value_of(i18n::Words const& words, survey::Measure const& measure)
{
    return measure.unit == survey::Unit::percent ? words.decimal(measure.value, 0) + "%"
                                                 : words.decimal(measure.value, 1);
}

std::string earlier_value(
    i18n::Words const& words, std::vector<survey::Measure> const& before, std::string const& key)
{
    auto const found = std::ranges::find(before, key, &survey::Measure::key);
    return found == before.end() ? "–" : value_of(words, *found);
}

Html survey_block(visit::Visit const& visit, Shown const& shown)
{
    auto const& words = visit.words;
    auto const group_min = visit.house.group_size_min;
    auto const before = shown.before ? survey::measures_of(visit.db, *shown.before, group_min)
                                     : std::vector<survey::Measure>{};
    DataTable table{words(texts::round::survey_caption),
        {{words(texts::round::question)}, {words(texts::round::earlier), Align::end},
            {words(texts::round::now), Align::end}, {words(texts::round::answers), Align::end}},
        {}, p(words(texts::round::no_survey))};
    for (auto const& measure : survey::measures_of(visit.db, shown.scope, group_min))
        table.rows.push_back({words.language() == i18n::Language::dutch ? measure.dutch : measure.english,
            earlier_value(words, before, measure.key), value_of(words, measure), words.number(measure.n)});
    return block(words(texts::round::survey), data_table(std::move(table)));
}

Html objectives_block(visit::Visit const& visit, Shown const& shown)
{
    auto const& words = visit.words;
    auto const all = ::objectives::objectives(visit.db, shown.scope);
    if (all.empty())
        return block(words(texts::objectives::title), p(words(texts::objectives::none)));
    return block(words(texts::objectives::title), panel(ul(each(all, [&](auto const& one) {
        return li(one.wish.title, ": ", ::objectives::shown(words, one.wish.unit, one.wish.target));
    }))));
}

Html actions_block(visit::Visit const& visit, Shown const& shown)
{
    auto const& words = visit.words;
    DataTable table{words(texts::round::actions),
        {{words(texts::round::action)}, {words(texts::round::state)}}, {},
        p(words(texts::round::no_actions))};
    for (auto const& action : ::plan::actions(visit.db, shown.scope))
        table.rows.push_back({action.wish.title, ::plan::name(action.state).in(words.language())});
    return block(words(texts::actions::title), data_table(std::move(table)));
}

// The public page goes on saying what the award of that round was worth.
Html award_of(visit::Visit const& visit, Shown const& shown)
{
    auto const award = ::award::current(visit.db, shown.scope);
    return award ? a(href("/w/" + award->code), award->number) : Html(visit.words(texts::round::no_award));
}

Html facts_of(visit::Visit const& visit, Shown const& shown)
{
    auto const& words = visit.words;
    auto const area = area::summary(visit.db, shown.scope);
    auto const counts = plan::counts(visit.db, shown.scope, visit.today);
    auto const closed = shown.round.closed_on ? words.date(shown.round.closed_on)
                                              : std::string(words(texts::round::running));
    return panel(description_list({{words(texts::round::from), words.date(shown.round.started_on)},
        {words(texts::round::until), closed},
        {words(texts::round::area),
            words(texts::round::area_value, words.decimal(area.hectares, 1), area.addresses,
                area.boundary_version)},
        {words(texts::round::plan), words(texts::round::plan_value, counts.total, counts.done)},
        {words(texts::round::award), award_of(visit, shown)}}));
}

Html map_of(visit::Visit const& visit, Shown const& shown)
{
    auto const shape = area::shape(visit.db, shown.scope);
    if (!shape)
        return {};
    return still_map(visit.words,
        {visit.words(texts::round::map, shown.round.number), {area::drawn(*shape, MapRole::boundary)}});
}

} // namespace

visit::Answer show_round(visit::Visit& visit, http::Request& request)
{
    auto const shown = asked(visit, request);
    if (!shown)
        return http::not_found();
    auto const& words = visit.words;
    auto const title = words(texts::rounds::round, shown->round.number);
    visit::Page page{title,
        fragment(page_head({title, words(texts::round::lead)}),
            columns(facts_of(visit, *shown), map_of(visit, *shown)), survey_block(visit, *shown),
            objectives_block(visit, *shown), actions_block(visit, *shown))};
    page.crumbs = {{std::string(words(texts::progress::title)), visit.path("vervolg")}};
    page.step = "vervolg";
    return page;
}

} // namespace continuation
