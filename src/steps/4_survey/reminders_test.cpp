#include "test_round.h"

using namespace survey;

TEST_CASE("letters of reminders that were killed half-way go on, whoever answered meanwhile")
{
    each_round({230, 0}, [](Round& round) {
        auto db = round.database.lease();
        auto const id = order_letters(*db, round.survey(), std::string(site_url), testing::now(),
            {LetterKind::reminder, Binding::together});
        auto const job = *jobs::status(*db, *id);
        auto const handler
            = letters_handler({std::string(samples::secret.key), std::string(site_url), &round.files});
        Killed progress;
        progress.steps_before_kill = 1;
        CHECK_THROWS_AS((void)handler(*db, job, progress), base::Fault);
        round.answer(150);
        progress.steps_before_kill = 1000;
        CHECK(handler(*db, job, progress));
        auto const made = prints_of(*db, round.id);
        REQUIRE(made.size() == 1);
        // The first hundred were made before; of the others the codes that were not used.
        CHECK(made[0].letters == 100 + 80);
        CHECK(chunks_of_job(*db, *id).empty());
    });
}

TEST_CASE("reminders are planned three weeks after the opening and a week before the closing day")
{
    Survey survey;
    survey.state = State::open;
    survey.opened_on = opened;
    survey.closes_on = {2027, 5, 1};
    auto const plan = plan_of(survey, {});
    CHECK(plan.first.due_on == moment::Date{2027, 4, 5});
    CHECK(plan.last.due_on == moment::Date{2027, 4, 19});
    CHECK_FALSE(due_today(plan, survey, {2027, 4, 4}));
    CHECK(due_today(plan, survey, {2027, 4, 5})->kind == LetterKind::reminder);
    CHECK(due_today(plan, survey, {2027, 4, 20})->kind == LetterKind::last_call);
    CHECK_FALSE(due_today(plan, survey, {2027, 5, 2}));
    survey.closes_on = {2027, 4, 19};
    CHECK(plan_of(survey, {}).last.due_on == moment::Date{2027, 4, 12});
    survey.closes_on = {2027, 4, 8};
    auto const brief = plan_of(survey, {});
    CHECK_FALSE(brief.first.is_off);
    CHECK(brief.last.is_off);
    survey.closes_on = {2027, 4, 1};
    CHECK(plan_of(survey, {}).first.is_off);
    survey.state = State::closed;
    CHECK_FALSE(due_today(plan, survey, {2027, 4, 20}));
}

TEST_CASE("a reminder that was sent or is off is not due, and one never goes right after the other")
{
    Survey survey;
    survey.state = State::open;
    survey.opened_on = opened;
    survey.closes_on = {2027, 5, 1};
    auto const sent = plan_of(survey, {{LetterKind::reminder, {}, false, {}, {2027, 4, 6}}});
    CHECK_FALSE(due_today(sent, survey, {2027, 4, 7}));
    CHECK(due_today(sent, survey, {2027, 4, 19}));
    auto const off = plan_of(survey, {{LetterKind::reminder, {}, true, {}, {}}});
    CHECK_FALSE(due_today(off, survey, {2027, 4, 7}));
    auto const last_only = plan_of(survey, {{LetterKind::last_call, {}, false, {}, {2027, 4, 20}}});
    CHECK_FALSE(due_today(last_only, survey, {2027, 4, 21}));
}

TEST_CASE("days of reminders that do not fit are told by their field")
{
    Survey survey;
    survey.opened_on = opened;
    survey.closes_on = {2027, 5, 1};
    auto plan = plan_of(survey, {});
    CHECK(problems(plan, survey).empty());
    plan.first.due_on = {};
    CHECK(problems(plan, survey).at(0).field == "due_reminder");
    plan.first.due_on = opened;
    CHECK(problems(plan, survey).size() == 1);
    plan.first.is_off = true;
    CHECK(problems(plan, survey).empty());
    plan.last.due_on = survey.closes_on;
    CHECK(problems(plan, survey).at(0).field == "due_last_call");
    plan.first = plan.last;
    plan.first.kind = LetterKind::reminder;
    plan.first.due_on = plan.last.due_on = {2027, 4, 20};
    CHECK(problems(plan, survey).size() == 1);
}

TEST_CASE("the night tells once that a reminder can be sent, and lets its file go after two weeks")
{
    each_round({12, 0}, [](Round& round) {
        auto const due = moment::instant_of({2027, 4, 5}, {3, 0});
        auto db = round.database.lease();
        CHECK(tell_reminders_due(*db, std::string(site_url), due.plus_days(-1)) == 0);
        CHECK(tell_reminders_due(*db, std::string(site_url), due) == 1);
        CHECK(tell_reminders_due(*db, std::string(site_url), due.plus_days(1)) == 0);
        auto const mails = mail::outbox(*db, 10);
        REQUIRE(mails.size() == 1);
        CHECK(mails[0].to.address == "anna@voorbeeld.nl");
        CHECK(mail::message(*db, mails[0].id)->text.find("Herinnering") != std::string::npos);
        CHECK(round.print(LetterKind::reminder).size() == 1);
        CHECK(round.print(LetterKind::invitation).size() == 1);
        CHECK(destroy_old_reminders(*db, testing::now().plus_days(14)) == 0);
        CHECK(destroy_old_reminders(*db, testing::now().plus_days(15)) == 1);
        CHECK(prints_of(*db, round.id).size() == 1);
    });
}

TEST_CASE("a reminder that was sent is not told again, and its file is gone at once")
{
    each_round({5, 0}, [](Round& round) {
        CHECK(round.print(LetterKind::reminder).size() == 1);
        auto db = round.database.lease();
        CHECK(finish_reminder(*db, round.survey(), LetterKind::reminder, {2027, 4, 5}));
        CHECK(prints_of(*db, round.id).empty());
        CHECK(tell_reminders_due(*db, std::string(site_url), moment::instant_of({2027, 4, 6}, {3, 0})) == 0);
        save_plan(*db, round.survey(), reminder_plan(*db, round.survey()));
        CHECK(reminder_plan(*db, round.survey()).first.done_on == moment::Date{2027, 4, 5});
    });
}

TEST_CASE("who has an e-mail address gets a mail and no letter, once, also when it is ordered twice")
{
    each_round({4, 3}, [](Round& round) {
        auto db = round.database.lease();
        CHECK(round.print(LetterKind::invitation)[0].letters == 4);
        for (int times = 0; times < 2; ++times) {
            REQUIRE(order_mails(
                *db, round.survey(), std::string(site_url), LetterKind::invitation, testing::now()));
            round.run_jobs();
        }
        auto const sent = mail::outbox(*db, 10);
        REQUIRE(sent.size() == 3);
        auto const text = mail::message(*db, sent[0].id)->text;
        CHECK(text.find("https://terrein.voorbeeld.nl/e/") != std::string::npos);
        CHECK(text.find('{') == std::string::npos);
        std::set<std::string> texts;
        for (auto const& one : sent)
            texts.insert(mail::message(*db, one.id)->text);
        CHECK(texts.size() == 3);
    });
}

TEST_CASE("what the outbox forgot is not sent again when somebody orders the mails once more")
{
    each_round({1, 3}, [](Round& round) {
        auto db = round.database.lease();
        auto const order = [&](LetterKind kind) {
            REQUIRE(order_mails(*db, round.survey(), std::string(site_url), kind, testing::now()));
            round.run_jobs();
            return mail::outbox(*db, 10).size();
        };
        CHECK(order(LetterKind::invitation) == 3);
        CHECK(mail::drop_waiting(*db) == 3);
        CHECK(order(LetterKind::invitation) == 0);
        CHECK(order(LetterKind::reminder) == 3);
    });
}

TEST_CASE("a mail with a code is one that is emptied once it was sent")
{
    each_round({0, 2}, [](Round& round) {
        auto db = round.database.lease();
        REQUIRE(
            order_mails(*db, round.survey(), std::string(site_url), LetterKind::invitation, testing::now()));
        round.run_jobs();
        for (auto const& one : mail::outbox(*db, 10))
            CHECK(mail::message(*db, one.id)->is_emptied);
    });
}

TEST_CASE("mails wait for an open survey, and reminders by mail skip who answered")
{
    each_round({0, 6}, [](Round& round) {
        auto db = round.database.lease();
        round.answer(4);
        REQUIRE(
            order_mails(*db, round.survey(), std::string(site_url), LetterKind::reminder, testing::now()));
        round.run_jobs();
        CHECK(mail::outbox(*db, 10).size() == 2);
        REQUIRE(close(*db, round.survey(), opened));
        CHECK_FALSE(
            order_mails(*db, round.survey(), std::string(site_url), LetterKind::reminder, testing::now()));
    });
}

TEST_CASE("mails that were killed half-way are written once each")
{
    each_round({0, 120}, [](Round& round) {
        auto db = round.database.lease();
        auto const id
            = order_mails(*db, round.survey(), std::string(site_url), LetterKind::invitation, testing::now());
        auto const job = *jobs::status(*db, *id);
        auto const handler
            = mails_handler({std::string(samples::secret.key), std::string(site_url), nullptr});
        Killed progress;
        progress.steps_before_kill = 1;
        CHECK_THROWS_AS((void)handler(*db, job, progress), base::Fault);
        CHECK(mail::outbox(*db, 500).size() == 50);
        progress.steps_before_kill = 1000;
        CHECK(handler(*db, job, progress));
        CHECK(mail::outbox(*db, 500).size() == 120);
    });
}

TEST_CASE("a mail that was refused for good goes by letter, or is undeliverable where no street is known")
{
    each_round({2, 0}, [](Round& round) {
        auto db = round.database.lease();
        auto const again = *prepare(*db, round.scope, {Audience::residents, {2027, 5, 1}, {}});
        auto with_street = samples::recipient("Handelsweg", 5);
        with_street.email = "met@voorbeeld.nl";
        REQUIRE(invite(*db, *find(*db, round.scope, again),
            {with_street, mailed("Zonder", "zonder@voorbeeld.nl")}, samples::secret));
        upsert_letter_data(*db, again, *letter_data_of(*db, round.id));
        REQUIRE(open(*db, *find(*db, round.scope, again), opened));
        REQUIRE(order_mails(*db, *find(*db, round.scope, again), std::string(site_url),
            LetterKind::invitation, testing::now()));
        round.run_jobs();
        CHECK(mail::outbox(*db, 10).size() == 2);
        CHECK(note_refused_mails(*db) == 0);
        for (auto const& one : mail::outbox(*db, 10))
            db->run("update mail_message set state = 'failed' where id = ?", one.id);
        CHECK(note_refused_mails(*db) == 2);
        CHECK(note_refused_mails(*db) == 0);
        CHECK(counts_of(*db, again).letters == 1);
        CHECK(find(*db, round.scope, again)->undeliverable == 1);
    });
}
