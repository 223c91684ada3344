#include "difference.h"

#include "paper.h"
#include "parts.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace plan {
namespace {

Line const* line_of_id(Snapshot const& plan, std::string_view id)
{
    auto const found = std::ranges::find(plan.lines, id, &Line::id);
    return found == plan.lines.end() ? nullptr : &*found;
}

std::string owner_in(Line const& line)
{
    return line.person.empty() ? line.organisation : line.organisation + " (" + line.person + ")";
}

std::string words_of(i18n::Words const& words, Line const& line, Part part)
{
    auto const language = words.language();
    switch (part) {
    case Part::title:
        return line.title;
    case Part::chapter:
        return std::string(measures::name_of(measures::library().chapters, line.chapter).in(language));
    case Part::theme: {
        auto const theme = objectives::name_of_theme(line.theme);
        return theme ? std::string(theme->in(language)) : line.theme;
    }
    case Part::objective:
        return line.objective;
    case Part::owner:
        return owner_in(line);
    case Part::partners:
        return base::joined(line.partners, ", ");
    case Part::quarters:
        return shown_period(words, line.first, line.last);
    case Part::repeat:
        return std::string(name(repeat_of(line.repeat).value_or(measures::Repeat::once)).in(language));
    case Part::done_when:
        return line.done_when;
    case Part::hours:
        return line.hours == 0 ? "" : words.number(line.hours);
    case Part::budget:
        return line.budget_cents == 0 ? "" : words.money(line.budget_cents);
    case Part::source:
        return line.budget_source;
    }
    return {};
}

std::vector<ChangedPart> changed_parts(i18n::Words const& words, Line const& before, Line const& after)
{
    std::vector<ChangedPart> out;
    for (auto const part : all_parts) {
        auto old = words_of(words, before, part), now = words_of(words, after, part);
        if (old != now)
            out.push_back({name(part), std::move(old), std::move(now)});
    }
    return out;
}

} // namespace

Difference difference(i18n::Words const& words, Snapshot const& before, Snapshot const& after)
{
    Difference out;
    for (auto const& line : after.lines) {
        auto const* old = line_of_id(before, line.id);
        if (!old) {
            out.added.push_back(line);
            continue;
        }
        if (auto parts = changed_parts(words, *old, line); !parts.empty())
            out.changed.push_back({line, std::move(parts)});
    }
    for (auto const& line : before.lines)
        if (!line_of_id(after, line.id))
            out.dropped.push_back(line);
    return out;
}

} // namespace plan
