// What stands before a page: the terms of cooperation before shared figures, and a second look at free text.
#include "reception.h"
#include "samples.h"
#include "testing.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "html/fields.h"
#include "partnership/tables.h"
#include "partnership/terms.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace visit;

namespace {

Answer show_figures(Visit&, http::Request&) { return Page{"Cijfers", html::p("vier inbraken")}; }

Answer act_note(Visit& visit, http::Request& request)
{
    visit.note({{"Notitie", "Note"}, {}});
    return Page{"Opgeslagen", html::p(request.field("note"), "|", request.field("kind"))};
}

constexpr Route test_routes[] = {
    {http::Method::get, "/t/{park}/cijfers", Capability::see_figures, show_figures},
    {http::Method::post, "/t/{park}/cijfers", Capability::give_figures, act_note},
    {http::Method::post, "/t/{park}/notitie", Capability::see_park, act_note},
    {http::Method::post, "/open", Capability::everyone,
        [](Visit&, http::Request& request) {
            return Answer(Page{"Open", html::p(request.field("note"))});
        }},
};

struct Site {
    db::Database& database;
    samples::World world;
    visit::testing::Site pages;
    std::size_t notes() const
    {
        std::size_t count = 0;
        for (auto const& line : partnership::journal(*database.lease(), world.park.id, 100))
            count += line.dutch == "Notitie" ? 1 : 0;
        return count;
    }
};

// Signed in as the adviser, after new terms were published that nobody read yet.
void each_site(base::FunctionRef<void(Site&)> test)
{
    ::testing::for_each_database({accounts::tables(), partnership::tables()}, [&](db::Database& database) {
        auto const world = samples::world(*database.lease(), ::testing::now());
        Site site{database, world, {database, {routes(), test_routes}}};
        site.pages.as(world.adviser.id);
        partnership::change_terms(*database.lease(), world.park.id,
            "Wij delen alleen aantallen.\n\n" + std::string(100, 'x') + "\n- een\n- twee", world.adviser.id,
            ::testing::now());
        test(site);
    });
}

bool has(visit::testing::Shown const& shown, std::string_view text)
{
    return shown.html.find(text) != std::string::npos;
}

http::Fields note(std::string const& text)
{
    return {{"note", text}, {"kind", "gewoon"}, {std::string(html::free_text_field), "note"}};
}

} // namespace

TEST_CASE("shared figures are seen after the terms were accepted, and from the page that was asked for")
{
    each_site([](Site& site) {
        auto const first = site.pages.get("/t/de-grift/cijfers?jaar=2026");
        CHECK(first.location == "/t/de-grift/afspraken?terug=/t/de-grift/cijfers%3Fjaar%3D2026");
        auto const asked = site.pages.get(first.location);
        CHECK(asked.status == 200);
        CHECK(has(asked, "<li>een</li>"));
        CHECK(has(asked, "value=\"/t/de-grift/cijfers?jaar=2026\""));
        CHECK(site.pages.get("/t/de-grift/cijfers").status == 303); // looking is not accepting
        auto const accepted = site.pages.post(
            "/t/de-grift/afspraken", {{"version", "2"}, {"terug", "/t/de-grift/cijfers?jaar=2026"}});
        CHECK(accepted.location == "/t/de-grift/cijfers?jaar=2026");
        CHECK(has(site.pages.get("/t/de-grift/cijfers"), "vier inbraken"));
        CHECK(has(site.pages.get("/t/de-grift/afspraken"),
            "U bent hiermee akkoord gegaan op maandag 15 maart 2027"));
    });
}

TEST_CASE("terms that changed while they were read are not accepted, and no way leads outside")
{
    each_site([](Site& site) {
        auto const old = site.pages.post("/t/de-grift/afspraken", {{"version", "1"}});
        CHECK(old.status == 422);
        CHECK(has(old, "De afspraken zijn intussen veranderd"));
        CHECK(site.pages.post("/t/de-grift/afspraken", {{"version", "veel"}}).status == 422);
        auto const away
            = site.pages.post("/t/de-grift/afspraken", {{"version", "2"}, {"terug", "//elders.nl"}});
        CHECK(away.location == "/t/de-grift");
    });
}

TEST_CASE("a form that came before the terms is kept and sent after them")
{
    each_site([](Site& site) {
        auto request = http::Request::post("/t/de-grift/cijfers", note("drie lampen kapot"));
        auto const shown = site.pages.send(std::move(request).with_header("Origin", "http://localhost:8080"));
        CHECK(shown.status == 403); // without its token
        auto const stopped = site.pages.post("/t/de-grift/cijfers", note("drie lampen kapot"));
        CHECK(stopped.status == 403);
        CHECK(has(stopped, "Lees eerst de afspraken"));
        CHECK(site.notes() == 0);
        auto const carried = site.pages.post("/t/de-grift/afspraken",
            {{"version", "2"}, {"terug", "/"}, {"naar", "/t/de-grift/cijfers"},
                {"ingevuld", "note=drie lampen kapot"}, {"ingevuld", "kind=gewoon"}});
        CHECK(carried.status == 200);
        CHECK(has(carried, "value=\"drie lampen kapot\""));
        CHECK(has(carried, "action=\"/t/de-grift/cijfers\""));
        CHECK(site.notes() == 0);
    });
}

TEST_CASE("who may change the terms writes a new version, and sees who accepted it")
{
    each_site([](Site& site) {
        CHECK(site.pages.post("/t/de-grift/afspraken/tekst", {{"text", "kort"}}).status == 422);
        CHECK(site.pages.post("/t/de-grift/afspraken/tekst", {{"text", std::string(150, 'y')}}).location
            == "/t/de-grift/afspraken");
        auto const shown = site.pages.get("/t/de-grift/afspraken");
        CHECK(has(shown, "Versie 3"));
        CHECK(has(shown, "Nog niet"));
        partnership::join(*site.database.lease(), site.world.park.id,
            {site.world.outsider.id, {}, partnership::Role::partner}, {2027, 3, 15});
        site.pages.as(site.world.outsider.id);
        CHECK_FALSE(has(site.pages.get("/t/de-grift/afspraken"), "Nog niet"));
        CHECK(site.pages.get("/t/de-grift/afspraken/tekst").status == 403);
    });
}

TEST_CASE("the standard terms look as they should")
{
    ::testing::for_each_database({accounts::tables(), partnership::tables()}, [&](db::Database& database) {
        auto const world = samples::world(*database.lease(), ::testing::now());
        partnership::join(*database.lease(), world.park.id,
            {world.outsider.id, {}, partnership::Role::partner}, {2027, 3, 15});
        Site site{database, world, {database, {routes(), test_routes}}};
        site.pages.as(world.adviser.id);
        ::testing::golden("terms.html", site.pages.get("/t/de-grift/afspraken").html);
        ::testing::golden("terms_form.html", site.pages.get("/t/de-grift/afspraken/tekst").html);
        ::testing::golden(
            "personal.html", site.pages.post("/t/de-grift/notitie", note("Bel 06-12345678")).html);
    });
}

TEST_CASE("a mark of a person in free text is shown before it is saved, and nothing is lost")
{
    each_site([](Site& site) {
        auto const stopped = site.pages.post("/t/de-grift/notitie", note("De auto HV-123-K stond er weer"));
        CHECK(stopped.status == 422);
        CHECK(has(stopped, "Dit lijkt een kenteken: HV-123-K"));
        CHECK(has(stopped, "De auto HV-123-K stond er weer</textarea>"));
        CHECK(has(stopped, "name=\"kind\" value=\"gewoon\""));
        CHECK(site.notes() == 0);
        CHECK(site.pages.post("/t/de-grift/notitie", note("De auto stond er weer")).status == 200);
        auto seen = note("De auto HV-123-K stond er weer");
        seen.push_back({"_gezien", "1"});
        CHECK(has(site.pages.post("/t/de-grift/notitie", seen), "HV-123-K"));
        CHECK(site.notes() == 2);
    });
}

TEST_CASE("fields that ask for an address or a number are not looked through")
{
    each_site([](Site& site) {
        auto const shown
            = site.pages.post("/t/de-grift/notitie", {{"note", "jan@voorbeeld.nl"}, {"kind", "06-12345678"}});
        CHECK(shown.status == 200);
        CHECK(site.pages.post("/open", note("mail jan@voorbeeld.nl")).status == 422);
        CHECK(site.pages.post("/open", note("geen mail")).status == 200);
    });
}
