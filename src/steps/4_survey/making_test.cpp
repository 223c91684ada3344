#include "making.h"

#include "responding.h"
#include "samples.h"
#include "samples_questions.h"
#include "store.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/db.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace survey;

namespace {

moment::Date const today = moment::local_date(testing::now());

struct Table {
    db::Connection& db;
    partnership::Scope scope;
    Maker maker;
    SurveyId id;

    Survey survey() const { return *find(db, scope, id); }
    Questionnaire now() const { return draft_of(db, survey()); }
    base::Result<void, Refusal> save(Edited edited, Change const& change) const
    {
        REQUIRE(edited);
        return save_draft(db, survey(), *edited, change, maker);
    }
};

void each_table(base::FunctionRef<void(Table const&)> test)
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [&](db::Connection& db) {
            auto const person
                = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
            auto const park = partnership::start(
                db, {"De Grift", "Grifthoek"}, *accounts::person(db, person), testing::now());
            partnership::Scope const scope{park.id, partnership::current_round(db, park.id).id};
            auto const id = *prepare(db, scope, {Audience::entrepreneurs, moment::plus_days(today, 30), {}});
            test({db, scope, {person, testing::now()}, id});
        });
}

Question own(Questionnaire& questionnaire, Kind kind = Kind::yes_no)
{
    auto out = samples::question(new_id(questionnaire), kind);
    out.section = 1;
    return out;
}

std::string refusal_of(Edited const& edited)
{
    return edited ? std::string() : i18n::Words(i18n::Language::dutch)(edited.error());
}

std::string order_of(Questionnaire const& questionnaire)
{
    std::string out;
    for (auto const& question : questionnaire.questions)
        out += question.id + (question.section == 0 ? "" : "'") + " ";
    return out;
}

} // namespace

TEST_CASE("questions move up and down, and past the edge into the next section")
{
    auto const start = samples::questionnaire(
        {samples::question("A1", Kind::yes_no), samples::question("A2", Kind::yes_no)});
    auto const swapped = *moved_question(start, "A2", Way::up);
    CHECK(order_of(swapped) == "A2 A1 ");
    auto const below = *moved_question(start, "A2", Way::down);
    CHECK(order_of(below) == "A1 A2' ");
    CHECK(order_of(*moved_question(below, "A2", Way::down)) == "A1 A2' ");
    CHECK(order_of(*moved_question(below, "A2", Way::up)) == "A1 A2 ");
    CHECK(order_of(*moved_question(start, "A1", Way::up)) == "A1 A2 ");
    CHECK_FALSE(moved_question(start, "ZZ", Way::up));
}

TEST_CASE("a change after which somebody would get stuck is refused with its words")
{
    auto const start = samples::questionnaire({samples::question("A1", Kind::yes_no),
        samples::asked_if(samples::question("A2", Kind::yes_no), samples::when("A1", {"yes"}))});
    CHECK(refusal_of(without_question(start, "A1")).find("die is er niet") != std::string::npos);
    CHECK(refusal_of(moved_question(start, "A2", Way::up)).find("komt pas later") != std::string::npos);
    CHECK(refusal_of(with_question(start, samples::question("A3", Kind::single))).find("minder dan twee")
        != std::string::npos);
    CHECK(without_question(start, "A2"));
}

TEST_CASE("sections are added, moved with their questions, and removed when they are empty")
{
    auto start = samples::questionnaire({samples::question("A1", Kind::yes_no)});
    auto const more = *with_section(start, "Nieuw");
    CHECK(more.sections.back().id == "Q1");
    auto const moved = *moved_section(more, "A", Way::down);
    CHECK(order_of(moved) == "A1' ");
    CHECK(moved.sections[1].id == "A");
    CHECK_FALSE(without_section(more, "A"));
    auto const fewer = *without_section(moved, "B");
    CHECK(fewer.sections.size() == 2);
    CHECK(order_of(fewer) == "A1 ");
    CHECK(order_of(*moved_section(start, "A", Way::up)) == "A1 ");
}

TEST_CASE("answers are lines, and an answer keeps its id when it is moved or worded anew")
{
    auto const first = options_of_lines("rood\r\n\n  blauw  \n= geen\nanders, namelijk …", {}, "o");
    REQUIRE(first.size() == 4);
    CHECK(first[0].id == "o1");
    CHECK(first[1].text.dutch == "blauw");
    CHECK(first[2].is_alone);
    CHECK(first[3].is_other);
    CHECK(lines_of(first) == "rood\nblauw\n= geen\nanders, namelijk …\n");
    auto const turned = options_of_lines("blauw\nrood", first, "o");
    CHECK(turned[0].id == "o2");
    CHECK(turned[1].id == "o1");
    auto const reworded = options_of_lines("rood\nlichtblauw\n= geen\nanders, namelijk …", first, "o");
    CHECK(reworded[1].id == "o2");
    auto const more = options_of_lines("rood\nblauw\n= geen\nanders, namelijk …\npaars", first, "o");
    CHECK(more[4].id == "o5");
    auto const twice = options_of_lines("rood\nrood", {}, "o");
    CHECK(twice[0].id != twice[1].id);
}

TEST_CASE("an id that was given is never given again")
{
    auto made = samples::questionnaire({samples::question("Q1", Kind::yes_no)});
    CHECK(new_id(made) == "Q2");
    CHECK(new_id(made) == "Q3");
    auto const again = *read_json(written_json(made));
    CHECK(again.next_number == made.next_number);
}

TEST_CASE("every change is a version with who and when, and can be taken back")
{
    each_table([](Table const& table) {
        CHECK(versions(table.db, table.survey()).empty());
        auto const before = table.now();
        auto changed = before;
        auto const question = own(changed);
        CHECK(table.save(with_question(changed, question), {Deed::added, question.id}));
        CHECK(table.save(without_question(table.now(), "A5"), {Deed::removed, "A5"}));
        auto const all = versions(table.db, table.survey());
        REQUIRE(all.size() == 3);
        CHECK(all[0].number == 3);
        CHECK(all[0].name == "Anna Bakker");
        CHECK(all[0].change.deed == Deed::removed);
        CHECK(all[2].name.empty());
        CHECK(table.now().find(question.id) != nullptr);
        CHECK(restore(table.db, table.survey(), 1, table.maker));
        CHECK(table.now().find(question.id) == nullptr);
        CHECK(table.now().find("A5") != nullptr);
        auto again = table.now();
        CHECK(new_id(again) != question.id);
        CHECK(restore(table.db, table.survey(), 99, table.maker).error() == Refusal::unknown_version);
    });
}

TEST_CASE("of very many versions the last hundred stay, and their texts with them")
{
    each_table([](Table const& table) {
        for (int i = 0; i < 110; ++i) {
            auto changed = table.now();
            changed.title.dutch = "Enquête " + std::to_string(i);
            REQUIRE(table.save(changed, {Deed::head_changed, ""}));
        }
        CHECK(versions(table.db, table.survey()).size() == 100);
        CHECK(table.db.count("select count(*) from survey_questionnaire") == 100);
        CHECK(table.now().title.dutch == "Enquête 109");
    });
}

TEST_CASE("two people who save at once: the second is told")
{
    each_table([](Table const& table) {
        auto const stale = table.survey();
        auto first = table.now();
        first.title.dutch = "Van de een";
        CHECK(table.save(first, {Deed::head_changed, ""}));
        auto second = first;
        second.title.dutch = "Van de ander";
        CHECK(save_draft(table.db, stale, second, {Deed::head_changed, ""}, table.maker).error()
            == Refusal::changed_meanwhile);
        CHECK(table.now().title.dutch == "Van de een");
    });
}

TEST_CASE("once the survey is open its questions stand, and one with a mistake does not open")
{
    each_table([](Table const& table) {
        REQUIRE(invite(table.db, table.survey(), samples::recipients(3), samples::secret));
        auto broken = table.now();
        std::erase_if(broken.questions, [](Question const& one) { return one.id == "C1"; });
        REQUIRE(save_draft(table.db, table.survey(), broken, {Deed::removed, "C1"}, table.maker));
        CHECK(open(table.db, table.survey(), today).error() == Refusal::not_sound);
        REQUIRE(restore(table.db, table.survey(), 1, table.maker));
        REQUIRE(open(table.db, table.survey(), today));
        CHECK(save_draft(table.db, table.survey(), broken, {Deed::removed, "C1"}, table.maker).error()
            == Refusal::questions_stand);
        CHECK(restore(table.db, table.survey(), 1, table.maker).error() == Refusal::questions_stand);
    });
}

TEST_CASE("a questionnaire of one's own is answered, counted and shown like any other")
{
    each_table([](Table const& table) {
        auto changed = samples::every_kind();
        changed.ground = {};
        std::erase_if(changed.questions, [](Question const& one) { return one.kind == Kind::place; });
        settle(changed);
        REQUIRE(save_draft(table.db, table.survey(), changed, {Deed::changed, ""}, table.maker));
        REQUIRE(invite(table.db, table.survey(), samples::recipients(30), samples::secret));
        REQUIRE(open(table.db, table.survey(), today));
        CHECK(answer_for_demo(table.db, table.survey(), 28, today) == 28);
        REQUIRE(close(table.db, table.survey(), today));
        auto const found = results_of(table.db, table.survey(), 5);
        CHECK(found.sent == 28);
        CHECK(found.questions.size() == 12); // without the two texts
        CHECK(questionnaire_for(table.db, table.survey())->find("B2")->kind == Kind::ranking);
    });
}

TEST_CASE("a question in the library is seen by the same group and organisation, and by nobody else")
{
    each_table([](Table const& table) {
        auto const organisation
            = accounts::add_organisation(table.db, "Regio Oost", "municipality", testing::now());
        LibraryReader const here{table.scope.partnership, organisation};
        auto question = samples::asked_if(
            samples::question("Q1", Kind::single, {"a", "b"}), samples::when("A1", {"x"}));
        REQUIRE(keep_in_library(table.db, here, question, table.maker));
        auto const person = *accounts::person(table.db, table.maker.person);
        auto const other = partnership::start(table.db, {"Elders", "Grifthoek"}, person, testing::now());
        CHECK(library(table.db, {other.id, {}}).empty());
        auto const shared = library(table.db, {other.id, organisation});
        REQUIRE(shared.size() == 1);
        CHECK_FALSE(shared[0].is_own);
        CHECK_FALSE(shared[0].question.show_if);
        remove_from_library(table.db, {other.id, organisation}, shared[0].id);
        REQUIRE(library(table.db, here).size() == 1);
        auto target = table.now();
        auto const taken = taken_over(target, shared[0].question, 0);
        CHECK(taken.id == "Q1");
        CHECK(with_question(target, taken));
        remove_from_library(table.db, here, shared[0].id);
        CHECK(library(table.db, here).empty());
    });
}

TEST_CASE("script, SQL, emoji and other scripts pass through every field as they are")
{
    each_table([](Table const& table) {
        std::string const odd = "<script>alert(1)</script> ' or 1=1; -- 🚲 مرحبا {} {A1";
        auto changed = table.now();
        auto question = own(changed, Kind::single);
        question.text.dutch = odd;
        question.hint.dutch = odd;
        question.options = options_of_lines(odd + "\n= " + odd + " 2", {}, "o");
        changed.title.dutch = odd;
        changed.sections[0].title.dutch = odd;
        REQUIRE(table.save(with_question(changed, question), {Deed::added, odd}));
        CHECK(table.now().find(question.id)->text.dutch == odd);
        CHECK(table.now().find(question.id)->options[0].text.dutch == odd);
        CHECK(versions(table.db, table.survey())[0].change.about == odd);
    });
}

TEST_CASE("five hundred questions are made, kept, opened and answered; one more is refused")
{
    each_table([](Table const& table) {
        auto changed = table.now();
        changed.questions.clear();
        for (int i = 0; i < 500; ++i) {
            auto question = own(changed, i % 3 == 0 ? Kind::number : Kind::yes_no);
            if (i > 0 && i % 3 == 2)
                question.show_if = samples::when("Q" + std::to_string(i), {"yes"});
            changed.questions.push_back(std::move(question));
        }
        settle(changed);
        CHECK_FALSE(hinders(findings(changed)));
        CHECK_FALSE(with_question(changed, own(changed)));
        REQUIRE(save_draft(table.db, table.survey(), changed, {Deed::changed, ""}, table.maker));
        REQUIRE(invite(table.db, table.survey(), samples::recipients(6), samples::secret));
        REQUIRE(open(table.db, table.survey(), today));
        CHECK(answer_for_demo(table.db, table.survey(), 6, today) == 6);
        REQUIRE(close(table.db, table.survey(), today));
        CHECK(results_of(table.db, table.survey(), 5).questions.size() == 500);
    });
}

TEST_CASE("a next round begins with the questions of last time, so that own questions compare as well")
{
    each_table([](Table const& table) {
        auto changed = table.now();
        auto const question = own(changed);
        REQUIRE(table.save(with_question(changed, question), {Deed::added, question.id}));
        REQUIRE(invite(table.db, table.survey(), samples::recipients(3), samples::secret));
        REQUIRE(open(table.db, table.survey(), today));
        CHECK_FALSE(former(table.db, table.scope, Audience::entrepreneurs));
        REQUIRE(close(table.db, table.survey(), today));
        partnership::Scope const next{table.scope.partnership,
            partnership::open_next_round(table.db, table.scope.partnership, testing::now()).id};
        Wanted wanted{Audience::entrepreneurs, moment::plus_days(today, 60), {}, BeginsWith::former};
        auto const id = *prepare(table.db, next, wanted);
        auto later = draft_of(table.db, *find(table.db, next, id));
        CHECK(later.find(question.id) != nullptr);
        CHECK(new_id(later) != question.id);
        wanted.audience = Audience::residents;
        auto const other = *prepare(table.db, next, wanted);
        CHECK(draft_of(table.db, *find(table.db, next, other)).find("R1") != nullptr);
    });
}

TEST_CASE("the questions of last time ask for the parts that the park has now")
{
    each_table([](Table const& table) {
        auto scope = table.scope;
        Wanted wanted{Audience::entrepreneurs, moment::plus_days(today, 60), {"Noord", "Zuid"}};
        auto const round_with = [&](std::vector<std::string> const& parts) {
            auto const before = *find(table.db, scope, surveys(table.db, scope).front().id);
            REQUIRE(invite(table.db, before, samples::recipients(3), samples::secret));
            auto const opened = open(table.db, *find(table.db, scope, before.id), today);
            REQUIRE_MESSAGE(opened, static_cast<int>(opened.error()));
            REQUIRE(close(table.db, *find(table.db, scope, before.id), today));
            scope.round = partnership::open_next_round(table.db, scope.partnership, testing::now()).id;
            wanted.sub_areas = parts;
            auto const made = *prepare(table.db, scope, wanted);
            wanted.begins_with = BeginsWith::former;
            return draft_of(table.db, *find(table.db, scope, made));
        };
        CHECK(round_with({"Noord", "Zuid"}).find("A4")->options[1].text.dutch == "Zuid");
        auto const changed = round_with({"Noord", "Haven", "West"});
        REQUIRE(changed.find("A4")->options.size() == 3);
        CHECK(changed.find("A4")->options[1].text.dutch == "Haven");
        CHECK(round_with({"Noord"}).find("A4") == nullptr);
        CHECK(surveys(table.db, scope).size() == 1);
    });
}

TEST_CASE("who prepares the same survey at the same moment is told that it is there")
{
    each_table([](Table const& table) {
        auto& db = table.db;
        auto again = table.survey();
        again.id = db.ids().make<SurveyId>();
        CHECK_FALSE(insert_survey(db, again));
        CHECK(surveys(db, table.scope).size() == 1);
        // A text that somebody else kept just now is there, and no more than once.
        insert_questionnaire(db, "digest", "text");
        insert_questionnaire(db, "digest", "text");
        CHECK(questionnaire_of(db, "digest") == "text");
    });
}
