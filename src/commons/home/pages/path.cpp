#include "path.h"

#include "texts.h"
#include "turn.h"

#include "html/parts.h"

namespace home {
namespace {

using namespace html;
using partnership::StepCard;
using partnership::StepState;

constexpr int journal_lines = 6;

struct Path {
    std::vector<StepCard> cards;
    StepCard const* current = nullptr;
    std::vector<partnership::JournalLine> journal;
};

html::StepState shown_state(Path const& path, StepCard const& card)
{
    if (card.report.state == StepState::done)
        return html::StepState::done;
    if (card.report.state == StepState::skipped)
        return html::StepState::skipped;
    return &card == path.current ? html::StepState::current : html::StepState::open;
}

Html badge_of(i18n::Words const& words, StepCard const& card)
{
    switch (card.report.state) {
    case StepState::done:
        return badge(Tone::good, words(texts::state::done));
    case StepState::skipped:
        return badge(Tone::neutral, words(texts::state::skipped));
    case StepState::in_progress:
        return badge(Tone::info, words(texts::state::in_progress));
    case StepState::open:
        break;
    }
    return badge(Tone::neutral, words(texts::state::open));
}

std::string name_of(i18n::Words const& words, StepCard const& card)
{
    return std::string(card.step->name.in(words.language()));
}

Html steps(visit::Visit const& visit, Path const& path)
{
    std::vector<Step> shown;
    for (auto const& card : path.cards) {
        bool const waits = shown_state(path, card) == html::StepState::current;
        shown.push_back({name_of(visit.words, card), visit.path(card.step->path), shown_state(path, card),
            waits ? turn_of(visit.words, card.report.ball) : std::string()});
    }
    return steps_path(visit.words, shown);
}

// The one thing to do now, large enough for somebody with ten minutes.
Html now(visit::Visit const& visit, Path const& path)
{
    auto const& words = visit.words;
    if (visit.park->partnership.ended_on)
        return {};
    if (!path.current)
        return alert(Tone::good, words(texts::path::all_done), words(texts::path::all_done_advice));
    auto const& report = path.current->report;
    auto const title = words(texts::path::now, path.current->step->number, name_of(words, *path.current));
    return card({title,
        fragment(p(cls("lead"), words(report.next)), p(words(report.where)),
            p(words(texts::path::turn, turn_of(words, report.ball)))),
        actions({button_link(visit.path(report.next_path), words(texts::path::go), Rank::primary)})});
}

Html step_line(visit::Visit const& visit, StepCard const& card)
{
    auto const& words = visit.words;
    bool const is_skipped = card.report.state == StepState::skipped;
    bool const can_skip = visit.may(visit::Capability::skip_step) && card.report.state != StepState::done
        && !visit.park->partnership.ended_on;
    auto const skip
        = "stap/" + std::to_string(card.step->number) + (is_skipped ? "/hervatten" : "/overslaan");
    Html footer;
    if (can_skip && is_skipped)
        footer
            = post_form(visit.path(skip), visit.form_token, submit(words(texts::skip::resume), Rank::quiet));
    else if (can_skip)
        footer = button_link(visit.path(skip), words(texts::skip::link), Rank::quiet);
    auto const body = is_skipped ? words(texts::skip::because, card.skip_reason) : words(card.report.where);
    return html::card({fragment(card.step->number, ". ", name_of(words, card)), p(body), footer,
        visit.path(card.step->path), badge_of(words, card)});
}

Html lately(visit::Visit const& visit, Path const& path)
{
    auto const& words = visit.words;
    std::vector<Moment> moments;
    for (auto const& line : path.journal)
        moments.push_back({words.date_time(line.at),
            words.language() == i18n::Language::dutch ? line.dutch : line.english, line.by});
    return block(words(texts::journal::title),
        fragment(
            timeline(std::move(moments)), p(a(href(visit.path("logboek")), words(texts::journal::all)))));
}

Html path_view(visit::Visit const& visit, Path const& path)
{
    auto const& words = visit.words;
    auto const& park = *visit.park;
    auto const lead = words(texts::path::lead, park.round.number, park.partnership.municipality);
    Children lines;
    for (auto const& card : path.cards)
        lines.push_back(step_line(visit, card));
    auto const today = when(!park.partnership.ended_on,
        [&] { return button_link(visit.path("vandaag"), words(texts::today::title)); });
    return fragment(page_head({park.partnership.name, lead, words(texts::path::over), today}),
        steps(visit, path),
        columns(stack({now(visit, path), block(words(texts::path::all_steps), cards(std::move(lines)))}),
            lately(visit, path)));
}

} // namespace

visit::Answer show_path(visit::Visit& visit, http::Request&)
{
    Path path{partnership::cards(visit.db, visit.house.process, visit.question()), nullptr,
        partnership::journal(visit.db, visit.park->partnership.id, journal_lines)};
    if (!visit.park->partnership.ended_on)
        path.current = partnership::current(path.cards);
    return visit::Page{visit.park->partnership.name, path_view(visit, path)};
}

} // namespace home
