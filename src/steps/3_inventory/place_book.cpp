#include "place_book.h"

namespace inventory {

void PlaceBook::put(std::string_view kind, std::int64_t count)
{
    auto found = kinds_.find(kind);
    if (found == kinds_.end())
        found = kinds_.emplace(std::string(kind), std::map<Place, std::int64_t>()).first;
    found->second[here_] += count;
    has_places_ = has_places_ || here_.sub_area != unplaced;
}

void PlaceBook::count(std::string_view kind, Span span, std::optional<std::int64_t> value)
{
    spans_.insert(span);
    has_hidden_ = has_hidden_ || !value;
    put(kind, value.value_or(0));
}

void PlaceBook::into(Reading& reading) const
{
    reading.spots.clear();
    reading.placing = placer_.placing();
    // A sum over years and over months, or with a hole in it, is no sum.
    if (!has_places_ || has_hidden_ || spans_.size() > 1)
        return;
    for (auto const& [kind, places] : kinds_)
        for (auto const& [place, count] : places)
            if (count > 0)
                reading.spots.push_back({kind, place, count});
}

} // namespace inventory
