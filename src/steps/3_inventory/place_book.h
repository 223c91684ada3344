// Where the rows of one park were, counted beside the tally, which knows squares alone.
#pragma once
#include "inventory/placer.h"
#include "reading.h"

#include <map>
#include <set>
#include <utility>

namespace inventory {

class PlaceBook {
public:
    explicit PlaceBook(Placer const& placer)
        : placer_(placer)
    {
    }
    // Where the next row is; a row that says nothing is nowhere.
    void nowhere() { here_ = {}; }
    void point(geo::Rd at) { here_ = placer_.at(at); }
    void address(std::uint64_t key) { here_ = placer_.of_address(key); }

    // The row there is one report.
    void report(std::string_view kind) { put(kind, 1); }
    // The row counts so many; none: the source hid it.
    void count(std::string_view kind, Span span, std::optional<std::int64_t> value);

    void into(Reading& reading) const;

private:
    void put(std::string_view kind, std::int64_t count);

    Placer const& placer_;
    Place here_;
    std::map<std::string, std::map<Place, std::int64_t>, std::less<>> kinds_;
    std::set<Span> spans_;
    bool has_hidden_ = false, has_places_ = false;
};

} // namespace inventory
