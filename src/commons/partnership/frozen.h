// What of a step is fixed with the plan, in both languages: who has which role, the calendar, the channels.
// Process document 1.8, Vaststellen en borging afspraken.
#pragma once
#include <string>
#include <vector>

namespace partnership {

struct FrozenLine {
    std::string key; // the same thing has the same key in every version
    std::string dutch, english;
};
struct FrozenPart {
    std::string code; // "roles"
    std::string dutch, english; // its name
    std::vector<FrozenLine> lines = {};
};

} // namespace partnership
