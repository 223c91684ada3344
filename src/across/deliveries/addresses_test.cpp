#include "saving.h"

#include "test_world.h"

#include "area/import.h"

using namespace deliveries;
using testing_world::in_world;
using testing_world::World;

namespace {

constexpr std::string_view header
    = "openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;provincie;"
      "object_id;object_type;nevenadres;x;y;lon;lat\n";

// Park after park, one in five in that of somebody else; and one row without a postcode.
std::string addresses(int rows)
{
    std::string out(header);
    for (int i = 0; i < rows; ++i)
        out += fmt::format(
            "Straat {};{};;;94{:02}A{};Grift;Grift;Drenthe;0106010000{:06};VBO;f;{};{};6.5;53\n", i / 50,
            i % 50 + 1, i / 1'300 % 100, char('A' + i / 50 % 26), i, 235'000 + 500 * (i % 5) + i % 300,
            556'000 + i * 7 % 300);
    return out + "Straat 9;1;;;;Grift;Grift;Drenthe;1;VBO;f;235010;556010;6.5;53\n";
}

std::int64_t on_list(World const& world, partnership::Scope const& scope)
{
    return area::address_count(*world.database.lease(), scope);
}

Delivery send(World& world, std::string_view content)
{
    REQUIRE(world.site.post_file("/inlezen/adressen", world.file("bag.csv", content)).status == 303);
    return world.newest();
}

} // namespace

TEST_CASE("one file of addresses reaches the list of every park, as an import of its own would")
{
    in_world([](World& world) {
        CHECK(world.site.get("/inlezen/adressen").status == 200);
        auto const content = addresses(1'000);
        auto const path = world.path(send(world, content));
        world.work();
        auto const shown = world.site.get(path);
        testing::golden("addresses.html", shown.html);
        CHECK(shown.html.find("Adressen opslaan") != std::string::npos);
        CHECK(world.newest().placed == 800);
        CHECK(world.newest().wrong == 1);
        CHECK(world.site.get(path + "/fouten.csv").html.find("Straat 9") != std::string::npos);
        CHECK(on_list(world, world.parks[0]) == 0);
        CHECK(world.site.post(path).location == path);
        world.work();
        CHECK(world.newest().state == State::saved);
        CHECK(world.site.get(path).html.find("Op 4 terreinen opgeslagen") != std::string::npos);
        for (auto const& scope : world.parks) {
            auto lease = world.database.lease();
            auto const within = area::shape(*lease, scope);
            auto const alone
                = area::gather_csv(*within, content, [](std::int64_t) { return tabular::Next::more; });
            REQUIRE(alone);
            CHECK(area::address_count(*lease, scope) == alone->counts.inside);
            CHECK(lease->count("select count(*) from area_address where round = ?", scope.round)
                == std::ssize(alone->kept));
            CHECK(partnership::journal(*lease, scope.partnership, 1).at(0).dutch.find("200")
                != std::string::npos);
        }
        CHECK(on_list(world, world.elsewhere) == 0);
        CHECK(world.count("select count(*) from deliveries_piece") == 0);
        CHECK(world.site.post(path + "/terugdraaien").location == path); // there is nothing to take back
        CHECK(world.newest().state == State::saved);
    });
}

TEST_CASE("addresses that are placed and stopped go on where they were, and no park gets them twice")
{
    in_world([](World& world) {
        send(world, addresses(60'000));
        {
            auto lease = world.database.lease();
            auto const job = *::jobs::status(*lease, world.newest().job);
            // One piece, and then a stop.
            class Once final : public ::jobs::Progress {
            public:
                std::int64_t done() const override { return done_; }
                void expect(db::Connection&, std::int64_t) override { }
                void advance(db::Connection&, std::int64_t steps, std::string_view) override
                {
                    done_ += steps;
                }
                bool must_stop() override { return done_ > 0; }

            private:
                std::int64_t done_ = 0;
            } once;
            CHECK(job_handlers(world.house).at(std::string(place_job))(*lease, job, once));
        }
        CHECK(world.count("select count(*) from deliveries_piece") == 1);
        CHECK(world.newest().state == State::placing);
        world.work();
        CHECK(world.newest().state == State::placed);
        CHECK(world.newest().rows == 60'001);
        REQUIRE(begin_saving(*world.database.lease(), world.newest(), testing::now()));
        world.work();
        auto const first = on_list(world, world.parks[2]);
        CHECK(first == 12'000);
        send(world, addresses(60'000));
        world.work();
        REQUIRE(begin_saving(*world.database.lease(), world.newest(), testing::now()));
        world.work();
        CHECK(on_list(world, world.parks[2]) == first);
    });
}

TEST_CASE("addresses that were placed before a boundary moved lie in the one of today")
{
    in_world([](World& world) {
        send(world, addresses(1'000));
        world.work();
        REQUIRE(area::set_boundary(*world.database.lease(), world.parks[0],
            {testing_world::square(235'150, 556'000)}, testing::now()));
        REQUIRE(begin_saving(*world.database.lease(), world.newest(), testing::now()));
        world.work();
        auto lease = world.database.lease();
        auto const within = area::shape(*lease, world.parks[0]);
        for (auto const& address : area::addresses(*lease, world.parks[0]))
            CHECK(geo::contains(*within, address.point));
        CHECK(area::address_count(*lease, world.parks[0]) > 0);
        CHECK(area::address_count(*lease, world.parks[0]) < 200);
    });
}

TEST_CASE("who may not change the area of any park has no addresses to send")
{
    in_world([](World& world) {
        auto const chair = accounts::person_with_email(
            *world.database.lease(), {"Vera Vos", "vera@voorbeeld.nl"}, testing::now());
        partnership::join(*world.database.lease(), world.parks[0].partnership,
            {chair, {}, partnership::Role::chair}, {2027, 3, 15});
        world.site.as(chair);
        CHECK(world.site.get("/inlezen/adressen").html.find("Er is geen terrein waar u het gebied")
            != std::string::npos);
        CHECK(world.site.post_file("/inlezen/adressen", world.file("bag.csv", addresses(5))).status == 422);
        CHECK(world.count("select count(*) from deliveries_delivery") == 0);
    });
}

TEST_CASE("a file without addresses is refused at once, and a broken one when it is read")
{
    in_world([](World& world) {
        auto const answer = [&](std::string_view content) {
            return world.site.post_file("/inlezen/adressen", world.file("x.csv", content)).status;
        };
        CHECK(answer("") == 422);
        CHECK(answer("naam;iets\na;b\n") == 422);
        CHECK(answer(addresses(10) + "Straat 1;2;\"nooit dicht;;9410AB\n") == 303);
        world.work();
        CHECK(world.newest().state == State::refused);
        CHECK(world.site.get(world.path(world.newest())).html.find("kunnen wij niet lezen")
            != std::string::npos);
    });
}
