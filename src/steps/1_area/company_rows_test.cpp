#include "company_match.h"
#include "status_sheet.h"

#include <doctest/doctest.h>

using namespace area;

namespace {

bool has_no_streets(std::string_view) { return false; }

std::string told(Address const& address)
{
    return address.street + "|" + written_number(address) + "|" + address.postcode + "|" + address.town;
}

Address at(std::string_view street, std::string_view number, std::string_view postcode)
{
    Address address;
    auto read = read_house_number(number);
    address.street = street, address.postcode = postcode, address.town = "Grift";
    address.number = read.number, address.letter = read.letter, address.addition = read.addition;
    return address;
}

// Numbered from 1 in their order.
std::vector<Address> a_small_park()
{
    std::vector<Address> out{at("Nijverheidsweg", "12 A", "9401AB"), at("Nijverheidsweg", "12", "9401AB"),
        at("Aambeeld", "546 K 1", "9401AC"), at("Smederij", "3", "9401AD"), at("Smederij", "5", "9401AD"),
        at("Plein 1945", "7", "9401AE"), at("Nijverheidsweg", "14", "9401AB")};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].id = AddressId{static_cast<std::int64_t>(i) + 1};
    out[4].kind = AddressKind::home;
    out[6].kind = AddressKind::duplicate;
    return out;
}

// "sure 1" or "doubtful 2 1".
std::string match_of(Address place)
{
    auto const park = a_small_park();
    auto const match = CompanyMatcher(park).match(place);
    std::string out(code(match.outcome));
    for (auto const* candidate : match.candidates)
        out += " " + std::to_string(candidate->id.value);
    return out;
}

Address placed(std::string_view street, std::string_view number, std::string_view postcode = "",
    std::string_view town = "")
{
    auto address = at(street, number, postcode);
    address.town = town;
    return address;
}

} // namespace

TEST_CASE("an address on one line is taken apart")
{
    struct Case {
        std::string_view line, told;
    };
    Case const cases[] = {{"Nijverheidsweg 12a", "Nijverheidsweg|12 A||"},
        {"Nijverheidsweg 12 A-3, 1234 AB Grift", "Nijverheidsweg|12 A-3|1234AB|Grift"},
        {"Aambeeld 546 K 1", "Aambeeld|546 K-1||"}, {"Smederij 3, Grift", "Smederij|3||Grift"},
        {"1e Industriestraat 5 1234ab", "1e Industriestraat|5|1234AB|"}, {"Postbus", "Postbus|0||"},
        {"Smederij 12-14", "Smederij|12-14||"}, {"", "|0||"}};
    for (auto const& [line, expected] : cases) {
        auto const tried = line;
        CAPTURE(tried);
        CHECK(told(read_address_line(tried, has_no_streets)) == expected);
    }
}

TEST_CASE("a street of the park settles which number is the house number")
{
    auto const is_square = [](std::string_view street) { return street == "Plein 1945"; };
    CHECK(told(read_address_line("Plein 1945 7", is_square)) == "Plein 1945|7||");
}

TEST_CASE("streets are the same however they are shortened")
{
    CHECK(street_key("Nijverheids-wg.") == street_key("Nijverheidsweg"));
    CHECK(street_key("Dr. Café str") == street_key("dr cafestraat"));
    CHECK(street_key("Smederij") != street_key("Smidse"));
}

TEST_CASE("companies are matched, left to a person, or found to be elsewhere")
{
    struct Case {
        Address place;
        std::string_view match;
    };
    Case const cases[] = {{placed("Nijverheidsweg", "12a", "9401AB"), "sure 1"},
        {placed("", "12 a", "9401AB"), "sure 1"}, {placed("nijverheidswg", "12-A"), "sure 1"},
        {placed("Nijverheidswech", "12", "9401AB"), "sure 2"}, {placed("Aambeeld", "546K1"), "sure 3"},
        {placed("Nijverheidsweg", "12 B", "9401AB"), "doubtful 1 2"},
        {placed("Nijverheidswech", "12"), "doubtful 2 1"}, {placed("Smederij", "3", "9499ZZ"), "doubtful 4"},
        {placed("Kerkstraat", "3", "9401AD"), "doubtful 4"}, {placed("Smederij", "5"), "doubtful 5"},
        {placed("Smederij", "3", "", "Elders"), "outside"}, {placed("Nijverheidsweg", "14"), "outside"},
        {placed("Smederij", "99"), "outside"}, {placed("Smederij", "geen"), "no_number"}};
    for (auto const& [place, expected] : cases) {
        auto const tried = told(place);
        CAPTURE(tried);
        CHECK(match_of(place) == expected);
    }
}

TEST_CASE(
    "the header of a company list may stand below a title, with the address in one column or in several")
{
    tabular::Table const members{
        "", {{"Ledenlijst"}, {"Bedrijfsnaam", "Adres", "Contact"}, {"De Boer", "Smederij 3", "Jan"}, {}}};
    auto const one = read_company_list(members, has_no_streets);
    REQUIRE(one);
    REQUIRE(one->size() == 1);
    CHECK(one->front().number == 3);
    CHECK(one->front().name == "De Boer");
    CHECK(told(one->front().place) == "Smederij|3||");
    tabular::Table const extract{"",
        {{"Handelsnaam", "Straatnaam", "Huisnummer", "Toevoeging", "Postcode", "Plaats"},
            {"Staal BV", "Aambeeld", "546", "K 1", "9401 ac", "Grift"}}};
    auto const several = read_company_list(extract, has_no_streets);
    REQUIRE(several);
    CHECK(told(several->front().place) == "Aambeeld|546-K 1|9401AC|Grift");
    CHECK(several->front().written == "Aambeeld 546-K 1");
}

TEST_CASE("a list without names or without addresses says which is missing")
{
    CHECK(read_company_list({"", {{"Adres"}, {"Smederij 3"}}}, has_no_streets).error()
        == CompanyListFlaw::no_name);
    CHECK(read_company_list({"", {{"Bedrijf"}, {"De Boer"}}}, has_no_streets).error()
        == CompanyListFlaw::no_address);
    CHECK(read_company_list({"", {}}, has_no_streets).error() == CompanyListFlaw::no_name);
}

TEST_CASE("several companies may stand at one address, and a name that is there already is not new")
{
    auto park = a_small_park();
    park[3].companies = {"De Boer"};
    park[0].kind = AddressKind::company;
    std::vector<SheetRow> rows(4);
    rows[0].outcome = RowOutcome::sure, rows[0].address = park[3].id, rows[0].names = "De Boer";
    rows[1].outcome = RowOutcome::chosen, rows[1].address = park[3].id, rows[1].names = "Staal BV";
    rows[2].outcome = RowOutcome::sure, rows[2].address = park[0].id, rows[2].names = "Lak";
    rows[3].outcome = RowOutcome::doubtful, rows[3].names = "Wie weet";
    auto const plan = companies_plan(rows, park);
    REQUIRE(plan.names.size() == 2);
    CHECK(plan.names[0].name == "Staal BV");
    CHECK(plan.names[1].name == "Lak");
    REQUIRE(plan.kinds.size() == 1);
    CHECK(plan.kinds[0].address == park[3].id);
}

TEST_CASE("names of companies are read from lines and from a cell, each once")
{
    CHECK(read_companies(" De Boer \r\n\r\nStaal BV\nDe Boer")
        == std::vector<std::string>{"De Boer", "Staal BV"});
    CHECK(read_companies("De Boer | Staal BV").size() == 2);
    CHECK(read_companies(" ").empty());
    CHECK_FALSE(fit({std::string(company_name_max + 1, 'x')}));
}

TEST_CASE("a status is understood in the words of a spreadsheet")
{
    CHECK(read_kind(" leegstand ") == AddressKind::vacant);
    CHECK(read_kind("Leegstaand") == AddressKind::vacant);
    CHECK(read_kind("Geen Bedrijf") == AddressKind::not_company);
    CHECK(read_kind("company") == AddressKind::company);
    CHECK_FALSE(read_kind("kasteel"));
    CHECK_FALSE(read_kind(""));
}

TEST_CASE("rows of a filled in list are known by their reference, or else by their address")
{
    auto const park = a_small_park();
    tabular::Table const table{"",
        {{"Postcode", "Huisnummer", "Toevoeging", "Status", "Kenmerk"},
            {"9401AB", "12", "A", "Bedrijf", park[0].id.text()}, {"9401 ab", "12", "", "leeg", ""},
            {"", "", "", "Woning", park[3].id.text()}, {"", "", "", "", park[4].id.text()},
            {"9401AB", "12", "", "Bedrijf", ""}, {"9999ZZ", "1", "", "Bedrijf", ""},
            {"9401AE", "7", "", "kasteel", ""}}};
    auto const rows = read_statuses(table, park);
    REQUIRE(rows);
    std::string told_rows;
    for (auto const& row : *rows)
        told_rows
            += std::to_string(row.number) + " " + std::string(code(row.outcome)) + " " + row.kind + ", ";
    CHECK(told_rows
        == "2 change company, 3 change vacant, 4 change home, 6 twice , 7 unknown_address , 8 bad_kind , ");
    CHECK(plan_of(*rows, park).kinds.size() == 3);
}

TEST_CASE("what changed in the list since then is no change any more")
{
    auto park = a_small_park();
    auto const rows = read_statuses(
        {"", {{"Status", "Kenmerk", "Bedrijf"}, {"Bedrijf", park[0].id.text(), "De Boer | Staal BV"}}}, park);
    REQUIRE(rows);
    auto const plan = plan_of(*rows, park);
    CHECK(plan.changes() == 2);
    CHECK(plan.names.size() == 2);
    park[0].kind = AddressKind::company;
    park[0].companies = {"Staal BV", "De Boer"};
    CHECK(plan_of(*rows, park).changes() == 0);
}

TEST_CASE("a file without the columns of the list is no filled in list")
{
    CHECK_FALSE(read_statuses({"", {{"Postcode", "Huisnummer"}}}, {}));
    CHECK_FALSE(read_statuses({"", {{"Status"}}}, {}));
    CHECK_FALSE(read_statuses({"", {}}, {}));
}
