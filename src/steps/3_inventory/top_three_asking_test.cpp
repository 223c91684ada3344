#include "keeping.h"
#include "samples.h"
#include "test_world.h"
#include "top_three_asking.h"
#include "top_three_scan.h"

#include "mail/mail.h"

#include <doctest/doctest.h>

using namespace inventory;
using testing_world::in_world;
using testing_world::World;

namespace {

ScanSender to_group(World& world)
{
    return {
        "https://terrein.voorbeeld.nl", *partnership::find(*world.database.lease(), world.scope.partnership)};
}

std::int64_t night(World& world, int days)
{
    return remind_scans_due(
        *world.database.lease(), "https://terrein.voorbeeld.nl", testing::now().plus_days(days));
}

TopThree burglary_of(accounts::OrganisationId organisation)
{
    return {organisation, {{{"burglary", "", "Vaak"}, {}, {}}}};
}

} // namespace

TEST_CASE("a scan is reminded of three days before its day and once after it")
{
    ScanAsked asked{{}, {2027, 3, 1}, {}};
    moment::Date const due{2027, 3, 20};
    CHECK(!wants_reminder(asked, due, {2027, 3, 16}));
    CHECK(wants_reminder(asked, due, {2027, 3, 17}));
    asked.reminded_on = {2027, 3, 17};
    CHECK(!wants_reminder(asked, due, {2027, 3, 20}));
    CHECK(wants_reminder(asked, due, {2027, 3, 21}));
    asked.reminded_on = {2027, 3, 21};
    CHECK(!wants_reminder(asked, due, {2027, 5, 1}));
    CHECK(!wants_reminder({{}, {2027, 3, 18}, {}}, due, {2027, 3, 19})); // asked only just
    CHECK(!wants_reminder({{}, {}, {}}, due, {2027, 3, 21})); // never asked
    CHECK(!wants_reminder({{}, {2027, 3, 1}, {}}, {}, {2027, 3, 21}));
}

TEST_CASE("a day is after today")
{
    CHECK(problems_of_day({2027, 3, 15}, {2027, 3, 15}).size() == 1);
    CHECK(problems_of_day({2027, 3, 16}, {2027, 3, 15}).empty());
}

TEST_CASE("at night who was asked and gave nothing is reminded, while the round goes on")
{
    in_world([](World& world) {
        CHECK(night(world, 0) == 0);
        ask_for_scans(*world.database.lease(), world.scope, to_group(world), {2027, 4, 12}, testing::now());
        CHECK(night(world, 1) == 0);
        CHECK(night(world, 25) == 1); // three days before
        CHECK(night(world, 26) == 0);
        CHECK(night(world, 29) == 1); // the day after
        CHECK(night(world, 30) == 0);
        CHECK(mail::outbox(*world.database.lease(), 10).size() == 3);
    });
}

TEST_CASE("nobody is reminded who gave a top three, or whose cooperation ended")
{
    in_world([](World& world) {
        ask_for_scans(*world.database.lease(), world.scope, to_group(world), {2027, 4, 12}, testing::now());
        give_scan(*world.database.lease(), world.scope, {burglary_of(world.police), {}, {}});
        CHECK(night(world, 25) == 0);
        give_top_three(*world.database.lease(), world.scope, {world.police, {}});
        partnership::end(*world.database.lease(), world.scope.partnership, {2027, 3, 20});
        CHECK(night(world, 25) == 0);
    });
}

TEST_CASE("a representative without the right to fill it in gets no mail")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        auto const association = participants::add_organisation(
            *lease, world.scope, {"Ondernemersvereniging", "entrepreneurs_association"}, testing::now());
        auto const added = participants::add_representative(*lease, world.scope,
            {association, "Els Bos", "els@voorbeeld.nl", "lid", partnership::Role::entrepreneur},
            testing::now());
        REQUIRE(added.has_value());
        auto const mails = ask_for_scans(*lease, world.scope, to_group(world), {2027, 4, 12}, testing::now());
        CHECK(mails.mails == 1);
        CHECK(mails.organisations == 1);
        CHECK(mails.unreached == std::vector<std::string>{"Gemeente Grifthoek", "Ondernemersvereniging"});
    });
}

TEST_CASE("a scan is kept with its parts, and goes with the dossier")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        give_scan(*lease, world.scope, {burglary_of(world.police), "Vaak auto's op de stoep.", {}});
        set_photo(*lease, world.scope, world.police, {"digest", "Een stoep.", 8, 6});
        give_scan(*lease, world.scope, {burglary_of(world.police), "Anders.", {}});
        auto const kept = scan_of(scans(*lease, world.scope), world.police);
        CHECK(is_given(kept));
        CHECK(kept.often == "Anders.");
        CHECK(kept.photo.words == "Een stoep.");
        CHECK(kept.photo.height == 6);
        CHECK(files_in_use(*lease) == std::vector<std::string>{"digest"});
        set_photo(*lease, world.scope, world.municipality, {"other", "Een gevel.", 4, 3});
        CHECK(scans(*lease, world.scope).size() == 2);
        CHECK_FALSE(is_given(scan_of(scans(*lease, world.scope), world.municipality)));
        partnership::end(*lease, world.scope.partnership, {2027, 3, 15});
        destroy_dossier(*lease, world.scope.partnership, {2028, 1, 1});
        CHECK(scans(*lease, world.scope).empty());
        CHECK(files_in_use(*lease).empty());
        CHECK_FALSE(scan_round(*lease, world.scope).due_on);
    });
}

TEST_CASE("a scan that is late is what the step waits for, by name")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        store_figures(*lease, world.scope, samples::burglaries(), testing::now());
        set_request(*lease, world.scope, {Source::municipality, {}, "Niet per terrein te maken."});
        ask_for_scans(*lease, world.scope, to_group(world), {2027, 3, 20}, testing::now());
        give_top_three(*lease, world.scope, burglary_of(world.municipality));
        auto const next = [&](moment::Date today) {
            return i18n::Words(i18n::Language::dutch)(report(*lease, {world.scope, today}).next);
        };
        CHECK(next({2027, 3, 20}) == "Laat minstens 2 organisaties hun top 3 invullen.");
        CHECK(next({2027, 3, 21}) == "Vraag naar de gebiedsscan van Politie Grifthoek: de dag is voorbij.");
    });
}
