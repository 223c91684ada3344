#include "field.h"
#include "open_link.h"
#include "test_workshop.h"

#include <algorithm>

using namespace survey;

namespace {

struct Door {
    Workshop& workshop;

    explicit Door(Workshop& made_in, std::string_view answers_max = "2")
        : workshop(made_in)
    {
        workshop.open_it();
        workshop.pages.as(workshop.adviser);
        auto const made = workshop.pages.post(
            path("open-link"), {{"reden", "verzamelgebouw"}, {"aantal", std::string(answers_max)}});
        CHECK(made.status == 303);
        workshop.pages.as({});
    }
    std::string path(std::string_view below)
    {
        return fmt::format("/t/de-grift/enquete/{}/{}", workshop.id.text(), below);
    }
    std::string address()
    {
        auto db = workshop.database.lease();
        auto const survey = workshop.survey_in(*db);
        return "/e/open/" + token_of({house_secret}, survey.id, open_link(*db, survey)->salt);
    }
    // Begins, answers what must be answered, and gives the address of this visitor.
    std::string visitor()
    {
        auto const home = workshop.pages.post(address()).location;
        workshop.pages.post(home + "/2", {{"B1", "safe"}, {"B3", "7"}});
        workshop.pages.post(home + "/3", {{"C1", "none"}});
        return home;
    }
    Channels counted()
    {
        auto db = workshop.database.lease();
        return channels(*db, workshop.survey_in(*db));
    }
};

} // namespace

TEST_CASE("an open link needs a reason and a number, and is for who runs the survey")
{
    each_workshop([](Workshop& workshop) {
        workshop.open_it();
        auto& pages = workshop.pages;
        auto const path = fmt::format("/t/de-grift/enquete/{}/open-link", workshop.id.text());
        pages.as(workshop.partner);
        CHECK(pages.get(path).status == 403);
        CHECK(pages.post(path, {{"reden", "x"}, {"aantal", "5"}}).status == 403);
        CHECK(pages.get(path + "/poster.pdf").status == 403);
        pages.as(workshop.adviser);
        CHECK(pages.get(path + "/poster.pdf").status == 404);
        auto const wrong = pages.post(path, {{"reden", " "}, {"aantal", "veel"}});
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "Vul in waarom een open link nodig is."));
        CHECK(shows(wrong.html, "value=\"veel\""));
        CHECK(pages.post(path, {{"reden", "<script>alert(1)</script>"}, {"aantal", "5"}}).status == 303);
        auto const page = pages.get(path).html;
        CHECK(shows(page, "De open link staat aan."));
        CHECK_FALSE(shows(page, "<script>alert"));
        auto const paper = pages.get(path + "/poster.pdf");
        CHECK(paper.status == 200);
        CHECK(pdf::complaints(paper.html).empty());
    });
}

TEST_CASE("a visitor of the open link gets a code, can go on later, and counts apart")
{
    each_workshop([](Workshop& workshop) {
        Door door(workshop, "5");
        auto& pages = workshop.pages;
        CHECK(shows(pages.get(door.address()).html, "Deze link is voor wie geen brief kreeg."));
        auto const home = door.visitor();
        CHECK(shows(pages.get(home).html, "Schrijf deze code op"));
        CHECK(shows(pages.get(home).html, "Ga verder waar u was"));
        CHECK(shows(pages.get(home + "/controleren").html, "Hoe veilig"));
        CHECK(pages.post(home + "/verzenden").location == "/e/bedankt");
        CHECK(pages.get(home).status == 410);
        CHECK(pages.post(home + "/verzenden").location == home); // a double click sends once
        auto const counted = door.counted();
        CHECK(counted.open_link == 1);
        CHECK(counted.letters == 0);
        CHECK(workshop.survey().sent == 1);
        for (auto const& day : days_of_survey(*workshop.database.lease(), workshop.id))
            CHECK(day.sent == 0); // the days are about letters
        // Typed where codes are typed, the address of the poster works too.
        auto const token = door.address().substr(std::string("/e/open/").size());
        CHECK(pages.post("/e", {{"code", token}}).location == door.address());
    });
}

TEST_CASE("the open link takes as many answers as it may, also when the last two come at once")
{
    each_workshop([](Workshop& workshop) {
        Door door(workshop, "2");
        auto& pages = workshop.pages;
        auto const first = door.visitor(), second = door.visitor(), third = door.visitor();
        CHECK(pages.post(first + "/verzenden").location == "/e/bedankt");
        // Both are on the last page when one place is left.
        CHECK(pages.get(second + "/controleren").status == 200);
        CHECK(pages.get(third + "/controleren").status == 200);
        CHECK(pages.post(second + "/verzenden").location == "/e/bedankt");
        CHECK(pages.post(third + "/verzenden").location == third);
        auto const refused = pages.get(third);
        CHECK(refused.status == 410);
        CHECK(shows(refused.html, "Er zijn genoeg antwoorden via deze link"));
        CHECK(pages.get(door.address()).status == 410);
        CHECK(door.counted().open_link == 2);
        CHECK(workshop.survey().sent == 2);
        // With more room the third goes on with what he filled in.
        pages.as(workshop.adviser);
        pages.post(door.path("open-link"), {{"reden", "meer bedrijven"}, {"aantal", "3"}});
        CHECK(pages.post(third + "/verzenden").location == "/e/bedankt");
        CHECK(door.counted().open_link == 3);
    });
}

TEST_CASE("the last place of a link goes to one of two that send at the same moment")
{
    each_workshop([](Workshop& workshop) {
        Door door(workshop, "1");
        auto db = workshop.database.lease();
        auto const survey = workshop.survey_in(*db);
        auto const opened = open_door(*db, {house_secret}, door.address().substr(8), {2027, 3, 15});
        REQUIRE(opened);
        Answers const said{{"B1", {{{"", "safe"}}, ""}}};
        std::vector<Seat> seats;
        for (int i = 0; i < 2; ++i) {
            auto const code = admit(*db, {house_secret}, *opened);
            REQUIRE(code);
            seats.push_back(*enter(*db, {house_secret}, *code, {2027, 3, 15})); // both were let in
        }
        CHECK(send_on(*db, seats[0], said, "", {2027, 3, 15}));
        auto const refused = send_on(*db, seats[1], said, "", {2027, 3, 15});
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == NoEntry::link_full);
        CHECK(find(*db, workshop.scope, survey.id)->sent == 1);
    });
}

TEST_CASE("an address that was made anew or switched off opens nothing any more")
{
    each_workshop([](Workshop& workshop) {
        Door door(workshop, "5");
        auto& pages = workshop.pages;
        auto const old = door.address();
        auto const begun = door.visitor();
        pages.as(workshop.adviser);
        CHECK(pages.post(door.path("open-link/nieuw-adres")).status == 303);
        pages.as({});
        CHECK(pages.get(old).status == 404);
        CHECK(door.address() != old);
        CHECK(pages.get(door.address()).status == 200);
        CHECK(pages.get(begun).status == 200); // who had begun goes on
        pages.as(workshop.adviser);
        CHECK(pages.post(door.path("open-link/uit")).status == 303);
        pages.as({});
        CHECK(pages.get(door.address()).status == 410);
        CHECK(pages.post(begun + "/verzenden").location == begun);
        CHECK(shows(pages.get(begun).html, "Deze link staat uit"));
        CHECK(workshop.survey().sent == 0);
    });
}

TEST_CASE("one network begins so often in an hour, and trying addresses is counted")
{
    each_workshop([](Workshop& workshop) {
        Door door(workshop, "5");
        auto& pages = workshop.pages;
        for (int i = 0; i < 40; ++i)
            CHECK(pages.post(door.address()).status == 303);
        auto const often = pages.post(door.address());
        CHECK(often.status == 429);
        CHECK(shows(often.html, "te vaak begonnen"));
        auto const unknown = "/e/open/" + code_of({"another"}, {1}, 0);
        for (int i = 0; i < 30; ++i)
            CHECK(pages.get(unknown).status == 404);
        CHECK(pages.get(unknown).status == 429);
    });
}

TEST_CASE("what was begun through the link goes when the survey closes")
{
    each_workshop([](Workshop& workshop) {
        Door door(workshop, "5");
        auto const begun = door.visitor();
        workshop.pages.as(workshop.adviser);
        CHECK(workshop.pages.post(door.path("sluiten")).status == 303);
        CHECK(workshop.pages.get(begun).status == 404);
        CHECK(workshop.pages.get(door.address()).status == 410);
        CHECK(workshop.pages.get(door.path("open-link")).status == 303);
    });
}
