#include "gazetteer.h"

#include "base/fault.h"
#include "base/text.h"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <map>
#include <mutex>
#include <optional>

namespace gazetteer {
namespace {

constexpr std::size_t answers_max = 500, visitors_max = 1'000;
constexpr std::int64_t minute_ms = 60'000;
constexpr int calls_max = 2;
constexpr std::size_t answer_bytes_max = 256 * 1024;

// One spelling for what means the same.
std::string asked_as(std::string_view words)
{
    std::string out;
    for (auto const word : base::split(words, ' '))
        if (!base::trimmed(word).empty())
            out += (out.empty() ? "" : " ") + base::lower_ascii(base::trimmed(word));
    return out;
}

bool fits(std::string const& words)
{
    if (!base::is_utf8(words))
        return false;
    auto const length = base::length_utf8(words);
    bool const is_plain = std::ranges::none_of(words, [](char sign) { return sign >= 0 && sign < ' '; });
    return length >= words_min && length <= words_max && is_plain;
}

std::string without_slash_at_end(std::string address)
{
    while (address.ends_with('/'))
        address.pop_back();
    return address;
}

} // namespace

struct Finder::Inside {
    struct Kept {
        std::vector<Place> places;
        moment::Instant until;
    };

    std::string address;
    outgoing::Fetch fetch;
    std::mutex lock;
    std::map<std::string, Kept> kept;
    std::map<std::string, std::deque<moment::Instant>, std::less<>> searches; // of the last minute
    int calls = 0;

    std::optional<std::vector<Place>> known(std::string const& words, moment::Instant now)
    {
        std::scoped_lock const guard(lock);
        auto const found = kept.find(words);
        if (found == kept.end() || found->second.until <= now)
            return std::nullopt;
        return found->second.places;
    }
    // Nothing when the call may begin; then end() must follow.
    std::optional<Silence> begin(std::string_view visitor, moment::Instant now)
    {
        std::scoped_lock const guard(lock);
        if (searches.size() >= visitors_max)
            forget_old(now);
        auto& mine = searches[std::string(visitor)];
        while (!mine.empty() && mine.front().plus_ms(minute_ms) <= now)
            mine.pop_front();
        if (mine.size() >= searches_a_minute)
            return Silence::too_many;
        if (calls >= calls_max)
            return Silence::no_answer;
        mine.push_back(now);
        ++calls;
        return std::nullopt;
    }
    void end(std::string const& words, std::optional<std::vector<Place>> const& places, moment::Instant now)
    {
        std::scoped_lock const guard(lock);
        --calls;
        if (!places)
            return;
        if (kept.size() >= answers_max)
            kept.erase(
                std::ranges::min_element(kept, {}, [](auto const& entry) { return entry.second.until; }));
        kept[words] = {*places, now.plus_days(1)};
    }
    std::optional<std::vector<Place>> ask(std::string const& words) const
    {
        outgoing::Call call{
            fmt::format("{}/search/v3_1/free?q={}&rows={}&fl=weergavenaam%20type%20centroide_rd"
                        "&fq=type:(adres%20OR%20weg%20OR%20postcode%20OR%20woonplaats)",
                address, base::percent_encoded(words), places_max)};
        call.body_bytes_max = answer_bytes_max;
        call.in_all = std::chrono::seconds(4);
        auto const got = fetch(call);
        return got && got->status == 200 ? read_places(got->body) : std::nullopt;
    }

private:
    void forget_old(moment::Instant now)
    {
        std::erase_if(searches, [&](auto const& entry) {
            return entry.second.empty() || entry.second.back().plus_ms(minute_ms) <= now;
        });
    }
};

Finder::Finder(std::string address, outgoing::Fetch fetch)
    : inside_(std::make_unique<Inside>())
{
    inside_->address = without_slash_at_end(std::move(address));
    inside_->fetch = std::move(fetch);
    if (is_on()
        && (!outgoing::is_safe_address(inside_->address) || inside_->address.find('?') != std::string::npos))
        throw base::Fault("the service that finds places must be an address that begins with https://");
}

Finder::~Finder() = default;

bool Finder::is_on() const { return !inside_->address.empty(); }

base::Result<std::vector<Place>, Silence> Finder::find(
    std::string_view words, std::string_view visitor, moment::Instant now)
{
    if (!is_on())
        return base::refuse(Silence::off);
    auto const asked = asked_as(words);
    if (!fits(asked))
        return base::refuse(Silence::too_short);
    if (auto known = inside_->known(asked, now))
        return std::move(*known);
    if (auto const silence = inside_->begin(visitor, now))
        return base::refuse(*silence);
    auto places = inside_->ask(asked);
    inside_->end(asked, places, now);
    if (!places)
        return base::refuse(Silence::no_answer);
    return std::move(*places);
}

} // namespace gazetteer
