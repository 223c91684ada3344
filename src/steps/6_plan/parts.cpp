#include "parts.h"

#include "texts.h"
#include "versions.h"

#include <algorithm>
#include <array>
#include <set>

namespace plan {
namespace {

struct NamedPart {
    std::string_view code;
    i18n::Text name;
};

constexpr std::array<NamedPart, std::size(all_parts)> part_names{{{"title", texts::part::title},
    {"chapter", texts::part::chapter}, {"theme", texts::part::theme}, {"objective", texts::part::objective},
    {"owner", texts::part::owner}, {"partners", texts::part::partners}, {"quarters", texts::part::quarters},
    {"repeat", texts::part::repeat}, {"done_when", texts::part::done_when}, {"hours", texts::part::hours},
    {"budget", texts::part::budget}, {"source", texts::part::source}}};

NamedPart const& named(Part part) { return part_names[static_cast<std::size_t>(part)]; }

// The owner is not his own partner, and their order means nothing.
std::set<accounts::OrganisationId> partners_in(Wish const& wish)
{
    std::set<accounts::OrganisationId> out(wish.partners.begin(), wish.partners.end());
    out.erase(wish.owner.organisation);
    return out;
}

} // namespace

std::string_view code(Part part) { return named(part).code; }
i18n::Text name(Part part) { return named(part).name; }

bool is_same(Wish const& one, Wish const& other, Part part)
{
    switch (part) {
    case Part::title:
        return one.title == other.title;
    case Part::chapter:
        return one.chapter == other.chapter;
    case Part::theme:
        return one.theme == other.theme;
    case Part::objective:
        return one.objective == other.objective;
    case Part::owner:
        return one.owner == other.owner;
    case Part::partners:
        return partners_in(one) == partners_in(other);
    case Part::quarters:
        return one.quarters == other.quarters;
    case Part::repeat:
        return one.repeat == other.repeat;
    case Part::done_when:
        return one.done_when == other.done_when;
    case Part::hours:
        return one.hours == other.hours;
    case Part::budget:
        return one.budget_cents == other.budget_cents;
    case Part::source:
        return one.budget_source == other.budget_source;
    }
    return true;
}

void take(Wish& to, Wish const& from, Part part)
{
    switch (part) {
    case Part::title:
        to.title = from.title;
        break;
    case Part::chapter:
        to.chapter = from.chapter;
        break;
    case Part::theme:
        to.theme = from.theme;
        break;
    case Part::objective:
        to.objective = from.objective;
        break;
    case Part::owner:
        to.owner = from.owner;
        break;
    case Part::partners:
        to.partners = from.partners;
        break;
    case Part::quarters:
        to.quarters = from.quarters;
        break;
    case Part::repeat:
        to.repeat = from.repeat;
        break;
    case Part::done_when:
        to.done_when = from.done_when;
        break;
    case Part::hours:
        to.hours = from.hours;
        break;
    case Part::budget:
        to.budget_cents = from.budget_cents;
        break;
    case Part::source:
        to.budget_source = from.budget_source;
        break;
    }
}

std::vector<Part> differing(Wish const& one, Wish const& other)
{
    std::vector<Part> out;
    std::ranges::copy_if(
        all_parts, std::back_inserter(out), [&](Part part) { return !is_same(one, other, part); });
    return out;
}

Merged merged(Wish const& read, Wish const& now, Wish const& mine)
{
    Merged out{mine};
    for (auto const part : differing(now, mine)) {
        if (is_same(read, mine, part))
            take(out.wish, now, part);
        else if (!is_same(read, now, part))
            out.clashes.push_back(part);
    }
    return out;
}

std::optional<Merging> merging(db::Connection& db, partnership::Scope const& scope, Action const& wanted)
{
    auto const now = find(db, scope, wanted.id);
    if (!now)
        return {};
    if (auto const read = as_read(db, scope, *now, wanted.version))
        return Merging{*now, merged(read->wish, now->wish, wanted.wish)};
    return Merging{*now, {wanted.wish, differing(now->wish, wanted.wish)}};
}

} // namespace plan
