#include "one_page.h"
#include "test_workshop.h"

using namespace survey;

namespace {

void set_to_one_page(Workshop& workshop)
{
    auto& pages = workshop.pages;
    auto const head = pages.get(workshop.path("/opzet")).html;
    CHECK(shows(head, "name=\"een_pagina\""));
    REQUIRE(pages
                .post(workshop.path("/opzet"),
                    {{"titel", "Enquête"}, {"inleiding", "Welkom."}, {"een_pagina", "1"}})
                .status
        == 303);
    CHECK(workshop.now().is_on_one_page);
}

http::Fields must_be_answered() { return {{"B1", "safe"}, {"B3", "7"}, {"C1", "none"}}; }

} // namespace

TEST_CASE("a survey can put all its questions on one page")
{
    each_workshop([](Workshop& workshop) {
        auto& pages = workshop.pages;
        set_to_one_page(workshop);
        auto const home = "/e/" + workshop.open_it();
        pages.as({});
        CHECK(pages.post(home + "/begin").location == home + "/alles");
        CHECK(pages.post(home + "/begin", {{"deel", "1"}}).location == home + "/1");
        auto const page = pages.get(home + "/alles").html;
        CHECK(shows(page, "name=\"A1\""));
        CHECK(shows(page, "name=\"C1\""));
        CHECK_FALSE(shows(page, "name=\"C2.burglary\"")); // for who was a victim
        auto const wrong = pages.post(home + "/alles", {{"A1", "it"}, {"B1", "safe"}});
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "Kies een antwoord"));
        // Answers that bring up more questions lead to those.
        auto victim = must_be_answered();
        victim.back().value = "burglary";
        auto const more = pages.post(home + "/alles", victim).location;
        CHECK(more == home + "/alles?meer=1#C2");
        auto const second = pages.get(home + "/alles?meer=1").html;
        CHECK(shows(second, "Er zijn vragen bij gekomen"));
        CHECK(shows(second, "name=\"C2.burglary\""));
        CHECK(pages.post(home + "/alles", must_be_answered()).location == home + "/controleren");
        auto const check = pages.get(home + "/controleren").html;
        CHECK(shows(check, home + "/alles#A1"));
        CHECK(pages.post(home + "/verzenden").location == "/e/bedankt");
    });
}

TEST_CASE("pages stay the usual way, and the one page leads there")
{
    each_workshop([](Workshop& workshop) {
        auto const home = "/e/" + workshop.open_it();
        workshop.pages.as({});
        CHECK(workshop.pages.post(home + "/begin").location == home + "/1");
        CHECK(workshop.pages.get(home + "/alles").location == home + "/1");
    });
}

TEST_CASE("the script gets the next address alone, and the browser a redirect to it")
{
    each_workshop([](Workshop& workshop) {
        auto const home = "/e/" + workshop.open_it();
        workshop.pages.as({});
        CHECK(shows(workshop.pages.get(home + "/1").html, "<answer-keeper"));
        CHECK(workshop.pages.post(home + "/1", {{"A1", "it"}}).location == home + "/2");
    });
}

TEST_CASE("five hundred questions on one page are shown and taken")
{
    each_workshop([](Workshop& workshop) {
        auto questionnaire = samples::questionnaire({});
        questionnaire.is_on_one_page = true;
        for (int number = 1; number <= 500; ++number)
            questionnaire.questions.push_back(samples::question(fmt::format("V{}", number), Kind::yes_no));
        settle(questionnaire);
        workshop.put(questionnaire);
        auto const home = "/e/" + workshop.open_it();
        workshop.pages.as({});
        auto const page = workshop.pages.get(home + "/alles");
        CHECK(page.status == 200);
        CHECK(shows(page.html, "name=\"V500\""));
        http::Fields all;
        for (int number = 1; number <= 500; ++number)
            all.push_back({fmt::format("V{}", number), "yes"});
        CHECK(workshop.pages.post(home + "/alles", all).location == home + "/controleren");
        CHECK(workshop.pages.post(home + "/verzenden").location == "/e/bedankt");
    });
}

TEST_CASE("a whole form is filled in page after page, so that conditions follow from it")
{
    auto const questionnaire = standard_questionnaire("entrepreneurs", {});
    Form const form{{"C1", "burglary"}, {"C2.burglary", "to_500"}, {"C2.arson", "to_500"}};
    auto const filled = fill_all(for_paper(questionnaire), {}, form);
    CHECK(filled.problems.empty());
    REQUIRE(filled.answers.at("C2").choices.size() == 1); // arson was not chosen
    CHECK(filled.answers.at("C2").choices[0].item == "burglary");
    CHECK(first_new(questionnaire, {}, filled.answers)->id == "C2");
    CHECK(first_new(questionnaire, filled.answers, filled.answers) == nullptr);
}
