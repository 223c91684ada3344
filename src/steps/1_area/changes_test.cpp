#include "changes.h"
#include "samples.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/db.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace area;

namespace {

struct Filled {
    db::Connection& db;
    partnership::Scope scope;

    std::vector<Address> all() const { return addresses(db, scope); }
    ChangeId set(
        std::vector<Address> const& which, AddressKind kind, moment::Instant at = testing::now()) const
    {
        return set_kinds(db, scope, changes_to(which, kind), at);
    }
    std::string kinds() const
    {
        std::string out;
        for (auto const& address : all())
            out += std::string(code(address.kind)) + " ";
        return out;
    }
};

partnership::Scope a_filled_scope(db::Connection& db, std::string const& name)
{
    auto const id = accounts::person_with_email(
        db, {"Ans Adviseur", "ans@voorbeeld.nl", accounts::Desk::adviser}, testing::now());
    auto const made = partnership::start(db, {name, "Grift"}, *accounts::person(db, id), testing::now());
    partnership::Scope const scope{made.id, partnership::current_round(db, made.id).id};
    REQUIRE(set_boundary(db, scope, {a_park()}, testing::now()));
    REQUIRE(import_addresses(db, scope, a_bag_file(), testing::now()));
    return scope;
}

void in_filled(base::FunctionRef<void(Filled)> test)
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), area::tables()}, [&](db::Connection& db) {
            test({db, a_filled_scope(db, "De Grift")});
        });
}

} // namespace

TEST_CASE("many addresses get a status at once, and the former ones can be put back")
{
    in_filled([](Filled filled) {
        auto const all = filled.all();
        filled.set({all[0]}, AddressKind::home);
        auto const id = filled.set(filled.all(), AddressKind::vacant);
        CHECK(filled.kinds() == "vacant vacant vacant vacant ");
        CHECK(change(filled.db, filled.scope, id)->addresses == 4);
        CHECK(undo(filled.db, filled.scope, id) == 4);
        CHECK(filled.kinds() == "home unknown unknown unknown ");
        CHECK(change(filled.db, filled.scope, id)->is_undone);
        CHECK_FALSE(undo(filled.db, filled.scope, id));
    });
}

TEST_CASE("what somebody changed since then does not go back")
{
    in_filled([](Filled filled) {
        auto const all = filled.all();
        auto const id = filled.set(all, AddressKind::vacant);
        filled.set({filled.all()[1]}, AddressKind::company);
        CHECK(undo(filled.db, filled.scope, id) == 3);
        CHECK(filled.kinds() == "unknown company unknown unknown ");
    });
}

TEST_CASE("an address that has the status already is no change")
{
    in_filled([](Filled filled) {
        auto all = filled.all();
        all[2].kind = AddressKind::home;
        CHECK(changes_to(all, AddressKind::home).size() == 3);
    });
}

TEST_CASE("a change is remembered for a day")
{
    in_filled([](Filled filled) {
        auto const id = filled.set(filled.all(), AddressKind::vacant);
        filled.set(filled.all(), AddressKind::home, testing::now().plus_ms(undo_ms));
        CHECK(change(filled.db, filled.scope, id));
        filled.set(filled.all(), AddressKind::vacant, testing::now().plus_ms(undo_ms + 1));
        CHECK_FALSE(change(filled.db, filled.scope, id));
    });
}

TEST_CASE("nobody changes or puts back what is of another partnership")
{
    in_filled([](Filled filled) {
        auto const other = a_filled_scope(filled.db, "De Overkant");
        auto const id = filled.set(filled.all(), AddressKind::vacant);
        CHECK_FALSE(change(filled.db, other, id));
        CHECK_FALSE(undo(filled.db, other, id));
        set_kinds(filled.db, other, changes_to(filled.all(), AddressKind::home), testing::now());
        CHECK(filled.kinds() == "vacant vacant vacant vacant ");
    });
}
