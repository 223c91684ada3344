#include "address.h"
#include "test_world.h"

using namespace area;
using namespace area::testing_world;

namespace {

constexpr std::string_view list = "/t/de-grift/gebied/adressen";

std::vector<Address> all_of(World const& world) { return addresses(*world.database.lease(), world.scope); }

std::string kinds_of(World const& world)
{
    std::string out;
    for (auto const& address : all_of(world))
        out += std::string(code(address.kind)) + " ";
    return out;
}

std::string one(World const& world, std::size_t place, std::string_view query = "")
{
    return std::string(list) + "/" + all_of(world)[place].id.text() + std::string(query);
}

// As the form of the list sends it.
http::Fields bulk(std::string_view which, std::string_view kind, http::Fields more = {})
{
    more.push_back({"which", std::string(which)});
    more.push_back({"kind", std::string(kind)});
    return more;
}

} // namespace

TEST_CASE("the list is filtered by status and street behind the question mark")
{
    in_world([](World& world) {
        world.fill();
        CHECK(says(world.site.get(std::string(list) + "?straat=Smederij"), "Adressen gevonden: 3"));
        CHECK(says(world.site.get(std::string(list) + "?status=home"), "Geen adres past"));
        CHECK(says(world.site.get(std::string(list) + "?status=unknown&pagina=9"), "Adressen gevonden: 4"));
    });
}

TEST_CASE("the addresses that were ticked get the status, and the notice puts the former one back")
{
    in_world([](World& world) {
        world.fill();
        auto const all = all_of(world);
        auto const sent = world.site.post(list,
            bulk("chosen", "vacant",
                {{"address", all[0].id.text()}, {"address", all[2].id.text()}, {"straat", "Smederij"}}));
        REQUIRE(sent.status == 303);
        CHECK(sent.location.find("straat=Smederij") != std::string::npos);
        CHECK(kinds_of(world) == "vacant unknown vacant unknown ");
        auto const shown = world.site.get(sent.location);
        CHECK(says(shown, "Bij 2 adressen is de status veranderd."));
        auto const change = sent.location.substr(sent.location.find("wijziging=") + 10);
        auto const undone = world.site.post(std::string(list) + "/terug/" + change);
        CHECK(kinds_of(world) == "unknown unknown unknown unknown ");
        CHECK(says(world.site.get(undone.location), "De vorige status is teruggezet."));
        auto const again = world.site.post(std::string(list) + "/terug/" + change);
        CHECK(again.location == list);
    });
}

TEST_CASE("all of a page, or all that were found, get the status without a tick")
{
    in_world([](World& world) {
        world.fill();
        auto const all = all_of(world);
        CHECK(world.site.post(list, bulk("page", "home", {{"shown", all[1].id.text()}})).status == 303);
        CHECK(kinds_of(world) == "unknown home unknown unknown ");
        auto const sent
            = world.site.post(list, bulk("all", "company", {{"status", "unknown"}, {"found", "3"}}));
        CHECK(kinds_of(world) == "company home company company ");
        CHECK(says(world.site.get(sent.location), "Bij 3 adressen is de status veranderd."));
        auto const again = world.site.post(list, bulk("page", "home", {{"shown", all[1].id.text()}}));
        CHECK(says(world.site.get(again.location), "Deze adressen hadden deze status al."));
    });
}

TEST_CASE("a list that changed in the meantime is shown again and nothing is saved")
{
    in_world([](World& world) {
        world.fill();
        auto const shown = world.site.post(list, bulk("all", "company", {{"found", "3"}}));
        CHECK(shown.status == 422);
        CHECK(says(shown, "De lijst is intussen veranderd."));
        CHECK(kinds_of(world) == "unknown unknown unknown unknown ");
    });
}

TEST_CASE("without a tick or without a status nothing is saved, and the ticks stay")
{
    in_world([](World& world) {
        world.fill();
        CHECK(says(world.site.post(list, bulk("chosen", "home")), "Kruis eerst een adres aan"));
        auto const id = all_of(world)[0].id.text();
        auto const shown = world.site.post(list, bulk("chosen", "onzin", {{"address", id}}));
        CHECK(shown.status == 422);
        CHECK(says(shown, "Kies een status voor deze adressen."));
        CHECK(says(shown, "value=\"" + id + "\" checked"));
        CHECK(kinds_of(world) == "unknown unknown unknown unknown ");
    });
}

TEST_CASE("a partner sees the statuses but has nothing to change them with")
{
    in_world([](World& world) {
        world.fill();
        world.site.as(world.partner);
        auto const shown = world.site.get(list);
        CHECK(says(shown, "Nog niet bekend"));
        CHECK_FALSE(says(shown, "choice-rows"));
        CHECK(world.site.post(list, bulk("all", "company", {{"found", "4"}})).status == 403);
        CHECK(world.site.post(std::string(list) + "/terug/1").status == 403);
    });
}

TEST_CASE("in the street the next address follows the one that is saved, until the last")
{
    in_world([](World& world) {
        world.fill();
        auto const shown = world.site.get(one(world, 1, "?straat=Smederij"));
        CHECK(says(shown, "Volgende: Smederij 3"));
        CHECK(says(shown, "Hierna nog 2 adressen"));
        testing::golden("one_address.html", shown.html);
        http::Fields const walk{{"kind", "company"}, {"do", "next"}, {"straat", "Smederij"}};
        auto const next = world.site.post(one(world, 1), walk);
        CHECK(next.location.starts_with(one(world, 2)));
        CHECK(next.location.find("straat=Smederij") != std::string::npos);
        auto const last = world.site.post(one(world, 3), walk);
        CHECK(last.location.starts_with(std::string(list) + "?"));
        CHECK(kinds_of(world) == "unknown company unknown company ");
    });
}

TEST_CASE("a status that is none is told at the field")
{
    in_world([](World& world) {
        world.fill();
        auto const shown = world.site.post(one(world, 0), {{"kind", "kasteel"}, {"do", "keep"}});
        CHECK(shown.status == 422);
        CHECK(says(shown, "Kies wat er op dit adres is."));
    });
}
