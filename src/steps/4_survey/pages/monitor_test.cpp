#include "field.h"
#include "moving.h"
#include "test_workshop.h"

using namespace survey;

namespace {

constexpr moment::Date opening_day{2027, 3, 15};

struct Fieldwork {
    Workshop& workshop;
    std::vector<std::string> codes;

    explicit Fieldwork(Workshop& made_in, int addresses = 40)
        : workshop(made_in)
    {
        auto db = workshop.database.lease();
        auto recipients = samples::recipients(addresses);
        for (auto& one : recipients)
            one.sub_area = one.street == "Handelsweg" ? "Noord" : "Zuid";
        REQUIRE(invite(*db, workshop.survey_in(*db), recipients, {house_secret}));
        REQUIRE(open(*db, workshop.survey_in(*db), opening_day));
        for (auto const& row : invitations_from(*db, workshop.id, 0, addresses))
            codes.push_back(code_of({house_secret}, row.id, row.salt));
    }
    std::string path(std::string_view below)
    {
        return fmt::format("/t/de-grift/enquete/{}/{}", workshop.id.text(), below);
    }
    std::string page(std::string_view below)
    {
        workshop.pages.as(workshop.adviser);
        return workshop.pages.get(path(below)).html;
    }
    void answer(std::int64_t count, moment::Date day)
    {
        auto db = workshop.database.lease();
        REQUIRE(answer_for_demo(*db, workshop.survey_in(*db), count, day) == count);
    }
    // By the order of the walk: first all of the first street.
    void answer_in_walking_order(std::int64_t count, moment::Date day)
    {
        auto db = workshop.database.lease();
        for (auto const id : unused_invitations(*db, workshop.id, count))
            REQUIRE(send_on(
                *db, {id, workshop.survey_in(*db), "", false, false}, {{"A2", {{{"", "n1"}}, ""}}}, "", day));
    }
    // What was sent by day has moved to where it is counted.
    std::int64_t night(moment::Date day)
    {
        auto db = workshop.database.lease();
        move_batch(*db, workshop.id);
        return take_stands(*db, day, 5);
    }
    DayCount total()
    {
        DayCount out;
        for (auto const& day : days_of_survey(*workshop.database.lease(), workshop.id)) {
            out.opened += day.opened;
            out.started += day.started;
            out.sent += day.sent;
        }
        return out;
    }
};

} // namespace

TEST_CASE("looking at a link counts nothing; beginning, filling in and sending count once each")
{
    each_workshop([](Workshop& workshop) {
        Fieldwork field(workshop);
        auto& pages = workshop.pages;
        pages.as({});
        for (auto const& code : field.codes) { // a scanner of mail opens every link
            CHECK(pages.get("/e/" + code).status == 200);
            CHECK(pages.get("/e/" + code + "/1").status == 200);
            CHECK(pages.get("/e/" + code + "/controleren").status == 200);
        }
        CHECK(field.total().opened == 0);
        auto const first = "/e/" + field.codes[0];
        for (int again = 0; again < 2; ++again)
            CHECK(pages.post(first + "/begin").location == first + "/1");
        CHECK(field.total().opened == 1);
        CHECK(field.total().started == 0);
        for (int again = 0; again < 2; ++again)
            CHECK(pages.post(first + "/1", {{"A1", "it"}, {"A2", "n1"}}).status == 303);
        CHECK(field.total().started == 1);
        // Whoever comes in by the back door, without the button, has begun as well.
        CHECK(pages.post("/e/" + field.codes[1] + "/1", {{"A1", "it"}}).status == 303);
        CHECK(field.total().opened == 2);
        CHECK(field.total().started == 2);
        field.answer_in_walking_order(3, {2027, 3, 16});
        CHECK(field.total().sent == 3);
        CHECK(field.total().opened == 3); // two of the three had begun
    });
}

TEST_CASE("the monitor tells how far it is, and no handful")
{
    each_workshop([](Workshop& workshop) {
        Fieldwork field(workshop);
        field.answer(4, {2027, 3, 16});
        CHECK(field.night({2027, 3, 17}) == 0);
        auto page = field.page("respons");
        CHECK(shows(page, "minder dan 5"));
        CHECK(shows(page, "Hier komen de antwoorden per dag"));
        CHECK(shows(page, "Hier komen de delen van het terrein"));
        field.answer(12, {2027, 3, 18});
        CHECK(field.night({2027, 3, 19}) == 1);
        page = field.page("respons");
        CHECK(shows(page, "15 mrt 2027 t/m 18 mrt 2027"));
        CHECK(shows(page, "Stand van 19 maart 2027"));
        CHECK(shows(page, "Noord"));
        CHECK(shows(page, "40%"));
        // Nine more are not enough for a new count, one more is.
        field.answer(9, {2027, 3, 20});
        CHECK(field.night({2027, 3, 21}) == 0);
        CHECK(tokenless(field.page("respons")).find("Stand van 19 maart 2027") != std::string::npos);
        field.answer(1, {2027, 3, 21});
        CHECK(field.night({2027, 3, 22}) == 1);
        testing::golden("monitor.html", tokenless(field.page("respons")));
    });
}

TEST_CASE("the response that is wanted is set by who runs the survey")
{
    each_workshop([](Workshop& workshop) {
        Fieldwork field(workshop);
        auto& pages = workshop.pages;
        pages.as(workshop.adviser);
        CHECK(shows(field.page("respons"), "20% is nodig"));
        auto const wrong = pages.post(field.path("respons/nodig"), {{"nodig", "dertig"}});
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "value=\"dertig\""));
        CHECK(pages.post(field.path("respons/nodig"), {{"nodig", "101"}}).status == 422);
        CHECK(pages.post(field.path("respons/nodig"), {{"nodig", "30"}}).status == 303);
        CHECK(shows(field.page("respons"), "30% is nodig"));
        CHECK(shows(pages.get("/t/de-grift/enquete").html, "30% is nodig"));
        pages.as(workshop.partner);
        CHECK(pages.get(field.path("respons")).status == 200);
        CHECK(pages.post(field.path("respons/nodig"), {{"nodig", "20"}}).status == 403);
        CHECK(pages.get(field.path("respons/bezoeken")).status == 403);
        CHECK(pages.get(field.path("respons/bezoeken.pdf")).status == 403);
    });
}

TEST_CASE("a list of streets to visit names streets, never an address")
{
    each_workshop([](Workshop& workshop) {
        Fieldwork field(workshop, 80);
        CHECK(shows(field.page("respons/bezoeken"), "nog te weinig antwoorden"));
        field.answer_in_walking_order(12, {2027, 3, 18});
        CHECK(field.night({2027, 3, 19}) == 1);
        auto const page = field.page("respons/bezoeken");
        CHECK(shows(page, "Handelsweg"));
        CHECK(shows(page, "0 tot en met 4"));
        CHECK_FALSE(shows(page, "Handelsweg 1"));
        testing::golden("visits.html", tokenless(page));
        auto const paper = workshop.pages.get(field.path("respons/bezoeken.pdf"));
        CHECK(paper.status == 200);
        CHECK(pdf::complaints(paper.html).empty());
    });
}

TEST_CASE("a handful that came another way cannot be worked out from the response")
{
    Survey survey;
    survey.invited = 40;
    survey.sent = 23;
    Channels few{20, 0, 3, 0};
    auto const at_most = response(survey, few, 5);
    CHECK(at_most.is_at_most);
    CHECK(at_most.share == doctest::Approx(23.0 / 40));
    Channels many{17, 0, 6, 0};
    CHECK_FALSE(response(survey, many, 5).is_at_most);
    CHECK(response(survey, many, 5).share == doctest::Approx(17.0 / 40));
}
