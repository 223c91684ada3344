// Who left every group is forgotten after the term, wherever the name stood.
#include "testing_keeping.h"

#include "plan/evidence.h"
#include "plan/plan.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using app::kept::at;
using app::kept::holds;
using app::kept::in_world;
using app::kept::opened;
using app::kept::World;

// What a plan remembers besides its actions: a former version, a proposal with its remark, an answer and
// evidence. Each names him.
void name_in_plan(World& world)
{
    auto db = world.database.lease();
    auto const& scope = world.scope;
    plan::Wish wish;
    wish.title = "Samen rondlopen";
    wish.chapter = "crime";
    auto const action = plan::add(*db, scope, wish, {world.cor, at(opened, 10)});
    db->run("insert into plan_past (partnership, round, action, version, content)\n"
            "values (?, ?, ?, 1, '{\"done_when\": \"Cor van der Visser belt\"}')",
        scope.partnership, scope.round, action);
    db->run("insert into plan_proposal (id, partnership, round, number, proposed_on, respond_by, content, "
            "state)\n"
            "values (1, ?, ?, 1, ?, ?, 'Cor van der Visser doet het', 'withdrawn')",
        scope.partnership, scope.round, opened, opened);
    db->run("insert into plan_remark (partnership, round, proposal, organisation, agrees, words, given_on)\n"
            "select ?, ?, 1, min(id), true, 'Vraag Cor van der Visser', ? from accounts_organisation",
        scope.partnership, scope.round, opened);
    db->run(
        "insert into plan_asking (id, partnership, round, period, asked_on) values (1, ?, ?, '2027-K1', ?)",
        scope.partnership, scope.round, opened);
    db->run("insert into plan_question (asking, action, partnership, round, asked_on, reply, reason, "
            "wanted_quarter)\n"
            "values (1, ?, ?, ?, ?, 'stuck', 'Cor van der Visser is ziek', 0)",
        action, scope.partnership, scope.round, opened);
    plan::Evidence evidence;
    evidence.action = action;
    evidence.words = "Cor van der Visser bij de lamp";
    evidence.link = "https://voorbeeld.nl/lamp";
    REQUIRE(plan::add_evidence(*db, scope, evidence, {world.cor, at(opened, 10)}));
}

} // namespace

TEST_CASE("half a year after leaving the last group nobody finds the name or the address any more")
{
    in_world([](World& world) {
        auto const traces = [&] {
            auto db = world.database.lease();
            std::int64_t found = 0;
            for (auto const* place : {"accounts_person where name || email || email_folded",
                     "partnership_journal where text_nl || text_en", "audit_person where name",
                     "mail_message where to_name || to_address || body_text", "papers_signatory where name",
                     "plan_log where text_nl || note", "plan_proposal where content",
                     "plan_past where content", "plan_remark where words", "plan_question where reason",
                     "plan_evidence where words || file_name"})
                found += db->count("select count(*) from " + std::string(place) + " like '%van der Visser%'");
            return found + db->count("select count(*) from accounts_person where email like 'cor@%'")
                + db->count("select count(*) from participants_place where person = ?", world.cor);
        };
        name_in_plan(world);
        world.night_of(moment::plus_days(opened, 183));
        CHECK(traces() >= 9);
        CHECK(holds(world.page("/t/de-grift/logboek"), "Cor van der Visser"));
        world.night_of(moment::plus_days(opened, 184));
        CHECK(traces() == 0);
        for (auto const* path :
            {"/t/de-grift/logboek", "/t/de-grift/deelnemers", "/t/de-grift/logboek/wie-deed-wat",
                "/t/de-grift/logboek/wie-deed-wat.csv", "/t/de-grift/bijeenkomsten", "/t/de-grift/bewaren"})
            CHECK_MESSAGE(!holds(world.page(path), "Cor van der Visser"), path);
        CHECK(holds(world.page("/t/de-grift/logboek"), "Voormalig deelnemer kwam erbij"));
        CHECK(world.proven("accounts") == 1);
    });
}

TEST_CASE("who came back, and an adviser without a park, are not forgotten")
{
    in_world([](World& world) {
        auto db = world.database.lease();
        partnership::join(*db, world.scope.partnership, {world.cor, {}, partnership::Role::partner},
            moment::plus_days(opened, 30));
        auto const desk = accounts::person_with_email(
            *db, {"Dora Dam", "dora@voorbeeld.nl", accounts::Desk::adviser}, at(opened, 9));
        auto const stranger
            = accounts::person_with_email(*db, {"Eva Eik", "eva@voorbeeld.nl"}, at(opened, 9));
        world.night_of(moment::plus_days(opened, 400));
        CHECK(accounts::person(*db, world.cor)->name == "Cor van der Visser");
        CHECK(accounts::person(*db, desk)->name == "Dora Dam");
        CHECK(accounts::person(*db, stranger)->name == "Voormalig deelnemer");
    });
}

TEST_CASE("a room whose tables name a person has a part in what a person is told")
{
    constexpr std::pair<std::string_view, std::string_view> parts[]
        = {{"accounts", "account"}, {"partnership", "groups"}, {"participants", "organisations"},
            {"meetings", "meetings"}, {"messages", "messages"}, {"papers", "papers"}, {"plan", "plan"},
            {"calendar", "calendar"}, {"area", "area"}, {"inventory", "figures"},
            {"deliveries", "deliveries"}, {"survey", "questionnaires"}, {"continuation", "requests"}};
    auto const all = app::standard_register();
    for (auto const& migration : app::all_tables()) {
        if (migration.sql.find("references accounts_person") == std::string_view::npos)
            continue;
        auto const room = migration.name.substr(0, migration.name.find('/'));
        auto const part
            = std::ranges::find(parts, room, &std::pair<std::string_view, std::string_view>::first);
        INFO(std::string(room), ": give it a place in src/app/people.cpp");
        REQUIRE(part != std::end(parts));
        CHECK(std::ranges::find(all.places, part->second, &keeping::Place::id) != all.places.end());
    }
}
