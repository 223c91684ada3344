// Calendar, award and what comes after it.
#include "stage.h"

#include "award/award.h"
#include "calendar/calendar.h"
#include "continuation/on_call.h"
#include "meetings/meetings.h"

namespace demo {
namespace {

struct Happening {
    calendar::Kind kind;
    std::string_view title, organiser, place;
    int days_ahead;
};
constexpr Happening happenings[] = {
    {calendar::Kind::information_evening, "Informatieavond voor ondernemers", "municipality",
        "Gemeentehuis Grifthoek", 45},
    {calendar::Kind::inspection_walk, "Avondschouw over het terrein", "entrepreneurs_association",
        "Aambeeld 1", 80},
    {calendar::Kind::clean_up_day, "Opschoondag", "entrepreneurs_association", "Draaibank 2", 140},
    {calendar::Kind::exercise, "Oefening van de brandweer", "fire_brigade", "Freesweg 5", 200},
};

struct Telling {
    std::string_view subject, audience, prepares;
    calendar::Channel channel;
    int days_ahead;
};
constexpr Telling tellings[] = {
    {"De uitslag van de enquête in het kort", "Alle ondernemers", "entrepreneurs_association",
        calendar::Channel::newsletter, 10},
    {"Waar meldt u wat? De meldwijzer", "Alle ondernemers", "municipality", calendar::Channel::letter, 30},
    {"Wat hebben uw meldingen opgeleverd?", "Alle ondernemers", "police", calendar::Channel::newsletter, 100},
};

void plan_events(Stage const& stage)
{
    for (auto const& one : happenings) {
        calendar::NewEvent wanted{
            one.kind, std::string(one.title), moment::plus_days(stage.today(), one.days_ahead)};
        wanted.place = one.place;
        wanted.organiser = stage.organisation(one.organiser);
        calendar::add(stage.db, stage.scope, wanted, stage.now);
    }
}

void plan_messages(Stage const& stage)
{
    for (auto const& one : tellings) {
        calendar::NewMessage wanted{std::string(one.subject), one.channel, std::string(one.audience),
            moment::plus_days(stage.today(), one.days_ahead)};
        wanted.prepares = stage.organisation(one.prepares);
        calendar::add(stage.db, stage.scope, wanted);
    }
}

} // namespace

void fill_calendar(Stage& stage, Agreed agreed)
{
    plan_events(stage);
    plan_messages(stage);
    stage.note("Parkmanager",
        {"Activiteiten en berichten op de kalender gezet", "Activities and messages put on the calendar"});
    if (agreed == Agreed::drafts)
        return;
    must(calendar::adopt(stage.db, stage.scope, {stage.person("Eigenaar De Boer Metaal"), stage.now}));
    stage.note("Eigenaar De Boer Metaal", {"Kalender vastgesteld", "Calendar adopted"});
}

void award(Stage& stage)
{
    auto const made = must(award::draw_up(stage.db,
        {stage.house.process, {stage.scope, stage.today()}, stage.person("Parkmanager"), "Grifthoek",
            stage.house.public_url, stage.now}));
    for (auto const& asked : papers::signatures(stage.db, made->paper))
        for (auto const& who : asked.party.signatories)
            must(papers::sign(stage.db, stage.scope,
                {made->paper, asked.party.organisation, who.person, who.name,
                    "Ik teken namens mijn organisatie."},
                stage.now));
    stage.note("Burgemeester",
        {"Waardering getekend en feestelijk uitgereikt", "Award signed and presented festively"});
}

// The adviser comes along no more, and is asked by letter.
static void ask_adviser(Stage& stage)
{
    auto const caller = [&](std::string_view function) {
        return continuation::Caller{
            stage.person(function), stage.house.public_url, stage.park.name, stage.park.slug, stage.now};
    };
    continuation::set_present_until(stage.db, stage.park.id, moment::plus_days(stage.today(), 30));
    auto const id = must(continuation::ask_adviser(stage.db, stage.scope,
        {"Hoe vaak schouwen andere terreinen?", "Wij lopen twee keer per jaar. Is dat genoeg?"},
        caller("Parkmanager")));
    must(continuation::say(stage.db, stage.scope,
        {*id, "Twee keer is genoeg: één keer overdag en één keer als het donker is.",
            continuation::Voice::adviser, 1},
        caller("PVO-adviseur")));
}

void go_on(Stage& stage)
{
    meetings::Quarterly wanted{moment::plus_days(stage.today(), 60)};
    wanted.count = 6;
    wanted.place = "Gemeentehuis Grifthoek";
    meetings::plan_quarterly(stage.db, stage.scope, wanted);
    ask_adviser(stage);
    stage.note("Parkmanager", {"Kwartaaloverleggen gepland", "Quarterly meetings planned"});
}

} // namespace demo
