// The library of possible actions: 135 measures to choose from and to adapt, in the chapters of the plan.
#pragma once
#include "i18n/i18n.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace measures {

// A wording that lives as long as the library.
struct Named {
    std::string id;
    i18n::Text name;
};

enum class Repeat { once, monthly, quarterly, half_yearly, yearly, continuous, after_incident };

struct Measure {
    std::string id; // "C01"
    std::string chapter; // of the plan: "crime"
    std::string topic;
    std::string theme; // "clean", "in_repair", "safe"
    i18n::Text title;
    i18n::Text done_when; // a suggestion, to be made to measure
    std::string lead; // a stakeholder kind
    std::vector<std::string> with;
    Repeat repeat = Repeat::once;
    int first_quarter = 1, last_quarter = 8; // of a plan of eight; 0 is before the plan begins
};

struct Library {
    std::vector<Named> chapters, topics, themes;
    std::vector<Measure> measures;
};

// Read once from the standard file; the same for everybody.
Library const& library();
// Null when there is no measure of that id.
Measure const* find(std::string_view id);
// What fits a search by words (accents and capitals do not matter) and a chapter; empty fits all.
std::vector<Measure const*> search(std::string_view words, std::string_view chapter);
// The name of a chapter, topic or theme; the id itself when it is unknown.
i18n::Text name_of(std::span<Named const> all, std::string_view id);

} // namespace measures
