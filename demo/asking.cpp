// Owners who were asked how their actions go: some answered, one is stuck, one was reminded.
#include "stage.h"

#include "plan/answering.h"
#include "plan/asking.h"

#include <algorithm>

namespace demo {
namespace {

constexpr int asked_days_ago = 8;

struct Answered {
    std::string_view function;
    plan::Reply reply;
    std::string_view reason = {};
};
constexpr Answered answered[] = {
    {"Parkmanager", plan::Reply::on_track},
    {"Adviseur brandveiligheid", plan::Reply::stuck,
        "De eigenaren van de hallen geven nog geen toestemming."},
};

// Everything that this person was asked; of who is stuck only the first, the rest is on track.
void reply(Stage const& stage, Answered const& given)
{
    auto const who = plan::answering_in(stage.db, stage.scope, stage.person(given.function), stage.today());
    auto next = given.reply;
    for (auto const& asked : who ? who->asked : std::vector<plan::AskedAction>{}) {
        if (asked.question.person != stage.person(given.function) || !plan::can_be_answered(asked))
            continue;
        plan::Answer answer{asked.action.id, next};
        if (next == plan::Reply::stuck)
            answer.reason = given.reason;
        must(plan::answer(stage.db, *who, answer, stage.now));
        next = plan::Reply::on_track;
    }
}

} // namespace

void ask_owners(Stage& stage)
{
    auto const now = stage.now;
    stage.pass(-asked_days_ago);
    plan::ask_now(stage.db, stage.scope, stage.house.public_url, stage.now);
    stage.pass(2);
    for (auto const& one : answered)
        reply(stage, one);
    stage.now = now;
    plan::ask_due(stage.db, stage.house.public_url, now);
}

} // namespace demo
