// Reports one by one, kept only as counts: by kind and month, by weekday and hour, and by sub-area and square
// of a hundred metres; a place and a moment together may lead to a person.
#pragma once
#include "reading.h"
#include "when.h"

#include <map>
#include <unordered_map>

namespace inventory {

struct Event {
    std::string_view code, name; // of its kind; the code may be empty
    Period period;
    std::optional<When> when;
    Place place;
    std::string_view region = {}; // where only a neighbourhood is known
};
// Many reports in one place, of a table that counts them.
struct PlacedCount {
    std::string_view code, name; // of their kind
    Place place;
    std::int64_t count = 0;
};

class Gathering {
public:
    // Makes the period one of those of the file, also when the event itself is not counted.
    void see(Period period);
    void add(Event const& event);
    // Of counts that stand in the table themselves, only where they were.
    void add(PlacedCount const& placed);
    // Every kind gets every period of the file: a month without reports counts zero.
    void into(Reading& reading) const;

private:
    struct KindOf {
        std::string code, name, region;
        std::map<Period, std::int64_t> counts;
        std::map<std::pair<int, int>, std::int64_t> moments;
        std::map<Place, std::int64_t> spots;
        std::string const& key() const { return code.empty() ? name : code; }
    };
    KindOf& kind(std::string_view code, std::string_view name, std::string_view region);
    void put(KindOf& kind, Place const& place, std::int64_t count);
    std::vector<Period> periods() const;

    std::vector<KindOf> kinds_;
    std::unordered_map<std::string, std::size_t> index_;
    std::string wanted_;
    bool has_places_ = false; // of any of them is known where it was
    std::map<Span, std::pair<Period, Period>> seen_; // first and last of each span
};

} // namespace inventory
