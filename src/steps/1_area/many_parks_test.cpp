#include "many_parks.h"
#include "samples.h"
#include "store.h"

#include "test_world.h"

#include "base/fault.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>

using namespace area;

namespace {

geo::Shape square(double x)
{
    return {{{{{x, 556'000}, {x + 300, 556'000}, {x + 300, 556'300}, {x, 556'300}}, {}}}};
}

// Far apart, near each other, over one another, and one without a boundary.
std::vector<geo::Shape> some_parks()
{
    return {square(235'000), square(235'200), {}, square(240'000), square(235'700)};
}

std::string a_file(int rows)
{
    std::string csv(bag_header);
    for (int i = 0; i < rows; ++i)
        csv += fmt::format("Straat {};{};;;1234A{};Grift;Grift;Drenthe;0106010000{:06};VBO;f;{};{};6.5;53\n",
            i / 50, i % 50 + 1, char('A' + i / 50 % 26), i, 234'000 + i * 37 % 8'000, 555'900 + i * 11 % 500);
    return csv
        + "Straat 0;1;;;1234AA;Grift;Grift;Drenthe;0106010000000001;VBO;f;235010;556010;6.5;53\n"; // twice
}

struct File {
    testing::TempDir folder;
    std::filesystem::path path;
    explicit File(std::string const& content)
        : path(folder.path() / "bag.csv")
    {
        std::ofstream(path, std::ios::binary) << content;
    }
};

std::vector<AddressPiece> pieces_of(File const& file, AddressGoing const& going)
{
    std::vector<AddressPiece> out;
    auto const parks = some_parks();
    REQUIRE(gather_for_many(file.path, "", AddressGrounds(parks), going, [&](AddressPiece piece) {
        out.push_back(std::move(piece));
        return tabular::Next::more;
    }));
    return out;
}

std::vector<Placed> of_park(std::vector<std::string> const& pieces, std::uint32_t park)
{
    std::vector<Placed> out;
    for (auto const& piece : pieces)
        AddressesByPark(piece).take(park, out);
    return out;
}

void check_same(std::vector<Placed> const& one, std::vector<Placed> const& other)
{
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(sign_of(one[i].read.address) == sign_of(other[i].read.address));
        CHECK(one[i].inside == other[i].inside);
        CHECK(one[i].read.address.street == other[i].read.address.street);
        CHECK(one[i].read.address.kind == other[i].read.address.kind);
        CHECK(one[i].read.source == other[i].read.source);
        CHECK(geo::distance_m(one[i].read.address.point, other[i].read.address.point) < 0.001);
    }
}

} // namespace

TEST_CASE("each of many parks keeps the addresses that it would keep of the file alone")
{
    File const file(a_file(1'000));
    std::vector<std::string> pieces;
    ImportCounts counts;
    for (auto const& piece : pieces_of(file, {300, 0})) {
        pieces.push_back(packed(piece));
        counts.read += piece.counts.read, counts.skipped += piece.counts.skipped;
        CHECK(summary_of(pieces.back()).counts.inside == piece.counts.inside);
    }
    CHECK(pieces.size() == 4);
    CHECK(counts.read == 1'001);
    CHECK(counts.skipped == 1);
    auto const parks = some_parks();
    for (std::uint32_t i = 0; i < parks.size(); ++i) {
        if (parks[i].empty()) {
            CHECK(of_park(pieces, i).empty());
            continue;
        }
        auto const alone
            = gather_file(parks[i], file.path, "", [](std::int64_t) { return tabular::Next::more; });
        REQUIRE(alone);
        CHECK(alone->counts.inside > 0);
        check_same(of_park(pieces, i), alone->kept);
    }
}

TEST_CASE("reading begun again halfway keeps the same, and still knows what stood twice")
{
    File const file(a_file(1'000));
    auto const whole = pieces_of(file, {250, 0});
    auto const rest = pieces_of(file, {250, 500});
    REQUIRE(whole.size() == 5);
    REQUIRE(rest.size() == 3);
    for (std::size_t i = 0; i < rest.size(); ++i)
        CHECK(packed(rest[i]) == packed(whole[i + 2]));
    CHECK(rest.back().skipped.at(0).reason == Skip::twice);
    CHECK(summary_of(packed(rest.back())).skipped.at(0).content == rest.back().skipped[0].content);
}

TEST_CASE("packed addresses that are cut off are a fault")
{
    File const file(a_file(50));
    auto const bytes = packed(pieces_of(file, {1'000, 0}).at(0));
    CHECK_THROWS_AS((void)summary_of(bytes.substr(0, 4)), base::Fault);
    std::vector<Placed> into;
    CHECK_THROWS_AS(AddressesByPark(bytes.substr(0, bytes.size() - 3)).take(9, into), base::Fault);
}

TEST_CASE("a file that holds no addresses is told by its first row")
{
    auto const refusal = [](std::string const& content) {
        File const file(content);
        auto const may = may_hold_addresses(file.path);
        return may ? std::optional<ImportRefusal>() : std::optional(may.error());
    };
    CHECK(refusal("a;b\n1;2\n").has_value());
    CHECK(refusal(" ").has_value());
    CHECK(!refusal(a_file(1)));
}
