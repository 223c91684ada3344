#include "test_outcomes.h"
#include "test_workshop.h"

using namespace survey;

namespace {

std::vector<samples::Given> answered(int safe, int unsafe)
{
    return {{samples::chose("B2", "safe"), safe}, {samples::chose("B2", "unsafe"), unsafe},
        {samples::chose("B3", "7"), safe}, {samples::chose("B3", "5"), unsafe}};
}

struct Rounds {
    Workshop& workshop;
    std::string path;

    explicit Rounds(Workshop& made)
        : workshop(made)
    {
        auto db = workshop.database.lease();
        auto const scope = samples::park(*db, "Twee Rondes");
        samples::shared_survey(*db, scope, {2025, 3, 15}, answered(30, 70));
        auto const next = samples::next_round(*db, scope);
        auto const id = samples::closed_survey(*db, next, {2027, 3, 15}, answered(65, 35));
        workshop.pages.as(workshop.adviser);
        path = fmt::format("/t/twee-rondes/enquete/{}/resultaten", id.text());
    }
};

} // namespace

TEST_CASE("the outcome says what really differs from the round before, and how that is known")
{
    each_workshop([](Workshop& workshop) {
        Rounds const rounds(workshop);
        auto const page = workshop.pages.get(rounds.path);
        REQUIRE(page.status == 200);
        CHECK(shows(page.html, "vergeleken met de vorige ronde. 2 verschillen echt."));
        CHECK(shows(page.html, "veilig / heel veilig: 65% van 100, was 30% van 100."));
        CHECK(shows(page.html, "exacte toets van Fisher"));
        testing::golden("results_beside.html", page.html);
        auto const file = workshop.pages.get(rounds.path + ".csv").html;
        CHECK(shows(file, "Vorige ronde;30% van 100"));
        CHECK(shows(file, "Verschil;echt verschil"));
        CHECK(pdf::complaints(workshop.pages.get(rounds.path + ".pdf").html).empty());
    });
}
