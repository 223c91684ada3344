// A small park and its addresses, for tests and for the demo.
#pragma once
#include "geo/geo.h"

#include <string>
#include <string_view>

namespace area {

// 400 by 250 metres east of Assen: 10 hectares.
inline geo::Shape a_park()
{
    return {{{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'250}, {235'000, 556'250}}, {}}}};
}

// One row of the table that NLExtract calls bagadres.
inline std::string bag_row(std::string_view street_and_number, std::string_view postcode, geo::Rd at)
{
    return std::string(street_and_number) + ";" + std::string(postcode) + ";Grift;Grift;Drenthe;;VBO;f;"
        + std::to_string(at.x) + ";" + std::to_string(at.y) + ";;\n";
}
inline constexpr std::string_view bag_header
    = "openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;provincie;"
      "object_id;object_type;nevenadres;x;y;lon;lat\n";

// Four inside, of which one on the edge; one outside; one without a place.
inline std::string a_bag_file()
{
    return std::string(bag_header) + bag_row("Smederij;2;;", "9401AB", {235'050, 556'050})
        + bag_row("Smederij;1;A;3", "9401AB", {235'100, 556'050})
        + bag_row("Smederij;3;;", "9401AB", {235'400, 556'100})
        + bag_row("Aambeeld;546;;K 1", "9401AC", {235'200, 556'200})
        + bag_row("Verweg;8;;", "9401AD", {236'000, 556'000})
        + "Nergens;1;;;9401AE;Grift;Grift;Drenthe;;VBO;f;;;;\n";
}

} // namespace area
