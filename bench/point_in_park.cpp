// Which of four thousand parks hold a place, for a million places; with a folder, the same parks and places
// as files for another to answer the same.
#include "many_parks.h"

#include "geo/shapes.h"

#include <filesystem>
#include <fstream>

namespace {

constexpr int places = 1'000'000;

void write(
    std::filesystem::path const& folder, bench::Country const& country, std::vector<geo::Rd> const& all)
{
    std::ofstream parks(folder / "parks.tsv"), points(folder / "places.tsv");
    int number = 0;
    for (auto const& shape : country.shapes()) {
        auto const& ring = shape.polygons.front().outer;
        parks << number++ << "\tSRID=28992;POLYGON((";
        for (auto const& at : ring)
            parks << fmt::format("{} {},", at.x, at.y);
        parks << fmt::format("{} {}))\n", ring.front().x, ring.front().y);
    }
    number = 0;
    for (auto const& at : all)
        points << number++ << fmt::format("\tSRID=28992;POINT({} {})\n", at.x, at.y);
}

} // namespace

int main(int count, char** words)
{
    bench::Country country;
    std::vector<geo::Rd> all;
    for (int i = 0; i < places; ++i)
        all.push_back(country.place());
    if (count > 1)
        write(words[1], country, all);
    auto const start = bench::seconds();
    geo::ShapeIndex const index(country.shapes());
    auto const built = bench::seconds();
    std::int64_t found = 0;
    std::vector<std::uint32_t> parks;
    for (auto const& at : all) {
        index.find(at, parks);
        found += std::ssize(parks);
    }
    auto const done = bench::seconds();
    fmt::print("point_in_park {:.0f} places/s, index {:.3f} s, {} found\n", places / (done - built),
        built - start, found);
}
