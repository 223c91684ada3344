#include "jobs.h"
#include "test_outcomes.h"
#include "test_workshop.h"

#include "logging/logging.h"

using namespace survey;

namespace {

Answers of(std::string size, std::string safety, std::string lit)
{
    auto out = samples::chose("A2", std::move(size));
    out.merge(samples::chose("B1", std::move(safety)));
    out["E1"].choices.push_back({"lighting", std::move(lit)});
    return out;
}

struct CrossedSite {
    Workshop& workshop;
    std::string path;

    explicit CrossedSite(Workshop& made)
        : workshop(made)
    {
        auto db = workshop.database.lease();
        auto const scope = samples::park(*db, "Kruispunt");
        partnership::join(
            *db, scope.partnership, {workshop.partner, {}, partnership::Role::partner}, {2027, 3, 15});
        auto const id = samples::shared_survey(*db, scope, {2027, 3, 15},
            {{of("n1", "safe", "satisfied"), 25}, {of("n1", "unsafe", "unsatisfied"), 12},
                {of("n2_9", "safe", "satisfied"), 14}, {of("n2_9", "unsafe", "unsatisfied"), 26},
                {of("n10_49", "safe", "satisfied"),
                    16}}).id;
        path = fmt::format("/t/kruispunt/enquete/{}/resultaten/kruis", id.text());
        workshop.pages.as(workshop.adviser);
    }
    void count()
    {
        auto const clock = testing::fixed_clock();
        logging::KeptLines lines;
        logging::Log log{lines};
        jobs::Runner runner(
            {workshop.database, clock, log}, job_handlers(Workshop::house(workshop.files)), {});
        runner.run_all();
    }
};

} // namespace

TEST_CASE("a section is split on its page, and shows its tables and groups after counting")
{
    each_workshop([](Workshop& workshop) {
        CrossedSite crossed(workshop);
        auto& pages = workshop.pages;
        auto const start = pages.get(crossed.path);
        REQUIRE(start.status == 200);
        CHECK(shows(start.html, "Uitkomst uitsplitsen"));
        CHECK(
            shows(pages.post(crossed.path, {{"deel", ""}, {"rij", "A2"}}).html, "Kies eerst welk onderdeel"));
        auto const nothing = pages.post(crossed.path, {{"deel", "B"}, {"rij", ""}});
        CHECK(nothing.status == 422);
        CHECK(shows(nothing.html, "Kies eerst naar welke vraag"));
        CHECK(pages.post(crossed.path, {{"deel", "B"}, {"rij", "A2"}}).status == 303);
        CHECK(shows(pages.get(crossed.path + "?rij=A2&kolom=B1").html, "We zijn aan het tellen"));
        crossed.count();
        auto const table = pages.get(crossed.path + "?rij=A2&kolom=B1").html;
        CHECK(shows(table, "25 (68%)"));
        CHECK(shows(table, "26 (65%)"));
        testing::golden("cross.html", table);
        testing::golden("cross_start.html", tokenless(pages.get(crossed.path).html));
        auto const group = pages.get(crossed.path + "?rij=A2&groep=n2_9").html;
        CHECK(shows(group, "14 (35%)"));
        CHECK(shows(group, "40 antwoorden"));
        auto const again = pages.post(crossed.path, {{"deel", "B"}, {"rij", "A1"}});
        CHECK(again.status == 422);
        CHECK(shows(again.html, "Die keuze staat vast"));
    });
}

TEST_CASE("a split goes along on paper, in files and on slides with the same cells hidden, and never outside")
{
    each_workshop([](Workshop& workshop) {
        CrossedSite crossed(workshop);
        auto& pages = workshop.pages;
        auto const outcome = crossed.path.substr(0, crossed.path.rfind('/'));
        auto const survey = outcome.substr(0, outcome.rfind('/'));
        auto const without = pages.get(outcome + ".csv").html;
        REQUIRE(pages.post(crossed.path, {{"deel", "B"}, {"rij", "A2"}}).status == 303);
        CHECK(pages.get(outcome + ".csv").html == without); // not counted yet
        crossed.count();
        auto const file = pages.get(outcome + ".csv").html;
        CHECK(shows(file, "25 (68%)"));
        CHECK(shows(file, "26 (65%)"));
        // The page hides the sixteen of one size, for one of their cells is empty; so does the file.
        auto const table = pages.get(crossed.path + "?rij=A2&kolom=B1").html;
        for (auto const* cell : {"16 (100%)", "14 (35%)", "12 (32%)"})
            CHECK(shows(file, cell) == shows(table, cell));
        for (auto const* paper : {"/resultaten.pdf", "/rapport.pdf", "/rapport-dias.pdf"})
            CHECK(pdf::complaints(pages.get(survey + paper).html).empty());
        CHECK(shows(pages.get(survey + "/rapport-dias.html").html, "25 (68%)"));
        CHECK(pages.get(outcome + ".xlsx").status == 200);
        REQUIRE(pages.post(survey + "/rapport/openbaar", {{"hoofdstuk", "safety"}, {"hoofdstuk", "response"}})
                    .status
            == 303);
        auto const outside = pages.get(survey + "/rapport-dias.html?uitgave=openbaar").html;
        CHECK(shows(outside, "Hoe veilig is het terrein?"));
        CHECK_FALSE(shows(outside, "25 (68%)"));
    });
}

TEST_CASE("a split that is not there says so, and a partner reads but chooses nothing")
{
    each_workshop([](Workshop& workshop) {
        CrossedSite crossed(workshop);
        auto& pages = workshop.pages;
        REQUIRE(pages.post(crossed.path, {{"deel", "B"}, {"rij", "A2"}}).status == 303);
        crossed.count();
        for (auto const* query : {"?rij=A1&kolom=B1", "?rij=A2&kolom=D1", "?rij=A2&kolom=A2",
                 "?rij=A2&groep=n50_99", "?rij=A2&groep=x", "?rij=x", "?rij=A2&kolom=x"})
            CHECK(shows(pages.get(crossed.path + query).html, "Deze uitsplitsing is er niet"));
        pages.as(workshop.partner);
        CHECK(pages.get(crossed.path).status == 200);
        CHECK_FALSE(shows(pages.get(crossed.path).html, "Nog een onderdeel uitsplitsen"));
        CHECK(pages.post(crossed.path, {{"deel", "C"}, {"rij", "A2"}}).status == 403);
        CHECK(shows(pages.get(crossed.path + "?rij=A2&kolom=B1").html, "25 (68%)"));
    });
}

TEST_CASE("numbers of the park are filled in, kept when wrong, and stand beside who answered")
{
    each_workshop([](Workshop& workshop) {
        CrossedSite crossed(workshop);
        auto& pages = workshop.pages;
        auto const path = crossed.path.substr(0, crossed.path.rfind('/')) + "/wie";
        CHECK(shows(pages.get(path).html, "Wie deden mee?"));
        http::Fields fields{{"vraag", "A2"}, {"n_n1", "200"}, {"n_n2_9", "39"}, {"n_n10_49", "20"},
            {"n_n50_99", "x"}, {"n_n100", "0"}};
        auto const wrong = pages.post(path, fields);
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "Er gaven al 40 mensen dit antwoord."));
        CHECK(shows(wrong.html, "value=\"200\""));
        fields = {{"vraag", "A2"}, {"n_n1", "200"}, {"n_n2_9", "60"}, {"n_n10_49", "20"}, {"n_n50_99", "0"},
            {"n_n100", "0"}};
        CHECK(pages.post(path, fields).status == 303);
        auto const page = pages.get(path).html;
        CHECK(shows(page, "minder dan verwacht"));
        CHECK(shows(page, "meer dan verwacht"));
        testing::golden("presence.html", tokenless(page));
        CHECK(pages.post(path, {{"vraag", "B1"}}).status == 404);
        pages.as(workshop.partner);
        CHECK(pages.get(path).status == 200);
        CHECK(pages.post(path, fields).status == 403);
    });
}
