#include "deeds.h"

#include "texts.h"

namespace app {
namespace {

using enum audit::Verb;

// clang-format off
constexpr audit::Name all_of_objectives[] = {
    {"get /t/{park}/doelen", texts::thing::objectives, look},
    {"get /t/{park}/doelen/beeld", texts::thing::picture, look},
    {"get /t/{park}/doelen/meldkloof", texts::thing::reporting_gap, look},
    {"get /t/{park}/doelen/nieuw", texts::thing::objective_form, look},
    {"post /t/{park}/doelen/nieuw", texts::thing::objective, add},
    {"get /t/{park}/doelen/{objective}", texts::thing::objective, look},
    {"post /t/{park}/doelen/{objective}", texts::thing::objective, change},
    {"post /t/{park}/doelen/{objective}/bespreken", texts::thing::objective, discuss},
    {"post /t/{park}/doelen/{objective}/vaststellen", texts::thing::objective, adopt},
    {"post /t/{park}/doelen/{objective}/weggooien", texts::thing::objective, remove},
    {"get /t/{park}/presentatie", texts::thing::presentation, look},
    {"get /t/{park}/presentatie/dias.html", texts::thing::presentation, download},
    {"get /t/{park}/presentatie/dias.pdf", texts::thing::presentation, download},
    {"get /t/{park}/presentatie/openbaar", texts::thing::open_presentation, look},
    {"get /t/{park}/presentatie/openbaar.html", texts::thing::open_presentation, download},
    {"get /t/{park}/presentatie/openbaar.pdf", texts::thing::open_presentation, download},
    {"get /t/{park}/presentatie/spreker", texts::thing::presentation, look},
    {"get /t/{park}/presentatie/dias", texts::thing::slides, look},
    {"post /t/{park}/presentatie/dias", texts::thing::slides, record},
    {"get /t/{park}/keten", texts::thing::chain, look},
    {"get /t/{park}/keten/bijlage.pdf", texts::thing::chain, download},
    {"get /t/{park}/keten/{key}", texts::thing::chain, look},
    {"get /t/{park}/doelen/problemen", texts::thing::problems, look},
    {"post /t/{park}/doelen/problemen", texts::thing::problem, add},
    {"get /t/{park}/doelen/problemen/nieuw", texts::thing::problems, look},
    {"post /t/{park}/doelen/problemen/nieuw", texts::thing::problem, add},
    {"get /t/{park}/doelen/problemen/{problem}", texts::thing::problem, look},
    {"post /t/{park}/doelen/problemen/{problem}", texts::thing::problem, change},
    {"post /t/{park}/doelen/problemen/{problem}/weggooien", texts::thing::problem, remove},
    {"get /t/{park}/doelen/{objective}/uitkomst", texts::thing::objective, look},
    {"post /t/{park}/doelen/{objective}/uitkomst", texts::thing::objective_outcome, record},
    {"get /t/{park}/doelen/uitkomsten", texts::thing::objective_outcome, look},
    {"get /t/{park}/deelnemers/scan", texts::thing::stakeholder_scan, look},
    {"post /t/{park}/deelnemers/scan/kenmerken", texts::thing::traits, change},
    {"post /t/{park}/deelnemers/scan/benadering", texts::thing::approach, record},
    {"get /t/{park}/doelen/stemmen", texts::thing::voting, look},
    {"post /t/{park}/doelen/stemmen", texts::thing::voting, open},
    {"post /t/{park}/doelen/stemmen/stem", texts::thing::dots, record},
    {"post /t/{park}/doelen/stemmen/sluiten", texts::thing::voting, finish},
};
// clang-format on

} // namespace

std::span<audit::Name const> objectives_deeds() { return all_of_objectives; }

} // namespace app
