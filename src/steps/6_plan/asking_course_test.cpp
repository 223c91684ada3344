#include "keeping.h"
#include "testing_office.h"

#include "db/database.h"
#include "logging/logging.h"
#include "mail/sender.h"
#include "testing/smtp_sink.h"

using namespace plan;
TEST_CASE("an owner who leaves is asked no more, and who comes in his place is asked once")
{
    in_office([](Office const& office) {
        auto const els = a_deputy(office);
        office.night_of(question_day);
        REQUIRE(participants::leave(office.db, office.world.scope, office.world.dirk, {2027, 4, 3}));
        CHECK(office.night_of({2027, 4, 4}) == 1);
        CHECK(office.mailed().back() == "els@voorbeeld.nl");
        CHECK(office.about(office.of_police).person == els);
        CHECK(office.night_of({2027, 4, 5}) == 0);
        // His own week begins on the day he was asked.
        CHECK(office.night_of({2027, 4, 8}) == 1); // the town, asked on the first
        CHECK(office.mailed().back() == "carla@voorbeeld.nl");
        CHECK(office.night_of({2027, 4, 11}) == 1);
        CHECK(office.mailed().back() == "els@voorbeeld.nl");
    });
}

TEST_CASE("a question sent by hand goes out once for its quarter")
{
    in_office([](Office const& office) {
        auto const& scope = office.world.scope;
        auto const today = moment::local_date(testing::now());
        CHECK(next_asking(office.db, scope, today) == question_day);
        CHECK(ask_now(office.db, scope, url, testing::now()) == 2);
        CHECK(ask_now(office.db, scope, url, testing::now()) == 0);
        CHECK(office.night_of(question_day) == 2); // the next quarter has a question of its own
        CHECK(next_asking(office.db, scope, question_day) == moment::Date{2027, 7, 1});
        CHECK(ask_now(office.db, scope, url, night({2027, 4, 2})) == 0);
        auto const all = questions(office.db, scope);
        REQUIRE(all.size() == 4);
        CHECK(all.front().period == "2027-K2");
        CHECK(all.back().period == "2027-K1");
    });
}

TEST_CASE("of two people who change the agreement about asking the second is refused")
{
    in_office([](Office const& office) {
        auto const& scope = office.world.scope;
        CHECK(asking_rule(office.db, scope).rhythm == Rhythm::quarterly);
        AskingRule wanted{Rhythm::monthly, 5, 10, Rung::deputy, 0};
        REQUIRE(set_asking_rule(office.db, scope, wanted));
        CHECK(set_asking_rule(office.db, scope, wanted).error() == Refusal::changed_meanwhile);
        auto const kept = asking_rule(office.db, scope);
        CHECK(kept.remind_days == 5);
        CHECK(kept.highest == Rung::deputy);
        CHECK(kept.version == 1);
        wanted.version = 1;
        CHECK(set_asking_rule(office.db, scope, wanted));
        wanted.version = 2;
        wanted.rhythm = Rhythm::off;
        CHECK(set_asking_rule(office.db, scope, wanted));
        CHECK(!next_asking(office.db, scope, question_day));
    });
}

TEST_CASE("a mail server that is away for a day loses nothing and sends nothing twice")
{
    testing::for_each_database(all_tables(), [](db::Database& database) {
        moment::FixedClock clock(night(question_day));
        logging::KeptLines lines;
        logging::Log log(lines);
        mail::Post post{"smtp://127.0.0.1:1", {"Terreinwijzer", "post@voorbeeld.nl"}};
        std::optional<Office> made;
        auto lease = database.lease();
        made.emplace(office(*lease));
        made->night_of(question_day);
        {
            mail::Sender away(database, clock, log, post);
            for (int hour = 0; hour < 24; ++hour) {
                CHECK(away.send_due(100).sent == 0);
                clock.set(clock.now().plus_minutes(60));
            }
        }
        made->night_of({2027, 4, 2});
        testing::SmtpSink sink;
        post.smtp_url = sink.url();
        clock.set(clock.now().plus_minutes(7 * 60));
        // Another process than before, as after a restart.
        mail::Sender back(database, clock, log, post);
        CHECK(back.send_due(100).sent == 2);
        CHECK(back.send_due(100).sent == 0);
        made->night_of({2027, 4, 2});
        CHECK(back.send_due(100).sent == 0);
        Addresses to;
        for (auto const& one : sink.received())
            to.push_back(one.to);
        std::ranges::sort(to);
        CHECK(to == Addresses{"carla@voorbeeld.nl", "dirk@voorbeeld.nl"});
    });
}

TEST_CASE("who goes is told what he was asked, and is forgotten")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        office.answered(
            "dirk@voorbeeld.nl", {office.of_police, Reply::stuck, "Dirk Visser is ziek"}, {2027, 4, 2});
        office.night_of({2027, 4, 3});
        auto const told = facts_about(office.db, office.world.dirk);
        auto const says = [&](std::string_view words) {
            return std::ranges::any_of(
                told, [&](accounts::Fact const& fact) { return holds(fact.dutch, words); });
        };
        CHECK(says("Wij vroegen u hoe het gaat met een actie"));
        CHECK(says("U antwoordde over een actie"));
        accounts::Leaver const leaver{office.world.dirk, "Dirk Visser", "dirk@voorbeeld.nl",
            "Voormalig deelnemer", night({2027, 4, 4}), {2027, 4, 4}};
        plan::forget_person(office.db, leaver);
        auto const left = office.about(office.of_police);
        CHECK(!left.person);
        CHECK(!left.replied_by);
        CHECK(!holds(left.reason, "Dirk Visser"));
        CHECK(office.db.count("select count(*) from plan_link where person = ?", office.world.dirk) == 0);
        destroy_dossier(office.db, office.world.park.id);
        for (auto const* table : {"plan_question", "plan_asking", "plan_link", "plan_nudge"})
            CHECK(office.db.count(std::string("select count(*) from ") + table) == 0);
    });
}
