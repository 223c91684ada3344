#include "recipients.h"

#include <doctest/doctest.h>

using namespace survey;

namespace {

std::string written_to(Audience audience)
{
    using enum area::AddressKind;
    std::vector<area::Address> addresses;
    for (auto const kind : {unknown, company, home, vacant, duplicate, not_company}) {
        area::Address address;
        address.street = "Handelsweg", address.kind = kind;
        address.number = static_cast<std::int64_t>(addresses.size()) + 1;
        addresses.push_back(address);
    }
    std::string numbers;
    for (auto const& recipient : recipients_of(addresses, audience))
        numbers += std::to_string(recipient.number);
    return numbers;
}

} // namespace

TEST_CASE("a vacant building, a duplicate and what is no company get no letter")
{
    CHECK(written_to(Audience::entrepreneurs) == "12");
    CHECK(written_to(Audience::residents) == "3");
}
