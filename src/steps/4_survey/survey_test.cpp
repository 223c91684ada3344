#include "keeping.h"
#include "moving.h"
#include "responding.h"
#include "samples.h"
#include "slides.h"
#include "test_outcomes.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/db.h"
#include "jobs/tables.h"
#include "mail/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <set>

using namespace survey;

namespace {

moment::Date const today = moment::local_date(testing::now());
moment::Date const closing = moment::plus_days(today, 30);

struct World {
    db::Connection& db;
    partnership::Scope scope;
    SurveyId id;
    Survey survey() const { return *find(db, scope, id); }
    std::string code(int place) const
    {
        auto const rows = invitations_from(db, id, place, 1);
        return code_of(samples::secret, rows.at(0).id, rows.at(0).salt);
    }
    base::Result<Seat, NoEntry> enter(std::string_view typed) const
    {
        return survey::enter(db, samples::secret, typed, today);
    }
};

World prepared(db::Connection& db, int addresses)
{
    auto const scope = samples::park(db, "De Grift");
    World const world{db, scope, *prepare(db, scope, {Audience::entrepreneurs, closing, {}})};
    REQUIRE(invite(db, world.survey(), samples::recipients(addresses), samples::secret));
    return world;
}

World with_open_survey(db::Connection& db, int addresses)
{
    auto const world = prepared(db, addresses);
    REQUIRE(open(db, world.survey(), today));
    return world;
}

void each_engine(base::FunctionRef<void(db::Connection&)> test)
{
    testing::for_each_engine({accounts::tables(), partnership::tables(), area::tables(), jobs::tables(),
                                 mail::tables(), survey::tables()},
        test);
}

Answers some_answers()
{
    return {{"B3", {{{"", "7"}}, ""}}, {"C1", {{{"", "none"}}, ""}}, {"B5", {{}, "Bij de poort"}}};
}

} // namespace

TEST_CASE("a closing day lies ahead, and not too far")
{
    CHECK(problems({Audience::entrepreneurs, closing, {}}, today).empty());
    CHECK(problems({Audience::entrepreneurs, today, {}}, today).size() == 1);
    CHECK(problems({Audience::entrepreneurs, {}, {}}, today).size() == 1);
    CHECK(problems({Audience::entrepreneurs, moment::plus_days(today, 121), {}}, today).size() == 1);
}

TEST_CASE("there is one survey for an audience in a round")
{
    each_engine([](db::Connection& db) {
        auto const scope = samples::park(db, "De Grift");
        CHECK(prepare(db, scope, {Audience::entrepreneurs, closing, {}}));
        CHECK(prepare(db, scope, {Audience::entrepreneurs, closing, {}}).error() == Refusal::exists_already);
        CHECK(prepare(db, scope, {Audience::residents, closing, {}}));
        CHECK(surveys(db, scope).size() == 2);
    });
}

TEST_CASE("a survey of another park is not found")
{
    each_engine([](db::Connection& db) {
        auto const world = prepared(db, 3);
        CHECK_FALSE(find(db, samples::park(db, "Elders"), world.id));
    });
}

TEST_CASE("every address has a code of its own, in walking order")
{
    each_engine([](db::Connection& db) {
        auto const world = prepared(db, 40);
        std::set<std::string> codes;
        for (int place = 0; place < 40; ++place)
            codes.insert(world.code(place));
        CHECK(codes.size() == 40);
        CHECK(world.survey().invited == 40);
        auto const rows = invitations_from(db, world.id, 0, 3);
        CHECK(rows[0].address.find("Ambachtstraat 40") != std::string::npos);
        CHECK(invitations_from(db, world.id, 20, 1)[0].address.find("Handelsweg 1\n") != std::string::npos);
    });
}

TEST_CASE("codes are made again as they were, and only with the secret")
{
    InvitationId const id{42};
    CHECK(code_of(samples::secret, id, 0) == code_of(samples::secret, id, 0));
    CHECK(code_of(samples::secret, id, 0) != code_of(samples::secret, id, 1));
    CHECK(code_of(samples::secret, id, 0) != code_of({"another"}, id, 0));
    CHECK(crypto::read_code(code_of(samples::secret, id, 0), code_length));
}

TEST_CASE("a survey opens once, with addresses and before its closing day")
{
    each_engine([](db::Connection& db) {
        auto const scope = samples::park(db, "De Grift");
        World const world{db, scope, *prepare(db, scope, {Audience::entrepreneurs, closing, {}})};
        CHECK(open(db, world.survey(), today).error() == Refusal::no_recipients);
        CHECK(invite(db, world.survey(), {}, samples::secret).error() == Refusal::no_recipients);
        CHECK(invite(db, world.survey(), samples::recipients(4), samples::secret));
        CHECK(invite(db, world.survey(), samples::recipients(5), samples::secret));
        CHECK(open(db, world.survey(), moment::plus_days(closing, 1)).error() == Refusal::closing_day_passed);
        CHECK(open(db, world.survey(), today));
        CHECK(open(db, world.survey(), today).error() == Refusal::not_a_draft);
        CHECK(invite(db, world.survey(), samples::recipients(6), samples::secret).error()
            == Refusal::not_a_draft);
        CHECK(world.survey().invited == 5);
    });
}

TEST_CASE("a code that is empty, short, mistyped, unknown, too early or too late says which")
{
    each_engine([](db::Connection& db) {
        auto const world = prepared(db, 3);
        auto const code = world.code(0);
        CHECK(world.enter(" ").error() == NoEntry::empty);
        CHECK(world.enter("ABC").error() == NoEntry::wrong_length);
        auto wrong = code;
        wrong[2] = wrong[2] == 'A' ? 'B' : 'A';
        CHECK(world.enter(wrong).error() == NoEntry::mistyped);
        CHECK(world.enter(code_of({"another"}, {1}, 0)).error() == NoEntry::unknown);
        CHECK(world.enter(code).error() == NoEntry::not_yet_open);
        CHECK(open(db, world.survey(), today));
        CHECK(world.enter(crypto::grouped_code(code)));
        CHECK(enter(db, samples::secret, code, closing));
        CHECK(enter(db, samples::secret, code, moment::plus_days(closing, 1)).error() == NoEntry::closed);
        CHECK(close(db, world.survey(), today));
        CHECK(world.enter(code).error() == NoEntry::closed);
    });
}

TEST_CASE("who comes back finds the answers again, on any device")
{
    each_engine([](db::Connection& db) {
        auto const world = with_open_survey(db, 3);
        save(db, *world.enter(world.code(1)), some_answers());
        CHECK(read_answers(world.enter(world.code(1))->draft) == some_answers());
        CHECK(world.enter(world.code(2))->draft.empty());
    });
}

TEST_CASE("a code works once")
{
    each_engine([](db::Connection& db) {
        auto const world = with_open_survey(db, 3);
        auto const seat = *world.enter(world.code(0));
        CHECK(send(db, seat, some_answers(), ""));
        CHECK(send(db, seat, some_answers(), "").error() == NoEntry::used);
        CHECK(world.enter(world.code(0)).error() == NoEntry::used);
        CHECK(world.survey().sent == 1);
    });
}

TEST_CASE("sending cuts what ties answers to an address")
{
    each_engine([](db::Connection& db) {
        auto const world = with_open_survey(db, 3);
        auto const seat = *world.enter(world.code(0));
        save(db, seat, some_answers());
        CHECK(send(db, seat, some_answers(), "ik@voorbeeld.nl"));
        CHECK(db.count("select count(*) from survey_draft") == 0);
        CHECK(db.count("select count(*) from survey_response") == 0);
        CHECK(contacts_of_survey(db, world.id, 10).empty());
        CHECK(db.count(R"(
            select count(*)
            from survey_waiting w
            join survey_invitation i on i.id = w.id)")
            == 0);
        CHECK(close(db, world.survey(), today));
        CHECK(db.count("select count(*) from survey_waiting") == 0);
        CHECK(db.count("select count(*) from survey_response") == 1);
        CHECK(db.count("select count(*) from survey_text") == 1);
        CHECK(contacts_of_survey(db, world.id, 10) == std::vector<std::string>{"ik@voorbeeld.nl"});
        CHECK(db.count(R"(
            select count(*)
            from survey_response r
            join survey_invitation i on i.id = r.id)")
            == 0);
        CHECK(db.count(R"(
            select count(*)
            from survey_response r, survey_text t, survey_contact c
            where r.id in (t.id, c.id) or t.id = c.id)")
            == 0);
        auto const kept = db.one<std::string>(
            "select answers from survey_response", [](db::Row const& row) { return row.text(0); });
        CHECK(kept == "B3=7\nC1=none\n");
    });
}

TEST_CASE("slides are there after sharing, with the numbers of the results, and never of a small group")
{
    each_engine([](db::Connection& db) {
        i18n::Words const words(i18n::Language::dutch);
        auto const world = with_open_survey(db, 60);
        CHECK(answer_for_demo(db, world.survey(), 45, today) == 45);
        CHECK(close(db, world.survey(), today));
        CHECK(slides(db, world.scope, words, 5).empty());
        CHECK(share_results(db, world.survey()));
        auto const all = slides(db, world.scope, words, 5);
        REQUIRE(all.size() > 4);
        CHECK(all[0].lead == "45 van 60 adressen vulden de enquête in.");
        for (auto const& slide : all) {
            CHECK(slide.may_be_opened);
            CHECK(slide.audience == deck::Audience::partners);
            if (auto const* bars = std::get_if<html::BarChart>(&slide.picture))
                for (auto const& bar : bars->bars)
                    CHECK((!bar.value || *bar.value == 0 || *bar.value >= 5));
            if (auto const* levels = std::get_if<html::LikertChart>(&slide.picture))
                for (auto const& row : levels->rows)
                    for (auto const count : row.counts)
                        CHECK((count == 0 || count >= 5));
        }
        CHECK(slides(db, world.scope, words, 46).size() == 1); // only how many, for nothing else may be shown
    });
}

TEST_CASE("results are there after closing, and may be used by others after sharing")
{
    each_engine([](db::Connection& db) {
        auto const world = with_open_survey(db, 20);
        CHECK(answer_for_demo(db, world.survey(), 12, today) == 12);
        CHECK(results_of(db, world.survey(), 5).sent == 0);
        CHECK(measures_of(db, world.scope, 5).empty());
        CHECK(close(db, world.survey(), today));
        CHECK(results_of(db, world.survey(), 5).sent == 12);
        CHECK(measures_of(db, world.scope, 5).empty());
        CHECK(share_results(db, world.survey()));
        CHECK_FALSE(measures_of(db, world.scope, 5).empty());
        CHECK(answer_for_demo(db, world.survey(), 1, today) == 0);
    });
}

TEST_CASE("the tally says the same as all answers counted again")
{
    each_engine([](db::Connection& db) {
        auto const world = with_open_survey(db, 20);
        answer_for_demo(db, world.survey(), 11, today);
        CHECK(move_batch(db, world.id) == 11);
        answer_for_demo(db, world.survey(), 9, today);
        CHECK(close(db, world.survey(), today));
        auto const questionnaire = questionnaire_for(db, world.survey());
        Tally counted(*questionnaire);
        Tally const kept(*questionnaire, tally_of(db, world.id));
        db.each("select answers from survey_response",
            [&](db::Row const& row) { counted.add(*questionnaire, read_answers(row.view(0))); });
        for (std::size_t at = 0; at < questionnaire->questions.size(); ++at)
            if (!is_text(questionnaire->questions[at]))
                for (std::size_t row = 0; row < counted.rows(at).size(); ++row)
                    CHECK(counted.rows(at)[row].options == kept.rows(at)[row].options);
    });
}

TEST_CASE("a survey closes on its own after the last day, and its results can then be shared")
{
    each_engine([](db::Connection& db) {
        auto const world = with_open_survey(db, 6);
        CHECK(share_results(db, world.survey()).error() == Refusal::not_closed);
        CHECK(close_due(db, closing) == 0);
        CHECK(close_due(db, moment::plus_days(closing, 1)) == 1);
        CHECK(world.survey().closed_on == closing);
        CHECK(close(db, world.survey(), closing).error() == Refusal::not_open);
        CHECK(move_closing_day(db, world.survey(), moment::plus_days(closing, 9), closing).error()
            == Refusal::not_open);
        CHECK(share_results(db, world.survey()));
        CHECK(world.survey().state == State::reported);
    });
}

TEST_CASE("a closing day is moved forward, not into the past and not beyond four months")
{
    each_engine([](db::Connection& db) {
        auto const world = with_open_survey(db, 6);
        CHECK(move_closing_day(db, world.survey(), moment::plus_days(today, -1), today).error()
            == Refusal::closing_day_passed);
        CHECK(move_closing_day(db, world.survey(), moment::plus_days(today, 121), today).error()
            == Refusal::closing_day_too_late);
        CHECK(move_closing_day(db, world.survey(), moment::plus_days(today, 120), today));
        CHECK(world.survey().closes_on == moment::plus_days(today, 120));
    });
}

TEST_CASE("codes and unfinished answers are destroyed some weeks after closing")
{
    each_engine([](db::Connection& db) {
        auto const world = with_open_survey(db, 6);
        auto const code = world.code(0);
        save(db, *world.enter(code), some_answers());
        CHECK(close(db, world.survey(), today));
        CHECK(destroy_codes(db, world.survey().scope.partnership, today) == 0);
        CHECK(destroy_codes(db, world.survey().scope.partnership, moment::plus_days(today, 28)) == 6);
        CHECK(world.enter(code).error() == NoEntry::unknown);
        CHECK(db.count("select count(*) from survey_draft") == 0);
        CHECK(world.survey().invited == 6);
    });
}

TEST_CASE("the survey of the round before stands beside this one when its outcome was shared")
{
    each_engine([](db::Connection& db) {
        auto const world = with_open_survey(db, 6);
        CHECK_FALSE(previous(db, world.survey()));
        CHECK(close(db, world.survey(), today));
        partnership::Scope const next{world.scope.partnership,
            partnership::open_next_round(db, world.scope.partnership, testing::now()).id};
        auto const later = moment::plus_days(today, 700);
        auto const id = *prepare(db, next, {Audience::entrepreneurs, moment::plus_days(later, 30), {}});
        CHECK(invite(db, *find(db, next, id), samples::recipients(6), samples::secret));
        CHECK(open(db, *find(db, next, id), later));
        CHECK_FALSE(previous(db, *find(db, next, id)));
        CHECK(share_results(db, world.survey()));
        CHECK(previous(db, *find(db, next, id))->id == world.id);
    });
}

TEST_CASE("a survey that is open when a new round begins takes no answers any more")
{
    each_engine([](db::Connection& db) {
        auto const world = with_open_survey(db, 6);
        auto const code = world.code(0);
        auto const draft = *prepare(db, world.scope, {Audience::residents, closing, {}});
        REQUIRE(invite(db, *find(db, world.scope, draft), samples::recipients(6), samples::secret));
        partnership::Scope const next{world.scope.partnership,
            partnership::open_next_round(db, world.scope.partnership, testing::now().plus_days(3)).id};
        begin_round(db, world.scope, next);
        CHECK(world.survey().state == State::closed);
        CHECK(world.survey().closed_on == moment::plus_days(today, 3));
        CHECK(world.enter(code).error() == NoEntry::closed);
        CHECK(surveys(db, world.scope)[1].state == State::draft);
        CHECK(surveys(db, world.scope)[1].invited == 0);
        CHECK(db.count("select count(*) from survey_invitation where survey = ?", draft) == 0);
        CHECK(surveys(db, next).empty());
    });
}

TEST_CASE("the step is done when all its surveys are closed and somebody answered")
{
    each_engine([](db::Connection& db) {
        auto const scope = samples::park(db, "De Grift");
        CHECK(report(db, {scope, today}).state == partnership::StepState::open);
        World const world{db, scope, *prepare(db, scope, {Audience::entrepreneurs, closing, {}})};
        CHECK(invite(db, world.survey(), samples::recipients(9), samples::secret));
        CHECK(report(db, {scope, today}).state == partnership::StepState::in_progress);
        CHECK(open(db, world.survey(), today));
        answer_for_demo(db, world.survey(), 7, today);
        CHECK(close(db, world.survey(), today));
        auto const told = report(db, {scope, today});
        CHECK(told.state == partnership::StepState::done);
        i18n::Words const words(i18n::Language::dutch);
        CHECK(words(told.where) == "7 van 9 adressen hebben geantwoord.");
        CHECK(words(report(db, {scope, today, 8}).where).find("Minder dan 8 van") == 0);
    });
}

TEST_CASE("every refusal says in two languages what to do")
{
    for (int i = 0; i <= static_cast<int>(Refusal::letters_busy); ++i) {
        auto const said = message(static_cast<Refusal>(i));
        CHECK(said.text.dutch.size() > 20);
        CHECK(said.text.english.size() > 20);
    }
}
