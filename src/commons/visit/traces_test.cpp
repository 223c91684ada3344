#include "samples.h"
#include "testing.h"

#include "accounts/session.h"
#include "accounts/tables.h"
#include "audit/audit.h"
#include "audit/log.h"
#include "audit/verify.h"
#include "db/db.h"
#include "partnership/tables.h"
#include "partnership/terms.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace visit;
using audit::Outcome;

namespace {

Answer show(Visit&, http::Request&) { return Page{"Pagina", {}}; }

Answer change(Visit& visit, http::Request&)
{
    visit.note({{"Veranderd", "Changed"}, {}});
    return done(visit, visit.path(""), {{"Bewaard", "Saved"}, {}});
}

Answer refuse(Visit&, http::Request&) { return with_problems(Page{"Fout", {}}); }

Answer answer_survey(Visit&, http::Request&) { return http::redirect("/e/bedankt"); }

constexpr Route test_routes[] = {
    {http::Method::get, "/t/{park}", Capability::see_park, show},
    {http::Method::get, "/t/{park}/cijfers/{figure}", Capability::see_figures, show},
    {http::Method::post, "/t/{park}/plan/{action}", Capability::make_plan, change},
    {http::Method::post, "/t/{park}/fout", Capability::make_plan, refuse},
    {http::Method::post, "/e/{code}/verzenden", Capability::everyone, answer_survey},
};

struct Site {
    db::Database& database;
    samples::World world;
    visit::testing::Site pages;

    std::vector<audit::LogLine> lines()
    {
        std::vector<audit::LogLine> out;
        audit::each_line(*database.lease(), {}, [&](audit::LogLine const& line) { out.push_back(line); });
        return out;
    }
    audit::LogLine only_line()
    {
        auto const all = lines();
        REQUIRE(all.size() == 1);
        return all[0];
    }
};

void each_site(base::FunctionRef<void(Site&)> test)
{
    ::testing::for_each_database({accounts::tables(), partnership::tables()}, [&](db::Database& database) {
        auto world = samples::world(*database.lease(), ::testing::now());
        Site site{database, world, {database, {routes(), test_routes}}};
        test(site);
    });
}

// Everything that the log holds, as one text.
std::string all_text(Site& site)
{
    std::string out;
    for (auto const& one : site.lines())
        out += audit::canonical(one.line) + "\n";
    return out;
}

} // namespace

TEST_CASE(
    "a change leaves a line: who, in which role, for whom, what, which object, result, when, from where")
{
    each_site([](Site& site) {
        auto lease = site.database.lease();
        auto const town
            = accounts::add_organisation(*lease, "Gemeente Grifthoek", "municipality", ::testing::now());
        partnership::join(*lease, site.world.park.id,
            {site.world.outsider.id, town, partnership::Role::coordinator}, {2027, 3, 15});
        site.pages.as(site.world.outsider.id);
        CHECK(site.pages.post("/t/de-grift/plan/0000000000A7").status == 303);
        auto const made = site.only_line();
        auto const& deed = made.line.deed;
        CHECK(made.name == "Bram Smit");
        CHECK(made.organisation == "Gemeente Grifthoek");
        CHECK(made.line.chain == audit::Chain::daily);
        CHECK(deed.role == "coordinator");
        CHECK(deed.partnership == site.world.park.id);
        CHECK(deed.capability == "make_plan");
        CHECK(deed.act == "post /t/{park}/plan/{action}");
        CHECK(deed.object == "/t/de-grift/plan/0000000000A7");
        CHECK(deed.outcome == Outcome::done);
        CHECK(deed.at == ::testing::now());
        CHECK(audit::verify(*site.database.lease(), {"a secret of the tests"}).is_right());
    });
}

TEST_CASE("a change whose line cannot be written is not made")
{
    each_site([](Site& site) {
        auto const journal
            = [&] { return partnership::journal(*site.database.lease(), site.world.park.id, 10).size(); };
        auto const before = journal();
        site.database.lease()->run("delete from audit_head");
        site.pages.as(site.world.adviser.id);
        CHECK_THROWS(site.pages.post("/t/de-grift/plan/0000000000A7"));
        CHECK(journal() == before);
        CHECK_THROWS(site.pages.get("/t/de-grift/cijfers/inbraak"));
    });
}

TEST_CASE("what was not accepted, or came with an old form, leaves a line as well")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        CHECK(site.pages.post("/t/de-grift/fout").status == 422);
        CHECK(site.only_line().line.deed.outcome == Outcome::not_accepted);
        CHECK(site.pages.post_without_token("/t/de-grift/fout").status == 403);
        CHECK(site.lines().back().line.deed.outcome == Outcome::refused);
    });
}

TEST_CASE("a look at a restricted figure leaves a line, a look at what all members see does not")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        CHECK(site.pages.get("/t/de-grift").status == 200);
        CHECK(site.lines().empty());
        CHECK(site.pages.get("/t/de-grift/cijfers/inbraak?jaar=2026").status == 200);
        CHECK(site.only_line().line.deed.act == "get /t/{park}/cijfers/{figure}");
        CHECK(site.only_line().line.deed.object == "/t/de-grift/cijfers/inbraak");
    });
}

TEST_CASE("who is led to the terms or to a second step has looked at nothing yet")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        partnership::change_terms(*site.database.lease(), site.world.park.id, std::string(200, 'x'),
            site.world.adviser.id, ::testing::now());
        CHECK(site.pages.get("/t/de-grift/cijfers/inbraak").status == 303);
        CHECK(site.lines().empty());
    });
}

TEST_CASE("a look costs three statements more and the terms one, and a page without either none")
{
    each_site([](Site& site) {
        site.pages.as(site.world.adviser.id);
        site.pages.get("/t/de-grift/cijfers/inbraak");
        auto const cost = [&](char const* path) {
            auto const before = site.database.statements();
            site.pages.get(path);
            return site.database.statements() - before;
        };
        CHECK(cost("/t/de-grift/cijfers/inbraak") == cost("/t/de-grift") + 3 + 1);
    });
}

TEST_CASE("access that was refused is an incident, of a member without the right and of a stranger")
{
    each_site([](Site& site) {
        site.pages.as(site.world.outsider.id);
        CHECK(site.pages.get("/t/bestaat-niet").status == 404);
        CHECK(site.lines().empty());
        CHECK(site.pages.get("/t/de-grift").status == 404);
        partnership::join(*site.database.lease(), site.world.park.id,
            {site.world.outsider.id, {}, partnership::Role::entrepreneur}, {2027, 3, 15});
        CHECK(site.pages.get("/t/de-grift/cijfers/inbraak").status == 403);
        CHECK(site.pages.post("/t/de-grift/plan/0000000000A7").status == 403);
        auto const all = site.lines();
        REQUIRE(all.size() == 3);
        for (auto const& one : all) {
            CHECK(one.line.chain == audit::Chain::incidents);
            CHECK(one.line.deed.outcome == Outcome::forbidden);
            CHECK(one.line.deed.partnership == site.world.park.id);
        }
        CHECK(all[0].line.deed.role.empty());
        CHECK(all[1].line.deed.role == "entrepreneur");
    });
}

TEST_CASE("signing in leaves a line with the person, and a failure one in the chain of incidents")
{
    each_site([](Site& site) {
        auto const sign_in = [&](char const* email, std::string_view password) {
            site.pages.post("/inloggen", {{"email", email}, {"password", std::string(password)}});
            return site.lines();
        };
        auto const inside = sign_in("anna@voorbeeld.nl", samples::password);
        REQUIRE(inside.size() == 1);
        CHECK((inside[0].name == "Anna Bakker" && inside[0].line.deed.outcome == Outcome::done));
        auto const wrong = sign_in("anna@voorbeeld.nl", "fout");
        REQUIRE(wrong.size() == 2);
        CHECK((wrong[1].name == "Anna Bakker" && wrong[1].line.chain == audit::Chain::incidents));
        auto const unknown = sign_in("niemand@voorbeeld.nl", "fout");
        REQUIRE(unknown.size() == 3);
        CHECK((!unknown[2].line.person && unknown[2].line.deed.outcome == Outcome::not_accepted));
    });
}

TEST_CASE("who hammers on the door does not fill the log")
{
    each_site([](Site& site) {
        for (int attempt = 0; attempt < 15; ++attempt)
            site.pages.post("/inloggen", {{"email", "anna@voorbeeld.nl"}, {"password", "fout"}});
        CHECK(site.lines().size() == 5);
    });
}

TEST_CASE("no line holds what was typed or asked, an e-mail address, a name, a code or a token")
{
    each_site([](Site& site) {
        auto const token = accounts::invite(*site.database.lease(), site.world.outsider.id, ::testing::now());
        site.pages.post("/uitnodiging/" + token, {{"password", "weer zes gewone woorden"}});
        site.pages.post("/inloggen", {{"email", "anna@voorbeeld.nl"}, {"password", "typfout"}});
        site.pages.as(site.world.adviser.id);
        site.pages.post("/t/de-grift/plan/piet@voorbeeld.nl?zoek=geheim", {{"title", "Verhaal"}});
        site.pages.post("/t/de-grift/fout?zoek=geheim", {{"title", "Verhaal"}});
        site.pages.get("/t/de-grift/cijfers/" + token + "?zoek=geheim");
        auto const text = all_text(site);
        CHECK(site.lines().size() == 5);
        for (std::string const& secret :
            {token, std::string("voorbeeld"), std::string("Verhaal"), std::string("geheim"),
                std::string("woorden"), std::string("typfout"), std::string("Anna"), std::string("Bram")})
            CHECK_MESSAGE(text.find(secret) == std::string::npos, secret);
    });
}

TEST_CASE("where a visitor came from is kept as far as the settings say")
{
    ::testing::for_each_database({accounts::tables(), partnership::tables()}, [](db::Database& database) {
        auto const world = samples::world(*database.lease(), ::testing::now());
        auto const kept = [&](audit::Origin origin) {
            House house;
            house.log_origin = origin;
            visit::testing::Site pages(database, {test_routes}, house);
            auto request = http::Request::get("/t/de-grift/cijfers/inbraak");
            request.remote = "192.0.2.17";
            pages.as(world.adviser.id).send(std::move(request));
            return audit::log(*database.lease(), {world.park.id}, {0, 1})[0].line.deed.origin;
        };
        CHECK(kept(audit::Origin::whole) == "192.0.2.17");
        CHECK(kept(audit::Origin::shortened) == "192.0.2.0");
        CHECK(kept(audit::Origin::none).empty());
    });
}

TEST_CASE("what everybody may do without an account leaves no line, also not of somebody who is signed in")
{
    each_site([](Site& site) {
        site.pages.post("/e/ABCDEFGH/verzenden", {{"vraag", "3"}});
        site.pages.as(site.world.adviser.id);
        site.pages.post("/e/ABCDEFGH/verzenden", {{"vraag", "3"}});
        site.pages.post("/taal", {{"language", "en"}});
        CHECK(site.lines().empty());
    });
}
