// Signing in with two steps, with a link, and what a person sees and changes about it.
#include "entry.h"
#include "samples.h"
#include "testing.h"

#include "accounts/second_step.h"
#include "accounts/tables.h"
#include "crypto/totp.h"
#include "db/db.h"
#include "mail/mail.h"
#include "mail/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace visit;

namespace {

Answer show_figures(Visit&, http::Request&) { return Page{"Cijfers", {}}; }

constexpr Route test_routes[] = {
    {http::Method::get, "/t/{park}/cijfers", Capability::see_figures, show_figures},
    {http::Method::get, "/t/{park}", Capability::see_park, show_figures},
};

constexpr std::string_view secret = "a secret of the tests";

struct Site {
    db::Database& database;
    samples::World world;
    visit::testing::Site pages;
    moment::Instant now = ::testing::now();

    void wait(std::int64_t minutes)
    {
        now = now.plus_minutes(minutes);
        pages.set_now(now);
    }
    visit::testing::Shown sign_in(http::Fields more = {})
    {
        http::Fields fields{{"email", world.adviser.email}, {"password", std::string(samples::password)}};
        fields.insert(fields.end(), more.begin(), more.end());
        return pages.as({}).post("/inloggen", fields);
    }
    std::string set_up_app()
    {
        auto lease = database.lease();
        auto const key = accounts::offer_app(*lease, secret, world.adviser.id);
        accounts::confirm_app(*lease, secret, world.adviser.id, code_of(key), now);
        wait(5);
        return key;
    }
    std::string code_of(std::string_view key) const { return crypto::totp_code(key, now.epoch_ms / 1000); }
    std::vector<mail::Outgoing> mails() const { return mail::outbox(*database.lease(), 50); }
};

void each_site(bool asks_second_step, base::FunctionRef<void(Site&)> test)
{
    ::testing::for_each_database(
        {accounts::tables(), partnership::tables(), mail::tables()}, [&](db::Database& database) {
            auto world = samples::world(*database.lease(), ::testing::now());
            House house;
            house.asks_second_step = asks_second_step;
            Site site{database, world, {database, {routes(), test_routes}, house}};
            site.pages.set_now(site.now);
            test(site);
        });
}

// The value of a hidden field in a page.
std::string hidden_in(std::string const& page, std::string const& name)
{
    auto const mark = "name=\"" + name + "\" value=\"";
    auto const at = page.find(mark);
    if (at == page.npos)
        return "";
    return page.substr(at + mark.size(), page.find('"', at + mark.size()) - at - mark.size());
}

bool holds(std::string const& page, std::string_view words) { return page.find(words) != std::string::npos; }

} // namespace

TEST_CASE("who sees figures of partners sets up a second step before anything else, and others need none")
{
    each_site(true, [](Site& site) {
        auto const in = site.sign_in();
        site.pages.keep(in);
        CHECK(site.pages.get("/t/de-grift").location == "/mij/beveiliging");
        CHECK(holds(site.pages.get("/mij/beveiliging").html, "Stel eerst een tweede stap in"));
        site.pages.as(site.world.adviser.id, accounts::Proof::two_steps);
        CHECK(site.pages.get("/t/de-grift").status == 200);
        auto lease = site.database.lease();
        partnership::join(*lease, site.world.park.id,
            {site.world.outsider.id, {}, partnership::Role::entrepreneur}, {2027, 3, 15});
        site.pages.as(site.world.outsider.id, accounts::Proof::password);
        CHECK(site.pages.get("/t/de-grift").status == 200);
        partnership::join(*lease, site.world.park.id,
            {site.world.outsider.id, {}, partnership::Role::partner}, {2027, 3, 15});
        CHECK(site.pages.get("/t/de-grift").location == "/mij/beveiliging");
    });
}

TEST_CASE("an organisation can ask a second step of everybody who works for it")
{
    each_site(true, [](Site& site) {
        auto lease = site.database.lease();
        auto const firm = accounts::add_organisation(*lease, "De Boer Metaal", "entrepreneur", site.now);
        partnership::join(*lease, site.world.park.id,
            {site.world.outsider.id, firm, partnership::Role::entrepreneur}, {2027, 3, 15});
        site.pages.as(site.world.outsider.id, accounts::Proof::password);
        CHECK(site.pages.get("/t/de-grift").status == 200);
        accounts::set_asks_second_step(*lease, firm, true);
        CHECK(site.pages.get("/t/de-grift").location == "/mij/beveiliging");
    });
}

TEST_CASE("setting up an app: a secret to scan, a first code, ten recovery codes, and in")
{
    each_site(true, [](Site& site) {
        site.pages.keep(site.sign_in());
        CHECK(site.pages.get("/mij/beveiliging/app").location == "/mij/beveiliging");
        CHECK(site.pages.post("/mij/beveiliging/app").location == "/mij/beveiliging/app");
        auto const page = site.pages.get("/mij/beveiliging/app");
        CHECK(holds(page.html, "<svg class=\"qr\""));
        auto const key = *accounts::offered_app(*site.database.lease(), secret, site.world.adviser.id);
        CHECK(holds(page.html, key.substr(0, 4) + " " + key.substr(4, 4)));
        CHECK(site.pages.post("/mij/beveiliging/app/code", {{"code", "000000"}}).status == 422);
        auto const codes = site.pages.post("/mij/beveiliging/app/code", {{"code", site.code_of(key)}});
        CHECK(codes.status == 200);
        CHECK(holds(codes.html, "Bewaar uw herstelcodes"));
        CHECK(
            site.pages.get("/t/de-grift").location == "/inloggen?terug=/t/de-grift"); // the old session ended
        site.pages.keep(codes);
        CHECK(site.pages.get("/t/de-grift").status == 200);
    });
}

TEST_CASE("setting up a second step ends the sessions that were opened without it")
{
    each_site(true, [](Site& site) {
        auto const thief = accounts::start_session(
            *site.database.lease(), {site.world.adviser.id, accounts::Proof::password, "", "", site.now});
        site.pages.keep(site.sign_in());
        site.pages.post("/mij/beveiliging/app");
        auto const key = *accounts::offered_app(*site.database.lease(), secret, site.world.adviser.id);
        CHECK(site.pages.post("/mij/beveiliging/app/code", {{"code", site.code_of(key)}}).status == 200);
        CHECK_FALSE(accounts::visitor_of_session(*site.database.lease(), thief.token, {}, site.now));
    });
}

TEST_CASE("with an app the password alone opens nothing, and the code brings to the page that was asked for")
{
    each_site(true, [](Site& site) {
        auto const key = site.set_up_app();
        auto const half = site.sign_in({{"terug", "/t/de-grift"}});
        CHECK(half.status == 200);
        CHECK_FALSE(holds(std::string(half.response.header("Set-Cookie")), "tw_session"));
        auto const step = hidden_in(half.html, "stap");
        auto const wrong = site.pages.post("/inloggen/code", {{"stap", step}, {"code", "123456"}});
        CHECK(wrong.status == 422);
        CHECK(hidden_in(wrong.html, "stap") == step);
        auto const in = site.pages.post(
            "/inloggen/code", {{"stap", step}, {"code", site.code_of(key)}, {"terug", "/t/de-grift"}});
        CHECK(in.location == "/t/de-grift");
        site.pages.keep(in);
        CHECK(site.pages.get("/t/de-grift").status == 200);
        site.wait(1);
        auto const again
            = site.pages.as({}).post("/inloggen/code", {{"stap", step}, {"code", site.code_of(key)}});
        CHECK(again.location == "/inloggen"); // the step was used up
    });
}

TEST_CASE("a form that waits is carried through the second step as well")
{
    each_site(true, [](Site& site) {
        auto const key = site.set_up_app();
        auto const half = site.sign_in(
            {{"naar", "/t/de-grift/goed"}, {"ingevuld", "title=Verhaal"}, {"terug", "/t/de-grift"}});
        CHECK(hidden_in(half.html, "naar") == "/t/de-grift/goed");
        auto const in = site.pages.post("/inloggen/code",
            {{"stap", hidden_in(half.html, "stap")}, {"code", site.code_of(key)},
                {"naar", "/t/de-grift/goed"}, {"ingevuld", "title=Verhaal"}, {"terug", "/t/de-grift"}});
        CHECK(in.status == 200);
        CHECK(holds(in.html, "name=\"title\" value=\"Verhaal\""));
    });
}

TEST_CASE(
    "a link is asked for without telling who is known, used with a button, and still asks the second step")
{
    each_site(true, [](Site& site) {
        CHECK(site.pages.post("/inloggen/link", {{"email", "geen adres"}}).status == 422);
        auto const unknown = site.pages.post("/inloggen/link", {{"email", "niemand@voorbeeld.nl"}});
        CHECK(site.mails().empty());
        auto const known = site.pages.post("/inloggen/link", {{"email", site.world.adviser.email}});
        CHECK(unknown.status == known.status);
        REQUIRE(site.mails().size() == 1);
        auto const text = mail::message(*site.database.lease(), site.mails()[0].id)->text;
        auto const at = text.find("/inloggen/link/");
        auto const path = text.substr(at, text.find('\n', at) - at);
        CHECK(site.pages.get(path).status == 200);
        CHECK(site.pages.get(path).status == 200); // a mail scanner looked first
        site.set_up_app();
        auto const half = site.pages.post(path);
        CHECK(half.status == 200);
        CHECK_FALSE(hidden_in(half.html, "stap").empty());
        CHECK(site.pages.post(path).status == 410);
    });
}

TEST_CASE("asking for links again and again is stopped, for addresses nobody has as well")
{
    each_site(true, [](Site& site) {
        for (auto const& email : {site.world.adviser.email, std::string("niemand@voorbeeld.nl")}) {
            for (int i = 0; i < 5; ++i)
                CHECK(site.pages.post("/inloggen/link", {{"email", email}}).status == 200);
            CHECK(site.pages.post("/inloggen/link", {{"email", email}}).status == 422);
        }
        CHECK(site.mails().size() == 5);
    });
}

TEST_CASE("one network address does not ask links for a whole town, or passkeys without end")
{
    each_site(true, [](Site& site) {
        for (int i = 0; i < 50; ++i)
            site.pages.post("/inloggen/link", {{"email", std::to_string(i) + "@voorbeeld.nl"}});
        CHECK(site.pages.post("/inloggen/link", {{"email", "nog.een@voorbeeld.nl"}}).status == 422);
        for (int i = 0; i < 50; ++i)
            CHECK(site.pages.post("/inloggen/passkey/vraag").status == 200);
        CHECK(site.pages.post("/inloggen/passkey/vraag").status == 404);
    });
}

TEST_CASE("a new device is told by mail, the first one and a known one are not")
{
    each_site(false, [](Site& site) {
        auto const first = site.sign_in();
        CHECK(site.mails().empty());
        site.pages.keep(first);
        site.sign_in();
        CHECK(site.mails().empty());
        site.pages.forget_device();
        site.sign_in();
        REQUIRE(site.mails().size() == 1);
        CHECK(site.mails()[0].subject == "Er is ingelogd met een nieuw apparaat");
    });
}

TEST_CASE("a person sees where he is signed in, ends one session, and all others")
{
    each_site(false, [](Site& site) {
        auto const elsewhere = accounts::start_session(*site.database.lease(),
            {site.world.adviser.id, accounts::Proof::password, "Chrome op Android", "192.0.2.9", site.now});
        site.pages.as(site.world.adviser.id);
        auto const page = site.pages.get("/mij/beveiliging");
        CHECK(holds(page.html, "Chrome op Android"));
        CHECK(holds(page.html, "Dit apparaat"));
        auto const handle = hidden_in(page.html, "sessie");
        CHECK(site.pages.post("/mij/beveiliging/sessie", {{"sessie", handle}}).status == 303);
        CHECK_FALSE(accounts::visitor_of_session(*site.database.lease(), elsewhere.token, {}, site.now));
        accounts::start_session(*site.database.lease(),
            {site.world.adviser.id, accounts::Proof::password, "Edge op Windows", "192.0.2.9", site.now});
        site.pages.post("/mij/beveiliging/elders");
        CHECK_FALSE(holds(site.pages.get("/mij/beveiliging").html, "Edge op Windows"));
    });
}

TEST_CASE("a new password asks for the present one, and ends the other sessions")
{
    each_site(false, [](Site& site) {
        site.pages.as(site.world.adviser.id);
        auto const before = accounts::start_session(
            *site.database.lease(), {site.world.adviser.id, accounts::Proof::password, "", "", site.now});
        std::string const chosen = "paard batterij nietje juist";
        auto const wrong = site.pages.post(
            "/mij/beveiliging/wachtwoord", {{"password", "iets anders"}, {"new_password", chosen}});
        CHECK(wrong.status == 422);
        CHECK_FALSE(holds(wrong.html, chosen));
        auto const weak = site.pages.post("/mij/beveiliging/wachtwoord",
            {{"password", std::string(samples::password)}, {"new_password", "Welkom123456"}});
        CHECK(weak.status == 422);
        auto const done = site.pages.post("/mij/beveiliging/wachtwoord",
            {{"password", std::string(samples::password)}, {"new_password", chosen}});
        CHECK(done.location == "/mij/beveiliging");
        auto lease = site.database.lease();
        CHECK(accounts::is_password_of(*lease, site.world.adviser.id, chosen));
        CHECK_FALSE(accounts::visitor_of_session(*lease, before.token, {}, site.now));
        site.pages.keep(done);
        CHECK(site.pages.get("/mij").status == 200);
    });
}

TEST_CASE("changing the second step asks for a code of now")
{
    each_site(true, [](Site& site) {
        auto const key = site.set_up_app();
        site.pages.as(site.world.adviser.id);
        auto const path = "/mij/beveiliging/tweede-stap";
        CHECK(site.pages.post(path, {{"code", "000000"}, {"wat", "weg"}}).status == 422);
        CHECK(accounts::second_steps(*site.database.lease(), site.world.adviser.id).has_app);
        auto const codes = site.pages.post(path, {{"code", site.code_of(key)}, {"wat", "codes"}});
        CHECK(holds(codes.html, "Bewaar uw herstelcodes"));
        site.wait(1);
        site.pages.post(path, {{"code", site.code_of(key)}}); // said nothing of what is wanted
        CHECK(accounts::second_steps(*site.database.lease(), site.world.adviser.id).has_app);
        site.wait(1);
        CHECK(site.pages.post("/mij/beveiliging/app").location == "/mij/beveiliging"); // not without a code
        auto const gone = site.pages.post(path, {{"code", site.code_of(key)}, {"wat", "weg"}});
        CHECK(gone.location == "/mij/beveiliging");
        CHECK_FALSE(accounts::second_steps(*site.database.lease(), site.world.adviser.id).any());
        site.pages.keep(gone);
        CHECK(site.pages.get("/t/de-grift").location == "/mij/beveiliging");
    });
}

TEST_CASE("a session of another installation opens nothing")
{
    each_site(false, [](Site& site) {
        auto const shown = site.pages.as({}).send(http::Request::get("/mij").with_cookie(
            "tw_session", "Zm9yZ2VkIHRva2VuIG9mIGFub3RoZXIgaW5zdGFsbGF0aW9u"));
        CHECK(shown.status == 303);
    });
}

TEST_CASE("a partner who is taken out of the group while signed in sees nothing from then on")
{
    each_site(false, [](Site& site) {
        auto lease = site.database.lease();
        partnership::join(*lease, site.world.park.id,
            {site.world.outsider.id, {}, partnership::Role::partner}, {2027, 3, 15});
        site.pages.as(site.world.outsider.id);
        CHECK(site.pages.get("/t/de-grift/cijfers").status == 200);
        partnership::leave(*lease, site.world.park.id, site.world.outsider.id, {2027, 3, 15});
        CHECK(site.pages.get("/t/de-grift/cijfers").status == 404);
    });
}

TEST_CASE("a browser is named as its owner would name it")
{
    i18n::Words const words(i18n::Language::dutch);
    CHECK(browser_name(
              words, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0")
        == "Firefox op Windows");
    CHECK(browser_name(
              words, "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36")
        == "Chrome op Android");
    CHECK(browser_name(words,
              "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1")
        == "Safari op iPhone");
    CHECK(browser_name(words, "curl/8.5").empty());
}

TEST_CASE("the pages of signing in look as they should")
{
    each_site(true, [](Site& site) {
        site.pages.as({});
        ::testing::golden("sign_in.html", site.pages.get("/inloggen").html);
        ::testing::golden("ask_link.html", site.pages.get("/inloggen/link").html);
        site.pages.as(site.world.adviser.id, accounts::Proof::password);
        ::testing::golden("account.html", site.pages.get("/mij").html);
        ::testing::golden("password.html", site.pages.get("/mij/beveiliging/wachtwoord").html);
        site.pages.as(site.world.adviser.id);
        ::testing::golden("rights.html", site.pages.get("/mij/rechten").html);
    });
}
