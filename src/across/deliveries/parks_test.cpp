#include "parks.h"

#include <doctest/doctest.h>

using namespace deliveries;

namespace {

Park park(std::int64_t id, partnership::Role role, bool has_accepted_terms)
{
    return {{partnership::PartnershipId{id}, partnership::RoundId{id}}, "p", "P", "G", role, {}, "",
        has_accepted_terms};
}

} // namespace

TEST_CASE("a file goes to parks where the role gives figures and the terms are accepted")
{
    using partnership::Role;
    auto const parks = parks_to_give({park(1, Role::entrepreneur, true), park(2, Role::partner, true),
                                         park(3, Role::adviser, false), park(4, Role::coordinator, true)},
        {});
    REQUIRE(parks.open.size() == 2);
    CHECK(parks.open[0].park.scope.partnership.value == 2);
    CHECK(parks.open[1].park.scope.partnership.value == 4);
    CHECK(parks.open[0].reader.sees().working_group);
    REQUIRE(parks.waiting.size() == 1);
    CHECK(parks.waiting[0].scope.partnership.value == 3);
}

TEST_CASE("addresses go to parks where the role bounds the area, whatever terms there are")
{
    using partnership::Role;
    auto const parks = parks_to_give({park(1, Role::partner, true), park(2, Role::chair, true),
                                         park(3, Role::coordinator, false), park(4, Role::adviser, true)},
        {visit::Capability::bound_area, nullptr});
    REQUIRE(parks.open.size() == 2);
    CHECK(parks.open[0].park.scope.partnership.value == 3);
    CHECK(parks.waiting.empty());
}
