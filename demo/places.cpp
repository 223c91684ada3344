#include "places.h"

#include <fmt/format.h>

#include <cmath>

namespace demo {
namespace {

constexpr double side_m = 12; // from the middle of the street to a front door

geo::Shape shape_of(std::vector<geo::Rd> ring)
{
    geo::Shape shape;
    shape.polygons.push_back({std::move(ring), {}});
    return shape;
}

// Odd numbers on one side, even numbers on the other.
std::string row(Street const& street, int index)
{
    double const share = (index / 2 + 0.5) / ((street.addresses + 1) / 2.0);
    double const dx = street.to.x - street.from.x, dy = street.to.y - street.from.y;
    double const length = std::hypot(dx, dy);
    double const side = index % 2 == 0 ? side_m : -side_m;
    return fmt::format("{};{};;;{};Grifthoek;Grifthoek;Overijssel;;VBO;f;{:.0f};{:.0f};;\n", street.name,
        index + 1, street.postcode, street.from.x + dx * share - dy / length * side,
        street.from.y + dy * share + dx / length * side);
}

} // namespace

Place new_corner()
{
    return {shape_of({{232'000, 485'000}, {232'420, 485'040}, {232'440, 485'330}, {232'210, 485'390},
                {231'980, 485'260}}),
        {{"Loodsweg", "7468PA", {232'040, 485'100}, {232'390, 485'130}, 30},
            {"Keermuur", "7468PB", {232'040, 485'230}, {232'380, 485'270}, 30}}};
}

Place grift()
{
    return {shape_of({{229'000, 484'000}, {229'620, 483'960}, {230'060, 484'080}, {230'120, 484'480},
                {229'840, 484'760}, {229'300, 484'790}, {228'960, 484'520}}),
        {{"Handelsweg", "7467AA", {229'060, 484'120}, {230'000, 484'180}, 80},
            {"Ambachtstraat", "7467AB", {229'060, 484'300}, {230'040, 484'340}, 70},
            {"Nijverheidsweg", "7467AC", {229'080, 484'480}, {230'020, 484'480}, 50},
            {"Smederij", "7467AD", {229'320, 484'640}, {229'800, 484'640}, 20}}};
}

Place ambacht()
{
    return {shape_of({{226'500, 487'000}, {227'000, 486'960}, {227'140, 487'260}, {226'900, 487'500},
                {226'480, 487'420}}),
        {{"Aambeeld", "7469RA", {226'540, 487'100}, {227'020, 487'110}, 50},
            {"Draaibank", "7469RB", {226'540, 487'240}, {227'060, 487'260}, 40},
            {"Freesweg", "7469RC", {226'540, 487'370}, {226'920, 487'390}, 30}}};
}

Place haven()
{
    return {shape_of({{230'400, 486'800}, {231'060, 486'840}, {231'120, 487'180}, {230'760, 487'330},
                {230'380, 487'240}}),
        {{"Havenkade", "7466HA", {230'460, 486'890}, {231'020, 486'920}, 50},
            {"Loswal", "7466HB", {230'450, 487'000}, {231'060, 487'020}, 45},
            {"Pakhuisstraat", "7466HC", {230'450, 487'110}, {231'050, 487'130}, 40},
            {"Zwaaikom", "7466HD", {230'500, 487'210}, {230'860, 487'230}, 25}}};
}

std::string bag_table(Place const& place)
{
    std::string out
        = "openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;provincie;"
          "object_id;object_type;nevenadres;x;y;lon;lat\n";
    for (auto const& street : place.streets)
        for (int index = 0; index < street.addresses; ++index)
            out += row(street, index);
    return out;
}

} // namespace demo
