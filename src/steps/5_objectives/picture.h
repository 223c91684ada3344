// The combined picture: where police, reports about public space, survey and partners point the same way.
// Process document 1.3: the current situation is presented before objectives are set.
#pragma once
#include "inventory/inventory.h"
#include "inventory/phenomena.h"
#include "inventory/scan.h"
#include "survey/survey.h"

#include <string>
#include <vector>

namespace objectives {

struct Evidence;

// Who speaks: each counts once, however much it says.
enum class Voice { police, municipality, other_partners, survey, top_threes };
inline constexpr Voice all_voices[]
    = {Voice::police, Voice::municipality, Voice::other_partners, Voice::survey, Voice::top_threes};
i18n::Text name(Voice voice);

enum class Says { nothing, something, points };
struct Said {
    i18n::Message message; // "31, duidelijk meer dan een jaar eerder (24)"
    std::string dutch_about = {}, english_about = {}; // of the survey: what was asked about
};
std::string written(i18n::Words const& words, Said const& said);
struct Signal {
    Says says = Says::nothing;
    std::vector<Said> said;
};
struct PictureLine {
    inventory::Phenomenon const* phenomenon = nullptr;
    std::vector<Signal> signals; // one for each of all_voices
    std::string measure; // of the survey, where it points here: the baseline of an objective
    int pointing = 0; // how many voices

    Signal const& of(Voice voice) const { return signals[static_cast<std::size_t>(voice)]; }
    // Entrepreneurs are troubled and the figures do not show it: perhaps it is not reported.
    bool is_unreported() const;
};

// A figure points when it clearly rose, or is among the five that its source counts most in the park; the
// survey by the bounds in evidence.cpp; top threes from two organisations. Only phenomena to which something
// points: the most voices first.
struct Heard {
    std::vector<inventory::ScanLine> figures;
    std::vector<survey::Measure> measures;
    std::vector<inventory::TopThree> tops;
};
std::vector<PictureLine> picture(Heard const& heard);
// Those that say something somewhere, so that a table has no empty columns.
std::vector<Voice> heard_voices(std::vector<PictureLine> const& lines);
// In one sentence, where most of them point; not for an empty picture.
std::string finding(i18n::Words const& words, std::vector<PictureLine> const& lines);
// What the partners see together.
Heard heard_of(db::Connection& db, partnership::Scope const& scope, int group_size_min);
// Whether the measure is the one of which the evidence speaks.
bool is_about(survey::Measure const& measure, Evidence const& evidence);
std::vector<PictureLine> picture_of(db::Connection& db, partnership::Scope const& scope, int group_size_min);

} // namespace objectives
