#include "routes.h"
#include "store.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "calendar/tables.h"
#include "db/database.h"
#include "db/db.h"
#include "files/files.h"
#include "inventory/samples.h"
#include "inventory/tables.h"
#include "jobs/tables.h"
#include "mail/tables.h"
#include "meetings/meetings.h"
#include "meetings/tables.h"
#include "objectives/objectives.h"
#include "objectives/tables.h"
#include "papers/tables.h"
#include "participants/participants.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "plan/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

using namespace comparison;

namespace {

struct World {
    db::Database& database;
    visit::testing::Site& site;
    accounts::PersonId adviser;
    std::vector<partnership::Scope> parks = {};

    partnership::Scope add_park(std::string const& name, std::string const& municipality = "Grifthoek")
    {
        auto lease = database.lease();
        auto const park = partnership::start(
            *lease, {name, municipality}, *accounts::person(*lease, adviser), testing::now());
        parks.push_back({park.id, partnership::current_round(*lease, park.id).id});
        return parks.back();
    }
    void deliver(partnership::Scope const& park, std::int64_t now, std::int64_t before,
        partnership::Sharing sharing = partnership::Sharing::working_group,
        accounts::OrganisationId organisation = {})
    {
        using inventory::Span;
        inventory::Delivery delivery{inventory::Source::police, "Politie", inventory::Area::park, "",
            {{"2.5.1", "Inbraak", "burglary", {Span::year, 2026, 0}, now},
                {"2.5.1", "Inbraak", "burglary", {Span::year, 2025, 0}, before}},
            sharing, organisation};
        inventory::store_figures(*database.lease(), park, delivery, testing::now());
    }
    void add_addresses(partnership::Scope const& park, int count)
    {
        auto lease = database.lease();
        for (int i = 1; i <= count; ++i) {
            area::Address address;
            address.street = "Nijverheidsweg";
            address.number = i;
            address.postcode = "1234AB";
            address.town = "Grifthoek";
            REQUIRE(area::add_address(*lease, park, address));
        }
    }
    accounts::PersonId member(std::string const& name, partnership::Scope const& park, partnership::Role role,
        accounts::OrganisationId organisation = {})
    {
        auto lease = database.lease();
        auto const id = accounts::person_with_email(*lease, {name, name + "@voorbeeld.nl"}, testing::now());
        partnership::join(*lease, park.partnership, {id, organisation, role}, {2027, 3, 15});
        return id;
    }
};

bool says(visit::testing::Shown const& shown, std::string_view words)
{
    return shown.html.find(words) != std::string::npos;
}

std::vector<testing::Tables> all_tables()
{
    return {mail::tables(), jobs::tables(), accounts::tables(), partnership::tables(), papers::tables(),
        meetings::tables(), area::tables(), participants::tables(), inventory::tables(), survey::tables(),
        objectives::tables(), plan::tables(), calendar::tables()};
}

void in_world(base::FunctionRef<void(World&)> test)
{
    testing::for_each_database(all_tables(), [&](db::Database& database) {
        testing::TempDir folder;
        files::Store store(folder.path() / "files");
        visit::House house;
        house.files = &store;
        house.is_authority = participants::is_authority;
        visit::testing::Site site(database, {comparison::routes()}, house);
        accounts::PersonId adviser;
        {
            auto lease = database.lease();
            adviser = accounts::person_with_email(
                *lease, {"Anna Bakker", "anna@voorbeeld.nl", accounts::Desk::adviser}, testing::now());
        }
        World world{database, site, adviser};
        test(world);
    });
}

// Six parks of twenty addresses, one of them with a small count.
void add_group(World& world)
{
    struct Made {
        char const *name, *municipality;
        std::int64_t now, before;
    };
    for (auto const& made : {Made{"De Grift", "Grifthoek", 24, 8}, Made{"De Haven", "Grifthoek", 12, 14},
             Made{"Het Veen", "Veendam", 6, 30}, Made{"Noord", "Veendam", 9, 9},
             Made{"Oost", "Veendam", 18, 3}, Made{"West", "Grifthoek", 2, 11}}) {
        auto const park = world.add_park(made.name, made.municipality);
        world.deliver(park, made.now, made.before);
        world.add_addresses(park, 20);
    }
    world.site.as(world.adviser);
}

} // namespace

TEST_CASE("parks stand side by side with their newest year, the group and the places")
{
    in_world([](World& world) {
        add_group(world);
        auto const shown = world.site.get("/vergelijken/burglary?terrein=de-grift");
        CHECK(shown.status == 200);
        CHECK(says(shown, "duidelijk meer"));
        CHECK(says(shown, "duidelijk minder"));
        CHECK(says(shown, "kan toeval zijn"));
        CHECK(says(shown, "&lt;5"));
        CHECK(says(shown, "dit terrein"));
        CHECK(says(shown, "Plaats van 5"));
        testing::golden("figures.html", shown.html);
    });
}

TEST_CASE("a park may be looked for, and the group can be of one municipality")
{
    in_world([](World& world) {
        add_group(world);
        auto const found = world.site.get("/vergelijken/burglary?zoek=HAVEN");
        CHECK(says(found, "De Haven"));
        CHECK_FALSE(says(found, ">Noord</a>"));
        CHECK(says(found, "Plaats van 5")); // among all parks
        auto const veendam = world.site.get("/vergelijken/burglary?gemeente=Veendam");
        CHECK(says(veendam, ">Noord</a>"));
        CHECK_FALSE(says(veendam, "De Haven"));
        CHECK(says(veendam, "Een beeld van de groep kan pas vanaf 5 terreinen"));
        CHECK(says(world.site.get("/vergelijken/burglary?zoek=nergens"), "geen terrein dat hierbij past"));
        auto const elsewhere = world.site.get("/vergelijken/burglary?gemeente=Elders");
        CHECK(says(elsewhere, "Hierover zijn geen cijfers"));
        CHECK(says(elsewhere, "Alle gemeenten"));
        CHECK(says(world.site.get("/vergelijken/proces?gemeente=Elders"), "geen terrein dat hierbij past"));
        auto const by_name = world.site.get("/vergelijken/burglary?volgorde=naam&pagina=9");
        CHECK(by_name.html.find(">De Grift</a>") < by_name.html.find(">West</a>"));
    });
}

TEST_CASE("with few parks each is shown, and no group")
{
    in_world([](World& world) {
        for (auto const* name : {"De Grift", "De Haven", "Het Veen"}) {
            auto const park = world.add_park(name);
            world.deliver(park, 24, 8);
            world.add_addresses(park, 20);
        }
        world.site.as(world.adviser);
        auto const shown = world.site.get("/vergelijken/burglary");
        CHECK(says(shown, "Een beeld van de groep kan pas vanaf 5 terreinen"));
        CHECK(says(shown, "De Haven"));
        CHECK_FALSE(says(shown, "strip-box"));
        testing::golden("few.html", shown.html);
    });
}

TEST_CASE("the table can be taken along, with what is hidden hidden")
{
    in_world([](World& world) {
        add_group(world);
        auto const csv = world.site.get("/vergelijken/burglary/tabel.csv");
        CHECK(csv.status == 200);
        CHECK(says(csv, "De Grift;Grifthoek;2026;24;8;duidelijk meer;20;120;1"));
        CHECK(says(csv, "West;Grifthoek;2026;<5;11;"));
        CHECK(world.site.get("/vergelijken/burglary/tabel.xlsx").html.starts_with("PK"));
        CHECK(world.site.get("/vergelijken/burglary/tabel.ods").html.starts_with("PK"));
        CHECK(world.site.get("/vergelijken/nothing/tabel.csv").status == 404);
    });
}

TEST_CASE("the first page leads to what there are figures about")
{
    in_world([](World& world) {
        add_group(world);
        auto const shown = world.site.get("/vergelijken?terrein=de-grift");
        CHECK(says(shown, "/vergelijken/burglary?terrein=de-grift"));
        testing::golden("start.html", shown.html);
        CHECK(says(world.site.get("/vergelijken/litter"), "Hierover zijn geen cijfers"));
        CHECK(world.site.get("/vergelijken/nothing").status == 404);
    });
}

TEST_CASE("who may see no figures anywhere sees no park, and is told why")
{
    in_world([](World& world) {
        add_group(world);
        auto const stranger = [&] {
            auto lease = world.database.lease();
            return accounts::person_with_email(*lease, {"Vreemd", "vreemd@voorbeeld.nl"}, testing::now());
        }();
        auto const firm = world.member("ondernemer", world.parks[0], partnership::Role::entrepreneur);
        for (auto const person : {stranger, firm})
            for (auto const* path : {"/vergelijken", "/vergelijken/burglary", "/vergelijken/proces"}) {
                auto const shown = world.site.as(person).get(path);
                CHECK(shown.status == 200);
                CHECK(says(shown, "Er is geen terrein waarvan u de cijfers mag zien"));
                CHECK_FALSE(says(shown, "De Grift"));
            }
        CHECK_FALSE(says(world.site.get("/vergelijken/burglary/tabel.csv"), "De Grift"));
        CHECK_FALSE(says(world.site.get("/vergelijken/proces/tabel.csv"), "De Grift"));
        CHECK(world.site.as({}).get("/vergelijken/burglary").location.starts_with("/inloggen"));
    });
}

TEST_CASE("a partner sees the parks where he takes part, and no others")
{
    in_world([](World& world) {
        add_group(world);
        world.site.as(world.member("partner", world.parks[0], partnership::Role::partner));
        for (auto const* path : {"/vergelijken/burglary", "/vergelijken/proces"}) {
            auto const shown = world.site.get(path);
            CHECK(says(shown, "De Grift"));
            CHECK_FALSE(says(shown, "De Haven"));
        }
    });
}

TEST_CASE("what a partner shares with fewer people is seen by them alone")
{
    in_world([](World& world) {
        using partnership::Role;
        using partnership::Sharing;
        auto const park = world.add_park("De Grift");
        auto const police = participants::add_organisation(
            *world.database.lease(), park, {"Politie", "police"}, testing::now());
        auto const firm = participants::add_organisation(
            *world.database.lease(), park, {"Bewaking", "security_firm"}, testing::now());
        world.deliver(park, 4321, 8, Sharing::government, police);
        auto const sees = [&](accounts::PersonId person) {
            return says(world.site.as(person).get("/vergelijken/burglary"), "4.321");
        };
        CHECK(sees(world.adviser));
        CHECK(sees(world.member("agent", park, Role::partner, police)));
        CHECK_FALSE(sees(world.member("bewaker", park, Role::partner, firm)));
        world.deliver(park, 4321, 8, Sharing::own_organisation, firm);
        CHECK(sees(world.member("bewaker2", park, Role::partner, firm)));
    });
}

TEST_CASE("a park whose terms were not accepted waits, with the way to them")
{
    in_world([](World& world) {
        add_group(world);
        world.deliver(world.add_park("Later"), 4321, 8);
        auto const shown = world.site.get("/vergelijken/burglary");
        CHECK(says(shown, "/t/later/afspraken"));
        CHECK_FALSE(says(shown, "4.321"));
    });
}

TEST_CASE("a park that stopped, and figures of a round before, are not compared")
{
    in_world([](World& world) {
        add_group(world);
        partnership::end(*world.database.lease(), world.parks[0].partnership, {2027, 3, 14});
        CHECK_FALSE(says(world.site.get("/vergelijken/burglary"), "De Grift"));
        partnership::open_next_round(*world.database.lease(), world.parks[1].partnership, testing::now());
        CHECK(says(world.site.get("/vergelijken/burglary?zoek=haven"), "geen cijfers"));
    });
}

TEST_CASE("the process of each park stands in numbers")
{
    in_world([](World& world) {
        auto const park = world.add_park("De Grift");
        world.add_park("De Haven");
        {
            auto lease = world.database.lease();
            participants::add_organisation(*lease, park, {"Politie", "police"}, testing::now());
            objectives::add(*lease, park,
                {objectives::Theme::crime, "Minder inbraak", {"", "", "", 45.0}, objectives::Unit::percent,
                    30, {2028, 1, 1}});
            meetings::NewMeeting wanted{meetings::Kind::kick_off, "", {2027, 4, 1}};
            meetings::plan(*lease, park, wanted);
        }
        world.site.as(world.adviser);
        auto const shown = world.site.get("/vergelijken/proces");
        CHECK(says(shown, "1 apr 2027"));
        CHECK(says(shown, "0 van 1"));
        testing::golden("process.html", shown.html);
        auto const sorted = world.site.get("/vergelijken/proces?volgorde=datum");
        CHECK(sorted.html.find(">De Haven</a>") < sorted.html.find(">De Grift</a>"));
        CHECK(says(world.site.get("/vergelijken/proces/tabel.csv"), "De Grift;Grifthoek;1;"));
        CHECK(world.site.get("/vergelijken/proces/tabel.xlsx").html.starts_with("PK"));
        CHECK(world.site.get("/vergelijken/proces/tabel.ods").html.starts_with("PK"));
    });
}

TEST_CASE("more parks cost no more statements")
{
    in_world([](World& world) {
        auto const statements_of = [&](char const* path) {
            auto const before = world.database.statements();
            world.site.get(path);
            return world.database.statements() - before;
        };
        auto const park = world.add_park("Eerste");
        world.deliver(park, 24, 8);
        world.site.as(world.adviser);
        for (auto const* path : {"/vergelijken", "/vergelijken/burglary", "/vergelijken/proces"})
            statements_of(path); // the first line of a person in the audit log costs more
        auto const figures = statements_of("/vergelijken/burglary");
        auto const process = statements_of("/vergelijken/proces");
        add_group(world);
        CHECK(statements_of("/vergelijken/burglary") == figures);
        CHECK(statements_of("/vergelijken/proces") == process);
    });
}
