#include "desk.h"

#include "stillness.h"
#include "texts.h"

#include "home/turn.h"
#include "html/parts.h"

#include <algorithm>

namespace overview {
namespace {

using namespace html;

struct ParkLine {
    partnership::Partnership park;
    int round = 1;
    std::vector<partnership::StepCard> cards;
    int days_still = 0;
};

std::string park_link(ParkLine const& line) { return "/t/" + line.park.slug; }

ParkLine line_of(visit::Visit const& visit, partnership::Partnership const& park)
{
    auto const round = partnership::current_round(visit.db, park.id);
    partnership::StepQuestion const question{{park.id, round.id}, visit.today, visit.house.group_size_min};
    return {park, round.number, partnership::cards(visit.db, visit.house.process, question),
        days_still(partnership::last_movement(visit.db, park.id), visit.today)};
}

// What stands still longest comes first, and what has ended last.
std::vector<ParkLine> lines_of(visit::Visit const& visit)
{
    std::vector<ParkLine> lines;
    for (auto const& park : partnership::partnerships_of(visit.db, visit.person->id))
        lines.push_back(line_of(visit, park));
    std::ranges::stable_sort(lines, std::greater(),
        [](ParkLine const& line) { return std::pair(!line.park.ended_on, line.days_still); });
    return lines;
}

html::StepState shown(partnership::StepCard const& card, partnership::StepCard const* current)
{
    if (card.report.state == partnership::StepState::done)
        return html::StepState::done;
    if (card.report.state == partnership::StepState::skipped)
        return html::StepState::skipped;
    return &card == current ? html::StepState::current : html::StepState::open;
}

Html steps_of(i18n::Words const& words, ParkLine const& line)
{
    std::vector<Step> steps;
    auto const* current = partnership::current(line.cards);
    for (auto const& card : line.cards)
        steps.push_back({std::string(card.step->name.in(words.language())),
            park_link(line) + "/" + std::string(card.step->path), shown(card, current)});
    return steps_line(words, steps);
}

Html still_of(i18n::Words const& words, int days)
{
    auto const text = words(texts::desk::days, days);
    switch (stillness(days)) {
    case Stillness::stuck:
        return badge(Tone::bad, text);
    case Stillness::slow:
        return badge(Tone::warning, text);
    case Stillness::moving:
        break;
    }
    return text;
}

Children row_of(i18n::Words const& words, ParkLine const& line)
{
    auto const park = fragment(a(href(park_link(line)), line.park.name), br(), small(line.park.municipality));
    auto const step = fragment(steps_of(words, line), small(words(texts::desk::round, line.round)));
    if (line.park.ended_on)
        return {park, step, badge(Tone::neutral, words(texts::desk::ended, words.date(line.park.ended_on))),
            "–", "–"};
    auto const* current = partnership::current(line.cards);
    Html const next = current ? fragment(words(current->report.next)) : Html(words(texts::desk::goes_on));
    Html const turn
        = current ? Html(home::turn_of(words, current->report.ball)) : Html(words(texts::desk::nobody));
    return {park, step, next, turn, still_of(words, line.days_still)};
}

Html tiles_of(i18n::Words const& words, std::vector<ParkLine> const& lines)
{
    auto const count
        = [&](auto holds) { return static_cast<std::int64_t>(std::ranges::count_if(lines, holds)); };
    auto const stuck = count([](auto const& line) {
        return !line.park.ended_on && stillness(line.days_still) != Stillness::moving;
    });
    auto const awarded = count([](auto const& line) { return partnership::current(line.cards) == nullptr; });
    return tiles(
        {tile({words.number(static_cast<std::int64_t>(lines.size())), words(texts::desk::tile_parks)}),
            tile({words.number(stuck), words(texts::desk::tile_stuck)}),
            tile({words.number(awarded), words(texts::desk::tile_done)})});
}

Html desk_view(visit::Visit const& visit, std::vector<ParkLine> const& lines)
{
    auto const& words = visit.words;
    bool const starts = visit.may(visit::Capability::start_park);
    Html const start = when(
        starts, [&] { return button_link("/terreinen/nieuw", words(texts::desk::start), Rank::primary); });
    if (lines.empty())
        return fragment(page_head({words(texts::desk::title)}),
            empty_state({words(texts::desk::empty), words(texts::desk::empty_advice), start}));
    // One park has nothing beside it.
    Html const buttons
        = fragment(when(lines.size() > 1,
                       [&] {
                           return fragment(button_link("/inlezen", words(texts::desk::deliver)),
                               button_link("/vergelijken", words(texts::desk::compare)));
                       }),
            start);
    DataTable table{words(texts::desk::caption),
        {{words(texts::desk::park)}, {words(texts::desk::step)}, {words(texts::desk::next)},
            {words(texts::desk::turn)}, {words(texts::desk::still)}},
        {}};
    for (auto const& line : lines)
        table.rows.push_back(row_of(words, line));
    return fragment(
        page_head({words(texts::desk::title), words(texts::desk::lead, visit.person->name), {}, buttons}),
        when(lines.size() > 1, [&] { return tiles_of(words, lines); }), data_table(std::move(table)));
}

} // namespace

visit::Answer show_desk(visit::Visit& visit, http::Request&)
{
    return visit::Page{std::string(visit.words(texts::desk::title)), desk_view(visit, lines_of(visit)), 200,
        visit::Frame::plain};
}

} // namespace overview
