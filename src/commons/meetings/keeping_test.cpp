#include "keeping.h"

#include "answers.h"
#include "answers_store.h"
#include "minutes.h"
#include "polls.h"
#include "testing_site.h"

#include "accounts/leaving.h"
#include "db/db.h"

using namespace meetings;
using meetings::testing::Desk;
using meetings::testing::each_desk;

namespace {

// Bram answers an invitation and a poll, and is named in a note.
PollId busy_bram(Desk& desk, db::Connection& db)
{
    upsert_answer(
        db, desk.scope, desk.meeting, {desk.bram, ical::Attending::accepted, 0, ::testing::now(), {}});
    Setting const setting{
        "De Grift", "https://voorbeeld.nl/t/de-grift", *accounts::person(db, desk.anna), {}};
    auto const id
        = ask(db, desk.scope, {{}, {{2027, 4, 5}, {2027, 4, 6}}, setting, "geheim", ::testing::now()});
    auto const days = poll(db, desk.scope, id)->days;
    answer(db, desk.scope, id, {{days[0].id, desk.bram, PollAnswer::yes, {}, {}}}, ::testing::now());
    auto const items = kept_items(db, desk.scope, desk.read());
    keep(db, desk.scope, desk.read(), items);
    write(db, desk.scope, {desk.read(), items[0], {"Bram Smit stelt zich voor.", "", "", ""}});
    return id;
}

} // namespace

TEST_CASE("somebody is told that he answered, and what he answered goes with him")
{
    each_desk([](Desk& desk) {
        auto lease = desk.database.lease();
        auto const id = busy_bram(desk, *lease);
        CHECK(meetings::facts_about(*lease, desk.bram).size() == 2);
        accounts::Leaver leaver;
        leaver.person = desk.bram;
        leaver.name = "Bram Smit";
        leaver.shown_as = "Voormalig deelnemer";
        leaver.also_in_minutes = true;
        meetings::forget_person(*lease, leaver);
        CHECK(answers(*lease, desk.scope, desk.meeting).empty());
        CHECK(poll_answers(*lease, desk.scope, id).empty());
        CHECK(meetings::facts_about(*lease, desk.bram).empty());
        auto const items = kept_items(*lease, desk.scope, desk.read());
        CHECK(items[0].note == "Voormalig deelnemer stelt zich voor.");
    });
}

TEST_CASE("a dossier that goes takes agendas, minutes, answers and polls along")
{
    each_desk([](Desk& desk) {
        auto lease = desk.database.lease();
        auto const id = busy_bram(desk, *lease);
        samples::held_meeting(*lease, desk.scope, {Kind::regular, {}, {2027, 3, 1}});
        meetings::destroy_dossier(*lease, desk.scope.partnership);
        CHECK(all(*lease, desk.scope).empty());
        CHECK_FALSE(poll(*lease, desk.scope, id));
        CHECK(lease->count("select count(*) from meetings_item") == 0);
        CHECK(lease->count("select count(*) from meetings_answer") == 0);
        CHECK(lease->count("select count(*) from meetings_invited") == 0);
        CHECK(lease->count("select count(*) from meetings_counter") == 0);
        CHECK(lease->count("select count(*) from meetings_poll_answer") == 0);
    });
}
