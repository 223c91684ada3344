#include "parks.h"

namespace deliveries {

Parks parks_to_give(std::vector<Park> all, Asked const& asked)
{
    Parks out;
    for (auto& park : all) {
        visit::Standing const standing{true, accounts::Desk::none, park.role,
            asked.is_authority && asked.is_authority(park.organisation_kind)};
        if (!visit::may(standing, asked.right))
            continue;
        if (visit::needs_terms(asked.right) && !park.has_accepted_terms) {
            out.waiting.push_back(std::move(park));
            continue;
        }
        auto const reader = visit::reader(park.scope, standing, park.organisation);
        out.open.push_back({std::move(park), reader});
    }
    return out;
}

} // namespace deliveries
