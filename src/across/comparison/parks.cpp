#include "parks.h"

#include "visit/visit.h"

namespace comparison {

Parks parks_to_compare(std::vector<Park> all, IsAuthority is_authority)
{
    Parks out;
    for (auto& park : all) {
        visit::Standing const standing{
            true, accounts::Desk::none, park.role, is_authority && is_authority(park.organisation_kind)};
        if (!visit::may(standing, visit::Capability::see_figures))
            continue;
        if (!park.has_accepted_terms) {
            out.waiting.push_back(std::move(park));
            continue;
        }
        auto const reader = visit::reader({park.id, park.round.id}, standing, park.organisation);
        out.seen.push_back({std::move(park), reader});
    }
    return out;
}

} // namespace comparison
