#include "messages.h"
#include "routes.h"

#include "accounts/tables.h"
#include "db/database.h"
#include "mail/mail.h"
#include "mail/tables.h"
#include "messages/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

using namespace messages;
using partnership::Role;

namespace {

partnership::StepReport waits_for_chair(db::Connection&, partnership::StepQuestion const&)
{
    return {partnership::StepState::open, {}, {{"Stel het plan vast.", "Adopt the plan."}, {}},
        "plan/vaststellen", {Role::chair, {}}};
}
constexpr partnership::Step steps[] = {{6, "plan", {"Plan", "Plan"}, waits_for_chair}};

partnership::Member somebody(std::int64_t id, Role role, std::string organisation = {})
{
    partnership::Member out;
    out.person = accounts::PersonId{id};
    out.role = role;
    out.organisation_name = std::move(organisation);
    return out;
}

std::vector<std::int64_t> ids(std::vector<partnership::Member> const& members)
{
    std::vector<std::int64_t> out;
    for (auto const& member : members)
        out.push_back(member.person.value);
    return out;
}

struct Site {
    db::Database& database;
    accounts::PersonId anna, fatma;
    partnership::Partnership grift, vaart, elsewhere;
    visit::testing::Site pages;

    std::string both() const { return "/herinneren?park=" + grift.id.text() + "&park=" + vaart.id.text(); }
    http::Fields chosen(std::string note = {}) const
    {
        return {{"park", grift.id.text()}, {"park", vaart.id.text()}, {"note", std::move(note)}};
    }
    std::vector<mail::Outgoing> outbox() { return mail::outbox(*database.lease(), 100); }
};

void each_site(base::FunctionRef<void(Site&)> test)
{
    std::vector<testing::Tables> const tables{
        mail::tables(), accounts::tables(), partnership::tables(), messages::tables()};
    testing::for_each_database(tables, [&](db::Database& database) {
        auto lease = database.lease();
        auto const make = [&](char const* name, char const* email) {
            return accounts::person_with_email(*lease, {name, email}, testing::now());
        };
        auto const anna = make("Anna Bakker", "anna@voorbeeld.nl");
        auto const fatma = make("Fatma Yilmaz", "fatma@voorbeeld.nl");
        auto const stranger = make("Bram Smit", "bram@voorbeeld.nl");
        auto const founder = *accounts::person(*lease, anna);
        auto const grift = partnership::start(*lease, {"De Grift", "Grifthoek"}, founder, testing::now());
        auto const vaart = partnership::start(*lease, {"De Vaart", "Grifthoek"}, founder, testing::now());
        auto const elsewhere = partnership::start(
            *lease, {"Elders", "Elders"}, *accounts::person(*lease, stranger), testing::now());
        partnership::join(*lease, grift.id, {fatma, {}, Role::chair}, {2027, 3, 15});
        partnership::join(*lease, vaart.id, {stranger, {}, Role::secretary}, {2027, 3, 15});
        partnership::join(*lease, elsewhere.id, {fatma, {}, Role::chair}, {2027, 3, 15});
        partnership::join(*lease, elsewhere.id, {anna, {}, Role::entrepreneur}, {2027, 3, 15});
        visit::House house;
        house.process = steps;
        house.public_url = "https://terrein.voorbeeld.nl";
        Site site{database, anna, fatma, grift, vaart, elsewhere, {database, {routes()}, house}};
        site.pages.as(anna);
        test(site);
    });
}

bool holds(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace

TEST_CASE("a reminder goes to who has the ball, else to who leads, and never to who sends it")
{
    std::vector<partnership::Member> const group{somebody(1, Role::adviser), somebody(2, Role::coordinator),
        somebody(3, Role::chair), somebody(4, Role::secretary), somebody(5, Role::partner, "Politie")};
    using Ids = std::vector<std::int64_t>;
    auto const from = [](std::int64_t id) { return accounts::PersonId{id}; };
    CHECK(ids(receivers(group, {Role::coordinator, {}}, from(1))) == Ids{2});
    CHECK(ids(receivers(group, {Role::chair, "Politie"}, from(1))) == Ids{5});
    CHECK(ids(receivers(group, {Role::chair, "Brandweer"}, from(1))) == Ids{3, 4});
    CHECK(ids(receivers(group, {Role::adviser, {}}, from(1))) == Ids{3, 4});
    CHECK(ids(receivers({group[0], group[1]}, {Role::chair, {}}, from(1))) == Ids{2});
    CHECK(ids(receivers({group[0]}, {Role::adviser, {}}, from(1))) == Ids{});
}

TEST_CASE("the preview shows whom it reaches, and sends nothing")
{
    each_site([](Site& site) {
        auto const shown = site.pages.get(site.both());
        CHECK(shown.status == 200);
        CHECK(holds(shown.html, "Fatma Yilmaz"));
        CHECK(holds(shown.html, "Bram Smit"));
        CHECK(holds(shown.html, "Verstuur 2 mails"));
        CHECK(site.outbox().empty());
        testing::golden("remind.html", shown.html);
    });
}

TEST_CASE("sending reaches each park once a day, also when the form is sent twice")
{
    each_site([](Site& site) {
        for (int again = 0; again < 2; ++again)
            CHECK(site.pages.post("/herinneren", site.chosen("Ik bel u morgen.")).status == 303);
        auto const sent = site.outbox();
        REQUIRE(sent.size() == 2);
        auto const text = mail::message(*site.database.lease(), sent[0].id)->text;
        CHECK(holds(text, "Stel het plan vast."));
        CHECK(holds(text, "Ik bel u morgen."));
        CHECK(holds(text, "/plan/vaststellen"));
        CHECK(holds(text, "Anna Bakker"));
        CHECK(holds(site.pages.get(site.both()).html, "Vandaag al herinnerd"));
        auto const lines = partnership::journal(*site.database.lease(), site.grift.id, 1);
        CHECK(lines.at(0).dutch == "Herinnering verstuurd: 1 mail");
        site.pages.set_now(testing::now().plus_days(1));
        site.pages.as(site.anna);
        CHECK(site.pages.post("/herinneren", site.chosen()).status == 303);
        CHECK(site.outbox().size() == 4);
    });
}

TEST_CASE("a park where somebody may not is not shown and not reminded")
{
    each_site([](Site& site) {
        auto const path = "/herinneren?park=" + site.elsewhere.id.text();
        CHECK(holds(site.pages.get(path).html, "Er is geen terrein gekozen"));
        CHECK(site.pages.post("/herinneren", {{"park", site.elsewhere.id.text()}}).status == 422);
        CHECK(site.pages.post("/herinneren", {{"park", "onzin"}}).status == 422);
        site.pages.as(site.fatma);
        CHECK(!holds(site.pages.get(site.both()).html, "De Vaart"));
        CHECK(site.outbox().empty());
    });
}

TEST_CASE("a note that is too long comes back with what was typed")
{
    each_site([](Site& site) {
        auto const shown = site.pages.post("/herinneren", site.chosen(std::string(301, 'x')));
        CHECK(shown.status == 422);
        CHECK(holds(shown.html, "Schrijf hoogstens 300 tekens."));
        CHECK(holds(shown.html, std::string(301, 'x')));
        CHECK(site.outbox().empty());
    });
}
