// Addresses of a real register, written as a list of companies writes them, are found back; where the file is
// not, this test is skipped.
#include "company_match.h"

#include "import.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace area;

namespace {

std::vector<Address> real_addresses()
{
    auto const file = testing::shared_file("data/real/addresses/nlextract_amsterdam_bagadres.csv");
    if (!file)
        return {};
    auto const table = table_of(*file, "");
    REQUIRE(table);
    auto const columns = PlaceColumns::named_in(table->rows.front());
    std::vector<Address> out;
    for (std::size_t i = 1; i < table->rows.size(); ++i) {
        out.push_back(read_place(columns, table->rows[i]));
        out.back().id = AddressId{static_cast<std::int64_t>(i)};
    }
    return out;
}

std::string numbered_line(Address const& address) { return address.street + " " + written_number(address); }

bool offers(CompanyMatch const& match, Address const& address)
{
    return std::ranges::any_of(
        match.candidates, [&](Address const* one) { return sign_of(*one) == sign_of(address); });
}

} // namespace

TEST_CASE("each address of a real register is found back from one line")
{
    auto const all = real_addresses();
    CompanyMatcher const matcher(all);
    auto const is_street = [&](std::string_view street) { return matcher.is_street(street); };
    std::size_t sure = 0;
    for (auto const& address : all) {
        auto const line = numbered_line(address);
        CAPTURE(line);
        auto const whole = matcher.match(read_address_line(
            line + ", " + written_postcode(address.postcode) + " " + address.town, is_street));
        CHECK(offers(whole, address));
        CHECK(offers(matcher.match(read_address_line(line, is_street)), address));
        sure += whole.outcome == RowOutcome::sure ? 1 : 0;
    }
    CHECK(sure * 100 >= all.size() * 95);
}
