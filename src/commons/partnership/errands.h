// What one person can do now for a park in a minute or two, with the button right there: for a volunteer with
// a phone. Rooms tell what they have; nobody knows them all (architecture, law 9).
#pragma once
#include "partnership/step.h"

namespace partnership {

// A form with one button. What it does must be harmless when it is done twice.
struct ErrandButton {
    i18n::Text label;
    std::string path; // below /t/{park}/, and takes a POST
    std::string name = {}, value = {}; // the one field it sends
};
struct Errand {
    i18n::Message what;
    i18n::Message more = {}; // a line below it; no text: none
    moment::Date until = {}; // by when; no day: whenever
    std::vector<ErrandButton> buttons = {};
    std::string path = {}; // below /t/{park}/: where there is more to do than a button can; empty: nowhere
    i18n::Text path_label = {};
};
// In the order of what is most urgent.
using ErrandsOf
    = std::vector<Errand> (*)(db::Connection& db, StepQuestion const& question, Member const& who);

} // namespace partnership
