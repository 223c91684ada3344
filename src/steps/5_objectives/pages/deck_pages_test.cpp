#include "test_site.h"

#include "pdf/check.h"
#include "slides/store.h"

using namespace objectives;
using namespace objectives::pages_test;

namespace {

constexpr std::string_view figures_key = "figures.police.park.";

accounts::PersonId an_entrepreneur(Site& site)
{
    auto lease = site.database.lease();
    auto const person
        = accounts::person_with_email(*lease, {"Cor Dekker", "cor@voorbeeld.nl"}, ::testing::now());
    partnership::join(*lease, site.park.id, {person, {}, partnership::Role::entrepreneur}, {2027, 3, 15});
    return person;
}

void store_open_counts(Site& site)
{
    inventory::Delivery delivery{inventory::Source::municipality, "Uitdraai", inventory::Area::park, "",
        {{"veeg", "Zwerfafval", "litter", {inventory::Span::year, 2026, 0}, 64}}};
    delivery.sharing = partnership::Sharing::everyone;
    inventory::store_figures(*site.database.lease(), site.scope, delivery, ::testing::now());
}

http::Fields choosing(std::string_view key, std::string_view audience, std::string_view notes)
{
    return {{"slide_0", std::string(key)}, {"audience_0", std::string(audience)},
        {"notes_0", std::string(notes)}};
}

} // namespace

TEST_CASE("partners see their figures, everyone sees what is for everyone, in every form of the presentation")
{
    each_site([](Site& site) {
        store_counts(site);
        store_open_counts(site);
        site.pages.as(site.partner);
        for (auto const* path : {"presentatie", "presentatie/dias.html"}) {
            auto const shown = site.pages.get(std::string("/t/de-grift/") + path);
            CHECK(shown.status == 200);
            CHECK(holds(shown.html, "Inbraak en diefstal bij bedrijven, 31 keer"));
            CHECK(holds(shown.html, "Zwerfafval, 64 keer"));
        }
        for (auto const* path : {"presentatie/openbaar", "presentatie/openbaar.html"}) {
            auto const shown = site.pages.get(std::string("/t/de-grift/") + path);
            CHECK(shown.status == 200);
            CHECK_FALSE(holds(shown.html, "Inbraak"));
            CHECK(holds(shown.html, "Zwerfafval, 64 keer"));
        }
    });
}

TEST_CASE("the papers say the same numbers and can be read aloud")
{
    each_site([](Site& site) {
        store_counts(site);
        store_open_counts(site);
        site.pages.as(site.partner);
        auto const inside = site.pages.get("/t/de-grift/presentatie/dias.pdf").html;
        auto const open = site.pages.get("/t/de-grift/presentatie/openbaar.pdf").html;
        CHECK(pdf::complaints(inside) == std::vector<std::string>());
        CHECK(pdf::complaints(open) == std::vector<std::string>());
        CHECK(holds(pdf::outline_of(inside), "Inbraak en diefstal bij bedrijven: 31; Vernielingen: 12"));
        CHECK_FALSE(holds(pdf::outline_of(open), "Inbraak"));
        CHECK(holds(pdf::outline_of(open), "Zwerfafval: 64"));
    });
}

TEST_CASE("an entrepreneur sees the open presentation and nothing else")
{
    each_site([](Site& site) {
        store_counts(site);
        site.pages.as(an_entrepreneur(site));
        CHECK(site.pages.get("/t/de-grift/presentatie/openbaar").status == 200);
        for (auto const* path : {"presentatie", "presentatie/dias.html", "presentatie/dias.pdf",
                 "presentatie/spreker", "presentatie/dias", "doelen/beeld"})
            CHECK_MESSAGE(site.pages.get(std::string("/t/de-grift/") + path).status == 403, path);
    });
}

TEST_CASE("a slide can be hidden, and what is said with it stands on the screen of the presenter alone")
{
    each_site([](Site& site) {
        store_counts(site);
        site.pages.as(site.adviser);
        auto const kept = site.pages.post("/t/de-grift/presentatie/dias",
            choosing(figures_key, "partners", "Vertel over de nacht van 3 maart"));
        CHECK(kept.location == "/t/de-grift/presentatie");
        CHECK(holds(site.pages.get("/t/de-grift/presentatie/spreker").html, "de nacht van 3 maart"));
        CHECK(holds(site.pages.get("/t/de-grift/presentatie/dias").html, "de nacht van 3 maart"));
        for (auto const* path : {"presentatie", "presentatie/dias.html"})
            CHECK_FALSE(
                holds(site.pages.get(std::string("/t/de-grift/") + path).html, "de nacht van 3 maart"));
        site.pages.post("/t/de-grift/presentatie/dias", choosing(figures_key, "nobody", ""));
        CHECK_FALSE(holds(site.pages.get("/t/de-grift/presentatie").html, "31 keer"));
    });
}

TEST_CASE("figures of partners are not opened by choosing so; a slide of the group is")
{
    each_site([](Site& site) {
        store_counts(site);
        add(*site.database.lease(), site.scope, a_wish({2029, 3, 1}));
        site.pages.as(site.adviser);
        CHECK_FALSE(holds(site.pages.get("/t/de-grift/presentatie/openbaar").html, "Onze doelen"));
        site.pages.post("/t/de-grift/presentatie/dias", choosing(figures_key, "everyone", ""));
        site.pages.post("/t/de-grift/presentatie/dias", choosing("objectives", "everyone", ""));
        auto const open = site.pages.get("/t/de-grift/presentatie/openbaar").html;
        CHECK_FALSE(holds(open, "Inbraak"));
        CHECK(holds(open, "Onze doelen"));
    });
}

TEST_CASE("a text that is too long is told, kept as typed and not stored")
{
    each_site([](Site& site) {
        store_counts(site);
        site.pages.as(site.adviser);
        std::string const much(1001, 'x');
        auto const shown
            = site.pages.post("/t/de-grift/presentatie/dias", choosing(figures_key, "nobody", much));
        CHECK(shown.status == 422);
        CHECK(holds(shown.html, "Maak de tekst korter dan 1000 tekens."));
        CHECK(holds(shown.html, much));
        CHECK(slide_choices(*site.database.lease(), site.scope).empty());
    });
}

TEST_CASE("a form that is not of these slides changes nothing")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        CHECK(
            site.pages.post("/t/de-grift/presentatie/dias", choosing("gone", "everyone", "x")).status == 303);
        CHECK(slide_choices(*site.database.lease(), site.scope).empty());
        CHECK(site.pages.post_without_token("/t/de-grift/presentatie/dias", choosing("area", "nobody", ""))
                  .status
            == 403);
    });
}

TEST_CASE("from the combined picture a problem is made, and an objective of it starts with its theme")
{
    each_site([](Site& site) {
        store_open_counts(site);
        site.pages.as(site.adviser);
        CHECK(holds(site.pages.get("/t/de-grift/doelen/beeld").html, "value=\"litter\""));
        auto const made
            = site.pages.post("/t/de-grift/doelen/problemen", {{"phenomenon", "litter"}}).location;
        auto const form
            = site.pages.get("/t/de-grift/doelen/nieuw?probleem=" + made.substr(made.rfind('/') + 1)).html;
        CHECK(holds(form, "value=\"clean_in_repair\" checked"));
        CHECK(site.pages.get("/t/de-grift/doelen/nieuw?probleem=none").status == 200);
    });
}

TEST_CASE("the picture and the presentation look as they should")
{
    each_site([](Site& site) {
        store_counts(site);
        store_open_counts(site);
        site.pages.as(site.adviser);
        ::testing::golden("picture.html", site.pages.get("/t/de-grift/doelen/beeld").html);
        ::testing::golden("presentation.html", site.pages.get("/t/de-grift/presentatie").html);
        ::testing::golden("slides.html", site.pages.get("/t/de-grift/presentatie/dias").html);
    });
}
