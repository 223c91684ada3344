// What partners share: every role, of an authority, of a firm, of the organisation that shared it and of
// none, asks for everything by its guessed identity; the table of rights says what must be seen.
#include "process.h"
#include "rooms.h"

#include "accounts/accounts.h"
#include "db/database.h"
#include "files/files.h"
#include "inventory/inventory.h"
#include "papers/papers.h"
#include "participants/kinds.h"
#include "participants/participants.h"
#include "partnership/sharing.h"
#include "plan/evidence.h"
#include "plan/plan.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

#include <map>

namespace {

using partnership::Role;
using partnership::Sharing;

struct Visitor {
    accounts::PersonId person;
    visit::Standing standing;
    bool is_own = false; // of the organisation that shared
    std::string name;
};

struct Shared {
    Sharing sharing = Sharing::everyone;
    std::string phenomenon, mark;
    inventory::ImportId import;
    papers::PaperId paper;
    plan::ActionId action;
};

struct World {
    db::Connection& db;
    partnership::Scope scope;
    accounts::OrganisationId giver;
    accounts::PersonId adviser;
    std::vector<Visitor> visitors;
    std::vector<Shared> shared;
    std::int64_t asked = 0; // combinations
};

accounts::PersonId person(db::Connection& db, std::string const& name)
{
    return accounts::person_with_email(db, {name, name + "@voorbeeld.nl"}, testing::now());
}

void add_visitors(World& world)
{
    auto const police
        = participants::add_organisation(world.db, world.scope, {"Politie", "police"}, testing::now());
    auto const firm = participants::add_organisation(
        world.db, world.scope, {"Bewaking", "security_firm"}, testing::now());
    struct Side {
        std::string name;
        accounts::OrganisationId organisation;
        bool is_authority, is_own;
    };
    Side const sides[] = {{"police", police, true, false}, {"firm", firm, false, false},
        {"giver", world.giver, true, true}, {"alone", {}, false, false}};
    for (auto const role : partnership::all_roles)
        for (auto const& side : sides) {
            auto const name = std::string(partnership::code(role)) + "-" + side.name;
            auto const id = person(world.db, name);
            partnership::join(
                world.db, world.scope.partnership, {id, side.organisation, role}, {2027, 3, 15});
            world.visitors.push_back(
                {id, {true, accounts::Desk::none, role, side.is_authority}, side.is_own, name});
        }
}

inventory::ImportId figures(World& world, Shared const& one)
{
    inventory::Delivery delivery{
        inventory::Source::municipality, one.mark, inventory::Area::park, "", {}, one.sharing, world.giver};
    delivery.counts.push_back(
        {"soort", one.mark, one.phenomenon, *inventory::period_of("2026"), std::int64_t{4321}});
    return inventory::store_figures(world.db, world.scope, delivery, testing::now());
}

papers::PaperId paper(World& world, Shared const& one)
{
    papers::MergedPaper text{"press_release", "nl", "Stuk " + one.mark, {}};
    auto const id = papers::draw_up(world.db, world.scope, {text, world.adviser}, testing::now());
    papers::share(world.db, world.scope, id, one.sharing);
    return id;
}

plan::ActionId action(World& world, Shared const& one)
{
    plan::Wish wish;
    wish.title = "Actie";
    auto const id = plan::add(world.db, world.scope, wish, {world.adviser, testing::now()});
    plan::Update update{id, plan::State::in_progress, one.mark, "", 0, one.sharing, world.giver};
    REQUIRE(plan::update(world.db, world.scope, update, {world.adviser, testing::now()}));
    plan::Evidence const evidence{{}, id, plan::EvidenceKind::link, one.mark, "", "", 0, 0, 0,
        "https://voorbeeld.nl", one.sharing, world.giver};
    REQUIRE(plan::add_evidence(world.db, world.scope, evidence, {world.adviser, testing::now()}));
    return id;
}

void add_shared(World& world)
{
    std::string const phenomena[] = {"graffiti", "litter", "burglary", "waste_dumping"};
    for (std::size_t at = 0; auto const sharing : partnership::all_sharing) {
        Shared one{sharing, phenomena[at++], "merk-" + std::string(partnership::code(sharing)), {}, {}, {}};
        one.import = figures(world, one);
        one.paper = paper(world, one);
        one.action = action(world, one);
        world.shared.push_back(one);
    }
}

void each_site(base::FunctionRef<void(World&, visit::testing::Site&)> test)
{
    auto const tables = app::all_tables();
    testing::for_each_database({tables}, [&](db::Database& database) {
        auto lease = database.lease();
        testing::TempDir folder;
        files::Store store(folder.path());
        visit::House house;
        house.process = app::process();
        house.files = &store;
        house.is_authority = participants::is_authority;
        auto const adviser = person(*lease, "anna");
        auto const park = partnership::start(
            *lease, {"De Grift", "Grifthoek"}, *accounts::person(*lease, adviser), testing::now());
        World world{*lease, {park.id, partnership::current_round(*lease, park.id).id}, {}, adviser, {}, {}};
        world.giver = participants::add_organisation(
            *lease, world.scope, {"Gemeente", "municipality"}, testing::now());
        add_visitors(world);
        add_shared(world);
        visit::testing::Site site(database, app::all_routes(), house);
        test(world, site);
    });
}

bool shows(visit::testing::Shown const& shown, std::string const& mark)
{
    return shown.status == 200 && shown.html.find(mark) != std::string::npos;
}

void check_figures(World& world, visit::testing::Site& site, Visitor const& visitor, Shared const& one)
{
    bool const sees = visit::sees(visitor.standing, one.sharing, visitor.is_own)
        && visit::may(visitor.standing, visit::Capability::see_figures);
    auto const import = "/t/de-grift/inventarisatie/invoer/" + one.import.text();
    CHECK(shows(site.get("/t/de-grift/inventarisatie/cijfers/" + one.phenomenon), one.mark) == sees);
    CHECK((site.get(import).status == 200) == sees);
    CHECK(shows(site.get("/t/de-grift/cijfers"), one.mark) == (one.sharing == Sharing::everyone));
    CHECK(shows(site.get("/vergelijken/" + one.phenomenon), "4.321") == sees);
    if (!sees) {
        CHECK(site.post(import + "/delen", {{"sharing", "everyone"}}).status >= 400);
        CHECK(site.post(import + "/terugdraaien").status >= 400);
    }
    world.asked += 4;
}

void check_paper(World& world, visit::testing::Site& site, Visitor const& visitor, Shared const& one)
{
    // A paper is of the group: of nobody's own.
    bool const sees = visit::sees(visitor.standing, one.sharing, false);
    auto const path = "/t/de-grift/" + papers::path_of(one.paper);
    CHECK((site.get(path).status == 200) == sees);
    CHECK((site.get(path + "/pdf").status == 200) == sees);
    if (!sees)
        CHECK(site.post(path + "/delen", {{"sharing", "everyone"}}).status >= 400);
    world.asked += 2;
}

void check_note(World& world, visit::testing::Site& site, Visitor const& visitor, Shared const& one)
{
    bool const sees = visit::sees(visitor.standing, one.sharing, visitor.is_own);
    auto const shown = site.get("/t/de-grift/plan/" + one.action.text());
    REQUIRE(shown.status == 200);
    CHECK(shows(shown, one.mark) == sees);
    ++world.asked;
}

} // namespace

TEST_CASE("every role sees of each sharing class what the table says, whatever is guessed")
{
    each_site([](World& world, visit::testing::Site& site) {
        for (auto const& visitor : world.visitors) {
            site.as(visitor.person);
            for (auto const& one : world.shared) {
                INFO(visitor.name, " ", one.mark);
                check_figures(world, site, visitor, one);
                check_paper(world, site, visitor, one);
                check_note(world, site, visitor, one);
            }
        }
        CHECK(world.asked == 6 * 4 * 4 * 7); // roles, organisations, classes, pages
    });
}

TEST_CASE("a stranger with a true identity sees nothing of what is shared, not even with everyone")
{
    each_site([](World& world, visit::testing::Site& site) {
        auto const stranger = person(world.db, "stranger");
        partnership::start(
            world.db, {"Elders", "Elders"}, *accounts::person(world.db, stranger), testing::now());
        site.as(stranger);
        for (auto const& one : world.shared)
            for (auto const* park : {"de-grift", "elders"}) {
                std::string const here = std::string("/t/") + park + "/";
                INFO(here, " ", one.mark);
                CHECK(site.get(here + "inventarisatie/invoer/" + one.import.text()).status == 404);
                CHECK(site.get(here + papers::path_of(one.paper)).status == 404);
                CHECK(site.get(here + "plan/" + one.action.text()).status == 404);
                CHECK_FALSE(shows(site.get(here + "inventarisatie/cijfers/" + one.phenomenon), one.mark));
                CHECK_FALSE(shows(site.get(here + "cijfers"), one.mark));
            }
    });
}

TEST_CASE("whoever was taken out of the group sees nothing from the next click on")
{
    each_site([](World& world, visit::testing::Site& site) {
        auto const& visitor = world.visitors.back();
        site.as(visitor.person);
        CHECK(site.get("/t/de-grift/inventarisatie").status == 200);
        partnership::leave(world.db, world.scope.partnership, visitor.person, {2027, 3, 15});
        CHECK(site.get("/t/de-grift/inventarisatie").status == 404);
        CHECK(site.get("/t/de-grift/" + papers::path_of(world.shared.front().paper)).status == 404);
    });
}

TEST_CASE("only whose figures they are shows them to more people")
{
    each_site([](World& world, visit::testing::Site& site) {
        auto const of = [&](std::string_view name) {
            return *accounts::person_known_as(world.db, std::string(name) + "@voorbeeld.nl");
        };
        auto const& government = world.shared[2];
        auto const share = [&](std::string_view name, std::string const& wanted) {
            site.as(of(name));
            return site
                .post("/t/de-grift/inventarisatie/invoer/" + government.import.text() + "/delen",
                    {{"sharing", wanted}})
                .status;
        };
        CHECK(share("partner-police", "everyone") == 422);
        CHECK(share("adviser-alone", "everyone") == 422);
        CHECK(share("partner-firm", "everyone") == 404);
        CHECK(share("partner-giver", "nonsense") == 422);
        CHECK(share("partner-giver", "working_group") == 303);
        CHECK(share("partner-firm", "everyone") == 422);
        CHECK(share("coordinator-firm", "government") == 303); // closes further
        CHECK(share("partner-firm", "working_group") == 404);
    });
}
