#include "evidence.h"
#include "finished.h"
#include "keeping.h"
#include "matters.h"
#include "testing_office.h"
#include "ticks.h"

#include "crypto/crypto.h"

using namespace plan;

TEST_CASE("on the first working day of the quarter each owner gets one mail with all his actions")
{
    in_office([](Office const& office) {
        auto more = samples::a_wish({office.world.police, office.world.dirk});
        more.title = "Surveilleren";
        add(office.db, office.world.scope, more, office.world.by());
        REQUIRE(adopt(office.db, office.world.scope, office.world.by()));
        CHECK(office.night_of({2027, 3, 31}) == 0);
        CHECK(office.night_of(question_day) == 2);
        auto to = office.mailed();
        std::ranges::sort(to);
        CHECK(to == Addresses{"carla@voorbeeld.nl", "dirk@voorbeeld.nl"});
        auto const text = office.text_to("dirk@voorbeeld.nl");
        CHECK(holds(text, "Twee keer per jaar samen het terrein rondlopen (tot en met kwartaal 2 van 2027)"));
        CHECK(holds(text, "Surveilleren"));
        CHECK(!holds(text, "Lampen vervangen"));
        CHECK(holds(text, std::string(url) + "/antwoord/"));
    });
}

TEST_CASE("a night that is done twice, or a server that starts again, asks nobody twice")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        for (int again = 0; again < 3; ++again)
            CHECK(office.night_of(question_day) == 0);
        CHECK(office.night_of({2027, 4, 2}) == 0);
        CHECK(office.outbox().size() == 2);
    });
}

TEST_CASE("nobody is asked without an adopted plan, by a park that wants no questions, or that has ended")
{
    in_office([](Office const& office) {
        REQUIRE(set_asking_rule(office.db, office.world.scope, {Rhythm::off}));
        CHECK(office.night_of(question_day) == 0);
        REQUIRE(set_asking_rule(office.db, office.world.scope, {Rhythm::quarterly, 7, 7, Rung::lead, 1}));
        partnership::end(office.db, office.world.park.id, {2027, 3, 31});
        CHECK(office.night_of(question_day) == 0);
    });
    testing::for_each_engine(all_tables(), [](db::Connection& db) {
        auto const made = world(db);
        add(db, made.scope, samples::a_wish({made.police, made.dirk}), made.by());
        CHECK(ask_due(db, url, night(question_day)) == 0);
    });
}

TEST_CASE("the answer changes the action, stands in the log in the owner's name and comes on the agenda")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        Answer const given{office.of_police, Reply::stuck, "De camera is nog niet geleverd.", 4};
        office.answered("dirk@voorbeeld.nl", given, {2027, 4, 3});
        auto const& scope = office.world.scope;
        CHECK(find(office.db, scope, office.of_police)->state == State::in_progress);
        CHECK(find(office.db, scope, office.of_police)->wish.quarters == Span{1, 2}); // the group decides
        auto const line = log(office.db, partnership::Reader::of_group(scope), office.of_police).at(0);
        CHECK(line.dutch == "Antwoord per mail: Loopt vast");
        CHECK(line.by == "Dirk Visser");
        CHECK(line.note == given.reason);
        auto const matters = agenda().matters(office.db, {scope, {2027, 4, 5}});
        auto const matter
            = std::ranges::find(matters, "action:" + office.of_police.text(), &partnership::Matter::key);
        REQUIRE(matter != matters.end());
        CHECK(i18n::Words(i18n::Language::dutch)(matter->said)
            == "Loopt vast: De camera is nog niet geleverd. Vraagt om uitstel tot en met kwartaal 4 van "
               "2027.");
        CHECK(office.about(office.of_police).wanted_quarter == 4);
    });
}

TEST_CASE("an action that is done stays on the agenda as an answer, until a meeting talked about it")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        office.answered("dirk@voorbeeld.nl", {office.of_police, Reply::done}, {2027, 4, 3});
        auto const& scope = office.world.scope;
        CHECK(find(office.db, scope, office.of_police)->state == State::done);
        auto const on_agenda = [&] {
            for (auto const& matter : agenda().matters(office.db, {scope, {2027, 4, 5}}))
                if (matter.kind == partnership::MatterKind::answer)
                    return matter.date;
            return moment::Date{};
        };
        CHECK(on_agenda() == moment::Date{2027, 4, 3});
        partnership::Settling settling{"action:" + office.of_police.text(), "done"};
        settling.by = office.world.adviser;
        settling.at = night({2027, 4, 20});
        CHECK(!agenda().settle(office.db, scope, settling));
        CHECK(on_agenda() == moment::Date{});
    });
}

TEST_CASE("the same answer twice is one answer, and another one takes its place")
{
    in_office([](Office const& office) {
        auto const lines = [&] {
            return log(office.db, partnership::Reader::of_group(office.world.scope), office.of_police).size();
        };
        office.night_of(question_day);
        auto const before = lines();
        for (int again = 0; again < 3; ++again)
            office.answered("dirk@voorbeeld.nl", {office.of_police, Reply::done}, {2027, 4, 3});
        CHECK(lines() == before + 1);
        office.answered("dirk@voorbeeld.nl", {office.of_police, Reply::on_track}, {2027, 4, 4});
        CHECK(lines() == before + 2);
        CHECK(find(office.db, office.world.scope, office.of_police)->state == State::in_progress);
    });
}

TEST_CASE("what the group closed meanwhile is not answered any more, and nothing of others can be")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        auto const who = office.opened("dirk@voorbeeld.nl", {2027, 4, 2});
        REQUIRE(who);
        REQUIRE(who->asked.size() == 1);
        auto const refused = [&](Answering const& by, Answer const& given) {
            auto const result = answer(office.db, by, given, night({2027, 4, 2}));
            REQUIRE(!result);
            return result.error();
        };
        CHECK(refused(*who, {office.of_town, Reply::done}) == AnswerRefusal::unknown);
        CHECK(refused(*who, {ActionId{12345}, Reply::done}) == AnswerRefusal::unknown);
        CHECK(refused(*who, {office.of_police, Reply::none}) == AnswerRefusal::unknown);
        // Read before somebody else changed it.
        REQUIRE(
            update(office.db, office.world.scope, {office.of_police, State::in_progress}, office.world.by()));
        CHECK(refused(*who, {office.of_police, Reply::done}) == AnswerRefusal::changed_meanwhile);
        REQUIRE(update(office.db, office.world.scope, {office.of_police, State::dropped, "", "Geen geld"},
            office.world.by()));
        auto const later = office.opened("dirk@voorbeeld.nl", {2027, 4, 2});
        CHECK(refused(*later, {office.of_police, Reply::done}) == AnswerRefusal::is_over);
    });
}

TEST_CASE("of a link only the hash is kept, and it opens nothing once it is over")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        auto const first = office.token_of("dirk@voorbeeld.nl");
        CHECK(office.db.count("select count(*) from plan_link where token_hash = ?", first) == 0);
        CHECK(
            office.db.count("select count(*) from plan_link where token_hash = ?", crypto::sha256_hex(first))
            == 1);
        CHECK(answering(office.db, first, night({2027, 6, 30})));
        CHECK(!answering(office.db, first, night({2027, 7, 11}))); // after a hundred days
        CHECK(!answering(office.db, first + "x", night({2027, 4, 2})));
        CHECK(!answering(office.db, "", night({2027, 4, 2})));
        office.night_of({2027, 7, 1});
        CHECK(!answering(office.db, first, night({2027, 7, 2})));
        CHECK(office.opened("dirk@voorbeeld.nl", {2027, 7, 2}));
        CHECK(destroy_links(office.db, night({2027, 10, 1})) == 0);
        CHECK(destroy_links(office.db, night({2028, 1, 1})) > 0);
    });
}

TEST_CASE("a link opens nothing after its holder left, the round closed or the cooperation ended")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        partnership::leave(office.db, office.world.park.id, office.world.dirk, {2027, 4, 2});
        CHECK(!office.opened("dirk@voorbeeld.nl", {2027, 4, 2}));
        CHECK(office.opened("carla@voorbeeld.nl", {2027, 4, 2}));
        partnership::open_next_round(office.db, office.world.park.id, night({2027, 4, 3}));
        CHECK(!office.opened("carla@voorbeeld.nl", {2027, 4, 3}));
    });
    in_office([](Office const& office) {
        office.night_of(question_day);
        partnership::end(office.db, office.world.park.id, {2027, 4, 2});
        CHECK(!office.opened("carla@voorbeeld.nl", {2027, 4, 2}));
    });
}

TEST_CASE("who does not answer is reminded once; then his deputy, the chair and the coordinator hear it")
{
    in_office([](Office const& office) {
        a_deputy(office);
        office.night_of(question_day);
        office.answered("carla@voorbeeld.nl", {office.of_town, Reply::on_track}, {2027, 4, 2});
        for (auto day = question_day; day < moment::Date{2027, 6, 30}; day = moment::plus_days(day, 1))
            office.night_of(day);
        auto const to = office.mailed();
        CHECK(Addresses(to.begin() + 2, to.end())
            == Addresses{
                "dirk@voorbeeld.nl", "els@voorbeeld.nl", "fatma@voorbeeld.nl", "carla@voorbeeld.nl"});
        auto const sent = nudges_about(office.db, office.world.scope, office.of_police);
        REQUIRE(sent.size() == 4);
        CHECK(sent[0].rung == Rung::reminder);
        CHECK(sent[0].sent_on == moment::Date{2027, 4, 8});
        CHECK(sent[1].person_name == "Els Smit");
        CHECK(sent[2].sent_on == moment::Date{2027, 4, 22});
        CHECK(sent[3].rung == Rung::coordinator);
        CHECK(nudges_about(office.db, office.world.scope, office.of_town).empty());
        CHECK(holds(office.text_to("els@voorbeeld.nl"), "Dirk Visser antwoordde nog niet."));
        CHECK(holds(office.text_to("fatma@voorbeeld.nl"), "/t/de-grift/plan/" + office.of_police.text()));
    });
}

TEST_CASE("a deputy answers through a link of his own, in his own name")
{
    in_office([](Office const& office) {
        a_deputy(office);
        office.night_of(question_day);
        office.night_of({2027, 4, 8});
        office.night_of({2027, 4, 15});
        office.answered("els@voorbeeld.nl", {office.of_police, Reply::done}, {2027, 4, 16});
        CHECK(office.about(office.of_police).replied_name == "Els Smit");
        CHECK(office.night_of({2027, 4, 22}) == 0);
    });
}

TEST_CASE("who is stuck is heard the next night, and no more once a meeting talked about it")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        office.answered("dirk@voorbeeld.nl", {office.of_police, Reply::stuck, "Geen geld"}, {2027, 4, 2});
        CHECK(office.night_of({2027, 4, 3}) == 1); // nobody stands in at the police, so the chair
        CHECK(holds(office.text_to("fatma@voorbeeld.nl"), "Dirk Visser loopt vast: Geen geld"));
        partnership::Settling settling{
            "action:" + office.of_police.text(), "in_progress", "De gemeente betaalt."};
        settling.by = office.world.adviser;
        settling.at = night({2027, 4, 5});
        CHECK(!agenda().settle(office.db, office.world.scope, settling));
        for (auto day = moment::Date{2027, 4, 8}; day < moment::Date{2027, 5, 1};
             day = moment::plus_days(day, 1))
            office.night_of(day);
        auto const about = nudges_about(office.db, office.world.scope, office.of_police);
        REQUIRE(about.size() == 1);
        CHECK(about[0].cause == Cause::stuck);
    });
}

TEST_CASE("a form that was opened before an answer is laid on top of it")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        auto const& scope = office.world.scope;
        auto wanted = *find(office.db, scope, office.of_police);
        office.answered("dirk@voorbeeld.nl", {office.of_police, Reply::on_track}, {2027, 4, 3});
        wanted.wish.title = "Samen rondlopen";
        CHECK(change(office.db, scope, wanted, office.world.by()));
        auto const now = *find(office.db, scope, office.of_police);
        CHECK(now.wish.title == "Samen rondlopen");
        CHECK(now.state == State::in_progress);
        CHECK(now.wish.partners == wanted.wish.partners);
    });
}

TEST_CASE("what an owner says is done counts as done on the day of his answer")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        office.answered("dirk@voorbeeld.nl", {office.of_police, Reply::done}, {2027, 4, 3});
        Evidence paper;
        paper.action = office.of_police;
        paper.words = "Verslag";
        paper.link = "https://voorbeeld.nl/verslag";
        By const later{office.world.dirk, night({2027, 8, 1})};
        REQUIRE(add_evidence(office.db, office.world.scope, paper, later));
        auto const all = finished(office.db, office.world.scope);
        REQUIRE(all.size() == 1);
        CHECK(all[0].action == office.of_police);
        CHECK(moment::local_date(all[0].at) == moment::Date{2027, 4, 3});
    });
}

TEST_CASE("nobody is asked by hand about a plan that was not adopted")
{
    testing::for_each_engine(all_tables(), [](db::Connection& db) {
        auto const made = world(db);
        auto const id = add(db, made.scope, samples::a_wish({made.police, made.dirk}), made.by());
        REQUIRE(update(db, made.scope, {id, State::in_progress}, made.by()));
        CHECK(ask_now(db, made.scope, url, night(question_day)) == 0);
    });
}

TEST_CASE("done this time ticks the time off, as on the page of the action, and another answer takes it back")
{
    in_office([](Office const& office) {
        auto const& scope = office.world.scope;
        auto wish = samples::a_wish({office.world.police, office.world.dirk});
        wish.repeat = measures::Repeat::monthly;
        wish.quarters = {1, 2};
        auto const id = add(office.db, scope, wish, office.world.by());
        REQUIRE(adopt(office.db, scope, office.world.by()));
        auto const ticked = [&] {
            std::vector<Occurrence> out;
            for (auto const& one : ticks(office.db, scope, id))
                out.push_back(one.what);
            return out;
        };
        using Times = std::vector<Occurrence>;
        office.night_of(question_day); // the second quarter of the plan
        office.answered("dirk@voorbeeld.nl", {id, Reply::done}, {2027, 4, 3});
        CHECK(ticked() == Times{{2, 1}});
        // Two times of its last quarter are left.
        CHECK(find(office.db, scope, id)->state == State::recurring);
        office.answered("dirk@voorbeeld.nl", {id, Reply::done}, {2027, 4, 3});
        CHECK(ticked() == Times{{2, 1}});
        office.answered("dirk@voorbeeld.nl", {id, Reply::on_track}, {2027, 4, 4});
        CHECK(ticked().empty());
        for (int number : {1, 2})
            REQUIRE(tick(office.db, scope, {id, {2, number}}, office.world.by()));
        office.answered("dirk@voorbeeld.nl", {id, Reply::done}, {2027, 4, 5});
        CHECK(ticked().size() == 3);
        CHECK(find(office.db, scope, id)->state == State::done);
    });
}

TEST_CASE("what a meeting talked about is asked no more, also when nobody answered")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        partnership::Settling settling{"action:" + office.of_police.text(), "in_progress"};
        settling.by = office.world.adviser;
        settling.at = night({2027, 4, 3});
        CHECK(!agenda().settle(office.db, office.world.scope, settling));
        CHECK(office.night_of({2027, 4, 8}) == 1);
        CHECK(office.mailed().back() == "carla@voorbeeld.nl");
        // Nor is who comes in his place.
        a_deputy(office);
        REQUIRE(participants::leave(office.db, office.world.scope, office.world.dirk, {2027, 4, 9}));
        CHECK(office.night_of({2027, 4, 10}) == 0);
    });
}

TEST_CASE("a park that asks nothing new still follows up what was asked, until it can be answered no more")
{
    in_office([](Office const& office) {
        auto const& scope = office.world.scope;
        REQUIRE(set_asking_rule(office.db, scope, {Rhythm::off}));
        CHECK(ask_now(office.db, scope, url, night({2027, 3, 16})) == 2);
        CHECK(office.night_of({2027, 3, 22}) == 0);
        CHECK(office.night_of({2027, 3, 23}) == 2); // the reminders
        CHECK(office.night_of(question_day) > 0); // further up
        a_deputy(office);
        REQUIRE(participants::leave(office.db, scope, office.world.dirk, {2027, 8, 1}));
        CHECK(office.night_of({2027, 8, 2}) == 0);
    });
}

TEST_CASE("the journal tells an answer in both languages")
{
    in_office([](Office const& office) {
        office.night_of(question_day);
        office.answered("dirk@voorbeeld.nl", {office.of_police, Reply::on_track}, {2027, 4, 3});
        auto const line = partnership::journal(office.db, office.world.park.id, 1).at(0);
        CHECK(line.dutch == "Antwoord over Twee keer per jaar samen het terrein rondlopen: op schema");
        CHECK(line.english == "Answer about Twee keer per jaar samen het terrein rondlopen: on track");
    });
}
