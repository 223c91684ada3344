#include "deeds.h"

#include "texts.h"

namespace app {
namespace {

using enum audit::Verb;

// clang-format off
constexpr audit::Name all_of_continuation[] = {
    {"get /t/{park}/vervolg", texts::thing::continuation, look},
    {"post /t/{park}/vervolg/kwartaaloverleg", texts::thing::quarterly_meetings, plan},
    {"get /t/{park}/vervolg/herijken", texts::thing::recalibration, look},
    {"post /t/{park}/vervolg/herijken", texts::thing::round, finish},
    {"get /t/{park}/vervolg/stoppen", texts::thing::ending, look},
    {"post /t/{park}/vervolg/stoppen", texts::thing::cooperation, finish},
    {"post /t/{park}/vervolg/doorgaan", texts::thing::cooperation, resume},
    {"get /t/{park}/vervolg/ronde/{number}", texts::thing::old_round, look},
    {"get /t/{park}/vervolg/gezondheid", texts::thing::health, look},
    {"get /t/{park}/vervolg/kwartaal", texts::thing::quarter_report, look},
    {"get /t/{park}/vervolg/kwartaal.pdf", texts::thing::quarter_report, download},
    {"get /t/{park}/vervolg/kwartaal.odt", texts::thing::quarter_report, download},
    {"get /t/{park}/vervolg/samenvatting", texts::thing::council_summary, look},
    {"get /t/{park}/vervolg/samenvatting.pdf", texts::thing::council_summary, download},
    {"get /t/{park}/vervolg/samenvatting.odt", texts::thing::council_summary, download},
    {"get /t/{park}/vervolg/ronde/{number}/pdf", texts::thing::old_round, download},
    {"get /t/{park}/vervolg/ronde/{number}/json", texts::thing::old_round, download},
    {"get /t/{park}/vervolg/herijken/ronde", texts::thing::recalibration, look},
    {"post /t/{park}/vervolg/herijken/begin", texts::thing::recalibration, open},
    {"post /t/{park}/vervolg/herijken/taak/{task}", texts::thing::renewal_task, finish},
    {"post /t/{park}/vervolg/herijken/taak/{task}/terug", texts::thing::renewal_task, resume},
    {"get /t/{park}/vervolg/herijken/acties", texts::thing::carried_actions, look},
    {"post /t/{park}/vervolg/herijken/acties", texts::thing::carried_actions, change},
    {"get /t/{park}/vervolg/herijken/vergelijken", texts::thing::rounds_compared, look},
    {"get /t/{park}/vervolg/herijken/vergelijken.pdf", texts::thing::rounds_compared, download},
    {"get /t/{park}/vervolg/herijken/vergelijken.odt", texts::thing::rounds_compared, download},
    {"get /t/{park}/vervolg/herijken/verschil", texts::thing::plans_compared, look},
    {"get /t/{park}/vervolg/herijken/verschil.pdf", texts::thing::plans_compared, download},
    {"get /t/{park}/vervolg/herijken/verschil.odt", texts::thing::plans_compared, download},
    {"get /t/{park}/vervolg/evaluatie", texts::thing::objectives_judged, look},
    {"get /t/{park}/vervolg/evaluatie.pdf", texts::thing::objectives_judged, download},
    {"get /t/{park}/vervolg/evaluatie.odt", texts::thing::objectives_judged, download},
    {"get /t/{park}/vervolg/u-zei-wij-deden", texts::thing::said_and_done, look},
    {"post /t/{park}/vervolg/u-zei-wij-deden", texts::thing::said_and_done_edition, share},
    {"get /t/{park}/vervolg/u-zei-wij-deden.pdf", texts::thing::said_and_done, download},
    {"get /t/{park}/vervolg/u-zei-wij-deden.odt", texts::thing::said_and_done, download},
    {"post /t/{park}/vervolg/u-zei-wij-deden/brief", texts::thing::said_and_done_letter, draw_up},
    {"get /t/{park}/vervolg/adviseur", texts::thing::adviser_requests, look},
    {"post /t/{park}/vervolg/adviseur", texts::thing::adviser_request, add},
    {"post /t/{park}/vervolg/adviseur/aanwezig", texts::thing::adviser_presence, change},
    {"get /t/{park}/vervolg/adviseur/{request}", texts::thing::adviser_request, look},
    {"post /t/{park}/vervolg/adviseur/{request}", texts::thing::adviser_request, change},
    {"post /t/{park}/vervolg/adviseur/{request}/sluiten", texts::thing::adviser_request, finish},
    {"post /t/{park}/vervolg/uitstel", texts::thing::grace, change},
    {"post /t/{park}/vervolg/weer-actief", texts::thing::cooperation, resume},
    {"get /t/{park}/vervolg/tekst/{place}", texts::thing::own_words, look},
    {"post /t/{park}/vervolg/tekst/{place}", texts::thing::own_words, change},
};
// clang-format on

} // namespace

std::span<audit::Name const> continuation_deeds() { return all_of_continuation; }

} // namespace app
