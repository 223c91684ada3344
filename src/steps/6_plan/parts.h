// An action part by part: what two people change at the same time is both kept, and a difference is readable.
#pragma once
#include "plan.h"

namespace plan {

enum class Part {
    title,
    chapter,
    theme,
    objective,
    owner, // the organisation with its person
    partners,
    quarters, // the first with the last
    repeat,
    done_when,
    hours,
    budget,
    source,
};
inline constexpr Part all_parts[] = {Part::title, Part::chapter, Part::theme, Part::objective, Part::owner,
    Part::partners, Part::quarters, Part::repeat, Part::done_when, Part::hours, Part::budget, Part::source};
std::string_view code(Part part);
i18n::Text name(Part part);

bool is_same(Wish const& one, Wish const& other, Part part);
void take(Wish& to, Wish const& from, Part part);
std::vector<Part> differing(Wish const& one, Wish const& other);

// What somebody typed laid on top of what others saved since he read it. Where both changed the same part in
// different ways, his own stands in the wish and the part is named.
struct Merged {
    Wish wish;
    std::vector<Part> clashes = {};
};
Merged merged(Wish const& read, Wish const& now, Wish const& mine);

// As far as it can be told: of an unknown version (read is null) everything that differs is a clash.
struct Merging {
    Action now;
    Merged merged;
};
// None when the action is gone. The version of what is wanted tells which one was read.
std::optional<Merging> merging(db::Connection& db, partnership::Scope const& scope, Action const& wanted);

} // namespace plan
