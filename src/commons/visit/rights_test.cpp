#include "rights.h"

#include "base/fault.h"

#include <doctest/doctest.h>

using namespace visit;
using partnership::Role;

namespace {
Standing member(Role role) { return {true, accounts::Desk::none, role}; }
} // namespace

TEST_CASE("a stranger may see only what is for everyone")
{
    CHECK(may({}, Capability::everyone));
    for (auto const& right : rights())
        CHECK_FALSE(may({}, right.capability));
    CHECK_FALSE(may({}, Capability::be_signed_in));
}

TEST_CASE("who is signed in but no member sees nothing of a partnership")
{
    Standing const outsider{true, accounts::Desk::adviser, std::nullopt};
    CHECK(may(outsider, Capability::start_park));
    for (auto const& right : rights())
        CHECK_FALSE(may(outsider, right.capability));
}

TEST_CASE("an entrepreneur sees the park, but no figures of partners")
{
    CHECK(may(member(Role::entrepreneur), Capability::see_park));
    CHECK_FALSE(may(member(Role::entrepreneur), Capability::see_figures));
}

TEST_CASE("a role with more rights never lacks what a lesser one has")
{
    for (auto const& right : rights())
        for (auto const lesser : {Role::partner, Role::coordinator})
            if (may(member(lesser), right.capability))
                CHECK(may(member(Role::adviser), right.capability));
}

TEST_CASE("what partners share is seen by class, role and organisation")
{
    using partnership::Sharing;
    auto const authority = [](Role role) { return Standing{true, accounts::Desk::none, role, true}; };
    CHECK(sees(member(Role::entrepreneur), Sharing::everyone, false));
    CHECK_FALSE(sees(member(Role::entrepreneur), Sharing::working_group, false));
    CHECK_FALSE(sees(authority(Role::entrepreneur), Sharing::government, false));
    CHECK(sees(member(Role::partner), Sharing::working_group, false));
    CHECK_FALSE(sees(member(Role::partner), Sharing::government, false));
    CHECK(sees(authority(Role::partner), Sharing::government, false));
    CHECK(sees(member(Role::adviser), Sharing::government, false));
    for (auto const role : partnership::all_roles) {
        CHECK(sees(member(role), Sharing::own_organisation, true));
        CHECK_FALSE(sees(authority(role), Sharing::own_organisation, false));
    }
    for (auto const sharing : partnership::all_sharing)
        CHECK_FALSE(sees({true, accounts::Desk::adviser, std::nullopt, true}, sharing, true));
}

TEST_CASE("a table of rights that is not whole does not pass")
{
    CHECK_THROWS_AS(read_rights("see_park yes yes yes yes yes yes"), base::Fault);
    CHECK_THROWS_AS(read_rights("see_parc yes yes yes yes yes yes"), base::Fault);
    CHECK_THROWS_AS(read_rights("see_park yes perhaps yes yes yes yes"), base::Fault);
    CHECK_THROWS_AS(read_rights("see_park yes yes yes yes yes yes yes"), base::Fault);
    CHECK_THROWS_AS(read_rights("everyone yes"), base::Fault);
}

TEST_CASE("only an adviser's desk starts a park")
{
    CHECK_FALSE(may(member(Role::coordinator), Capability::start_park));
}
