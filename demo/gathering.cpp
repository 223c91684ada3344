// Meetings that were held with minutes, and one to come whose agenda writes itself.
#include "stage.h"

#include "meetings/minutes.h"
#include "meetings/polls.h"
#include "plan/plan.h"

#include <algorithm>
#include <span>

namespace demo {
namespace {

struct Remark {
    std::string_view note, decision;
};

// In the order of the agenda; a meeting takes as many as it has lines.
constexpr Remark remarks[] = {
    {"De voorzitter heet iedereen welkom. De wijkagent is nieuw in de groep.", ""},
    {"Alle afspraken zijn nagelopen.", ""},
    {"De verlichting is bijna klaar. Het hek volgt in het voorjaar.",
        "De gemeente vraagt een tweede offerte voor het hek."},
    {"Minder meldingen van afval langs de weg, meer van hard rijden.",
        "De politie meet een week lang de snelheid."},
    {"Goed: iedereen komt. Beter: eerder melden.", ""},
};
// A later meeting repeats nothing of the first.
constexpr Remark later_remarks[] = {
    {"De voorzitter heet iedereen welkom.", ""},
    {"Alle afspraken zijn nagelopen.", ""},
};
// One at each meeting.
constexpr std::string_view agreed[] = {"Offerte voor het hek opvragen", "Lampen bij de ingang laten nakijken",
    "Extra afvalbakken langs de weg laten zetten", "Uitleg over melden op de website zetten",
    "Een dag kiezen voor de volgende schouw", "De containers voortaan op slot zetten"};

meetings::Setting setting_of(Stage const& stage)
{
    return {stage.park.name, stage.house.public_url + "/t/" + stage.park.slug,
        *accounts::person(stage.db, stage.person("Parkmanager")), {}};
}

void write_minutes(Stage& stage, meetings::Meeting const& meeting, std::span<Remark const> said)
{
    auto const items = meetings::kept_items(stage.db, stage.scope, meeting);
    meetings::keep(stage.db, stage.scope, meeting, items);
    for (std::size_t at = 0; at < std::min(said.size(), items.size()); ++at) {
        meetings::Typed const typed{std::string(said[at].note), "", std::string(said[at].decision), ""};
        meetings::write(stage.db, stage.scope, {meeting, items[at], typed});
    }
}

// Before the next meeting, what was due is done.
void finish_due(Stage const& stage)
{
    for (auto const& point : meetings::open_action_points(stage.db, stage.scope))
        if (point.due && point.due < stage.today())
            meetings::finish(stage.db, stage.scope, point.id, point.due);
}

// About an action of the plan, so that the page of the meeting shows what led to it.
void decide_about_speed(Stage const& stage, meetings::MeetingId id)
{
    for (auto const& action : plan::actions(stage.db, stage.scope))
        if (action.wish.title.starts_with("Snelheid meten"))
            meetings::decide(stage.db, stage.scope,
                meetings::NewDecision{id, "De politie meet in het voorjaar nog een keer, op andere dagen.",
                    "action:" + action.id.text(), {}});
}

// Of all rounds.
std::size_t quarterly_held(Stage const& stage)
{
    auto const all = meetings::all(stage.db, stage.scope);
    return static_cast<std::size_t>(std::ranges::count_if(all, [](meetings::Meeting const& one) {
        return one.kind == meetings::Kind::quarterly && one.state == meetings::State::held;
    }));
}

// All is written before it is closed: the list of decisions is mailed then.
void hold(Stage& stage, meetings::MeetingId id)
{
    auto const meeting = *meetings::meeting(stage.db, stage.scope, id);
    stage.now = moment::instant_of(meeting.date, meeting.until);
    auto const before = quarterly_held(stage);
    bool const is_first = before == 0;
    finish_due(stage);
    write_minutes(stage, meeting, is_first ? std::span<Remark const>(remarks) : later_remarks);
    if (is_first)
        decide_about_speed(stage, id);
    meetings::mark_all_present(stage.db, stage.scope, id);
    meetings::agree(stage.db, stage.scope,
        {id, std::string(agreed[before % std::size(agreed)]), stage.organisation("municipality"),
            moment::plus_days(stage.today(), 28)});
    auto const setting = setting_of(stage);
    must(meetings::close(stage.db, stage.scope, {id, std::nullopt, setting, stage.now}));
    stage.note(
        "Parkmanager", {"Kwartaaloverleg gehouden en afgesloten", "Quarterly meeting held and closed"});
}

} // namespace

void meet(Stage& stage, moment::Instant now)
{
    auto const today = moment::local_date(now);
    meetings::MeetingId before;
    for (auto const& meeting : meetings::upcoming(stage.db, stage.scope, stage.today())) {
        if (meeting.kind != meetings::Kind::quarterly || today <= meeting.date)
            continue;
        if (before)
            must(meetings::adopt_minutes(stage.db, stage.scope, {before, meeting.id, meeting.date}));
        hold(stage, meeting.id);
        before = meeting.id;
    }
    stage.now = now;
}

void look_ahead(Stage& stage)
{
    meetings::NewMeeting wanted;
    wanted.date = moment::plus_days(stage.today(), 12);
    wanted.place = "Kantine De Boer Metaal";
    meetings::plan(stage.db, stage.scope, wanted);
    meetings::NewMeeting later;
    later.title = "Plan bespreken";
    auto const setting = setting_of(stage);
    auto const first = moment::plus_days(stage.today(), 40);
    auto const id = meetings::ask(stage.db, stage.scope,
        {later, {first, moment::plus_days(first, 1), moment::plus_days(first, 7)}, setting,
            stage.house.secret, stage.now});
    auto const poll = *meetings::poll(stage.db, stage.scope, id);
    for (auto const* function : {"Wijkagent", "Adviseur veiligheid"}) {
        auto const person = stage.person(function);
        meetings::answer(stage.db, stage.scope, id,
            {{poll.days[0].id, person, meetings::PollAnswer::maybe},
                {poll.days[1].id, person, meetings::PollAnswer::yes},
                {poll.days[2].id, person, meetings::PollAnswer::no}},
            stage.now);
    }
}

} // namespace demo
