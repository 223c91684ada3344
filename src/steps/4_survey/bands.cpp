#include "bands.h"

#include <algorithm>

namespace survey {
namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

struct Place {
    std::size_t above = nobody;
    std::int64_t invited = 0;
    Band band; // what is told; everything where nothing is
    bool is_told = false;
    Band known = {}; // what a reader works out
};

// The whole first, each part behind what it belongs to.
void add_places(std::vector<Place>& out, Group const& group, std::size_t above, std::int64_t step)
{
    auto const here = out.size();
    auto const band = band_of(group.answered, group.invited, step);
    bool const is_told = above != nobody && band != Band{0, group.invited};
    out.push_back({above, group.invited, band, is_told});
    for (auto const& part : group.parts)
        add_places(out, part, here, step);
}

Band sum_of_parts(std::vector<Place> const& places, std::size_t whole)
{
    Band sum;
    for (auto const& place : places)
        if (place.above == whole) {
            sum.from += place.known.from;
            sum.to += place.known.to;
        }
    return sum;
}

bool has_parts(std::vector<Place> const& places, std::size_t whole)
{
    return std::ranges::find(places, whole, &Place::above) != places.end();
}

// Parts add up to what they belong to, so each bounds the others; once up and once down finds all of it.
void work_out(std::vector<Place>& places)
{
    for (auto at = places.size(); at-- > 0;) {
        auto& place = places[at];
        place.known = place.band;
        if (!has_parts(places, at))
            continue;
        auto const sum = sum_of_parts(places, at);
        place.known = {std::max(place.band.from, sum.from), std::min(place.band.to, sum.to)};
    }
    for (std::size_t at = 0; at < places.size(); ++at) {
        auto const sum = sum_of_parts(places, at);
        auto const whole = places[at].known;
        for (auto& place : places)
            if (place.above == at) {
                auto const from = whole.from - (sum.to - place.known.to);
                auto const to = whole.to - (sum.from - place.known.from);
                place.known = {std::max(place.known.from, from), std::min(place.known.to, to)};
            }
    }
}

std::size_t first_telling(std::vector<Place> const& places, std::int64_t step)
{
    for (std::size_t at = 1; at < places.size(); ++at)
        if (tells_of_few(places[at].known, places[at].invited, step))
            return at;
    return nobody;
}

// Beside the one that tells, or else above it, or else anywhere: the smallest that is told.
std::size_t next_to_keep_back(std::vector<Place> const& places, std::size_t telling)
{
    auto const above = places[telling].above;
    auto found = nobody;
    auto const consider = [&](auto const& is_candidate) {
        for (std::size_t at = 1; at < places.size() && found == nobody; ++at)
            if (places[at].is_told && is_candidate(at))
                found = at;
        for (std::size_t at = 1; at < places.size(); ++at)
            if (places[at].is_told && is_candidate(at) && places[at].invited < places[found].invited)
                found = at;
    };
    consider([&](std::size_t at) { return places[at].above == above; });
    if (found == nobody)
        consider([&](std::size_t at) { return at == above; });
    if (found == nobody)
        consider([](std::size_t) { return true; });
    return found;
}

void keep_back(std::vector<Place>& places, std::int64_t step)
{
    work_out(places);
    for (auto telling = first_telling(places, step); telling != nobody;
         telling = first_telling(places, step)) {
        auto const next = next_to_keep_back(places, telling);
        if (next == nobody)
            return;
        places[next].is_told = false;
        places[next].band = {0, places[next].invited};
        work_out(places);
    }
}

Told told_of(Group const& group, std::vector<Place> const& places, std::size_t& at)
{
    auto const& place = places[at++];
    Told out{group.name, group.invited, place.is_told ? std::optional(place.band) : std::nullopt};
    out.returned = group.returned;
    for (auto const& part : group.parts)
        out.parts.push_back(told_of(part, places, at));
    return out;
}

} // namespace

Band band_of(std::int64_t answered, std::int64_t invited, std::int64_t step)
{
    auto const last = std::max<std::int64_t>(1, (invited + 1) / step) - 1;
    auto const number = std::clamp<std::int64_t>(answered / step, 0, last);
    return {number * step, number == last ? invited : (number + 1) * step - 1};
}

bool tells_of_few(Band known, std::int64_t invited, std::int64_t step)
{
    auto const few = std::min(step - 1, invited);
    bool const is_low = known.from <= few && !(known.from == 0 && known.to >= few);
    bool const is_high = known.to >= invited - few && !(known.to == invited && known.from <= invited - few);
    return is_low || is_high;
}

std::vector<Told> told_parts(Group const& whole, std::int64_t step)
{
    std::vector<Place> places;
    add_places(places, whole, nobody, step);
    places.front().band = {whole.answered, whole.answered};
    keep_back(places, step);
    std::size_t at = 0;
    return told_of(whole, places, at).parts;
}

} // namespace survey
