// What a service that finds places answers.
#include "fuzz.h"

#include "gazetteer/gazetteer.h"

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const places = gazetteer::read_places(fuzz::text(data, size));
    if (!places)
        return 0;
    fuzz::must(places->size() <= gazetteer::places_max);
    for (auto const& place : *places)
        fuzz::must(!place.name.empty() && geo::in_netherlands(place.at));
    return 0;
}
