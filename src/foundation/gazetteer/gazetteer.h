// Places by their name or address, asked of a service that answers as the Locatieserver of PDOK does
// (https://api.pdok.nl/bzk/locatieserver/search/v3_1/ui), and not asked twice. Off without an address.
#pragma once
#include "base/result.h"
#include "geo/geo.h"
#include "moment/moment.h"
#include "outgoing/outgoing.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gazetteer {

enum class Kind { address, street, postcode, town };

struct Place {
    std::string name; // "Smederij 2, 9401AB Grift"
    Kind kind = Kind::town;
    geo::Rd at;
};

enum class Silence {
    off, // nobody named a service
    too_short, // fewer than two letters, or more than a hundred
    too_many, // this visitor asked too much in a minute
    no_answer, // the service is away, busy or answers something else
};

constexpr std::size_t words_min = 2, words_max = 100, places_max = 8;
constexpr int searches_a_minute = 20; // of one visitor, as far as the service is asked

// For any thread: at most two calls at a time wait for the service, four seconds each; the next is told that
// there is no answer. The last five hundred answers are kept for a day, in the memory of this process, as is
// the count of searches.
class Finder {
public:
    // "https://api.pdok.nl/bzk/locatieserver"; empty: off. A Fault when it is no safe address.
    explicit Finder(std::string address, outgoing::Fetch fetch = outgoing::over_the_network());
    Finder(Finder const&) = delete;
    Finder& operator=(Finder const&) = delete;
    ~Finder();

    bool is_on() const;
    // `visitor` is any name by which this visitor is told from others; the service does not get it.
    base::Result<std::vector<Place>, Silence> find(
        std::string_view words, std::string_view visitor, moment::Instant now);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// What the service answered, as far as it can be used: nothing when it is no such answer.
std::optional<std::vector<Place>> read_places(std::string_view json);

} // namespace gazetteer
