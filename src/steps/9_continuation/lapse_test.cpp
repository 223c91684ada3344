// How a cooperation ends, by choice or because its award was not renewed, and how it goes on.
#include "keeping.h"
#include "lapse.h"
#include "on_call.h"
#include "store.h"
#include "testing_world.h"

#include "mail/mail.h"
#include "meetings/invitation.h"

using namespace continuation;

namespace {

std::size_t mails(db::Connection& db, char const* address) { return mail::outbox_to(db, address, 50).size(); }

std::int64_t night(db::Connection& db, moment::Date day)
{
    return work_of_night(db, {"http://localhost:8080", moment::instant_of(day, {3, 0})});
}

// Somebody else than who invites to the meetings here.
Turn turn(World const& world, moment::Date day)
{
    return {world.scope, world.adviser, "http://localhost:8080", moment::instant_of(day, {9, 0})};
}

// What the newest mail to this address tells his calendar, as far as it comes from who invited, whose word it
// takes; empty: nothing.
std::string told_calendar(db::Connection& db, char const* address)
{
    auto const sent = mail::outbox_to(db, address, 1);
    auto const invitation = sent.empty() ? std::nullopt : mail::message(db, sent[0].id)->invitation;
    bool const is_taken = invitation && invitation->text.find("mailto:fatma@") != std::string::npos;
    return is_taken ? invitation->method : "";
}

// Meetings before, at and after the end of this cooperation; the first of those to come is soon, and the last
// was never announced.
struct Planned {
    meetings::MeetingId today, soon, late, silent;
};
Planned plan_around(db::Connection& db, World const& world, moment::Date end)
{
    auto const planned = [&](int days) {
        return meetings::plan(db, world.scope, {meetings::Kind::regular, {}, moment::plus_days(end, days)});
    };
    Planned const out{planned(0), planned(5), planned(40), planned(50)};
    meetings::Setting const setting{
        "De Grift", "http://localhost:8080/t/de-grift", *accounts::person(db, world.fatma)};
    for (auto const id : {out.today, out.soon, out.late})
        REQUIRE(meetings::announce(db, world.scope, id, setting, testing::now()));
    return out;
}

} // namespace

TEST_CASE("an award lapses so many months after its end, also on a day that is not there")
{
    CHECK(lapses_on({2028, 2, 29}, {}, 6) == moment::Date{2028, 8, 29});
    CHECK(lapses_on({2027, 8, 31}, {}, 6) == moment::Date{2028, 2, 29});
    CHECK(lapses_on({2026, 8, 31}, {}, 6) == moment::Date{2027, 2, 28});
    CHECK(lapses_on({2027, 3, 15}, {2028, 1, 10}, 6) == moment::Date{2028, 7, 10});
}

TEST_CASE("a group without an award never lapses, and one with it is told before and once")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(!award_until(db, world.park.id));
        CHECK(night(db, {2040, 1, 1}) == 0);
        give_award(db, world, world.scope, Signed::by_all);
        auto const until = award_until(db, world.park.id);
        REQUIRE(until);
        auto const on = lapses_on(until, {}, 6);
        CHECK(night(db, moment::plus_days(on, -lapse_notice_days - 1)) == 0);
        CHECK(mails(db, "fatma@voorbeeld.nl") == 0);
        CHECK(night(db, moment::plus_days(on, -lapse_notice_days)) == 0);
        CHECK(night(db, moment::plus_days(on, -1)) == 0);
        CHECK(mails(db, "fatma@voorbeeld.nl") == 1);
        CHECK(mails(db, "dirk@voorbeeld.nl") == 0); // a partner does not lead
        CHECK(night(db, on) == 1);
        CHECK(night(db, on) == 0);
        CHECK(mails(db, "fatma@voorbeeld.nl") == 2);
        auto const park = partnership::find(db, world.park.id);
        CHECK(park->ended_on == on);
        CHECK(grace(db, world.park.id).lapsed_on == on);
        CHECK(take_up_again(db, turn(world, on)).error() == Refusal::lapsed);
        CHECK(award::current(db, world.scope)); // stays as history
        CHECK(revive(db, turn(world, moment::plus_days(on, 10))));
        CHECK(revive(db, turn(world, moment::plus_days(on, 10))).error() == Refusal::stopped);
        CHECK(!partnership::find(db, world.park.id)->ended_on);
        CHECK(!grace(db, world.park.id).lapsed_on);
        CHECK(night(db, moment::plus_days(on, 20)) == 0);
        auto const again = moment::plus_months(moment::plus_days(on, 10), 6);
        CHECK(night(db, again) == 0); // the warning comes late, and is one all the same
        CHECK(night(db, moment::plus_days(again, lapse_notice_days - 1)) == 0);
        CHECK(night(db, moment::plus_days(again, lapse_notice_days)) == 1);
    });
}

TEST_CASE("a lapse ends a cooperation as stopping does, and what can come back does so")
{
    for (bool const lapses : {false, true})
        each_engine([&](db::Connection& db, World const& world) {
            CAPTURE(lapses);
            give_award(db, world, world.scope, Signed::by_all);
            auto const on = lapses_on(award_until(db, world.park.id), {}, 6);
            auto const survey = *survey::prepare(
                db, world.scope, {survey::Audience::entrepreneurs, moment::plus_days(on, 90), {}});
            auto const running = [&] { return *survey::find(db, world.scope, survey); };
            REQUIRE(survey::invite(db, running(), {recipient(1), recipient(2)}, {"a secret of the tests"}));
            REQUIRE(survey::open(db, running(), {2027, 3, 15}));
            REQUIRE(ask_adviser(db, world.scope, {"Schouw", "Hoe vaak?"},
                {world.fatma, "http://localhost:8080", "De Grift", "de-grift", testing::now()}));
            auto const ids = plan_around(db, world, on);
            auto const state
                = [&](meetings::MeetingId id) { return meetings::meeting(db, world.scope, id)->state; };
            using enum meetings::State;
            if (lapses) {
                CHECK(night(db, moment::plus_days(on, -lapse_notice_days)) == 0);
                CHECK(night(db, on) == 1);
            } else {
                CHECK(stop(db, turn(world, on)));
            }
            CHECK(partnership::find(db, world.park.id)->ended_on == on);
            CHECK(running().state == survey::State::closed);
            CHECK(state(ids.today) == (lapses ? cancelled : planned)); // who chose to end met perhaps
            for (auto const id : {ids.soon, ids.late, ids.silent})
                CHECK(state(id) == cancelled);
            CHECK(told_calendar(db, "dirk@voorbeeld.nl") == "CANCEL");
            CHECK(waiting_for(db, world.adviser).empty());
            auto const written = mails(db, "dirk@voorbeeld.nl");
            auto const again = turn(world, moment::plus_days(on, 10));
            CHECK((lapses ? revive(db, again) : take_up_again(db, again)));
            CHECK(state(ids.soon) == cancelled); // its day is past
            CHECK(state(ids.late) == planned);
            CHECK(state(ids.silent) == planned);
            CHECK(mails(db, "dirk@voorbeeld.nl") == written + 1); // of what he had in his calendar
            CHECK(told_calendar(db, "dirk@voorbeeld.nl") == "REQUEST");
            CHECK(waiting_for(db, world.adviser).size() == 1);
            CHECK(called_off(db, world.park.id).empty());
        });
}

TEST_CASE("a meeting that the group cancelled itself does not come back when it goes on")
{
    each_engine([](db::Connection& db, World const& world) {
        moment::Date const end{2027, 3, 20};
        auto const ids = plan_around(db, world, end);
        REQUIRE(meetings::cancel(db, world.scope, ids.late));
        REQUIRE(stop(db, turn(world, end)));
        REQUIRE(take_up_again(db, turn(world, end)));
        CHECK(meetings::meeting(db, world.scope, ids.late)->state == meetings::State::cancelled);
        CHECK(meetings::meeting(db, world.scope, ids.soon)->state == meetings::State::planned);
        CHECK(stop(db, turn(world, end)));
        CHECK(called_off(db, world.park.id).size() == 2);
        destroy_dossier(db, world.park.id);
        CHECK(called_off(db, world.park.id).empty());
    });
}

TEST_CASE("a group chooses how long it has to renew")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(grace(db, world.park.id).months == 6);
        set_grace(db, world.park.id, 3);
        give_award(db, world, world.scope, Signed::by_all);
        auto const on = lapses_on(award_until(db, world.park.id), {}, 3);
        CHECK(night(db, moment::plus_days(on, -lapse_notice_days)) == 0);
        CHECK(night(db, on) == 1);
        CHECK(grace(db, world.park.id).months == 3);
    });
}
