#include "guide.h"
#include "samples.h"
#include "testing_world.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace calendar;

namespace {

constexpr EventId no_event{123'456};
constexpr MessageId no_message{123'456};

EventId one_event(db::Connection& db, World const& world)
{
    return add(db, world.scope, samples::evening(world.police), testing::now());
}

MessageId one_message(db::Connection& db, World const& world)
{
    return add(db, world.scope, samples::newsletter(world.association));
}

int take(db::Connection& db, World const& world, std::vector<std::string> const& ids, moment::Date today)
{
    return take_over(db, world.scope, ids, moment::instant_of(today, {9, 0}));
}

} // namespace

TEST_CASE("an activity is kept with everything that was filled in")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id = one_event(db, world);
        auto const kept = find(db, world.scope, id);
        REQUIRE(kept);
        CHECK(kept->what.kind == Kind::information_evening);
        CHECK(kept->what.title == "Informatieavond: inbraak; wat doet u?");
        CHECK(kept->what.date == moment::Date{2027, 4, 14});
        CHECK(kept->what.from == moment::TimeOfDay{19, 30});
        CHECK(kept->what.until == moment::TimeOfDay{21, 30});
        CHECK(kept->what.place == "Kantine, Griftweg 3");
        CHECK(kept->what.organiser == world.police);
        CHECK(kept->state == State::planned);
        CHECK(kept->sequence == 0);
        CHECK(kept->changed_at == testing::now());
        auto const nobody = add(db, world.scope, samples::evening(), testing::now());
        CHECK(!find(db, world.scope, nobody)->what.organiser);
    });
}

TEST_CASE("activities stand in the order of their day and hour")
{
    each_engine([](db::Connection& db, World const& world) {
        auto later = samples::evening(), earlier = samples::evening(), same_day = samples::evening();
        later.date = {2027, 5, 1};
        earlier.date = {2027, 4, 1};
        same_day.from = {9, 0};
        for (auto const& one : {later, samples::evening(), same_day, earlier})
            add(db, world.scope, one, testing::now());
        auto const all = events(db, world.scope);
        REQUIRE(all.size() == 4);
        CHECK(all[0].what.date == earlier.date);
        CHECK(all[1].what.from == same_day.from);
        CHECK(all[3].what.date == later.date);
    });
}

TEST_CASE("each change is counted for the calendars elsewhere, and calling off too")
{
    each_engine([](db::Connection& db, World const& world) {
        auto event = *find(db, world.scope, one_event(db, world));
        event.what.place = "Stadhuis";
        auto const later = testing::now().plus_days(1);
        CHECK(change(db, world.scope, event, later));
        auto const changed = *find(db, world.scope, event.id);
        CHECK(changed.what.place == "Stadhuis");
        CHECK(changed.sequence == 1);
        CHECK(changed.changed_at == later);
        CHECK(cancel(db, world.scope, event.id, later.plus_days(1)));
        auto const called_off = *find(db, world.scope, event.id);
        CHECK(called_off.state == State::cancelled);
        CHECK(called_off.sequence == 2);
        CHECK(called_off.changed_at == later.plus_days(1));
        CHECK(events(db, world.scope).size() == 1);
    });
}

TEST_CASE("what was called off is not changed and not called off again")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const event = *find(db, world.scope, one_event(db, world));
        CHECK(cancel(db, world.scope, event.id, testing::now()));
        CHECK(change(db, world.scope, event, testing::now()).error() == Refusal::is_cancelled);
        CHECK(cancel(db, world.scope, event.id, testing::now()).error() == Refusal::is_cancelled);
        CHECK(find(db, world.scope, event.id)->sequence == 1);
    });
}

TEST_CASE("what is not on the calendar is neither changed nor removed")
{
    each_engine([](db::Connection& db, World const& world) {
        Event const event{no_event, samples::evening(), State::planned, 0, testing::now()};
        CHECK(change(db, world.scope, event, testing::now()).error() == Refusal::unknown);
        CHECK(cancel(db, world.scope, no_event, testing::now()).error() == Refusal::unknown);
        CHECK(change(db, world.scope, {no_message, samples::newsletter()}).error() == Refusal::unknown);
        CHECK(remove(db, world.scope, no_message).error() == Refusal::unknown);
    });
}

TEST_CASE("a message is kept, changed and thrown away")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const id = one_message(db, world);
        auto kept = *find(db, world.scope, id);
        CHECK(kept.what.subject == "De schouw van april");
        CHECK(kept.what.channel == Channel::newsletter);
        CHECK(kept.what.audience == "Alle ondernemers");
        CHECK(kept.what.date == moment::Date{2027, 4, 1});
        CHECK(kept.what.prepares == world.association);
        CHECK(!kept.is_sent);
        kept.what.channel = Channel::app_group;
        kept.what.prepares = {};
        kept.is_sent = true;
        CHECK(change(db, world.scope, kept));
        auto const changed = *find(db, world.scope, id);
        CHECK(changed.what.channel == Channel::app_group);
        CHECK(!changed.what.prepares);
        CHECK(changed.is_sent);
        CHECK(remove(db, world.scope, id));
        CHECK(!find(db, world.scope, id));
        CHECK(messages(db, world.scope).empty());
    });
}

TEST_CASE("the calendar of another park cannot be reached")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const event = one_event(db, world);
        auto const message = one_message(db, world);
        auto const there = another_park(db, world);
        CHECK(events(db, there).empty());
        CHECK(messages(db, there).empty());
        CHECK(!find(db, there, event));
        CHECK(!find(db, there, message));
        CHECK(cancel(db, there, event, testing::now()).error() == Refusal::unknown);
        CHECK(remove(db, there, message).error() == Refusal::unknown);
        CHECK(change(db, there, {message, samples::newsletter()}).error() == Refusal::unknown);
        CHECK(find(db, world.scope, event)->state == State::planned);
    });
}

TEST_CASE("examples that were taken over leave the list, and unknown ones are passed over")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const before = suggestions(db, world.scope).size();
        CHECK(take(db, world, {"clean_up_day", "rental_mailing", "nothing"}, {2027, 3, 15}) == 2);
        CHECK(suggestions(db, world.scope).size() == before - 2);
        CHECK(take(db, world, {"clean_up_day", "rental_mailing"}, {2027, 3, 15}) == 0);
        REQUIRE(events(db, world.scope).size() == 1);
        CHECK(events(db, world.scope)[0].what.kind == Kind::clean_up_day);
        CHECK(events(db, world.scope)[0].what.organiser == world.association);
        REQUIRE(messages(db, world.scope).size() == 1);
        CHECK(messages(db, world.scope)[0].what.audience == "Alle ondernemers");
        CHECK(!messages(db, world.scope)[0].what.prepares); // no adviser takes part as an organisation
    });
}

TEST_CASE("an example stays away after it was changed, and comes back when it is thrown away")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(take(db, world, {"rental_mailing"}, {2027, 3, 15}) == 1);
        auto message = messages(db, world.scope).at(0);
        message.what.subject = "Controleer uw huurder";
        CHECK(change(db, world.scope, message));
        CHECK(take(db, world, {"rental_mailing"}, {2027, 3, 15}) == 0);
        CHECK(remove(db, world.scope, message.id));
        CHECK(take(db, world, {"rental_mailing"}, {2027, 3, 15}) == 1);
    });
}

TEST_CASE("an example lands on the first working day from the 10th, in the year to come")
{
    struct Case {
        moment::Date today, wanted;
    };
    // The 10th of April 2027 is a Saturday.
    constexpr Case cases[] = {{{2027, 3, 15}, {2027, 4, 12}}, {{2027, 4, 11}, {2027, 4, 12}},
        {{2027, 4, 12}, {2027, 4, 12}}, {{2027, 4, 13}, {2028, 4, 10}}, {{2028, 4, 10}, {2028, 4, 10}}};
    each_engine([&](db::Connection& db, World const& world) {
        for (auto const& one : cases) {
            CAPTURE(moment::iso(one.today));
            partnership::Scope const scope = another_park(db, world);
            REQUIRE(take_over(db, scope, {"day_inspection"}, moment::instant_of(one.today, {9, 0})) == 1);
            CHECK(moment::iso(events(db, scope).at(0).what.date) == moment::iso(one.wanted));
        }
    });
}

TEST_CASE("the lead of an example is an organisation that takes part")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(participants::set_answer(
            db, world.scope, world.association, {participants::State::declined, "Geen tijd"}, {2027, 3, 15}));
        CHECK(take(db, world, {"clean_up_day"}, {2027, 3, 15}) == 1);
        CHECK(!events(db, world.scope).at(0).what.organiser);
    });
}

TEST_CASE("a calendar without a message, or with nothing but a called-off activity, is not adopted")
{
    each_engine([](db::Connection& db, World const& world) {
        By const fatma{world.fatma, testing::now()};
        CHECK(adopt(db, world.scope, fatma).error() == Refusal::nothing_planned);
        auto const event = one_event(db, world);
        CHECK(adopt(db, world.scope, fatma).error() == Refusal::nothing_planned);
        one_message(db, world);
        CHECK(cancel(db, world.scope, event, testing::now()));
        CHECK(adopt(db, world.scope, fatma).error() == Refusal::nothing_planned);
        CHECK(!adoption(db, world.scope));
    });
}

TEST_CASE("the adoption tells who and when, and the last one counts")
{
    each_engine([](db::Connection& db, World const& world) {
        one_event(db, world);
        one_message(db, world);
        CHECK(adopt(db, world.scope, {world.fatma, testing::now()}));
        CHECK(adoption(db, world.scope)->by == "Fatma Yilmaz");
        CHECK(adoption(db, world.scope)->on == moment::Date{2027, 3, 15});
        CHECK(adopt(db, world.scope, {world.adviser, testing::now().plus_days(7)}));
        CHECK(adoption(db, world.scope)->by == "Anna Bakker");
        CHECK(adoption(db, world.scope)->on == moment::Date{2027, 3, 22});
        CHECK(!adoption(db, another_park(db, world)));
    });
}

TEST_CASE("the step is done when an activity and a message stand on an adopted calendar")
{
    using partnership::StepState;
    each_engine([](db::Connection& db, World const& world) {
        partnership::StepQuestion const question{world.scope, {2027, 3, 15}};
        CHECK(report(db, question).state == StepState::open);
        auto const message = one_message(db, world);
        CHECK(report(db, question).state == StepState::in_progress);
        CHECK(remove(db, world.scope, message));
        auto const event = one_event(db, world);
        CHECK(report(db, question).state == StepState::in_progress);
        one_message(db, world);
        auto const ready = report(db, question);
        CHECK(ready.state == StepState::in_progress);
        CHECK(ready.ball.role == partnership::Role::chair);
        CHECK(adopt(db, world.scope, {world.fatma, testing::now()}));
        CHECK(report(db, question).state == StepState::done);
        CHECK(cancel(db, world.scope, event, testing::now()));
        CHECK(report(db, question).state == StepState::in_progress);
    });
}

TEST_CASE("a new round begins with an empty calendar, and the old one stays")
{
    each_engine([](db::Connection& db, World const& world) {
        take(db, world, {"clean_up_day"}, {2027, 3, 15});
        one_message(db, world);
        CHECK(adopt(db, world.scope, {world.fatma, testing::now()}));
        auto const next = partnership::open_next_round(db, world.park.id, testing::now().plus_days(730));
        partnership::Scope const fresh{world.park.id, next.id};
        CHECK(events(db, fresh).empty());
        CHECK(messages(db, fresh).empty());
        CHECK(!adoption(db, fresh));
        CHECK(suggestions(db, fresh).size() == suggestions(db, world.scope).size() + 1);
        CHECK(events(db, world.scope).size() == 1);
        CHECK(adoption(db, world.scope));
    });
}

TEST_CASE("a municipality fills in its own channels, for its own park")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const local = std::ranges::find(standard_guide().channels, true, &GuideChannel::is_local);
        REQUIRE(local != standard_guide().channels.end());
        auto const shown = [&](partnership::PartnershipId park) {
            auto const all = guide(db, park).channels;
            auto const found = std::ranges::find(all, local->id, &GuideChannel::id);
            return found == all.end() ? std::string() : found->phone + " " + found->email;
        };
        auto const elsewhere = another_park(db, world).partnership;
        CHECK(shown(world.park.id).empty());
        fill_in(db, world.park.id, {local->id, "14 0316", "", ""});
        CHECK(shown(world.park.id) == "14 0316 ");
        fill_in(db, world.park.id, {local->id, "", "", "meld@grifthoek.nl"});
        CHECK(shown(world.park.id) == " meld@grifthoek.nl");
        CHECK(shown(elsewhere).empty());
        fill_in(db, world.park.id, {local->id, "", "", ""});
        CHECK(shown(world.park.id).empty());
    });
}
