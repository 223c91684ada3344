#include "participants.h"
#include "samples.h"

#include "accounts/tables.h"
#include "db/database.h"
#include "mail/mail.h"
#include "mail/tables.h"
#include "meetings/meetings.h"
#include "meetings/routes.h"
#include "meetings/tables.h"
#include "papers/routes.h"
#include "papers/tables.h"
#include "participants/routes.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

using namespace participants;
using partnership::Role;

namespace {

constexpr char const* list = "/t/de-grift/deelnemers";

struct Desk {
    db::Database& database;
    partnership::Scope scope;
    accounts::PersonId adviser, secretary;
    accounts::OrganisationId customs;
    visit::testing::Site pages;

    std::string customs_path() const { return list + ("/organisatie/" + customs.text()); }
    std::string person_path(accounts::PersonId id) const { return list + ("/mensen/" + id.text()); }
    std::vector<Participation> all() const { return participations(*database.lease(), scope); }
    Participation one(std::size_t number) const { return all().at(number); }
    std::vector<mail::Outgoing> mails() const { return mail::outbox(*database.lease(), 10); }
};

struct People {
    partnership::Scope scope;
    accounts::PersonId adviser, secretary;
    accounts::OrganisationId customs;
};

People made_people(db::Connection& db)
{
    auto const now = ::testing::now();
    People out;
    out.adviser = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
    auto const park
        = partnership::start(db, {"De Grift", "Grifthoek"}, *accounts::person(db, out.adviser), now);
    out.scope = {park.id, partnership::current_round(db, park.id).id};
    samples::add_core_group(db, out.scope, now);
    out.customs = add_organisation(db, out.scope, {"Douane", "customs", "", State::invited}, now);
    out.secretary = samples::add(db, out.scope,
        {"Bakkerij Smit", "entrepreneur", "Bram Smit", "bram@voorbeeld.nl", "eigenaar", Role::secretary},
        now);
    return out;
}

void each_desk(base::FunctionRef<void(Desk&)> test)
{
    ::testing::for_each_database({mail::tables(), accounts::tables(), partnership::tables(), papers::tables(),
                                     meetings::tables(), participants::tables()},
        [&](db::Database& database) {
            auto const people = made_people(*database.lease());
            Desk desk{database, people.scope, people.adviser, people.secretary, people.customs,
                {database, {participants::routes(), papers::routes(), meetings::routes()}}};
            desk.pages.as(people.adviser);
            test(desk);
        });
}

bool holds(visit::testing::Shown const& shown, std::string_view words)
{
    return shown.html.find(words) != std::string::npos;
}

http::Fields new_person(char const* role)
{
    return {{"name", "Gijs Bos"}, {"email", "gijs@voorbeeld.nl"}, {"function", "teamleider"}, {"role", role},
        {"signatory", "1"}};
}

} // namespace

TEST_CASE("the participants are shown by sector, with the four core parties beside them")
{
    each_desk([](Desk& desk) {
        auto const before = desk.database.statements();
        auto const shown = desk.pages.get(list);
        CHECK(shown.status == 200);
        CHECK(desk.database.statements() - before <= 14);
        ::testing::golden("overview.html", shown.html);
    });
}

TEST_CASE("a kick-off that is planned anew in a next round is shown until it was held")
{
    each_desk([](Desk& desk) {
        auto lease = desk.database.lease();
        auto const id = desk.scope.partnership;
        auto const plan = [&](partnership::Scope const& scope, moment::Date day) {
            return meetings::plan(*lease, scope, {meetings::Kind::kick_off, {}, day});
        };
        moment::Date const today{2027, 3, 15};
        auto const first = plan(desk.scope, today);
        REQUIRE(meetings::hold(*lease, desk.scope, {first, {{desk.adviser}}}, today));
        auto const second = partnership::open_next_round(*lease, id, ::testing::now());
        CHECK(holds(desk.pages.get(list), meetings::path_of(first)));
        auto const anew = plan({id, second.id}, {2027, 4, 1});
        CHECK(holds(desk.pages.get(list), meetings::path_of(anew)));
        CHECK_FALSE(holds(desk.pages.get(list), meetings::path_of(first)));
        REQUIRE(meetings::hold(*lease, {id, second.id}, {anew, {{desk.adviser}}}, {2027, 4, 1}));
        partnership::open_next_round(*lease, id, ::testing::now());
        CHECK(holds(desk.pages.get(list), meetings::path_of(anew)));
    });
}

TEST_CASE("a park without participants says with whom to begin")
{
    each_desk([](Desk& desk) {
        {
            auto db = desk.database.lease();
            partnership::start(*db, {"Leeg", "Leeg"}, *accounts::person(*db, desk.adviser), ::testing::now());
        }
        CHECK(holds(desk.pages.get("/t/leeg/deelnemers"), "Er doet nog niemand mee"));
    });
}

TEST_CASE("an organisation is added, and bad input keeps what was typed")
{
    each_desk([](Desk& desk) {
        ::testing::golden("new_organisation.html", desk.pages.get(std::string(list) + "/nieuw").html);
        auto const bad = desk.pages.post(std::string(list) + "/nieuw", {{"name", "Voetbalclub"}});
        CHECK(bad.status == 422);
        CHECK(holds(bad, "Voetbalclub"));
        CHECK(holds(bad, "Kies wat voor organisatie"));
        auto const good = desk.pages.post(std::string(list) + "/nieuw",
            {{"name", "VV De Grift"}, {"kind", "other"}, {"own_kind", "Voetbalclub"},
                {"state", "takes_part"}});
        CHECK(good.status == 303);
        CHECK(holds(desk.pages.get(good.location), "Voetbalclub"));
    });
}

TEST_CASE("an organisation shows its people to members, and what can be changed to who arranges")
{
    each_desk([](Desk& desk) {
        auto const path = list + ("/organisatie/" + desk.one(0).organisation.text());
        ::testing::golden("organisation.html", desk.pages.get(path).html);
        auto const police = desk.one(1).representatives[0].person;
        auto const shown = desk.pages.as(police).get(path);
        CHECK(holds(shown, "carla@voorbeeld.nl"));
        CHECK_FALSE(holds(shown, "Stuur de uitnodiging opnieuw"));
        CHECK(desk.pages.post(path + "/antwoord", {{"state", "declined"}}).status == 403);
    });
}

TEST_CASE("an answer is kept; declining asks for a reason")
{
    each_desk([](Desk& desk) {
        auto const bad = desk.pages.post(desk.customs_path() + "/antwoord", {{"state", "declined"}});
        CHECK(bad.status == 422);
        CHECK(holds(bad, "Schrijf kort waarom"));
        auto const good = desk.pages.post(
            desk.customs_path() + "/antwoord", {{"state", "declined"}, {"reason", "Geen tijd"}});
        CHECK(good.location == desk.customs_path());
        CHECK(holds(desk.pages.get(good.location), "Geen tijd"));
        CHECK(desk.pages.post(desk.customs_path() + "/antwoord", {{"state", "takes_part"}}).status == 303);
    });
}

TEST_CASE("who is added gets a mail with a link to choose a password")
{
    each_desk([](Desk& desk) {
        ::testing::golden("new_person.html", desk.pages.get(desk.customs_path() + "/mensen").html);
        auto const good = desk.pages.post(desk.customs_path() + "/mensen", new_person("partner"));
        CHECK(good.location == desk.customs_path());
        REQUIRE(desk.mails().size() == 1);
        auto const sent = mail::message(*desk.database.lease(), desk.mails()[0].id);
        CHECK(sent->to.address == "gijs@voorbeeld.nl");
        CHECK(sent->text.find("http://localhost:8080/uitnodiging/") != std::string::npos);
        auto const again = desk.pages.post(desk.customs_path() + "/mensen", new_person("partner"));
        CHECK(again.status == 422);
        CHECK(holds(again, "staat al bij een organisatie"));
        CHECK(desk.mails().size() == 1);
    });
}

TEST_CASE("a person without an address of mail is not added")
{
    each_desk([](Desk& desk) {
        auto const bad
            = desk.pages.post(desk.customs_path() + "/mensen", {{"name", "Gijs"}, {"email", "nee"}});
        CHECK(bad.status == 422);
        CHECK(desk.mails().empty());
    });
}

TEST_CASE("a secretary cannot make a coordinator, nor change one")
{
    each_desk([](Desk& desk) {
        desk.pages.as(desk.secretary);
        auto const bad = desk.pages.post(desk.customs_path() + "/mensen", new_person("coordinator"));
        CHECK(bad.status == 422);
        CHECK(holds(bad, "meer rechten dan uw eigen rol"));
        auto const carla = desk.one(0).representatives[0].person;
        CHECK(desk.pages.post(desk.person_path(carla), {{"role", "partner"}}).status == 422);
        CHECK(desk.pages.post(desk.person_path(carla) + "/vertrek").status == 422);
    });
}

TEST_CASE("a representative is changed, invited again and taken out")
{
    each_desk([](Desk& desk) {
        auto const dirk = desk.one(1).representatives[0].person;
        ::testing::golden("person.html", desk.pages.get(desk.person_path(dirk)).html);
        CHECK(desk.pages.post(desk.person_path(dirk), {{"function", "teamchef"}, {"role", "chair"}}).status
            == 303);
        CHECK(desk.one(1).representatives[0].role == Role::chair);
        CHECK(desk.pages.post(desk.person_path(dirk), {{"function", std::string(121, 'x')}}).status == 422);
        CHECK(desk.pages.post(desk.person_path(dirk) + "/uitnodiging").status == 303);
        CHECK(desk.mails().size() == 1);
        CHECK(desk.pages.post(desk.person_path(dirk) + "/vertrek").status == 303);
        CHECK(desk.pages.get(desk.person_path(dirk)).status == 404);
        CHECK(desk.pages.post(desk.person_path(dirk)).status == 404);
        CHECK(desk.pages.post(desk.person_path(dirk) + "/uitnodiging").status == 404);
        CHECK(desk.pages.post(desk.person_path(dirk) + "/vertrek").status == 404);
    });
}

TEST_CASE("the last leader stays")
{
    each_desk([](Desk& desk) {
        auto const carla = desk.one(0).representatives[0].person;
        partnership::join(*desk.database.lease(), desk.scope.partnership,
            {desk.adviser, {}, Role::coordinator}, {2027, 3, 15});
        partnership::leave(*desk.database.lease(), desk.scope.partnership, desk.adviser, {2027, 3, 15});
        auto const shown = desk.pages.as(carla).post(desk.person_path(carla) + "/vertrek");
        CHECK(shown.status == 422);
        CHECK(holds(shown, "Geef eerst iemand anders die rol"));
        CHECK(desk.pages.post(desk.person_path(carla), {{"role", "partner"}}).status == 422);
    });
}

TEST_CASE("the declaration is drawn up, read and signed by its signatory")
{
    each_desk([](Desk& desk) {
        auto const path = std::string(list) + "/intentieverklaring";
        ::testing::golden("declaration_first.html", desk.pages.get(path).html);
        CHECK(desk.pages.post(path, {{"place", ""}, {"date", "x"}}).status == 422);
        auto const made = desk.pages.post(path, {{"place", "Grifthoek"}, {"date", "15-03-2027"}});
        CHECK(made.location == path);
        auto const shown = desk.pages.get(path);
        ::testing::golden("declaration_drawn_up.html", shown.html);
        auto const at = shown.html.find("/t/de-grift/stukken/");
        REQUIRE(at != std::string::npos);
        auto const paper = shown.html.substr(at, shown.html.find('"', at) - at);
        auto const signing = desk.pages.as(desk.secretary)
                                 .post(paper + "/tekenen",
                                     {{"organisation", desk.all()[4].organisation.text()},
                                         {"name", "Bram Smit"}, {"agreed", "1"}});
        CHECK(signing.location == paper);
        CHECK(holds(desk.pages.get(list), "1 van de 5"));
    });
}

TEST_CASE("an organisation of another park is not found")
{
    each_desk([](Desk& desk) {
        for (auto const* below : {"", "/mensen"})
            CHECK(desk.pages.get(list + std::string("/organisatie/onzin") + below).status == 404);
        for (auto const* below : {"/mensen", "/antwoord", "/tweede-stap"})
            CHECK(desk.pages.post(list + std::string("/organisatie/onzin") + below).status == 404);
    });
}

TEST_CASE("an organisation can ask a second step of all its people, and stop asking it")
{
    each_desk([](Desk& desk) {
        auto const id = desk.all()[0].organisation;
        auto const path = std::string(list) + "/organisatie/" + id.text();
        auto const asks = [&] { return accounts::asks_second_step(*desk.database.lease(), id); };
        CHECK(desk.pages.post(path + "/tweede-stap", {{"asks", "1"}}).location == path);
        CHECK(asks());
        CHECK(holds(desk.pages.get(path), "Iedereen van deze organisatie logt in met twee stappen."));
        CHECK(desk.pages.post(path + "/tweede-stap", {{"asks", "0"}}).status == 303);
        CHECK_FALSE(asks());
    });
}
