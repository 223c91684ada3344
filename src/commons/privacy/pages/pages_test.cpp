#include "papers.h"
#include "routes.h"

#include "accounts/leaving.h"
#include "accounts/session.h"
#include "accounts/tables.h"
#include "audit/audit.h"
#include "db/database.h"
#include "keeping/proof.h"
#include "keeping/tables.h"
#include "mail/mail.h"
#include "mail/tables.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using partnership::Role;

constexpr std::string_view password = "zes gewone woorden achter elkaar";

bool holds(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

// "https://.../nieuw-adres/TOKEN" in a mail.
std::string link_in(std::string const& text)
{
    auto const at = text.find("/nieuw-adres/");
    return at == std::string::npos ? "" : text.substr(at, text.find_first_of("\n ", at) - at);
}

constexpr i18n::TextOf<0> code_name{{"Codes", "Codes"}}, people{{"ondernemers", "entrepreneurs"}},
    data{{"adres en code", "address and code"}}, purpose{{"een brief sturen", "send a letter"}},
    from{{"het sluiten", "closing"}}, account{{"Uw account", "Your account"}},
    groups{{"Uw groepen", "Your groups"}}, survey_name{{"De enquête", "The survey"}},
    goes{{"Alles gaat weg.", "All of it goes."}},
    unknown{{"Wij weten niet wat u antwoordde.", "We do not know."}};

partnership::Kept kept_for_now(db::Connection&, partnership::PartnershipId) { return {40, {}}; }
partnership::Kept kept_three(db::Connection&, partnership::PartnershipId) { return {3, {2027, 3, 1}}; }
std::int64_t erase_three(db::Connection&, keeping::Erasing const&) { return 3; }
accounts::Facts facts_of_groups(db::Connection& db, accounts::PersonId person, moment::Instant)
{
    return partnership::facts_about(db, person);
}
void forget_log(db::Connection& db, accounts::Leaver const& leaver) { audit::erase_name(db, leaver.person); }

keeping::Register make_register()
{
    using namespace keeping;
    Register all;
    all.kinds = {{"codes", Reach::park, Basis::public_task, Then::destroy, code_name, people, data, purpose,
                     from, "survey.keep_codes_days", 28, kept_three, erase_three},
        {"answers", Reach::park, Basis::public_task, Then::figures, code_name, people, data, purpose, from,
            "survey.keep_answers_days", 1461, kept_three, erase_three, true},
        {"dossier", Reach::park, Basis::duty, Then::destroy, code_name, people, data, purpose, from,
            "keep.dossier_days", 3653, kept_for_now, erase_three},
        {"mails", Reach::house, Basis::agreement, Then::destroy, code_name, people, data, purpose, from,
            "keep.mail_days", 30}};
    all.places = {{"account", account, accounts::facts_about, accounts::forget_person, goes},
        {"groups", groups, facts_of_groups, partnership::forget_person, goes},
        {"log", groups, nullptr, forget_log, goes}, {"survey", survey_name, nullptr, nullptr, unknown}};
    all.controller = {"Gemeente Grifthoek", "", "fg@grifthoek.example", ""};
    return all;
}

struct World {
    db::Database& database;
    keeping::Register all;
    partnership::Partnership park;
    accounts::PersonId adviser, partner, passkey;
    visit::testing::Site site;

    std::string mail_to(std::string_view address, std::size_t number = 0)
    {
        auto db = database.lease();
        auto const found = mail::outbox_to(*db, address, 10);
        return number < found.size() ? mail::message(*db, found[number].id)->text : "";
    }
    accounts::Person person(accounts::PersonId id) { return *accounts::person(*database.lease(), id); }
};

visit::House house_with(keeping::Register const& all)
{
    visit::House house;
    house.keeping = &all;
    return house;
}

void each_world(base::FunctionRef<void(World&)> test)
{
    testing::for_each_database({accounts::tables(), partnership::tables(), keeping::tables(), mail::tables()},
        [&](db::Database& database) {
            auto db = database.lease();
            auto const make = [&](char const* name, char const* email) {
                return accounts::person_with_email(*db, {name, email}, testing::now());
            };
            auto const adviser = make("Anna Bakker", "anna@voorbeeld.nl"),
                       partner = make("Bram Smit", "bram@voorbeeld.nl"),
                       passkey = make("Cor Visser", "cor@voorbeeld.nl");
            accounts::set_password(*db, adviser, password);
            accounts::set_password(*db, partner, password);
            auto const park = partnership::start(
                *db, {"De Grift", "Grifthoek"}, *accounts::person(*db, adviser), testing::now());
            partnership::join(*db, park.id, {partner, {}, Role::partner}, {2027, 3, 15});
            auto const all = make_register();
            World world{database, all, park, adviser, partner, passkey,
                {database, {privacy::routes(), visit::routes()}, house_with(all)}};
            test(world);
        });
}

} // namespace

TEST_CASE("the page of a park says what is erased when, and shows the proof of what was")
{
    each_world([](World& world) {
        auto const db = world.database.lease();
        keeping::erase_due(*db, world.all.kinds[0], {world.all, "secret", testing::now()});
        keeping::erase_due(*db, world.all.kinds[1], {world.all, "secret", testing::now()});
        auto const shown = world.site.as(world.adviser).get("/t/de-grift/bewaren");
        CHECK(shown.status == 200);
        testing::golden("keeping.html", shown.html);
    });
}

TEST_CASE("what is erased when is for who may see the log")
{
    each_world(
        [](World& world) { CHECK(world.site.as(world.partner).get("/t/de-grift/bewaren").status == 403); });
}

TEST_CASE("the smallest group is read there, and chosen beside the survey by who runs it")
{
    each_world([](World& world) {
        auto const shown = world.site.as(world.adviser).get("/t/de-grift/bewaren").html;
        CHECK(holds(shown, "Groepen van minder dan 5 laten wij nergens zien."));
        CHECK(holds(shown, "href=\"/t/de-grift/enquete#kleinste-groep\""));
        partnership::agree_on_group(*world.database.lease(), world.park.id, 8);
        partnership::join(
            *world.database.lease(), world.park.id, {world.partner, {}, Role::chair}, {2027, 3, 15});
        auto const read = world.site.as(world.partner).get("/t/de-grift/bewaren").html;
        CHECK(holds(read, "Groepen van minder dan 8 laten wij nergens zien."));
        CHECK(!holds(read, "kleinste-groep"));
    });
}

TEST_CASE("the own page tells everything about the visitor and nothing about others")
{
    each_world([](World& world) {
        auto const shown = world.site.as(world.partner).get("/mij/gegevens");
        testing::golden("own.html", shown.html);
        CHECK(holds(shown.html, "bram@voorbeeld.nl"));
        CHECK(holds(shown.html, "U bent lid als partner"));
        CHECK(holds(shown.html, "Wij weten niet wat u antwoordde."));
        CHECK(!holds(shown.html, "Anna"));
        CHECK(!holds(shown.html, "anna@"));
    });
}

TEST_CASE("the own data come as a zip with a file for people and one for machines, nothing of others in it")
{
    each_world([](World& world) {
        auto const shown = world.site.as(world.partner).get("/mij/gegevens/download.zip");
        CHECK(shown.response.header("Content-Type") == "application/zip");
        auto const bytes = shown.response.text();
        CHECK(bytes.substr(0, 2) == "PK");
        CHECK(holds(bytes, "mijn-gegevens.html"));
        CHECK(holds(bytes, "mijn-gegevens.json"));
    });
}

TEST_CASE("a name is corrected; an empty one is not")
{
    each_world([](World& world) {
        world.site.as(world.partner);
        testing::golden("correct.html", world.site.get("/mij/gegevens/wijzigen").html);
        CHECK(world.site.post("/mij/gegevens/naam", {{"name", " "}}).status == 422);
        CHECK(world.site.post("/mij/gegevens/naam", {{"name", "Bram de Smit"}}).status == 303);
        CHECK(world.person(world.partner).name == "Bram de Smit");
        CHECK(world.site.post_without_token("/mij/gegevens/naam", {{"name", "Iemand Anders"}}).status >= 400);
        CHECK(world.person(world.partner).name == "Bram de Smit");
    });
}

TEST_CASE(
    "another address asks the password, is confirmed by its own link and a button, and the old one is told")
{
    each_world([](World& world) {
        world.site.as(world.partner);
        CHECK(
            world.site.post("/mij/gegevens/adres", {{"email", "bram@nieuw.nl"}, {"password", "fout"}}).status
            == 422);
        CHECK(world.mail_to("bram@nieuw.nl").empty());
        world.site.post(
            "/mij/gegevens/adres", {{"email", "bram@nieuw.nl"}, {"password", std::string(password)}});
        auto const link = link_in(world.mail_to("bram@nieuw.nl"));
        REQUIRE(!link.empty());
        world.site.as({});
        CHECK(holds(world.site.get(link).html, "Vanaf nu logt u in met bram@nieuw.nl."));
        CHECK(world.person(world.partner).email == "bram@voorbeeld.nl");
        CHECK(world.site.post(link).status == 200);
        CHECK(world.person(world.partner).email == "bram@nieuw.nl");
        CHECK(holds(world.mail_to("bram@voorbeeld.nl"), "een ander e-mailadres gekregen"));
        CHECK(world.site.post(link).status == 410);
        CHECK(world.site.get("/nieuw-adres/zomaar").status == 410);
    });
}

TEST_CASE("that somebody has an address already is told to that address alone")
{
    each_world([](World& world) {
        world.site.as(world.partner);
        auto const answer = world.site.post(
            "/mij/gegevens/adres", {{"email", "anna@voorbeeld.nl"}, {"password", std::string(password)}});
        CHECK(answer.status == 303);
        CHECK(holds(world.mail_to("anna@voorbeeld.nl"), "er is al een account met dit adres"));
        CHECK(link_in(world.mail_to("anna@voorbeeld.nl")).empty());
    });
}

TEST_CASE("guessing the password while asking for another address is braked")
{
    each_world([](World& world) {
        world.site.as(world.partner);
        http::Fields const wrong{{"email", "bram@nieuw.nl"}, {"password", "fout"}};
        for (int i = 0; i < 6; ++i)
            world.site.post("/mij/gegevens/adres", wrong);
        CHECK(world.site
                  .post("/mij/gegevens/adres",
                      {{"email", "bram@nieuw.nl"}, {"password", std::string(password)}})
                  .status
            == 422);
    });
}

TEST_CASE("asking for links to addresses is braked, so that nobody fills the mailbox of a stranger")
{
    each_world([](World& world) {
        world.site.as(world.partner);
        http::Fields const right{{"email", "bram@nieuw.nl"}, {"password", std::string(password)}};
        int sent = 0;
        for (int i = 0; i < 12; ++i)
            sent += world.site.post("/mij/gegevens/adres", right).status == 303 ? 1 : 0;
        CHECK(sent > 2);
        CHECK(sent < 8);
    });
}

TEST_CASE("who erases himself is gone, signed out everywhere, and told so once")
{
    each_world([](World& world) {
        world.site.as(world.partner);
        testing::golden("erase.html", world.site.get("/mij/gegevens/wissen").html);
        CHECK(world.site.post("/mij/gegevens/wissen", {{"password", "fout"}}).status == 422);
        CHECK(world.person(world.partner).name == "Bram Smit");
        auto const answer = world.site.post("/mij/gegevens/wissen", {{"password", std::string(password)}});
        CHECK(answer.status == 200);
        CHECK(holds(answer.html, "Voormalig deelnemer"));
        CHECK(world.person(world.partner).name == "Voormalig deelnemer");
        CHECK(world.person(world.partner).email.empty());
        CHECK(world.database.lease()->count("select count(*) from accounts_session") == 0);
        CHECK(holds(world.mail_to("bram@voorbeeld.nl"), "Uw gegevens bij Terreinwijzer zijn gewist"));
        CHECK(world.site.get("/mij/gegevens").location.starts_with("/inloggen"));
        CHECK(world.database.lease()->count("select count(*) from audit_line where act = 'post "
                                            "/mij/gegevens/wissen' and outcome = 'done'")
            == 1);
        CHECK(
            world.database.lease()->count("select count(*) from audit_person where name = 'Bram Smit'") == 0);
    });
}

TEST_CASE("the last coordinator or adviser is told what to do first, and stays")
{
    each_world([](World& world) {
        world.site.as(world.adviser);
        auto const shown = world.site.get("/mij/gegevens/wissen").html;
        CHECK(holds(shown, "U bent de enige coördinator of adviseur van De Grift"));
        CHECK(world.site.post("/mij/gegevens/wissen", {{"password", std::string(password)}}).status == 422);
        CHECK(world.person(world.adviser).name == "Anna Bakker");
        partnership::join(
            *world.database.lease(), world.park.id, {world.partner, {}, Role::coordinator}, {2027, 3, 15});
        CHECK(world.site.post("/mij/gegevens/wissen", {{"password", std::string(password)}}).status == 200);
    });
}

TEST_CASE("who signs in without a password types the own address to be erased")
{
    each_world([](World& world) {
        world.site.as(world.passkey);
        CHECK(world.site.post("/mij/gegevens/wissen", {{"email", "bram@voorbeeld.nl"}}).status == 422);
        CHECK(world.site.post("/mij/gegevens/wissen", {{"email", "Cor@voorbeeld.nl"}}).status == 200);
        CHECK(world.person(world.passkey).name == "Voormalig deelnemer");
    });
}

TEST_CASE("a look changes nothing")
{
    each_world([](World& world) {
        world.site.as(world.partner);
        for (auto const* path : {"/mij/gegevens", "/mij/gegevens/wijzigen", "/mij/gegevens/wissen"})
            CHECK(world.site.get(path).status == 200);
        CHECK(world.person(world.partner).name == "Bram Smit");
        CHECK(world.site.post_without_token("/mij/gegevens/wissen", {{"password", std::string(password)}})
                  .status
            >= 400);
        CHECK(world.person(world.partner).name == "Bram Smit");
    });
}

TEST_CASE("everybody reads the statement, without what nobody filled in")
{
    each_world([](World& world) {
        auto const shown = world.site.as({}).get("/privacy");
        testing::golden("statement.html", shown.html);
        CHECK(holds(shown.html, "Gemeente Grifthoek"));
        CHECK(!holds(shown.html, "Nog invullen"));
        CHECK(holds(shown.html, "4 weken na het sluiten"));
    });
}

TEST_CASE("the register and the annex name what is still to be filled in, for who is signed in")
{
    each_world([](World& world) {
        for (auto const* path : {"/privacy/verwerkingsregister", "/privacy/verwerkersovereenkomst"}) {
            CHECK(world.site.as({}).get(path).location.starts_with("/inloggen"));
            auto const shown = world.site.as(world.partner).get(path).html;
            CHECK(holds(shown, "Nog invullen door de beheerder: de instelling privacy.contact"));
            CHECK(holds(shown, "survey.keep_codes_days"));
        }
    });
}

TEST_CASE("the register names the service that finds places, where the house has one")
{
    auto const all = make_register();
    i18n::Words const words(i18n::Language::dutch);
    auto const names_it = [&](bool asks) {
        auto const paper = privacy::processing_register({all, words, {2027, 3, 15}, asks});
        return std::ranges::any_of(paper.blocks, [](privacy::Block const& block) {
            return block.text.find("dienst die plaatsen") != std::string::npos;
        });
    };
    CHECK(names_it(true));
    CHECK_FALSE(names_it(false));
}

TEST_CASE("each paper is a PDF that a screen reader can read, and an OpenDocument file")
{
    each_world([](World& world) {
        world.site.as(world.partner);
        for (auto const* path : {"/privacy/verklaring.pdf", "/privacy/verwerkingsregister.pdf",
                 "/privacy/verwerkersovereenkomst.pdf"}) {
            INFO(path);
            auto const pdf = world.site.get(path);
            CHECK(pdf::complaints(pdf.response.text()).empty());
        }
        for (auto const* path : {"/privacy/verklaring.odt", "/privacy/verwerkingsregister.odt",
                 "/privacy/verwerkersovereenkomst.odt"}) {
            INFO(path);
            auto const odt = world.site.get(path);
            CHECK(odt.response.header("Content-Type") == "application/vnd.oasis.opendocument.text");
            CHECK(odt.response.text().substr(30, 8) == "mimetype");
        }
    });
}
