#include "outcomes_page.h"

#include "outcome.h"
#include "texts.h"
#include "verdicts.h"

#include "html/parts.h"

#include <vector>

namespace objectives {
namespace {

using namespace html;

Html number_cell(visit::Visit const& visit, Outcome const& one, std::optional<double> value)
{
    auto const& wish = one.objective.wish;
    if (!value || !may_see_baseline(visit.reader(), wish.baseline))
        return "–";
    return shown(visit.words, wish.unit, *value);
}

Html measurement_cell(visit::Visit const& visit, Outcome const& one)
{
    auto const behind = may_see_baseline(visit.reader(), one.objective.wish.baseline)
        ? by_month_behind(visit.words, one)
        : std::string();
    return fragment(number_cell(visit, one, one.value()), behind);
}

Html outcomes_table(visit::Visit const& visit, std::string_view caption, std::vector<Outcome> const& all)
{
    auto const& words = visit.words;
    DataTable table{caption,
        {{words(texts::outcome::over)}, {words(texts::edit::baseline), Align::end},
            {words(texts::outcome::target), Align::end}, {words(texts::outcome::measurement), Align::end},
            {words(texts::outcome::verdict)}},
        {}, {}};
    for (auto const& one : all) {
        table.rows.push_back(
            {a(href(visit.path("doelen/" + one.objective.id.text() + "/uitkomst")), one.objective.wish.title),
                number_cell(visit, one, one.objective.wish.baseline.value),
                shown(words, one.objective.wish.unit, one.objective.wish.target),
                measurement_cell(visit, one), verdict_badge(words, one)});
    }
    return data_table(std::move(table));
}

std::vector<OfRound> adopted_of(visit::Visit const& visit)
{
    auto all = outcomes_of_rounds(visit.db, visit.scope().partnership, visit.group_size_min());
    for (auto& round : all)
        std::erase_if(
            round.outcomes, [](Outcome const& one) { return one.objective.state != State::adopted; });
    std::erase_if(all, [](OfRound const& round) { return round.outcomes.empty(); });
    return all;
}

} // namespace

visit::Answer show_outcomes(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    Html tables;
    for (auto const& round : adopted_of(visit))
        tables.add(outcomes_table(visit, words(texts::outcome::of_round, round.number), round.outcomes));
    if (tables.is_empty())
        tables = empty_state(
            {words(texts::outcome::none), words(texts::outcome::none_advice), {}, Icon::target});
    visit::Page page{std::string(words(texts::outcome::all_title)),
        fragment(page_head({words(texts::outcome::all_title), words(texts::outcome::all_lead)}),
            std::move(tables),
            disclosure(words(texts::outcome::how),
                ul(li(words(texts::meaning::reached)), li(words(texts::meaning::partly)),
                    li(words(texts::meaning::could_be_chance)), li(words(texts::meaning::not_reached)),
                    li(words(texts::meaning::untested)))))};
    page.crumbs = {{std::string(words(texts::list::title)), visit.path("doelen")}};
    page.step = "doelen";
    return page;
}

} // namespace objectives
