#include "area.h"
#include "importing.h"
#include "samples.h"
#include "store.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/db.h"
#include "files/files.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace area;

namespace {

std::vector<testing::Tables> const all_tables{accounts::tables(), partnership::tables(), area::tables()};

Scope a_scope(db::Connection& db)
{
    auto const id = accounts::person_with_email(
        db, {"Ans Adviseur", "ans@voorbeeld.nl", accounts::Desk::adviser}, testing::now());
    auto const founder = *accounts::person(db, id);
    auto const made = partnership::start(db, {"De Grift", "Grift"}, founder, testing::now());
    return {made.id, partnership::current_round(db, made.id).id};
}

Scope a_bounded_scope(db::Connection& db)
{
    auto const scope = a_scope(db);
    REQUIRE(set_boundary(db, scope, {a_park()}, testing::now()));
    return scope;
}

std::string listed(db::Connection& db, Scope const& scope)
{
    std::string text;
    for (auto const& address : addresses(db, scope))
        text += (text.empty() ? "" : ", ") + address.street + " " + written_number(address);
    return text;
}

Address by_hand(std::int64_t number)
{
    Address address;
    address.street = "Handwerk", address.number = number, address.postcode = "9401 zz";
    return address;
}

} // namespace

TEST_CASE("an import keeps the addresses inside the boundary, the edge included")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_bounded_scope(db);
        auto const counts = import_addresses(db, scope, a_bag_file(), testing::now());
        REQUIRE(counts);
        CHECK(counts->read == 6);
        CHECK(counts->inside == 4);
        CHECK(counts->outside == 1);
        CHECK(counts->skipped == 1);
        CHECK(counts->added == 4);
        CHECK(address_count(db, scope) == 4);
        CHECK(listed(db, scope) == "Aambeeld 546-K 1, Smederij 1 A-3, Smederij 3, Smederij 2");
    });
}

TEST_CASE("the same file twice adds nothing")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_bounded_scope(db);
        REQUIRE(import_addresses(db, scope, a_bag_file(), testing::now()));
        CHECK(import_addresses(db, scope, a_bag_file(), testing::now())->added == 0);
        CHECK(address_count(db, scope) == 4);
    });
}

TEST_CASE("a refused import keeps nothing")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_bounded_scope(db);
        auto const refused = import_addresses(db, scope, a_bag_file() + "\"onaf;1;;\n", testing::now());
        CHECK(refused.error() == ImportRefusal::broken);
        CHECK(all_addresses(db, scope).empty());
        CHECK(imports_of_round(db, scope).empty());
    });
}

TEST_CASE("addresses wait for a boundary")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_scope(db);
        CHECK(
            import_addresses(db, scope, a_bag_file(), testing::now()).error() == ImportRefusal::no_boundary);
    });
}

TEST_CASE("a new boundary tells every known address inside or outside again")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_bounded_scope(db);
        REQUIRE(import_addresses(db, scope, a_bag_file(), testing::now()));
        auto wider = a_park();
        for (auto& at : wider.polygons.front().outer)
            at.x = at.x > 235'200 ? 236'100 : at.x;
        auto const second = set_boundary(db, scope, {wider, "Verweg hoort erbij"}, testing::now());
        REQUIRE(second);
        CHECK(second->version == 2);
        CHECK(address_count(db, scope) == 5);
        CHECK(boundaries_of_round(db, scope).size() == 2);
        CHECK(boundary_of_version(db, scope, 1)->shape == a_park());
    });
}

TEST_CASE("an unsound boundary changes nothing")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_bounded_scope(db);
        auto bow = a_park();
        std::swap(bow.polygons[0].outer[1], bow.polygons[0].outer[2]);
        CHECK(set_boundary(db, scope, {bow}, testing::now()).error() == Refusal::unsound);
        CHECK(boundary(db, scope)->version == 1);
    });
}

TEST_CASE("an address added by hand stays, whatever the boundary")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_bounded_scope(db);
        REQUIRE(add_address(db, scope, by_hand(7)));
        CHECK(add_address(db, scope, by_hand(7)).error() == Refusal::exists_already);
        REQUIRE(set_boundary(db, scope, {a_park()}, testing::now()));
        CHECK(listed(db, scope) == "Handwerk 7");
        CHECK(addresses(db, scope).front().postcode == "9401ZZ");
    });
}

TEST_CASE("a removed address does not come back with an import, but does by hand")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_bounded_scope(db);
        REQUIRE(import_addresses(db, scope, a_bag_file(), testing::now()));
        auto const gone = addresses(db, scope).front();
        REQUIRE(remove_address(db, scope, gone.id));
        REQUIRE(import_addresses(db, scope, a_bag_file(), testing::now()));
        CHECK(address_count(db, scope) == 3);
        auto const back = add_address(db, scope, gone);
        REQUIRE(back);
        CHECK(*back == gone.id);
        CHECK(address_count(db, scope) == 4);
    });
}

TEST_CASE("a kind that a person set survives the next import")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_bounded_scope(db);
        REQUIRE(import_addresses(db, scope, a_bag_file(), testing::now()));
        auto const first = addresses(db, scope).front().id;
        REQUIRE(set_kind(db, scope, first, AddressKind::company));
        REQUIRE(import_addresses(db, scope, a_bag_file(), testing::now()));
        CHECK(addresses(db, scope).front().kind == AddressKind::company);
    });
}

TEST_CASE("nobody reaches the addresses of another partnership")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_bounded_scope(db);
        auto const mine = add_address(db, scope, by_hand(7));
        REQUIRE(mine);
        Scope const other{partnership::PartnershipId{999}, partnership::RoundId{998}};
        CHECK(remove_address(db, other, *mine).error() == Refusal::unknown_address);
        CHECK(set_kind(db, other, *mine, AddressKind::home).error() == Refusal::unknown_address);
        CHECK(addresses(db, other).empty());
    });
}

TEST_CASE("a new round begins with a copy, and the old one stays as it was")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const from = a_bounded_scope(db);
        REQUIRE(import_addresses(db, from, a_bag_file(), testing::now()));
        partnership::open_next_round(db, from.partnership, testing::now());
        Scope const to{from.partnership, partnership::current_round(db, from.partnership).id};
        begin_round(db, from, to);
        REQUIRE(remove_address(db, to, addresses(db, to).front().id));
        CHECK(address_count(db, from) == 4);
        CHECK(address_count(db, to) == 3);
        CHECK(set_boundary(db, to, {a_park()}, testing::now())->version == 2);
        CHECK(boundary(db, from)->version == 1);
    });
}

TEST_CASE("the step is done when there is a boundary with addresses")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        using partnership::StepState;
        auto const scope = a_scope(db);
        partnership::StepQuestion const question{scope, moment::local_date(testing::now())};
        CHECK(report(db, question).state == StepState::open);
        REQUIRE(set_boundary(db, scope, {a_park()}, testing::now()));
        CHECK(report(db, question).state == StepState::in_progress);
        REQUIRE(import_addresses(db, scope, a_bag_file(), testing::now()));
        CHECK(report(db, question).state == StepState::done);
        CHECK(i18n::Words(i18n::Language::dutch)(report(db, question).where) == "10 ha met 4 adressen");
        CHECK(testing::statements_of(db, [&] { report(db, question); }) <= 2);
    });
}

TEST_CASE("both layouts of NLExtract give the same addresses")
{
    auto const small = testing::shared_file("data/real/addresses/nlextract_amsterdam_bagadres.csv");
    auto const large = testing::shared_file("data/real/addresses/nlextract_amsterdam_bagadresplus.csv");
    if (!small || !large)
        return;
    testing::for_each_engine(all_tables, [&](db::Connection& db) {
        auto const scope = a_scope(db);
        geo::Shape const quay{
            {{{{121'900, 487'500}, {122'600, 487'500}, {122'600, 488'000}, {121'900, 488'000}}, {}}}};
        REQUIRE(set_boundary(db, scope, {quay}, testing::now()));
        auto const first
            = import_addresses(db, scope, tabular::MappedFile(small->string()).text(), testing::now());
        REQUIRE(first);
        auto const second
            = import_addresses(db, scope, tabular::MappedFile(large->string()).text(), testing::now());
        REQUIRE(second);
        CHECK(first->read == 99);
        CHECK(first->inside == second->inside);
        CHECK(second->added == 0);
    });
}

TEST_CASE("a duplicate stays on the list and is not counted")
{
    testing::for_each_engine(all_tables, [](db::Connection& db) {
        auto const scope = a_bounded_scope(db);
        REQUIRE(import_addresses(db, scope, a_bag_file(), testing::now()));
        REQUIRE(set_kind(db, scope, addresses(db, scope).front().id, AddressKind::duplicate));
        CHECK(address_count(db, scope) == 3);
        CHECK(summary(db, scope).addresses == 3);
        CHECK(addresses(db, scope).size() == 4);
    });
}
