#include "jobs.h"
#include "keeping.h"
#include "moving.h"
#include "responding.h"
#include "samples.h"
#include "test_outcomes.h"
#include "waiting.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/db.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using namespace survey;

namespace {

moment::Date const day = moment::local_date(testing::now());

struct Box {
    db::Connection& db;
    partnership::Scope scope;
    SurveyId id;

    Survey survey() const { return *find(db, scope, id); }
    Seat seat(int place) const
    {
        auto const rows = invitations_from(db, id, place, 1);
        return *enter(db, samples::secret, code_of(samples::secret, rows.at(0).id, rows.at(0).salt), day);
    }
    void send(int from, int to) const
    {
        Answers const answers{{"B3", {{{"", "7"}}, ""}}, {"B5", {{}, "Bij de poort"}}};
        for (int place = from; place < to; ++place)
            REQUIRE(survey::send(db, seat(place), answers, "ik@voorbeeld.nl"));
    }
    std::int64_t rows(std::string const& table) const { return db.count("select count(*) from " + table); }
};

void with_box(base::FunctionRef<void(Box const&)> test)
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [&](db::Connection& db) {
            auto const scope = samples::park(db, "De Grift");
            Box const box{
                db, scope, *prepare(db, scope, {Audience::entrepreneurs, moment::plus_days(day, 30), {}})};
            REQUIRE(invite(db, box.survey(), samples::recipients(40), samples::secret));
            REQUIRE(open(db, box.survey(), day));
            test(box);
        });
}

// The chore comes each minute: where somebody else looked meanwhile, the traces go the next time.
bool is_swept_soon(db::Connection& db)
{
    for (int again = 0; again < 100; ++again) {
        tidy(db, testing::now());
        if (sweeps(db).empty())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

} // namespace

TEST_CASE("sent answers wait until ten have come, and go together")
{
    with_box([](Box const& box) {
        box.send(0, 9);
        CHECK(move_batch(box.db, box.id) == 0);
        tidy(box.db, testing::now());
        CHECK(box.rows("survey_response") == 0);
        CHECK(box.survey().sent == 9);
        box.send(9, 12);
        tidy(box.db, testing::now());
        CHECK(box.rows("survey_response") == 12);
        CHECK(box.rows("survey_text") == 12);
        CHECK(box.rows("survey_contact") == 12);
        CHECK(box.rows("survey_waiting") == 0);
        box.send(12, 13);
        tidy(box.db, testing::now());
        CHECK(box.rows("survey_response") == 12);
        CHECK(waiting_responses(box.db, box.id) == 1);
    });
}

TEST_CASE("the counts change with a batch and never with one answer")
{
    with_box([](Box const& box) {
        auto const before = tally_of(box.db, box.id);
        box.send(0, 9);
        CHECK(tally_of(box.db, box.id) == before);
        box.send(9, 10);
        CHECK(tally_of(box.db, box.id) == before);
        CHECK(move_batch(box.db, box.id) == 10);
        CHECK(tally_of(box.db, box.id) != before);
    });
}

TEST_CASE("closing counts all that waits, however few, and gives everything new keys")
{
    with_box([](Box const& box) {
        box.send(0, 10);
        REQUIRE(move_batch(box.db, box.id) == 10);
        auto const last_key = box.db.count("select max(id) from survey_response");
        box.send(10, 13);
        REQUIRE(close(box.db, box.survey(), day));
        CHECK(results_of(box.db, box.survey(), 5).sent == 13);
        CHECK(box.rows("survey_response") == 13);
        CHECK(box.rows("survey_waiting") == 0);
        CHECK(box.db.count("select count(*) from survey_response where id <= ?", last_key) == 0);
        auto const questionnaire = questionnaire_for(box.db, box.survey());
        Tally const kept(*questionnaire, tally_of(box.db, box.id));
        for (std::size_t at = 0; at < questionnaire->questions.size(); ++at)
            if (questionnaire->questions[at].id == "B3")
                CHECK(kept.rows(at)[0].answered == 13);
    });
}

TEST_CASE("who sends when the survey was closed meanwhile is told, and is not half counted")
{
    with_box([](Box const& box) {
        auto const seat = box.seat(0);
        REQUIRE(close(box.db, box.survey(), day));
        CHECK(survey::send(box.db, seat, {}, "").error() == NoEntry::closed);
        CHECK(box.survey().sent == 0);
        CHECK(box.rows("survey_waiting") == 0);
        CHECK(box.db.count("select count(*) from survey_invitation where is_used = ?", true) == 0);
    });
}

TEST_CASE("what came in by another way after closing is moved too")
{
    with_box([](Box const& box) {
        REQUIRE(close(box.db, box.survey(), day));
        keep_sent(box.db, box.survey(), {{"B3", {{{"", "7"}}, ""}}}, "");
        CHECK(box.survey().sent == 1);
        tidy(box.db, testing::now());
        CHECK(box.rows("survey_waiting") == 0);
        CHECK(box.rows("survey_response") == 1);
    });
}

TEST_CASE("a device that was still open keeps nothing once another has sent")
{
    with_box([](Box const& box) {
        auto const one = box.seat(0), two = box.seat(0);
        save(box.db, one, {{"B3", {{{"", "7"}}, ""}}});
        REQUIRE(survey::send(box.db, one, {}, ""));
        save(box.db, two, {{"B3", {{{"", "8"}}, ""}}});
        CHECK(box.rows("survey_draft") == 0);
        CHECK(survey::send(box.db, two, {}, "").error() == NoEntry::used);
        // Two at the very same moment: what slipped through goes with the next minute.
        box.db.run("insert into survey_draft (invitation, answers) values (?, 'B3=8')", one.invitation);
        save(box.db, box.seat(1), {{"B3", {{{"", "9"}}, ""}}});
        tidy(box.db, testing::now());
        CHECK(box.rows("survey_draft") == 1);
    });
}

TEST_CASE("wrong codes are forgotten after an hour, also when nobody types another")
{
    with_box([](Box const& box) {
        insert_attempt(box.db, "somebody", testing::now());
        tidy(box.db, testing::now().plus_minutes(59));
        CHECK(box.rows("survey_attempt") == 1);
        tidy(box.db, testing::now().plus_minutes(61));
        CHECK(box.rows("survey_attempt") == 0);
    });
}

TEST_CASE("traces are wiped once for each move, and again when there was another meanwhile")
{
    with_box([](Box const& box) {
        box.send(0, 10);
        REQUIRE(move_batch(box.db, box.id) == 10);
        auto const found = sweeps(box.db);
        REQUIRE(found.size() == 1);
        CHECK_FALSE(found[0].is_over);
        box.send(10, 20);
        REQUIRE(move_batch(box.db, box.id) == 10);
        delete_sweep(box.db, found[0]);
        CHECK(sweeps(box.db).size() == 1);
        CHECK(is_swept_soon(box.db));
    });
}

TEST_CASE("answers of before, in the order in which they came, are mixed once")
{
    with_box([](Box const& box) {
        REQUIRE(close(box.db, box.survey(), day));
        tidy(box.db, testing::now());
        for (int id = 1; id <= 6; ++id) {
            box.db.run("insert into survey_response (id, survey, answers) values (?, ?, 'B3=7')", id, box.id);
            box.db.run(
                "insert into survey_text (id, survey, question, words, state) values (?, ?, 'B5', 'hier', "
                "'released')",
                id, box.id);
        }
        auto const counts = tally_of(box.db, box.id);
        box.db.run("insert into survey_sweep (survey, mark, is_to_mix) values (?, 1, ?)", box.id, true);
        CHECK(is_swept_soon(box.db));
        CHECK(box.rows("survey_response") == 6);
        CHECK(box.db.count("select count(*) from survey_response where id <= 6") == 0);
        CHECK(box.db.count("select count(*) from survey_text where state = 'released'") == 6);
        CHECK(tally_of(box.db, box.id) == counts);
    });
}

TEST_CASE("what waits is told in the register and goes with the dossier")
{
    with_box([](Box const& box) {
        box.send(0, 3);
        CHECK(kept_answers(box.db, box.scope.partnership).count == 3);
        CHECK(kept_contacts(box.db, box.scope.partnership).count == 3);
        survey::destroy_dossier(box.db, box.scope.partnership);
        CHECK(box.rows("survey_waiting") == 0);
        CHECK(box.rows("survey_survey") == 0);
    });
}
