// A ground that is fetched from a service of others, tile by tile, and kept: this server asks, no browser
// does.
#pragma once
#include "tiles/ground.h"

#include "moment/moment.h"
#include "outgoing/outgoing.h"

#include <filesystem>
#include <memory>

namespace tiles {

struct Service {
    std::string address; // "https://service.voorbeeld.nl/{z}/{x}/{y}.png", in the usual web projection
    std::string attribution;
    int zoom_max = 19;
};

struct Keeping {
    std::filesystem::path folder;
    std::int64_t bytes_max = 0;
    std::int64_t days = 30; // an older picture is fetched again; it does as long as that fails
};

// Only tiles that touch the Netherlands. Three calls at a time, five seconds each, and as many that wait for
// their turn: the next hears that it is not now. After a call without an answer the service has rest for half
// a minute.
class Fetched final : public Ground {
public:
    // A Fault when the address is no safe one or misses {z}, {x} or {y}.
    Fetched(Service service, Keeping const& keeping, moment::Clock const& clock,
        outgoing::Fetch fetch = outgoing::over_the_network());
    ~Fetched() override;
    About const& about() const override;
    Found tile(Place place) const override;

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

// Whether any of the tile lies between the corners of the Netherlands.
bool touches_netherlands(Place place);

} // namespace tiles
