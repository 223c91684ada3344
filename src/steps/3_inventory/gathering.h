// Reports one by one, kept only as counts: by kind and month, by weekday and hour, and by square of a hundred
// metres; a place and a moment together may lead to a person.
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
    std::optional<geo::Rd> at;
    std::string_view region = {}; // where only a neighbourhood is known
};

class Gathering {
public:
    // Makes the period one of those of the file, also when the event itself is not counted.
    void see(Period period);
    void add(Event const& event);
    // Every kind gets every period of the file: a month without reports counts zero.
    void into(Reading& reading) const;

private:
    struct KindOf {
        std::string code, name, region;
        std::map<Period, std::int64_t> counts;
        std::map<std::pair<int, int>, std::int64_t> moments;
        std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> spots;
        std::string const& key() const { return code.empty() ? name : code; }
    };
    KindOf& kind(Event const& event);
    std::vector<Period> periods() const;

    std::vector<KindOf> kinds_;
    std::unordered_map<std::string, std::size_t> index_;
    std::string wanted_;
    std::map<Span, std::pair<Period, Period>> seen_; // first and last of each span
};

} // namespace inventory
