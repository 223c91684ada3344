#include "deeds.h"

#include "texts.h"

namespace app {
namespace {

using enum audit::Verb;

// clang-format off
constexpr audit::Name all_of_meetings[] = {
    {"get /t/{park}/bijeenkomsten", texts::thing::meetings, look},
    {"get /t/{park}/bijeenkomsten/nieuw", texts::thing::meeting_form, look},
    {"post /t/{park}/bijeenkomsten/nieuw", texts::thing::meeting, plan},
    {"get /t/{park}/bijeenkomsten/{meeting}", texts::thing::meeting, look},
    {"get /t/{park}/bijeenkomsten/{meeting}/afspraak", texts::thing::appointment, download},
    {"get /t/{park}/bijeenkomsten/{meeting}/wijzigen", texts::thing::meeting_form, look},
    {"post /t/{park}/bijeenkomsten/{meeting}/wijzigen", texts::thing::meeting, change},
    {"post /t/{park}/bijeenkomsten/{meeting}/uitnodigen", texts::thing::members_to_meeting, invite},
    {"post /t/{park}/bijeenkomsten/{meeting}/afzeggen", texts::thing::meeting, cancel},
    {"get /t/{park}/bijeenkomsten/{meeting}/aanwezigheid", texts::thing::attendance, look},
    {"post /t/{park}/bijeenkomsten/{meeting}/aanwezigheid", texts::thing::attendance, record},
    {"post /t/{park}/bijeenkomsten/{meeting}/besluiten", texts::thing::decision, record},
    {"post /t/{park}/bijeenkomsten/{meeting}/afspraken", texts::thing::promise, record},
    {"post /t/{park}/bijeenkomsten/afspraak/{action}/klaar", texts::thing::promise, finish},
    {"post /t/{park}/bijeenkomsten/afspraak/{action}/open", texts::thing::promise, reopen},
    {"get /t/{park}/bijeenkomsten/{meeting}/agenda", texts::thing::agenda, look},
    {"post /t/{park}/bijeenkomsten/{meeting}/agenda", texts::thing::agenda, change},
    {"get /t/{park}/bijeenkomsten/{meeting}/verslag", texts::thing::minutes, look},
    {"post /t/{park}/bijeenkomsten/{meeting}/verslag", texts::thing::minutes, record},
    {"get /t/{park}/bijeenkomsten/{meeting}/verslag.pdf", texts::thing::minutes, download},
    {"get /t/{park}/bijeenkomsten/{meeting}/verslag.odt", texts::thing::minutes, download},
    {"get /t/{park}/bijeenkomsten/{meeting}/scherm", texts::thing::minutes, look},
    {"post /t/{park}/bijeenkomsten/{meeting}/wie", texts::thing::attendance, record},
    {"post /t/{park}/bijeenkomsten/{meeting}/sluiten", texts::thing::meeting, close},
    {"get /t/{park}/bijeenkomsten/reeks", texts::thing::meetings, look},
    {"post /t/{park}/bijeenkomsten/reeks", texts::thing::meetings, plan},
    {"post /t/{park}/bijeenkomsten/{meeting}/antwoorden", texts::thing::meeting_answers, read_in},
    {"post /t/{park}/bijeenkomsten/{meeting}/voorstel/{person}/overnemen", texts::thing::meeting, move},
    {"post /t/{park}/bijeenkomsten/{meeting}/voorstel/{person}/afwijzen", texts::thing::meeting_proposal, remove},
    {"get /t/{park}/datumprikker", texts::thing::date_poll, look},
    {"post /t/{park}/datumprikker", texts::thing::date_poll, draw_up},
    {"get /t/{park}/datumprikker/{poll}", texts::thing::date_poll, look},
    {"post /t/{park}/datumprikker/{poll}/kies", texts::thing::meeting_day, choose},
    {"post /t/{park}/datumprikker/{poll}/intrekken", texts::thing::date_poll, cancel},
};
// clang-format on

} // namespace

std::span<audit::Name const> meeting_deeds() { return all_of_meetings; }

} // namespace app
