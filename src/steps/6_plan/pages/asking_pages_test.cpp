#include "asking.h"
#include "errands.h"
#include "evidence.h"
#include "routes.h"
#include "samples.h"
#include "testing_world.h"

#include "db/database.h"
#include "files/files.h"
#include "images/samples.h"
#include "mail/mail.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace plan;

namespace {

constexpr moment::Date asked_in{2027, 4, 1};

moment::Instant morning(moment::Date day) { return moment::instant_of(day, {9, 0}); }

// Owners were asked on the first of April; it is the morning of the second.
struct AskedSite {
    db::Database& database;
    World world;
    visit::testing::Site pages;
    ActionId action; // of the police
    std::string link = {}; // "/antwoord/k3J..."

    std::string link_of(ActionId id) const { return link + "/" + id.text(); }
    Action now() { return *find(*database.lease(), world.scope, action); }
    void nobody() { pages.as({}); }
};

std::string link_to(db::Connection& db, std::string_view address)
{
    auto const text = mail::message(db, mail::outbox_to(db, address, 1).at(0).id)->text;
    auto const at = text.rfind("/antwoord/");
    return text.substr(at, text.find('\n', at) - at);
}

void each_asked_site(base::FunctionRef<void(AskedSite&)> test)
{
    testing::for_each_database(all_tables(), [&](db::Database& database) {
        testing::TempDir folder;
        files::Store store(folder.path() / "files");
        visit::House house;
        house.reader = READER;
        house.files = &store;
        World made;
        ActionId action;
        std::string link;
        {
            auto lease = database.lease();
            made = world(*lease);
            action = add(*lease, made.scope, samples::a_wish({made.police, made.dirk}), made.by());
            auto second = samples::a_wish({made.police, made.dirk});
            second.title = "Wekelijks over het terrein surveilleren";
            second.repeat = measures::Repeat::monthly;
            second.quarters = {1, 8};
            add(*lease, made.scope, second, made.by());
            auto third = samples::a_wish({made.town, made.carla});
            third.title = "Lampen vervangen";
            add(*lease, made.scope, third, made.by());
            REQUIRE(adopt(*lease, made.scope, made.by()));
            ask_due(*lease, "", morning(asked_in));
            link = link_to(*lease, "dirk@voorbeeld.nl");
        }
        AskedSite site{database, made, {database, {routes()}, house}, action, link};
        site.pages.set_now(morning({2027, 4, 2}));
        site.nobody();
        test(site);
    });
}

// The token is another one each time.
std::string without_token(std::string page, std::string const& link)
{
    for (auto at = page.find(link); at != std::string::npos; at = page.find(link, at + 1))
        page.replace(at, link.size(), "/antwoord/token");
    return page;
}

bool shows(std::string const& page, std::string_view words) { return page.find(words) != std::string::npos; }

} // namespace

TEST_CASE("the link of the mail shows the owner's actions and nothing else, to who has not signed in")
{
    each_asked_site([](AskedSite& site) {
        auto const shown = site.pages.get(site.link);
        CHECK(shown.status == 200);
        CHECK(shows(shown.html, "Twee keer per jaar samen het terrein rondlopen"));
        CHECK(shows(shown.html, "Wekelijks over het terrein surveilleren"));
        CHECK(!shows(shown.html, "Lampen vervangen"));
        CHECK(!shows(shown.html, "/t/de-grift"));
        testing::golden("answers.html", without_token(shown.html, site.link));
        testing::golden(
            "answer.html", without_token(site.pages.get(site.link_of(site.action)).html, site.link));
    });
}

TEST_CASE("looking changes nothing, however often a mail scanner looks")
{
    each_asked_site([](AskedSite& site) {
        for (int again = 0; again < 3; ++again) {
            CHECK(site.pages.get(site.link).status == 200);
            CHECK(site.pages.get(site.link_of(site.action) + "?answer=done").status == 200);
        }
        CHECK(site.now().state == State::planned);
    });
}

TEST_CASE("one tap answers, and the page says what is left")
{
    each_asked_site([](AskedSite& site) {
        auto const done = site.pages.post(site.link_of(site.action), {{"answer", "done"}});
        CHECK(done.status == 303);
        CHECK(done.location == site.link);
        CHECK(site.now().state == State::done);
        CHECK(shows(site.pages.get(site.link).html, "Nog 1 actie wacht op uw antwoord."));
        // Twice is once.
        CHECK(site.pages.post(site.link_of(site.action), {{"answer", "done"}}).status == 303);
        CHECK(shows(site.pages.get(site.link).html, "Nog 1 actie wacht op uw antwoord."));
    });
}

TEST_CASE("being stuck asks for a reason, and keeps what was chosen")
{
    each_asked_site([](AskedSite& site) {
        auto const path = site.link_of(site.action);
        auto const bare = site.pages.post(path, {{"answer", "stuck"}, {"reason", " "}, {"quarter", "4"}});
        CHECK(bare.status == 422);
        CHECK(shows(bare.html, "Schrijf in één zin op waarom het vastloopt."));
        CHECK(shows(bare.html, "value=\"4\" selected"));
        CHECK(site.pages.post(path, {{"answer", "stuck"}, {"reason", "Geen geld"}, {"quarter", "99"}}).status
            == 422);
        CHECK(site.pages.post(path, {{"answer", "stuck"}, {"reason", "Geen geld"}, {"quarter", "4"}}).status
            == 303);
        CHECK(shows(site.pages.get(path).html, "Geen geld"));
        CHECK(site.pages.post(path, {{"answer", "nonsense"}}).status == 422);
        CHECK(site.pages.post_without_token(path, {{"answer", "done"}}).status == 403);
        CHECK(site.now().state == State::in_progress);
    });
}

TEST_CASE("a link that is over, was guessed, or names an action of others opens nothing")
{
    each_asked_site([](AskedSite& site) {
        ActionId lamps;
        for (auto const& action : actions(*site.database.lease(), site.world.scope))
            if (action.wish.title == "Lampen vervangen")
                lamps = action.id;
        CHECK(!shows(site.pages.get(site.link_of(lamps)).html, "Lampen vervangen"));
        CHECK(site.pages.post(site.link_of(lamps), {{"answer", "done"}}).status == 422);
        CHECK(site.pages.get("/antwoord/guessed").status == 410);
        CHECK(site.pages.get("/antwoord/guessed/" + site.action.text()).status == 410);
        CHECK(site.pages.post("/antwoord/guessed/" + site.action.text(), {{"answer", "done"}}).status == 410);
        site.pages.set_now(morning({2027, 8, 1}));
        CHECK(site.pages.get(site.link).status == 410);
        CHECK(site.pages.post(site.link_of(site.action), {{"answer", "done"}}).status == 410);
        CHECK(site.now().state == State::planned);
    });
}

TEST_CASE("what the group closed is no question any more")
{
    each_asked_site([](AskedSite& site) {
        REQUIRE(update(*site.database.lease(), site.world.scope,
            {site.action, State::dropped, "", "Geen geld"}, site.world.by()));
        CHECK(!shows(site.pages.get(site.link).html, site.action.text()));
        auto const late = site.pages.post(site.link_of(site.action), {{"answer", "done"}});
        CHECK(late.status == 422);
        CHECK(shows(late.html, "De groep heeft deze actie al afgesloten."));
    });
}

TEST_CASE("the chair sees who answered, and each action shows what its owner said")
{
    each_asked_site([](AskedSite& site) {
        site.pages.post(site.link_of(site.action), {{"answer", "stuck"}, {"reason", "Geen geld"}});
        ask_due(*site.database.lease(), "", morning({2027, 4, 3}));
        site.pages.set_now(morning({2027, 4, 3}));
        site.pages.as(site.world.fatma);
        auto const shown = site.pages.get("/t/de-grift/plan/antwoorden");
        CHECK(shown.status == 200);
        CHECK(shows(shown.html, "1 van 3"));
        CHECK(shows(shown.html, "Voorzitter en secretaris: Fatma Yilmaz, 3 april 2027"));
        CHECK(shows(shown.html, "De volgende vraag gaat uit op donderdag 1 juli 2027."));
        testing::golden("asking.html", shown.html);
        auto const action = site.pages.get("/t/de-grift/plan/" + site.action.text());
        CHECK(shows(action.html, "Gevraagd aan de trekker"));
        CHECK(shows(action.html, "Geen geld"));
        CHECK(shows(action.html, "Antwoord per mail: Loopt vast"));
    });
}

TEST_CASE("why an owner is stuck is for the group, as it is in the history of the action")
{
    each_asked_site([](AskedSite& site) {
        site.pages.post(site.link_of(site.action), {{"answer", "stuck"}, {"reason", "Geen geld"}});
        auto const owner = join(*site.database.lease(), site.world.scope,
            {"Bakkerij Smit", "entrepreneur", "Sam Smit", "sam@voorbeeld.nl",
                partnership::Role::entrepreneur});
        site.pages.as(owner.person);
        auto const page = site.pages.get("/t/de-grift/plan/" + site.action.text()).html;
        CHECK(shows(page, "Gevraagd aan de trekker"));
        CHECK(!shows(page, "Geen geld"));
    });
}

TEST_CASE("a partner neither sees who answered nor sends questions")
{
    each_asked_site([](AskedSite& site) {
        site.pages.as(site.world.dirk);
        CHECK(site.pages.get("/t/de-grift/plan/antwoorden").status == 403);
        CHECK(site.pages.post("/t/de-grift/plan/antwoorden").status == 403);
        CHECK(site.pages.post("/t/de-grift/plan/antwoorden/vragen").status == 403);
        CHECK(!shows(site.pages.get("/t/de-grift/plan").html, "plan/antwoorden"));
    });
}

TEST_CASE("the group agrees how often it asks, and how far it goes up")
{
    each_asked_site([](AskedSite& site) {
        site.pages.as(site.world.fatma);
        http::Fields const good{{"rhythm", "monthly"}, {"remind_days", "5"}, {"escalate_days", "10"},
            {"highest", "lead"}, {"version", "0"}};
        auto const path = "/t/de-grift/plan/antwoorden";
        CHECK(site.pages.post(path, good).status == 303);
        auto const kept = asking_rule(*site.database.lease(), site.world.scope);
        CHECK(kept.rhythm == Rhythm::monthly);
        CHECK(kept.highest == Rung::lead);
        auto const second = site.pages.post(path, good);
        CHECK(second.status == 422);
        CHECK(shows(second.html, "Iemand anders veranderde deze afspraken net."));
        CHECK(shows(second.html, "name=\"version\" value=\"1\""));
        http::Fields const odd{{"rhythm", "off"}, {"remind_days", "0"}, {"escalate_days", "tien"},
            {"highest", "lead"}, {"version", "1"}};
        auto const wrong = site.pages.post(path, odd);
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "Vul een aantal dagen in van 1 tot 60."));
        CHECK(shows(wrong.html, "value=\"tien\""));
    });
}

TEST_CASE("the question is sent by hand once a quarter")
{
    each_asked_site([](AskedSite& site) {
        site.pages.as(site.world.fatma);
        auto const path = "/t/de-grift/plan/antwoorden";
        CHECK(site.pages.post("/t/de-grift/plan/antwoorden/vragen").status == 303);
        CHECK(shows(site.pages.get(path).html, "Er is niets verstuurd."));
        site.pages.set_now(morning({2027, 8, 16}));
        site.pages.as(site.world.fatma);
        CHECK(site.pages.post("/t/de-grift/plan/antwoorden/vragen").status == 303);
        auto const shown = site.pages.get(path);
        CHECK(shows(shown.html, "Er zijn 2 mails verstuurd."));
        CHECK(shows(shown.html, "Eerdere vragen en hun antwoorden"));
    });
}

TEST_CASE("who signed in has the same questions as errands, answered with one button")
{
    each_asked_site([](AskedSite& site) {
        auto const errands_of = [&](accounts::PersonId person) {
            auto const db = site.database.lease();
            auto const who = *partnership::member(*db, site.world.park.id, person);
            return errands(*db, {site.world.scope, {2027, 4, 2}}, who);
        };
        auto const mine = errands_of(site.world.dirk);
        REQUIRE(mine.size() == 2);
        CHECK(mine[0].until == moment::Date{2027, 6, 30}); // the one that is due first
        CHECK(mine[0].buttons.at(0).label.dutch == "Klaar");
        CHECK(mine[1].buttons.at(0).label.dutch == "Deze keer gedaan");
        CHECK(errands_of(site.world.fatma).empty());
        site.pages.as(site.world.dirk);
        auto const& button = mine[0].buttons.at(1);
        auto const pressed = site.pages.post("/t/de-grift/" + button.path, {{button.name, button.value}});
        CHECK(pressed.location == "/t/de-grift/vandaag");
        CHECK(site.now().state == State::in_progress);
        CHECK(errands_of(site.world.dirk).size() == 1);
        auto const path = "/t/de-grift/plan/" + site.action.text() + "/antwoord";
        CHECK(site.pages.post(path, {{"answer", "stuck"}}).status == 422);
        auto const page = site.pages.get(path);
        CHECK(shows(page.html, "Wat houdt u tegen?"));
        CHECK(shows(page.html, "action=\"" + path + "\""));
        CHECK(site.now().state == State::in_progress);
        site.pages.as(site.world.carla);
        CHECK(site.pages.get(path).status == 404); // not hers to answer
        CHECK(site.pages.post(path, {{"answer", "done"}}).status == 404);
        CHECK(site.now().state == State::in_progress);
    });
}

TEST_CASE("one photo goes with an answer, drawn anew, and is seen by the group with the action")
{
    each_asked_site([](AskedSite& site) {
        testing::TempDir folder;
        auto const path = site.link_of(site.action) + "/foto";
        auto const kept = [&] {
            return evidence_of(
                *site.database.lease(), partnership::Reader::of_group(site.world.scope), site.action);
        };
        auto const send = [&](std::string_view content, std::string words = "De nieuwe lampen") {
            auto const file = folder.path() / "foto.jpg";
            std::ofstream(file, std::ios::binary) << content;
            return site.pages.post_file(path, file, {{"words", std::move(words)}});
        };
        for (auto const* bad : {"<html>hallo</html>", "MZ", "%PDF-1.7", ""})
            CHECK(send(bad).status == 422);
        CHECK(shows(send("%PDF-1.7").html, "Dit bestand is geen jpeg of png."));
        CHECK(shows(send(images::samples::png.substr(0, 50)).html, "beschadigd"));
        CHECK(shows(send(images::samples::png, "").html, "wat er te zien is"));
        CHECK(shows(site.pages.post(path, {{"words", "Niets"}}).html, "Kies een foto."));
        CHECK(site.pages.post_without_token(path, {{"words", "x"}}).status == 403);
        CHECK(site.pages.get(path).status != 200); // looking changes nothing
        CHECK(kept().empty());
        auto const sent = send(images::samples::png);
        CHECK(sent.status == 303);
        CHECK(sent.location == site.link_of(site.action) + "#foto");
        REQUIRE(kept().size() == 1);
        CHECK(kept()[0].kind == EvidenceKind::photo);
        CHECK(kept()[0].person == site.world.dirk);
        CHECK(kept()[0].organisation == site.world.police);
        CHECK(shows(site.pages.get(site.link_of(site.action)).html, "Uw foto is binnen."));
        CHECK(send(images::samples::png).status == 422); // one is enough
        CHECK(kept().size() == 1);
        CHECK(site.pages
                  .post_file("/antwoord/guessed/" + site.action.text() + "/foto", folder.path() / "foto.jpg")
                  .status
            == 410);
        site.pages.as(site.world.fatma);
        CHECK(
            shows(site.pages.get("/t/de-grift/plan/" + site.action.text()).html, "alt=\"De nieuwe lampen\""));
    });
}
