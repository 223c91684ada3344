#include "reception.h"
#include "samples.h"
#include "testing.h"

#include "accounts/session.h"
#include "accounts/tables.h"
#include "audit/tables.h"
#include "db/database.h"
#include "db/migration.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace visit;

namespace {

Answer show_name(Visit& visit, http::Request&)
{
    return Page{"Naam", html::p(visit.park->partnership.name), 200, Frame::park};
}

Answer rename_badly(Visit& visit, http::Request&)
{
    visit.note({{"Half werk", "Half work"}, {}});
    return with_problems(Page{"Fout", {}});
}

Answer rename_well(Visit& visit, http::Request&)
{
    visit.note({{"Heel werk", "Whole work"}, {}});
    return done(visit, visit.path(""), {{"Bewaard", "Saved"}, {}});
}

Answer write_while_showing(Visit& visit, http::Request&)
{
    visit.note({{"Stiekem", "Secretly"}, {}});
    return Page{"Fout", {}};
}

constexpr Route test_routes[] = {
    {http::Method::get, "/t/{park}", Capability::see_park, show_name},
    {http::Method::post, "/t/{park}/slecht", Capability::make_plan, rename_badly},
    {http::Method::post, "/t/{park}/goed", Capability::make_plan, rename_well},
    {http::Method::get, "/t/{park}/stiekem", Capability::see_park, write_while_showing},
    {http::Method::get, "/t/{park}/cijfers", Capability::see_figures, show_name},
};

struct Site {
    db::Database& database;
    samples::World world;
    visit::testing::Site pages;
    std::size_t journal() const { return partnership::journal(*database.lease(), world.park.id, 100).size(); }
};

void each_site(base::FunctionRef<void(Site&)> test)
{
    ::testing::for_each_database({accounts::tables(), partnership::tables()}, [&](db::Database& database) {
        auto world = samples::world(*database.lease(), ::testing::now());
        Site site{database, world, {database, {routes(), test_routes}}};
        test(site);
    });
}

} // namespace

TEST_CASE("a visitor who is not signed in is shown the door and brought back")
{
    each_site([](Site& site) {
        auto const shown = site.pages.get("/t/de-grift");
        CHECK(shown.status == 303);
        CHECK(shown.location == "/inloggen?terug=/t/de-grift");
        auto const back = site.pages.post("/inloggen",
            {{"email", "anna@voorbeeld.nl"}, {"password", std::string(samples::password)},
                {"terug", "/t/de-grift"}});
        CHECK(back.location == "/t/de-grift");
    });
}

TEST_CASE("signing in never leads to another site")
{
    each_site([](Site& site) {
        auto const back = site.pages.post("/inloggen",
            {{"email", "anna@voorbeeld.nl"}, {"password", std::string(samples::password)},
                {"terug", "//elders.nl"}});
        CHECK(back.location == "/");
    });
}

TEST_CASE("a wrong password keeps the address that was typed and says what to do")
{
    each_site([](Site& site) {
        auto const shown
            = site.pages.post("/inloggen", {{"email", "anna@voorbeeld.nl"}, {"password", "fout"}});
        CHECK(shown.status == 422);
        CHECK(shown.html.find("anna@voorbeeld.nl") != std::string::npos);
        CHECK(shown.html.find("horen niet bij elkaar") != std::string::npos);
    });
}

TEST_CASE("a member sees the park, and a stranger is not told that it exists")
{
    each_site([](Site& site) {
        CHECK(site.pages.as(site.world.adviser.id).get("/t/de-grift").html.find("De Grift")
            != std::string::npos);
        CHECK(site.pages.as(site.world.outsider.id).get("/t/de-grift").status == 404);
        CHECK(site.pages.get("/t/bestaat-niet").status == 404);
    });
}

TEST_CASE("a member without the right is told so")
{
    each_site([](Site& site) {
        partnership::join(*site.database.lease(), site.world.park.id,
            {site.world.outsider.id, {}, partnership::Role::entrepreneur}, {2027, 3, 15});
        CHECK(site.pages.as(site.world.outsider.id).get("/t/de-grift/cijfers").status == 403);
    });
}

TEST_CASE("a form without the token of its visitor changes nothing")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        auto const before = site.journal();
        CHECK(site.pages.post_without_token("/t/de-grift/goed").status == 403);
        CHECK(site.journal() == before);
    });
}

TEST_CASE("a page that answers with a problem has changed nothing")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        auto const before = site.journal();
        CHECK(site.pages.post("/t/de-grift/slecht").status == 422);
        CHECK(site.journal() == before);
    });
}

TEST_CASE("a page that redirects has changed all, and its message is read once")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        auto const before = site.journal();
        CHECK(site.pages.post("/t/de-grift/goed").location == "/t/de-grift");
        CHECK(site.journal() == before + 1);
        CHECK(site.pages.get("/t/de-grift").html.find("Bewaard") != std::string::npos);
        CHECK(site.pages.get("/t/de-grift").html.find("Bewaard") == std::string::npos);
    });
}

TEST_CASE("a page that shows cannot write")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        CHECK_THROWS(site.pages.get("/t/de-grift/stiekem"));
    });
}

TEST_CASE("looking at an invitation does not use it up, choosing a password does")
{
    each_site([](Site& site) {
        auto const token = accounts::invite(*site.database.lease(), site.world.outsider.id, ::testing::now());
        auto const path = "/uitnodiging/" + token;
        CHECK(site.pages.get(path).status == 200);
        CHECK(site.pages.get(path).status == 200);
        CHECK(site.pages.post(path, {{"password", "kort"}}).status == 422);
        CHECK(site.pages.post(path, {{"password", "weer zes gewone woorden"}}).status == 303);
        CHECK(site.pages.get(path).status == 410);
    });
}

TEST_CASE("a chosen language is kept with the person")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        CHECK(
            site.pages.post("/taal", {{"language", "en"}, {"to", "/t/de-grift"}}).location == "/t/de-grift");
        CHECK(accounts::person(*site.database.lease(), site.world.adviser.id)->language
            == i18n::Language::english);
    });
}

TEST_CASE("signing out ends the session, also for somebody who kept the cookie")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        auto const out = site.pages.post("/uitloggen");
        CHECK(out.location == "/inloggen");
        CHECK(out.response.header("Set-Cookie").find("Max-Age=0") != std::string::npos);
        CHECK(site.pages.get("/t/de-grift").location.starts_with("/inloggen"));
    });
}

TEST_CASE("chosen colours are kept with the person, and for a visitor in a cookie")
{
    each_site([](Site& site) {
        auto const visitor = site.pages.post("/kleur", {{"scheme", "dark"}, {"to", "//elders.nl"}});
        CHECK(visitor.location == "/");
        CHECK(visitor.response.header("Set-Cookie").find("dark") != std::string::npos);
        site.pages.as(site.world.adviser.id).post("/kleur", {{"scheme", "dark"}, {"to", "/"}});
        CHECK(accounts::person(*site.database.lease(), site.world.adviser.id)->scheme
            == accounts::Scheme::dark);
    });
}

TEST_CASE("an unknown address is not found")
{
    each_site([](Site& site) { CHECK(site.pages.get("/bestaat/niet").status == 404); });
}

namespace {

// As a browser sends a form of our own page.
http::Request sent_from_here(std::string_view path, http::Fields fields)
{
    return http::Request::post(path, std::move(fields))
        .with_header("Sec-Fetch-Site", "same-origin")
        .with_header("Host", "terrein.voorbeeld.nl")
        .with_header("Referer", "https://terrein.voorbeeld.nl/t/de-grift/formulier");
}

http::Fields sign_in_form()
{
    return {{"email", "anna@voorbeeld.nl"}, {"password", std::string(samples::password)}};
}

bool holds(std::string const& page, std::string_view words) { return page.find(words) != std::string::npos; }

} // namespace

TEST_CASE("a form that was sent after the session ended is carried through the sign-in and can be sent then")
{
    each_site([](Site& site) {
        auto const before = site.journal();
        auto const late = site.pages.send(sent_from_here(
            "/t/de-grift/goed", {{"title", "Een lang <verhaal>"}, {"_token", "van gisteren"}}));
        CHECK(late.status == 403);
        CHECK(holds(late.html, "niet meer ingelogd"));
        CHECK(holds(late.html, R"(name="ingevuld" value="title=Een lang &lt;verhaal&gt;")"));
        CHECK(!holds(late.html, "van gisteren"));
        auto fields = sign_in_form();
        fields.push_back({"terug", "/t/de-grift/formulier"});
        fields.push_back({"naar", "/t/de-grift/goed"});
        fields.push_back({"ingevuld", "title=Een lang <verhaal>"});
        auto const inside = site.pages.post("/inloggen", fields);
        CHECK(inside.status == 200);
        CHECK(holds(inside.html, R"(action="/t/de-grift/goed")"));
        CHECK(holds(inside.html, R"(name="title" value="Een lang &lt;verhaal&gt;")"));
        CHECK(holds(inside.html, R"(href="/t/de-grift/formulier")"));
        CHECK(holds(std::string(inside.response.header("Set-Cookie")), "tw_session"));
        CHECK(site.journal() == before);
    });
}

TEST_CASE("a wrong password on the way does not lose the form")
{
    each_site([](Site& site) {
        auto const shown = site.pages.post("/inloggen",
            {{"email", "anna@voorbeeld.nl"}, {"password", "fout"}, {"naar", "/t/de-grift/goed"},
                {"ingevuld", "title=Verhaal"}});
        CHECK(shown.status == 422);
        CHECK(holds(shown.html, R"(name="naar" value="/t/de-grift/goed")"));
        CHECK(holds(shown.html, R"(name="ingevuld" value="title=Verhaal")"));
    });
}

TEST_CASE("a form of another site, or of a browser that does not say whose it is, is not carried")
{
    each_site([](Site& site) {
        auto const strange = site.pages.send(http::Request::post("/t/de-grift/goed",
            {{"title", "Kwaad"}}).with_header("Sec-Fetch-Site", "cross-site"));
        auto const silent = site.pages.post_without_token("/t/de-grift/goed", {{"title", "Kwaad"}});
        for (auto const& shown : {strange, silent}) {
            CHECK(shown.status == 403);
            CHECK(!holds(shown.html, "Kwaad"));
            CHECK(holds(shown.html, "niet bewaard"));
        }
    });
}

TEST_CASE("a form that holds a password is not carried, so that no page shows it again")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        auto const stale = site.pages.send(
            sent_from_here("/t/de-grift/goed", {{"title", "Verhaal"}, {"new_password", "geheime woorden"}}));
        CHECK(stale.status == 403);
        CHECK(!holds(stale.html, "geheime woorden"));
        CHECK(!holds(stale.html, "Verhaal"));
        CHECK(holds(stale.html, "Er is niets veranderd"));
    });
}

TEST_CASE("a form with the token of an older session can be sent anew, and does nothing by itself")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        auto const before = site.journal();
        auto const stale = site.pages.send(sent_from_here("/t/de-grift/goed", {{"title", "Verhaal"}}));
        CHECK(stale.status == 403);
        CHECK(holds(stale.html, R"(action="/t/de-grift/goed")"));
        CHECK(holds(stale.html, R"(name="title" value="Verhaal")"));
        CHECK(site.journal() == before);
    });
}

TEST_CASE("what a page changed is told when it is on the disk, and what it shows at once")
{
    ::testing::TempDir const dir;
    auto database = db::Database::open((dir.path() / "durable.sqlite").string());
    for (auto const& tables : {accounts::tables(), partnership::tables(), audit::tables()})
        db::migrate(*database.lease(), tables, ::testing::now());
    auto const world = samples::world(*database.lease(), ::testing::now());
    visit::testing::Site pages(database, {routes(), test_routes});
    pages.as(world.adviser.id);
    CHECK_FALSE(pages.get("/t/de-grift").was_held);
    auto const done = pages.post("/t/de-grift/goed");
    CHECK(done.status == 303);
    CHECK(done.was_held);
    CHECK(pages.get("/t/de-grift").was_held); // that the message was said is written down
    CHECK_FALSE(pages.get("/t/de-grift").was_held);
}
