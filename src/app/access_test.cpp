// Who may what: every route as every role, as somebody of another partnership, and as nobody.
#include "keeping.h"
#include "process.h"
#include "rooms.h"
#include "testing_routes.h"

#include "accounts/accounts.h"
#include "db/database.h"
#include "files/files.h"
#include "partnership/partnership.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

#include <map>

namespace {

using partnership::Role;

std::vector<visit::Route> every_route()
{
    std::vector<visit::Route> out;
    for (auto const& room : app::all_routes())
        out.insert(out.end(), room.begin(), room.end());
    return out;
}

// The address of a route with a park that exists and identities that were guessed.
std::string guessed(std::string_view pattern) { return app::address(pattern, {{"park", "de-grift"}}); }

struct World {
    db::Database& database;
    std::map<Role, accounts::PersonId> members;
    accounts::PersonId outsider;
    visit::testing::Site site;

    int status(visit::Route const& route)
    {
        auto const path = guessed(route.path);
        return (route.method == http::Method::get ? site.get(path) : site.post(path)).status;
    }
};

accounts::PersonId person(db::Connection& db, std::string const& name)
{
    return accounts::person_with_email(db, {name, name + "@voorbeeld.nl"}, testing::now());
}

void each_world(base::FunctionRef<void(World&)> test)
{
    auto const tables = app::all_tables();
    testing::for_each_database({tables}, [&](db::Database& database) {
        auto lease = database.lease();
        testing::TempDir folder;
        files::Store store(folder.path());
        static auto const kept = app::standard_register();
        visit::House house;
        house.keeping = &kept;
        house.process = app::process();
        house.chain = app::chain();
        house.files = &store;
        auto const adviser = person(*lease, "adviser");
        auto const park = partnership::start(
            *lease, {"De Grift", "Grifthoek"}, *accounts::person(*lease, adviser), testing::now());
        World world{database, {}, person(*lease, "outsider"), {database, app::all_routes(), house}};
        for (auto const role : partnership::all_roles) {
            world.members[role] = person(*lease, std::string(partnership::code(role)));
            partnership::join(*lease, park.id, {world.members[role], {}, role}, {2027, 3, 15});
        }
        partnership::start(
            *lease, {"Elders", "Elders"}, *accounts::person(*lease, world.outsider), testing::now());
        test(world);
    });
}

// Who asks for a page is led to the sign-in page; who sends a form sees it there and then, with what was
// typed.
bool is_stopped_at_the_door(World& world, visit::Route const& route)
{
    auto const path = guessed(route.path);
    if (route.method == http::Method::get)
        return world.site.get(path).location.starts_with("/inloggen");
    auto const shown = world.site.post(path);
    return shown.status == 403 && shown.html.find("U bent niet meer ingelogd") != std::string::npos;
}

bool is_of_a_park(visit::Route const& route) { return route.path.find("{park}") != std::string_view::npos; }

bool ends_the_session(visit::Route const& route) { return route.path == "/uitloggen"; }

} // namespace

TEST_CASE("every route below a park is closed to nobody's and to somebody else's eyes")
{
    each_world([](World& world) {
        for (auto const& route : every_route()) {
            if (!is_of_a_park(route) || route.may == visit::Capability::everyone)
                continue;
            INFO(std::string(http::name(route.method)), " ", std::string(route.path));
            world.site.as({});
            CHECK(is_stopped_at_the_door(world, route));
            world.site.as(world.outsider);
            CHECK(world.status(route) == 404);
        }
    });
}

TEST_CASE("every route answers each role as the table of rights says")
{
    each_world([](World& world) {
        for (auto const& [member_role, id] : world.members)
            for (auto const& route : every_route()) {
                auto const role = member_role;
                if (!is_of_a_park(route) || ends_the_session(route))
                    continue;
                INFO(std::string(partnership::code(role)), " ", std::string(http::name(route.method)), " ",
                    std::string(route.path));
                world.site.as(id);
                bool const may = visit::may({true, accounts::Desk::none, role}, route.may);
                CHECK((world.status(route) != 403) == may);
            }
    });
}

TEST_CASE("what is not of a park asks at least who you are, unless it is for everyone")
{
    each_world([](World& world) {
        world.site.as({});
        for (auto const& route : every_route()) {
            if (is_of_a_park(route) || route.may == visit::Capability::everyone)
                continue;
            INFO(std::string(route.path));
            CHECK(is_stopped_at_the_door(world, route));
        }
    });
}

TEST_CASE("only what a visitor without an account needs is for everyone")
{
    for (auto const& route : every_route()) {
        if (route.may != visit::Capability::everyone)
            continue;
        INFO(std::string(route.path));
        bool const is_known = route.path.starts_with("/e") || route.path.starts_with("/w/")
            || route.path.starts_with("/agenda/") || route.path.find("meldwijzer") != std::string_view::npos
            || route.path == "/t/{park}/u-zei-wij-deden" || route.path.starts_with("/inloggen")
            || route.path.starts_with("/uitnodiging/") || route.path.starts_with("/aanleveren/")
            || route.path.starts_with("/nieuw-adres/") || route.path.starts_with("/prikker/")
            || route.path.starts_with("/antwoord/") || route.path.starts_with("/stem/")
            || route.path.starts_with("/privacy") || route.path == "/taal" || route.path == "/kleur";
        CHECK(is_known);
    }
}
