// Adds two parks to a data folder: one with a board of 300 actions over ten organisations, and one with a
// list of 3,000. For script/bench.
#include "in_folder.h"

#include "base/fault.h"
#include "participants/participants.h"
#include "partnership/terms.h"
#include "plan/plan.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace {

constexpr int organisations = 10;

struct Ground {
    std::string name;
    int actions = 0;
};

std::vector<plan::Owner> owners_of(
    db::Connection& db, partnership::Scope const& scope, Ground const& ground, moment::Instant now)
{
    std::vector<plan::Owner> out;
    for (int i = 0; i < organisations; ++i) {
        auto const id
            = participants::add_organisation(db, scope, {fmt::format("Bedrijf {}", i), "entrepreneur"}, now);
        auto const person = participants::add_representative(db, scope,
            {id, fmt::format("Persoon {}", i), fmt::format("p{}-{}@voorbeeld.nl", i, ground.actions),
                "eigenaar", partnership::Role::entrepreneur},
            now);
        if (!person)
            throw base::Fault("a room refused somebody of the bench");
        out.push_back({id, *person});
    }
    return out;
}

void add_park(db::Connection& db, Ground const& ground, accounts::PersonId person)
{
    auto const now = moment::SystemClock().now();
    auto const park = partnership::start(db, {ground.name, "Grifthoek"}, *accounts::person(db, person), now);
    partnership::accept_terms(db, park.id, person, 1, now);
    partnership::Scope const scope{park.id, partnership::current_round(db, park.id).id};
    auto const owners = owners_of(db, scope, ground, now);
    for (int i = 0; i < ground.actions; ++i) {
        plan::Wish wish{fmt::format("Samen de verlichting van straat {} nakijken en herstellen", i), "crime"};
        wish.owner = owners[static_cast<std::size_t>(i % organisations)];
        wish.quarters = {i % 8 + 1, std::min(i % 8 + 1 + i % 3, 8)};
        wish.done_when = "Alle lampen branden.";
        wish.hours = i % 20;
        plan::add(db, scope, wish, {person, now});
    }
    fmt::print("{} {} actions\n", park.slug, ground.actions);
}

} // namespace

int main(int count, char** words)
{
    return in_folder(count, words, [](db::Connection& db, accounts::Person const& person) {
        add_park(db, {"Het Planbord", 300}, person.id);
        add_park(db, {"De Lange Lijst", 3'000}, person.id);
    });
}
