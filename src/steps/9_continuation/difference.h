// The new plan beside the old one: what stayed, changed, stopped, was finished, and what is new. Pure.
#pragma once
#include "choices.h"
#include "facts.h"
#include "sheet.h"

namespace continuation {

enum class Fate {
    same, // carried over as it was
    changed,
    stopped,
    lost, // not chosen about, and not in the new plan
    finished, // in the old round
    added,
};
i18n::Text name(Fate fate);

struct FateLine {
    Fate fate = Fate::same;
    std::string title, organisation;
    std::vector<std::string> changes = {}; // "Trekker: Politie → Gemeente"
    std::string reason = {};
};
// In the order of the old plan, and then what is new.
std::vector<FateLine> difference(
    i18n::Words const& words, Facts const& before, Facts const& after, AllChosen const& chosen);
std::int64_t count_of(std::vector<FateLine> const& lines, Fate fate);

Sheet difference_sheet(
    i18n::Words const& words, Facts const& before, Facts const& after, std::vector<FateLine> const& lines);

} // namespace continuation
