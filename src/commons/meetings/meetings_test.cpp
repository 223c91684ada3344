#include "meetings.h"

#include "invitation.h"
#include "samples.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "mail/mail.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace meetings;

namespace {

constexpr moment::Date today{2027, 3, 15};

struct World {
    db::Connection& db;
    accounts::Person anna, bram;
    accounts::OrganisationId police;
    partnership::Scope scope, other;

    MeetingId kick_off(moment::Date date = today) const { return plan(db, scope, samples::a_kick_off(date)); }
    Meeting read(MeetingId id) const { return *meeting(db, scope, id); }
    auto hold_it(MeetingId id) const
    {
        return hold(
            db, scope, {id, {{anna.id, Presence::present}, {bram.id, Presence::apology, police}}}, today);
    }
    Setting setting() const { return {"De Grift", "https://terrein.voorbeeld.nl/t/de-grift", anna}; }
    std::vector<mail::Outgoing> mails() const { return mail::outbox(db, 10); }
};

partnership::Scope park(db::Connection& db, char const* name, accounts::Person const& founder)
{
    auto const made = partnership::start(db, {name, "Grifthoek"}, founder, testing::now());
    return {made.id, partnership::current_round(db, made.id).id};
}

accounts::Person person(db::Connection& db, char const* name, char const* email)
{
    return *accounts::person(db, accounts::person_with_email(db, {name, email}, testing::now()));
}

World made_world(db::Connection& db)
{
    auto const anna = person(db, "Anna Bakker", "anna@voorbeeld.nl");
    auto const bram = person(db, "Bram Smit", "bram@voorbeeld.nl");
    auto const police = accounts::add_organisation(db, "Politie", "police", testing::now());
    World world{db, anna, bram, police, park(db, "De Grift", anna), park(db, "Elders", anna)};
    partnership::join(db, world.scope.partnership, {bram.id, police, partnership::Role::partner}, today);
    return world;
}

void each_engine(base::FunctionRef<void(World const&)> test)
{
    testing::for_each_engine({mail::tables(), accounts::tables(), partnership::tables(), meetings::tables()},
        [&](db::Connection& db) { test(made_world(db)); });
}

} // namespace

TEST_CASE("a planned meeting is kept as it was planned, and only in its own park")
{
    each_engine([](World const& world) {
        auto const id = world.kick_off({2027, 4, 1});
        auto const kept = world.read(id);
        CHECK(kept.kind == Kind::kick_off);
        CHECK(kept.title == "Kick-off");
        CHECK(kept.date == moment::Date{2027, 4, 1});
        CHECK(kept.from == moment::TimeOfDay{15, 0});
        CHECK(kept.until == moment::TimeOfDay{16, 30});
        CHECK(kept.place == "Raadhuis Grifthoek, zaal 2");
        CHECK(kept.agenda.size() == 7);
        CHECK(kept.state == State::planned);
        CHECK_FALSE(meeting(world.db, world.other, id));
        CHECK(all(world.db, world.other).empty());
    });
}

TEST_CASE("what is to come stands in order, and what was held is found by its kind")
{
    each_engine([](World const& world) {
        auto const later = world.kick_off({2027, 5, 1}), first = world.kick_off();
        world.kick_off({2027, 3, 14});
        auto const coming = upcoming(world.db, world.scope, today);
        REQUIRE(coming.size() == 2);
        CHECK(coming[0].id == first);
        CHECK(coming[1].id == later);
        CHECK(all(world.db, world.scope).front().id == later);
        CHECK(held(world.db, world.scope, Kind::kick_off).empty());
        REQUIRE(world.hold_it(first).has_value());
        CHECK(held(world.db, world.scope, Kind::kick_off).size() == 1);
        CHECK(planned(world.db, world.scope, Kind::kick_off).size() == 2);
        CHECK(held(world.db, world.scope, Kind::award).empty());
    });
}

TEST_CASE("a quarter that has a quarterly meeting gets no second one")
{
    each_engine([](World const& world) {
        auto const ids = plan_quarterly(world.db, world.scope, {{2027, 6, 1}, 4});
        CHECK(cancel(world.db, world.scope, ids[1]));
        CHECK(plan_quarterly(world.db, world.scope, {{2027, 6, 20}, 4}).size() == 1);
        CHECK(plan_quarterly(world.db, world.scope, {{2027, 6, 20}, 4}).empty());
        CHECK(upcoming(world.db, world.scope, {2027, 4, 1}).size() == 4);
    });
}

TEST_CASE("a quarterly meeting is planned for every quarter")
{
    each_engine([](World const& world) {
        auto const ids = plan_quarterly(world.db, world.scope, {{2027, 6, 1}, 8, {9, 0}, {10, 0}, "Kantine"});
        CHECK(ids.size() == 8);
        auto const last = world.read(ids.back());
        CHECK(last.kind == Kind::quarterly);
        CHECK(last.date == moment::Date{2029, 3, 1});
        CHECK(last.from == moment::TimeOfDay{9, 0});
        CHECK(last.place == "Kantine");
    });
}

TEST_CASE("a change is counted, and refused once the meeting was held")
{
    each_engine([](World const& world) {
        auto const id = world.kick_off();
        auto wanted = samples::a_kick_off({2027, 4, 2});
        REQUIRE(change(world.db, world.scope, id, wanted).has_value());
        CHECK(world.read(id).date == moment::Date{2027, 4, 2});
        CHECK(world.read(id).sequence == 1);
        wanted.date = today;
        REQUIRE(change(world.db, world.scope, id, wanted).has_value());
        REQUIRE(world.hold_it(id).has_value());
        CHECK(change(world.db, world.scope, id, wanted).error() == Refusal::not_planned);
        CHECK(cancel(world.db, world.scope, id).error() == Refusal::not_planned);
        CHECK(change(world.db, world.other, id, wanted).error() == Refusal::unknown_meeting);
        CHECK(cancel(world.db, world.other, id).error() == Refusal::unknown_meeting);
    });
}

TEST_CASE("attendance tells who was there and for whom, and can be corrected")
{
    each_engine([](World const& world) {
        auto const id = world.kick_off();
        REQUIRE(world.hold_it(id).has_value());
        CHECK(world.read(id).state == State::held);
        auto lines = attendance(world.db, world.scope, id);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0].name == "Anna Bakker");
        CHECK(lines[0].presence == Presence::present);
        CHECK(lines[1].presence == Presence::apology);
        CHECK(lines[1].organisation_name == "Politie");
        REQUIRE(hold(world.db, world.scope, {id, {{world.bram.id, Presence::present}}}, today).has_value());
        CHECK(attendance(world.db, world.scope, id).size() == 1);
        CHECK(attendance(world.db, world.other, id).empty());
    });
}

TEST_CASE("a meeting cannot be held too early, without people, or in another park")
{
    each_engine([](World const& world) {
        CHECK(world.hold_it(world.kick_off({2027, 3, 16})).error() == Refusal::not_yet);
        auto const id = world.kick_off();
        CHECK(hold(world.db, world.scope, {id, {}}, today).error() == Refusal::nobody_present);
        CHECK(hold(world.db, world.other, {id, {}}, today).error() == Refusal::unknown_meeting);
        REQUIRE(cancel(world.db, world.scope, id).has_value());
        CHECK(world.hold_it(id).error() == Refusal::not_planned);
    });
}

TEST_CASE("decisions stand in the order in which they were taken")
{
    each_engine([](World const& world) {
        auto const id = world.kick_off();
        decide(world.db, world.scope, id, " De grens klopt. ");
        decide(world.db, world.scope, id, "De douane wordt gevraagd.");
        auto const taken = decisions(world.db, world.scope, id);
        REQUIRE(taken.size() == 2);
        CHECK(taken[0].what == "De grens klopt.");
        CHECK(decisions(world.db, world.other, id).empty());
    });
}

TEST_CASE("an action point is open until it is finished, and those due first come first")
{
    each_engine([](World const& world) {
        auto const id = world.kick_off();
        auto const whenever = agree(world.db, world.scope, {id, "Kijken"});
        auto const soon = agree(world.db, world.scope, {id, "Bellen", world.police, {2027, 4, 1}});
        auto open = open_action_points(world.db, world.scope);
        REQUIRE(open.size() == 2);
        CHECK(open[0].id == soon);
        CHECK(open[0].organisation_name == "Politie");
        CHECK(open[1].due == moment::Date{});
        finish(world.db, world.scope, soon, today);
        finish(world.db, world.other, whenever, today);
        open = open_action_points(world.db, world.scope);
        REQUIRE(open.size() == 1);
        CHECK(open[0].id == whenever);
        CHECK(action_points(world.db, world.scope, id)[1].done_on == today);
        finish(world.db, world.scope, soon, {});
        CHECK(open_action_points(world.db, world.scope).size() == 2);
    });
}

TEST_CASE("every member is invited once, and again after a change")
{
    each_engine([](World const& world) {
        auto const id = world.kick_off({2027, 4, 1});
        CHECK(*invite(world.db, world.scope, id, world.setting(), testing::now()) == 2);
        CHECK(*invite(world.db, world.scope, id, world.setting(), testing::now()) == 0);
        CHECK(world.read(id).invited_at == testing::now());
        REQUIRE(change(world.db, world.scope, id, samples::a_kick_off({2027, 4, 2})).has_value());
        CHECK(*invite(world.db, world.scope, id, world.setting(), testing::now()) == 2);
        REQUIRE(cancel(world.db, world.scope, id).has_value());
        CHECK(invite(world.db, world.scope, id, world.setting(), testing::now()).error()
            == Refusal::not_planned);
        CHECK(invite(world.db, world.other, id, world.setting(), testing::now()).error()
            == Refusal::unknown_meeting);
    });
}

TEST_CASE("an invitation speaks the language of its reader and carries the meeting for the calendar")
{
    each_engine([](World const& world) {
        accounts::set_language(world.db, world.bram.id, i18n::Language::english);
        auto const id = world.kick_off({2027, 4, 1});
        REQUIRE(*invite(world.db, world.scope, id, world.setting(), testing::now()) == 2);
        std::string all;
        for (auto const& outgoing : world.mails()) {
            auto const sent = *mail::message(world.db, outgoing.id);
            REQUIRE(sent.invitation);
            CHECK(sent.invitation->method == "REQUEST");
            auto const calendar = ical::read(sent.invitation->text);
            REQUIRE(calendar.has_value());
            CHECK(calendar->events.at(0).summary == "Kick-off De Grift");
            all += (outgoing.to.name == "Anna Bakker" ? "A: " : "B: ") + sent.subject + "\n\n" + sent.text;
            if (outgoing.to.name == "Anna Bakker")
                testing::golden("invitation.txt", sent.subject + "\n\n" + sent.text);
        }
        CHECK(all.find("A: Uitnodiging: Kick-off De Grift, 1 april 2027") != std::string::npos);
        CHECK(all.find("B: Invitation: Kick-off De Grift, 1 April 2027") != std::string::npos);
    });
}

TEST_CASE("who was invited is told that the meeting is off, with the same appointment")
{
    each_engine([](World const& world) {
        auto const id = world.kick_off({2027, 4, 1});
        auto const before = calendar_event(world.read(id), world.setting(), testing::now());
        REQUIRE(cancel(world.db, world.scope, id).has_value());
        CHECK(tell_cancelled(world.db, world.scope, world.read(id), world.setting(), testing::now()) == 2);
        auto const sent = *mail::message(world.db, world.mails().at(0).id);
        CHECK(sent.invitation->method == "CANCEL");
        CHECK(sent.text.find("gaat niet door") != std::string::npos);
        auto const after = calendar_event(world.read(id), world.setting(), testing::now());
        CHECK(after.uid == before.uid);
        CHECK(after.sequence > before.sequence);
        CHECK(after.status == ical::Status::cancelled);
    });
}
