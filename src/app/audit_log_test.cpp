// The audit log of the whole house: every act has a name, and what must leave no trace leaves none.
#include "audit_commands.h"
#include "deeds.h"
#include "keeping.h"
#include "process.h"
#include "rooms.h"
#include "testing_routes.h"

#include "audit/log.h"
#include "db/database.h"
#include "files/files.h"
#include "partnership/partnership.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace {

std::vector<visit::Route> every_route()
{
    std::vector<visit::Route> out;
    for (auto const& room : app::all_routes())
        out.insert(out.end(), room.begin(), room.end());
    return out;
}

std::string act_of(visit::Route const& route)
{
    bool const is_get = route.method == http::Method::get;
    return (is_get ? "get " : "post ") + std::string(route.path);
}

// Pages for everyone that let somebody in.
bool is_entrance(visit::Route const& route)
{
    return route.path.starts_with("/inloggen") || route.path.starts_with("/uitnodiging/");
}

bool is_public(visit::Route const& route)
{
    return route.may == visit::Capability::everyone && !is_entrance(route);
}

struct World {
    explicit World(db::Database& data)
        : database(data)
        , store(folder.path())
        , house(make_house())
        , site(database, app::all_routes(), house)
    {
        auto lease = database.lease();
        adviser = accounts::person_with_email(*lease, {"Ada Vries", "ada@voorbeeld.nl"}, testing::now());
        partnership::start(
            *lease, {"De Grift", "Grifthoek"}, *accounts::person(*lease, adviser), testing::now());
    }
    visit::House make_house()
    {
        visit::House made;
        made.secret = "a secret of the tests";
        made.process = app::process();
        made.files = &store;
        static auto const kept = app::standard_register();
        made.keeping = &kept;
        made.deed_names = &app::deed_names();
        return made;
    }
    std::int64_t lines() { return database.lease()->count("select count(*) from audit_line"); }
    app::Report verify(std::string const& remembered = {})
    {
        return app::verdict_of(*database.lease(), house, {remembered, {}, {}});
    }

    db::Database& database;
    testing::TempDir folder;
    files::Store store;
    visit::House house;
    visit::testing::Site site;
    accounts::PersonId adviser;
};

void in_world(base::FunctionRef<void(World&)> test)
{
    auto const tables = app::all_tables();
    testing::for_each_database({tables}, [&](db::Database& database) {
        World world(database);
        test(world);
    });
}

bool holds(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("every page that can leave a line has a name in words, and no name is left over")
{
    std::set<std::string> acts;
    for (auto const& route : every_route())
        if (!is_public(route)) {
            acts.insert(act_of(route));
            CHECK_MESSAGE(
                app::deed_names().of(act_of(route)), act_of(route) << ": name it in src/app/deeds.cpp");
        }
    acts.insert("night /t/{park}/bewaren"); // what nobody did
    acts.insert("command restored");
    for (auto const& name : app::deed_names().all)
        CHECK_MESSAGE(acts.count(std::string(name.act)) == 1,
            std::string(name.act)
                << " is no page any more, or everybody's: take it out of src/app/deeds.cpp");
}

TEST_CASE("no page for everyone leaves a line: answering the survey is tied to no moment")
{
    in_world([](World& world) {
        for (auto const who : {accounts::PersonId{}, world.adviser})
            for (auto const& route : every_route()) {
                if (!is_public(route))
                    continue;
                world.site.as(who);
                auto const path = app::address(route.path, {{"park", "de-grift"}, {"code", "ABCDEFGH"}});
                route.method == http::Method::get ? world.site.get(path) : world.site.post(path);
                INFO(act_of(route));
                CHECK(world.lines() == 0);
            }
    });
}

TEST_CASE("verify says in plain words what is right, and what is not")
{
    in_world([](World& world) {
        world.site.as(world.adviser);
        for (int i = 0; i < 3; ++i)
            world.site.get("/t/de-grift/inventarisatie");
        auto const right = world.verify();
        CHECK(right.is_right);
        CHECK(holds(right.text, "The audit log is as it was written: 3 lines and 0 checkpoints"));
        auto const at = right.text.find("daily:3:");
        REQUIRE(at != std::string::npos);
        auto const head = right.text.substr(at, right.text.find('\n', at) - at);
        CHECK(world.verify(head).is_right);
        CHECK_THROWS(world.verify("nonsense"));
        world.database.lease()->run("update audit_line set role = 'chair' where number = 2");
        world.database.lease()->run("delete from audit_line where number = 3");
        auto const wrong = world.verify();
        CHECK_FALSE(wrong.is_right);
        CHECK(holds(wrong.text, "line 2 of daily: altered after it was written"));
        CHECK(holds(wrong.text, "line 3 of daily: missing"));
        CHECK(holds(world.verify(head).text, "not the line that was remembered"));
    });
}
