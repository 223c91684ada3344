#include "outcomes_page.h"

#include "outcome.h"
#include "texts.h"

#include "html/parts.h"

#include <algorithm>

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

Tone verdict_tone(Verdict verdict)
{
    if (verdict == Verdict::reached)
        return Tone::good;
    return verdict == Verdict::not_measured || verdict == Verdict::partly ? Tone::neutral : Tone::warning;
}

Html outcomes_table(visit::Visit const& visit, std::string_view caption, std::vector<Outcome> const& all)
{
    auto const& words = visit.words;
    DataTable table{caption,
        {{words(texts::outcome::over)}, {words(texts::edit::baseline), Align::end},
            {words(texts::edit::target), Align::end}, {words(texts::outcome::measurement), Align::end},
            {words(texts::outcome::verdict)}},
        {}, {}};
    for (auto const& one : all) {
        auto const now = one.fixed ? std::optional(one.fixed->value)
            : one.now              ? std::optional(one.now->value)
                                   : std::nullopt;
        table.rows.push_back({a(href(visit.path("doelen/" + one.objective.id.text() + "/uitkomst")),
                                  one.objective.wish.title),
            number_cell(visit, one, one.objective.wish.baseline.value),
            shown(words, one.objective.wish.unit, one.objective.wish.target), number_cell(visit, one, now),
            badge(verdict_tone(one.verdict), name(one.verdict).in(words.language()))});
    }
    return data_table(std::move(table));
}

std::vector<Outcome> adopted_of(visit::Visit const& visit, partnership::Scope const& scope)
{
    auto all = outcomes(visit.db, scope, visit.group_size_min());
    std::erase_if(all, [](Outcome const& one) { return one.objective.state != State::adopted; });
    return all;
}

} // namespace

visit::Answer show_outcomes(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    Html tables;
    auto rounds = partnership::rounds(visit.db, visit.scope().partnership);
    std::ranges::sort(rounds, std::ranges::greater(), &partnership::Round::number);
    for (auto const& round : rounds)
        if (auto const all = adopted_of(visit, {visit.scope().partnership, round.id}); !all.empty())
            tables.add(outcomes_table(visit, words(texts::outcome::of_round, round.number), all));
    if (tables.is_empty())
        tables = empty_state(
            {words(texts::outcome::none), words(texts::outcome::none_advice), {}, Icon::target});
    visit::Page page{std::string(words(texts::outcome::all_title)),
        fragment(page_head({words(texts::outcome::all_title), words(texts::outcome::all_lead)}),
            std::move(tables),
            disclosure(words(texts::outcome::how),
                ul(li(words(texts::meaning::reached)), li(words(texts::meaning::partly)),
                    li(words(texts::meaning::could_be_chance)), li(words(texts::meaning::not_reached)))))};
    page.crumbs = {{std::string(words(texts::list::title)), visit.path("doelen")}};
    page.step = "doelen";
    return page;
}

} // namespace objectives
