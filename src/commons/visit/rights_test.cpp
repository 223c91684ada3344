#include "rights.h"

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
    for (auto const& right : rights()) {
        CHECK((!right.partner || right.coordinator));
        CHECK((!right.coordinator || right.adviser));
    }
}

TEST_CASE("only an adviser's desk starts a park")
{
    CHECK_FALSE(may(member(Role::coordinator), Capability::start_park));
}
