#include "fetched.h"

#include "kept.h"

#include "base/fault.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <condition_variable>
#include <mutex>

namespace tiles {
namespace {

constexpr int calls_max = 3, waiting_max = 3;
constexpr std::chrono::seconds wait_max(2), call_max(5);
constexpr std::int64_t rest_ms = 30'000;
constexpr std::size_t picture_bytes_max = 1'000'000;

std::string replaced(std::string text, std::string_view mark, std::int64_t number)
{
    auto const at = text.find(mark);
    return at == std::string::npos ? text : text.replace(at, mark.size(), std::to_string(number));
}

std::string address_of(std::string const& pattern, Place place)
{
    return replaced(replaced(replaced(pattern, "{z}", place.zoom), "{x}", place.column), "{y}", place.row);
}

void require_sound(std::string const& pattern)
{
    bool const has_all = std::ranges::all_of(std::array<std::string_view, 3>{"{z}", "{x}", "{y}"},
        [&](std::string_view mark) { return pattern.find(mark) != std::string::npos; });
    if (!has_all || !outgoing::is_safe_address(address_of(pattern, {})))
        throw base::Fault("the address of map tiles must begin with https:// and hold {z}, {x} and {y}");
}

// Columns of the web projection, counted in whole worlds.
double column_at(double longitude) { return (longitude + 180) / 360; }
double row_at(double latitude)
{
    constexpr double pi = 3.14159265358979323846;
    double const angle = latitude * pi / 180;
    return (1 - std::log(std::tan(angle) + 1 / std::cos(angle)) / pi) / 2;
}

// At most so many calls at a time; who comes later waits a little, and not too many wait.
class Gate {
public:
    bool enter()
    {
        std::unique_lock lock(lock_);
        if (inside_ < calls_max) {
            ++inside_;
            return true;
        }
        if (waiting_ >= waiting_max)
            return false;
        ++waiting_;
        bool const has_turn = freed_.wait_for(lock, wait_max, [this] { return inside_ < calls_max; });
        --waiting_;
        inside_ += has_turn ? 1 : 0;
        return has_turn;
    }
    void leave()
    {
        std::scoped_lock const lock(lock_);
        --inside_;
        freed_.notify_one();
    }

private:
    std::mutex lock_;
    std::condition_variable freed_;
    int inside_ = 0, waiting_ = 0;
};

// Who came in goes out, whatever happens inside.
class Turn {
public:
    explicit Turn(Gate& gate)
        : gate_(gate)
        , has_(gate.enter())
    {
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;
    ~Turn()
    {
        if (has_)
            gate_.leave();
    }
    explicit operator bool() const { return has_; }

private:
    Gate& gate_;
    bool has_;
};

} // namespace

bool touches_netherlands(Place place)
{
    constexpr double west = 3.2, east = 7.3, south = 50.7, north = 53.7;
    auto const side = static_cast<double>(std::int64_t{1} << place.zoom);
    auto const column = static_cast<double>(place.column), row = static_cast<double>(place.row);
    return column + 1 > column_at(west) * side && column < column_at(east) * side
        && row + 1 > row_at(north) * side && row < row_at(south) * side;
}

struct Fetched::Held {
    Held(Service wanted, Keeping const& keeping, moment::Clock const& now, outgoing::Fetch how)
        : service(std::move(wanted))
        , about{"", in_plain_words(service.attribution), 0, std::clamp(service.zoom_max, 0, zoom_most)}
        , days(keeping.days)
        , kept(keeping.folder, keeping.bytes_max)
        , clock(now)
        , fetch(std::move(how))
    {
        require_sound(service.address);
    }

    Service service;
    About about;
    std::int64_t days;
    Kept kept;
    moment::Clock const& clock;
    outgoing::Fetch fetch;
    Gate gate = {};
    std::mutex rest_lock = {};
    moment::Instant rest_until = {};

    bool rests(moment::Instant now)
    {
        std::scoped_lock const lock(rest_lock);
        return now < rest_until;
    }
    // Nothing: no answer that can be used. An empty text: the service has nothing there.
    std::optional<std::string> call(Place place)
    {
        outgoing::Call call{address_of(service.address, place)};
        call.accept = "image/png, image/jpeg, image/webp";
        call.body_bytes_max = picture_bytes_max;
        call.in_all = call_max;
        auto got = fetch(call);
        bool const is_picture = got && got->status == 200 && !picture_type(got->body).empty();
        if (is_picture)
            return std::move(got->body);
        if (got && (got->status == 404 || got->status == 204))
            return std::string();
        std::scoped_lock const lock(rest_lock);
        rest_until = clock.now().plus_ms(rest_ms);
        return std::nullopt;
    }
    std::optional<std::string> called(Place place)
    {
        Turn const turn(gate);
        return turn && !rests(clock.now()) ? call(place) : std::nullopt;
    }
    std::optional<std::string> fetched(Place place)
    {
        if (rests(clock.now()))
            return std::nullopt;
        auto const picture = called(place);
        if (picture)
            kept.keep(place, *picture, clock.now());
        return picture;
    }
};

Fetched::Fetched(Service service, Keeping const& keeping, moment::Clock const& clock, outgoing::Fetch fetch)
    : held_(std::make_unique<Held>(std::move(service), keeping, clock, std::move(fetch)))
{
}

Fetched::~Fetched() = default;

About const& Fetched::about() const { return held_->about; }

Found Fetched::tile(Place place) const
{
    if (!exists(place) || place.zoom > held_->about.zoom_max || !touches_netherlands(place))
        return {};
    auto const said = [](std::string picture) {
        return picture.empty() ? Found{} : Found{Found::Outcome::picture, std::move(picture)};
    };
    auto known = held_->kept.find(place);
    if (known && held_->clock.now() < known->since.plus_days(held_->days))
        return said(std::move(known->bytes));
    if (auto picture = held_->fetched(place))
        return said(std::move(*picture));
    return known ? said(std::move(known->bytes)) : Found{Found::Outcome::not_now, {}};
}

} // namespace tiles
