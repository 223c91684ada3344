#include "quarter.h"

#include "texts.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

std::string in_words(i18n::Words const& words, i18n::Text const& text)
{
    return std::string(text.in(words.language()));
}

std::string with_owner(Facts const& facts, plan::Action const& action)
{
    auto const owner = facts.owner_of(action);
    return owner.empty() ? action.wish.title : fmt::format("{} ({})", action.wish.title, owner);
}

// Cut between signs, and never inside one.
std::string cut(std::string text, std::size_t length)
{
    if (base::length_utf8(text) <= length)
        return text;
    std::size_t end = 0;
    for (std::size_t signs = 0; end < text.size(); ++end)
        if ((static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U && signs++ == length)
            break;
    return text.substr(0, end) + "…";
}

// "4 acties klaar, 1 te laat": what counts before the table.
std::string in_short(i18n::Words const& words, Facts const& facts)
{
    auto const total = std::ssize(facts.actions);
    auto const done = std::ranges::count(facts.actions, plan::State::done, &plan::Action::state);
    return words(texts::quarter::in_short, total, done, std::ssize(facts.late()));
}

SheetPart done_part(i18n::Words const& words, Facts const& facts, Days days)
{
    SheetPart out{std::string(words(texts::quarter::done))};
    for (auto const& action : facts.done_in(days))
        out.points.push_back(with_owner(facts, action));
    if (out.points.empty())
        out.paragraphs.emplace_back(words(texts::quarter::nothing_done));
    out.path = "plan";
    return out;
}

SheetPart late_part(i18n::Words const& words, Facts const& facts)
{
    SheetPart out{std::string(words(texts::quarter::late))};
    SheetTable table{std::string(words(texts::quarter::late_caption)),
        {{std::string(words(texts::round::action))}, {std::string(words(texts::quarter::owner))},
            {std::string(words(texts::quarter::due))}},
        {}};
    for (auto const& action : facts.late())
        table.rows.push_back({action.wish.title, facts.owner_of(action), words.date(facts.due_on(action))});
    if (table.rows.empty())
        out.paragraphs.emplace_back(words(texts::quarter::nothing_late));
    out.table = std::move(table);
    return out;
}

SheetPart decisions_part(i18n::Words const& words, Facts const& facts)
{
    SheetPart out{std::string(words(texts::quarter::decisions))};
    for (auto const& one : facts.decisions)
        out.points.push_back(fmt::format("{}: {}", words.date(one.on), one.what));
    if (out.points.empty())
        out.paragraphs.emplace_back(words(texts::quarter::no_decisions));
    return out;
}

SheetPart figures_part(i18n::Words const& words, Facts const& facts)
{
    SheetPart out{std::string(words(texts::quarter::figures))};
    SheetTable table{std::string(words(texts::quarter::figures_caption)),
        {{std::string(words(texts::quarter::figure))}, {std::string(words(texts::quarter::count)), true}},
        {}};
    for (auto const& one : facts.figures)
        table.rows.push_back(
            {words.language() == i18n::Language::dutch ? one.dutch : one.english, words.number(one.count)});
    if (table.rows.empty())
        out.paragraphs.emplace_back(words(texts::quarter::no_figures));
    out.table = std::move(table);
    return out;
}

SheetPart coming_part(i18n::Words const& words, Facts const& facts)
{
    SheetPart out{std::string(words(texts::quarter::coming))};
    for (auto const& one : facts.coming)
        out.points.push_back(fmt::format("{}: {}", words.date(one.on), one.what));
    if (out.points.empty())
        out.paragraphs.emplace_back(words(texts::quarter::nothing_coming));
    return out;
}

std::string health_line(i18n::Words const& words, Health const& health)
{
    auto const condition = in_words(words, name(health.condition));
    return health.score ? words(texts::health::of_hundred, condition, *health.score) : condition;
}

std::vector<std::pair<std::string, std::string>> facts_at_the_head(
    i18n::Words const& words, Facts const& facts)
{
    return {{std::string(words(texts::quarter::municipality)), facts.park.municipality},
        {std::string(words(texts::rounds::one)), words.number(facts.round.number)},
        {std::string(words(texts::quarter::renewal)), words.date(facts.renewal.on)},
        {std::string(words(texts::health::title)), health_line(words, facts.health)}};
}

std::string value_or_dash(i18n::Words const& words, objectives::Wish const& wish)
{
    return wish.baseline.value ? ::objectives::shown(words, wish.unit, *wish.baseline.value) : "–";
}

// The first few, and how many more there are.
void shorten(i18n::Words const& words, std::vector<std::string>& points)
{
    for (auto& point : points)
        point = cut(std::move(point), summary_signs);
    if (points.size() <= summary_lines)
        return;
    auto const more = std::ssize(points) - static_cast<std::ptrdiff_t>(summary_lines);
    points.resize(summary_lines);
    points.push_back(words(texts::summary::more, more));
}

std::vector<std::string> finished_titles(Facts const& facts)
{
    std::vector<std::string> out;
    for (auto const& action : facts.actions)
        if (action.state == plan::State::done)
            out.push_back(with_owner(facts, action));
    return out;
}

std::vector<std::string> late_titles(Facts const& facts)
{
    std::vector<std::string> out;
    for (auto const& action : facts.late())
        out.push_back(with_owner(facts, action));
    return out;
}

std::vector<std::string> objective_lines(i18n::Words const& words, Facts const& facts)
{
    std::vector<std::string> out;
    for (auto const& one : facts.objectives) {
        auto const title = cut(one.wish.title, summary_title_signs);
        auto const target = ::objectives::shown(words, one.wish.unit, one.wish.target);
        out.push_back(one.wish.baseline.value
                ? words(texts::summary::objective, title, value_or_dash(words, one.wish), target)
                : words(texts::summary::objective_to, title, target));
    }
    return out;
}

SheetPart short_part(i18n::Words const& words, i18n::TextOf<0> const& heading,
    std::vector<std::string> points, i18n::TextOf<0> const& none)
{
    SheetPart out{std::string(words(heading))};
    if (points.empty())
        out.paragraphs.emplace_back(words(none));
    shorten(words, points);
    out.points = std::move(points);
    return out;
}

} // namespace

SheetPart states_part(i18n::Words const& words, Facts const& facts)
{
    SheetPart out{std::string(words(texts::quarter::states)), {in_short(words, facts)}};
    SheetTable table{std::string(words(texts::quarter::states_caption)),
        {{std::string(words(texts::round::state))}, {std::string(words(texts::actions::total)), true}}, {}};
    for (auto const state : plan::all_states) {
        auto const count = std::ranges::count(facts.actions, state, &plan::Action::state);
        if (count > 0)
            table.rows.push_back({in_words(words, ::plan::name(state)), words.number(count)});
    }
    out.table = std::move(table);
    return out;
}

SheetPart objectives_part(i18n::Words const& words, Facts const& facts)
{
    SheetPart out{std::string(words(texts::objectives::title))};
    SheetTable table{std::string(words(texts::objectives::caption)),
        {{std::string(words(texts::objectives::objective))},
            {std::string(words(texts::objectives::baseline)), true},
            {std::string(words(texts::objectives::target)), true},
            {std::string(words(texts::objectives::due))}},
        {}};
    for (auto const& one : facts.objectives)
        table.rows.push_back({one.wish.title, value_or_dash(words, one.wish),
            ::objectives::shown(words, one.wish.unit, one.wish.target), words.date(one.wish.due_on)});
    if (table.rows.empty())
        out.paragraphs.emplace_back(words(texts::objectives::none));
    out.table = std::move(table);
    out.path = "vervolg/evaluatie";
    return out;
}

SheetPart health_part(i18n::Words const& words, Health const& health)
{
    SheetPart out{std::string(words(texts::health::title)), {health_line(words, health)}};
    SheetTable table{std::string(words(texts::health::caption)),
        {{std::string(words(texts::health::aspect))}, {std::string(words(texts::health::score)), true},
            {std::string(words(texts::health::how))}},
        {}};
    for (auto const& one : health.aspects)
        table.rows.push_back(
            {in_words(words, name(one.aspect)), one.score ? words.number(*one.score) : "–", words(one.how)});
    out.table = std::move(table);
    out.path = "vervolg/gezondheid";
    return out;
}

Sheet quarter_sheet(
    i18n::Words const& words, Facts const& facts, moment::Quarter quarter, std::string written)
{
    auto const days = days_of(quarter);
    Sheet out{words(texts::quarter::title, words.quarter(quarter)), facts.park.name,
        facts_at_the_head(words, facts), std::move(written), {}};
    out.parts = {states_part(words, facts), done_part(words, facts, days), late_part(words, facts),
        decisions_part(words, facts), objectives_part(words, facts), figures_part(words, facts),
        coming_part(words, facts), health_part(words, facts.health)};
    out.note = words(texts::quarter::note, facts.today);
    return out;
}

Sheet summary_sheet(i18n::Words const& words, Facts const& facts, std::string written)
{
    std::vector<std::string> dates;
    for (auto const& one : facts.coming)
        dates.push_back(fmt::format("{}: {}", words.date(one.on), one.what));
    Sheet out{words(texts::summary::title, facts.park.name),
        words(texts::summary::below, facts.park.municipality, facts.today),
        {{std::string(words(texts::quarter::states)), in_short(words, facts)},
            {std::string(words(texts::quarter::renewal)), words.date(facts.renewal.on)},
            {std::string(words(texts::health::title)), health_line(words, facts.health)}},
        {}, {}};
    out.parts = {
        short_part(words, texts::summary::reached, finished_titles(facts), texts::summary::none_reached),
        short_part(words, texts::quarter::late, late_titles(facts), texts::quarter::nothing_late),
        short_part(words, texts::objectives::title, objective_lines(words, facts), texts::objectives::none),
        short_part(words, texts::quarter::coming, std::move(dates), texts::quarter::nothing_coming)};
    if (!written.empty())
        out.parts.push_back({std::string(words(texts::summary::ask)), {}, {}, {}, std::move(written)});
    return out;
}

} // namespace continuation
