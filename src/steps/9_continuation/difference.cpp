#include "difference.h"

#include "texts.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

std::string quarters_of(i18n::Words const& words, Facts const& facts, plan::Span span)
{
    if (span.first == 0)
        return "–";
    auto const first = words.short_quarter(plan::quarter(facts.timeline, span.first));
    auto const last = words.short_quarter(plan::quarter(facts.timeline, span.last));
    return first == last ? first : fmt::format("{} – {}", first, last);
}

std::string or_dash(std::string const& text) { return text.empty() ? "–" : text; }

struct Both {
    i18n::TextOf<0> field;
    std::string before, after;
};

std::vector<std::string> changes_of(i18n::Words const& words, std::vector<Both> const& fields)
{
    std::vector<std::string> out;
    for (auto const& one : fields)
        if (one.before != one.after)
            out.push_back(
                words(texts::difference::change, words(one.field), or_dash(one.before), or_dash(one.after)));
    return out;
}

// Quarters of two plans are never the same days; they are told where they are chosen anew.
std::vector<std::string> changes_between(i18n::Words const& words, Facts const& before,
    plan::Action const& old, Facts const& after, plan::Action const& fresh)
{
    auto const repeat = [&](plan::Action const& action) {
        return std::string(::plan::name(action.wish.repeat).in(words.language()));
    };
    auto out = changes_of(words,
        {{texts::difference::title_field, old.wish.title, fresh.wish.title},
            {texts::quarter::owner, before.owner_of(old), after.owner_of(fresh)},
            {texts::difference::done_when, old.wish.done_when, fresh.wish.done_when},
            {texts::difference::repeat, repeat(old), repeat(fresh)}});
    if (fresh.wish.quarters.first != 0 && fresh.wish.quarters != old.wish.quarters)
        out.push_back(words(texts::difference::change, words(texts::difference::quarters),
            quarters_of(words, before, old.wish.quarters), quarters_of(words, after, fresh.wish.quarters)));
    return out;
}

FateLine line_of(i18n::Words const& words, Facts const& before, Facts const& after, Carried const& one)
{
    FateLine out{Fate::same, one.old.wish.title, before.owner_of(one.old), {}, one.chosen.reason};
    bool const is_stopped
        = one.chosen.choice == Choice::stop || (one.fresh && one.fresh->state == plan::State::dropped);
    if (is_stopped)
        out.fate = Fate::stopped;
    else if (!one.fresh)
        out.fate = Fate::lost;
    else
        out.changes = changes_between(words, before, one.old, after, *one.fresh);
    if (out.fate == Fate::same && (!out.changes.empty() || one.chosen.choice == Choice::change))
        out.fate = Fate::changed;
    if (out.reason.empty() && one.fresh)
        out.reason = one.fresh->reason;
    return out;
}

SheetPart fate_part(i18n::Words const& words, std::vector<FateLine> const& lines, Fate fate)
{
    SheetPart out{
        fmt::format("{} ({})", name(fate).in(words.language()), words.number(count_of(lines, fate)))};
    for (auto const& line : lines) {
        if (line.fate != fate)
            continue;
        auto text
            = line.organisation.empty() ? line.title : fmt::format("{} ({})", line.title, line.organisation);
        for (auto const& change : line.changes)
            text += ". " + change;
        if (!line.reason.empty())
            text += ". " + words(texts::difference::because, line.reason);
        out.points.push_back(std::move(text));
    }
    return out;
}

SheetPart goals_part(i18n::Words const& words, Facts const& before, Facts const& after)
{
    SheetPart out{std::string(words(texts::objectives::title))};
    SheetTable table{std::string(words(texts::objectives::title)),
        {{std::string(words(texts::objectives::objective))}, {std::string(words(texts::rounds::one)), true},
            {std::string(words(texts::objectives::target)), true},
            {std::string(words(texts::objectives::due))}},
        {}};
    for (auto const* facts : {&before, &after})
        for (auto const& one : facts->objectives)
            table.rows.push_back({one.wish.title, words.number(facts->round.number),
                ::objectives::shown(words, one.wish.unit, one.wish.target), words.date(one.wish.due_on)});
    if (table.rows.empty())
        out.paragraphs.emplace_back(words(texts::objectives::none));
    out.table = std::move(table);
    return out;
}

constexpr Fate all_fates[]
    = {Fate::lost, Fate::added, Fate::changed, Fate::same, Fate::stopped, Fate::finished};

} // namespace

i18n::Text name(Fate fate)
{
    switch (fate) {
    case Fate::same:
        return texts::difference::same;
    case Fate::changed:
        return texts::difference::changed;
    case Fate::stopped:
        return texts::difference::stopped;
    case Fate::lost:
        return texts::difference::lost;
    case Fate::finished:
        return texts::difference::finished;
    case Fate::added:
        break;
    }
    return texts::difference::added;
}

std::vector<FateLine> difference(
    i18n::Words const& words, Facts const& before, Facts const& after, AllChosen const& chosen)
{
    std::vector<FateLine> out;
    for (auto const& old : before.actions)
        if (old.state == plan::State::done)
            out.push_back({Fate::finished, old.wish.title, before.owner_of(old)});
    for (auto const& old : before.every_action)
        if (old.state == plan::State::dropped)
            out.push_back({Fate::stopped, old.wish.title, before.owner_of(old), {}, old.reason});
    for (auto const& one : carried(before.actions, after.every_action, chosen))
        out.push_back(line_of(words, before, after, one));
    for (auto const& fresh : after.actions)
        if (!fresh.origin)
            out.push_back({Fate::added, fresh.wish.title, after.owner_of(fresh)});
    return out;
}

std::int64_t count_of(std::vector<FateLine> const& lines, Fate fate)
{
    return std::ranges::count(lines, fate, &FateLine::fate);
}

Sheet difference_sheet(
    i18n::Words const& words, Facts const& before, Facts const& after, std::vector<FateLine> const& lines)
{
    Sheet out{words(texts::difference::title, before.round.number, after.round.number), before.park.name, {},
        {}, {}};
    for (auto const fate : all_fates)
        if (count_of(lines, fate) > 0)
            out.parts.push_back(fate_part(words, lines, fate));
    out.parts.push_back(goals_part(words, before, after));
    return out;
}

} // namespace continuation
