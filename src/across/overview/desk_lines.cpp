#include "desk_lines.h"

#include "base/text.h"

#include <algorithm>

namespace overview {
namespace {

// A change shows at once on the desk of whoever made it; what a whole night changed may wait for the next
// beat.
constexpr int asked_at_once_max = 30;

partnership::Tellers tellers_of(visit::Visit const& visit)
{
    return {visit.house.process, visit.house.signs};
}

void freshen(visit::Visit const& visit, std::vector<partnership::ParkOfPerson>& parks)
{
    int asked = 0;
    for (auto& one : parks) {
        bool const is_needed = one.park.ended_on ? !one.pulse : !one.is_fresh;
        if (!is_needed || asked++ >= asked_at_once_max)
            continue;
        partnership::Scope const scope{one.park.id, partnership::current_round(visit.db, one.park.id).id};
        one.pulse = partnership::pulse_now(visit.db, tellers_of(visit),
            {scope, visit.today,
                partnership::group_size_min(visit.house.group_size_min, one.park.group_size_min)},
            visit.now);
    }
}

bool is_mine(partnership::ParkOfPerson const& one)
{
    auto const& pulse = one.pulse;
    if (!pulse || pulse->step == 0)
        return false;
    auto const& ball = pulse->ball;
    return ball.organisation.empty() ? ball.role == one.role : ball.organisation == one.organisation_name;
}

ParkLine line_of(visit::Visit const& visit, partnership::ParkOfPerson one)
{
    auto const still = one.pulse ? days_still(one.pulse->moved_at, visit.today) : 0;
    Standing standing{is_mine(one), still};
    standing.has_ended = static_cast<bool>(one.park.ended_on);
    standing.has_begun = one.pulse.has_value();
    if (one.pulse)
        standing.signs = one.pulse->signs;
    auto const need = need_of(standing, visit.house.response_percent_wanted, visit.today);
    return {std::move(one), need, still};
}

bool fits(ParkLine const& line, DeskFilter const& filter, std::string const& folded)
{
    auto const& park = line.one.park;
    auto const has
        = [&](std::string const& text) { return base::folded(text).find(folded) != std::string::npos; };
    if (!folded.empty() && !has(park.name) && !has(park.municipality))
        return false;
    if (!filter.municipality.empty() && park.municipality != filter.municipality)
        return false;
    if (filter.reason && line.need.reason != *filter.reason)
        return false;
    return filter.step == 0 || (line.one.pulse && line.one.pulse->step == filter.step);
}

} // namespace

std::vector<ParkLine> desk_lines(visit::Visit const& visit)
{
    auto parks = partnership::parks_of(visit.db, visit.person->id, visit.today);
    freshen(visit, parks);
    std::vector<ParkLine> lines;
    lines.reserve(parks.size());
    for (auto& one : parks)
        lines.push_back(line_of(visit, std::move(one)));
    std::ranges::stable_sort(lines, std::greater(), [](ParkLine const& line) { return line.need.points; });
    return lines;
}

std::vector<ParkLine> that_fit(std::vector<ParkLine> lines, DeskFilter const& filter)
{
    if (filter.is_empty())
        return lines;
    auto const folded = base::folded(filter.words);
    std::erase_if(lines, [&](ParkLine const& line) { return !fits(line, filter, folded); });
    return lines;
}

} // namespace overview
