#include "deeds.h"

#include "texts.h"

namespace app {
namespace {

using enum audit::Verb;

// clang-format off
constexpr audit::Name all_of_plan[] = {
    {"get /t/{park}/plan/tijdlijn", texts::thing::actions, look},
    {"get /t/{park}/plan/uren", texts::thing::hours, look},
    {"post /t/{park}/plan/uren", texts::thing::hours, record},
    {"post /t/{park}/plan/voorstel", texts::thing::plan_proposal, add},
    {"post /t/{park}/plan/voorstel/intrekken", texts::thing::plan_proposal, undo},
    {"post /t/{park}/plan/voorstel/reactie", texts::thing::plan_remark, record},
    {"post /t/{park}/plan/ondertekenen", texts::thing::plan, sign},
    {"get /t/{park}/plan/verschil", texts::thing::plan, look},
    {"get /t/{park}/plan/uitvoeringsplan.odt", texts::thing::plan, download},
    {"get /t/{park}/plan/blad.pdf", texts::thing::actions, download},
    {"get /t/{park}/plan/bord.pdf", texts::thing::actions, download},
    {"post /t/{park}/plan/{action}/keer", texts::thing::action_time, record},
    {"get /t/{park}/plan/{action}/bewijs", texts::thing::evidence_form, look},
    {"post /t/{park}/plan/{action}/bewijs", texts::thing::evidence, add},
    {"get /t/{park}/plan/{action}/bewijs/{evidence}", texts::thing::evidence, look},
    {"post /t/{park}/plan/{action}/bewijs/{evidence}/weghalen", texts::thing::evidence, remove},
};
// clang-format on

} // namespace

std::span<audit::Name const> plan_deeds() { return all_of_plan; }

} // namespace app
