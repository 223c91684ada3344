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
    {"get /t/{park}/vervolg/tekst/{place}", texts::thing::own_words, look},
    {"post /t/{park}/vervolg/tekst/{place}", texts::thing::own_words, change},
};
// clang-format on

} // namespace

std::span<audit::Name const> continuation_deeds() { return all_of_continuation; }

} // namespace app
