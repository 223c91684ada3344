// The demo park Het Ambacht, of which every form can be sent: for tests of what may still change when.
#pragma once
#include "keeping.h"
#include "process.h"
#include "rooms.h"
#include "testing_routes.h"

#include "area/area.h"
#include "award/award.h"
#include "calendar/calendar.h"
#include "db/database.h"
#include "demo/demo.h"
#include "files/files.h"
#include "inventory/inventory.h"
#include "objectives/objectives.h"
#include "plan/plan.h"
#include "survey/survey.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

namespace app::ambacht {

// Everything a visitor could see of a round, as text.
inline std::string picture(db::Connection& db, partnership::Scope const& scope)
{
    std::string out;
    auto const area = area::summary(db, scope);
    out += fmt::format("area {} {} {}\n", area.hectares, area.addresses, area.boundary_version);
    for (auto const& one : area::addresses(db, scope))
        out += fmt::format("{} {}\n", area::written_number(one), area::code(one.kind));
    for (auto const& one : inventory::latest_figures(db, partnership::Reader::of_group(scope)))
        out += fmt::format("{} {}\n", one.key, one.count);
    for (auto const& one : inventory::top_threes(db, scope))
        out += one.items[0].own_words + one.items[0].phenomenon + "\n";
    for (auto const& one : survey::surveys(db, scope))
        out += fmt::format(
            "survey {} {} {}\n", survey::code(one.state), one.sent, moment::iso(one.closes_on));
    for (auto const& one : objectives::objectives(db, scope))
        out += fmt::format("{} {} {}\n", one.wish.title, objectives::code(one.state), one.version);
    for (auto const& one : plan::actions(db, scope))
        out += fmt::format("{} {} {}\n", one.wish.title, plan::code(one.state), one.version);
    out += plan::frozen(db, scope);
    for (auto const& one : calendar::events(db, scope))
        out += fmt::format("{} {} {}\n", one.what.title, calendar::code(one.state), one.sequence);
    for (auto const& one : calendar::messages(db, scope))
        out += fmt::format("{} {}\n", one.what.subject, one.is_sent);
    if (auto const adopted = calendar::adoption(db, scope))
        out += adopted->by + moment::iso(adopted->on) + "\n";
    if (auto const award = award::current(db, scope))
        for (auto const& one : papers::signatures(db, award->paper))
            out += fmt::format("{} {}\n", award->number, one.signature ? one.signature->name : "");
    return out;
}

// What the parts of an address and the fields of a form are filled with.
template <class T> std::string first_id(std::vector<T> const& all)
{
    return all.empty() ? "000000000001" : all[0].id.text();
}

inline Ids ids_of(db::Connection& db, partnership::Scope const& scope)
{
    auto const award = award::current(db, scope);
    return {{"park", "het-ambacht"}, {"address", first_id(area::addresses(db, scope))},
        {"survey", first_id(survey::surveys(db, scope))},
        {"objective", first_id(objectives::objectives(db, scope))},
        {"action", first_id(plan::actions(db, scope))}, {"event", first_id(calendar::events(db, scope))},
        {"message", first_id(calendar::messages(db, scope))}, {"paper", award ? award->paper.text() : ""},
        {"step", "5"}};
}

// Fields that forms of the rooms read; what a form does not know it leaves alone.
inline http::Fields good_fields(Ids const& ids)
{
    return {{"title", "Nieuw"}, {"subject", "Nieuw"}, {"audience", "Iedereen"}, {"date", "2027-05-12"},
        {"from", "10:00"}, {"until", "12:00"}, {"name", "Karin van den Berg"}, {"agreed", "1"},
        {"kind", "home"}, {"chapter", "crime"}, {"theme", "crime"}, {"first", "1"}, {"last", "2"},
        {"repeat", "once"}, {"done_when", "Klaar"}, {"version", "1"}, {"state", "done"}, {"unit", "percent"},
        {"target", "60"}, {"due_on", "2028-05-12"}, {"closes_on", "2027-05-12"}, {"reason", "Daarom"},
        {"card", ids.at("action")}, {"to", ".5"}, {"quarter", "5"}, {"signed_on", "2027-03-01"}};
}

struct Ambacht {
    db::Database& database;
    files::Store& store;
    keeping::Register const& kept;
    partnership::Scope scope;
    accounts::PersonId adviser;
    visit::testing::Site site;

    std::string now() { return picture(*database.lease(), scope); }
    // Every form below a park but those that begin a round or stop, as the adviser, who may do anything.
    void send_every_form()
    {
        auto const ids = ids_of(*database.lease(), scope);
        site.as(adviser);
        for (auto const& room : all_routes())
            for (auto const& route : room)
                if (route.method == http::Method::post && route.path.starts_with("/t/{park}/")
                    && route.path != "/t/{park}/vervolg/herijken" && route.path != "/t/{park}/vervolg/stoppen"
                    && route.path != "/t/{park}/vervolg/doorgaan") {
                    INFO(std::string(route.path));
                    CHECK(site.post(address(route.path, ids), good_fields(ids)).status < 500);
                }
    }
};

inline void each_ambacht(base::FunctionRef<void(Ambacht&)> test)
{
    auto const tables = all_tables();
    testing::for_each_database({tables}, [&](db::Database& database) {
        testing::TempDir folder;
        files::Store store(folder.path());
        static auto const kept = standard_register();
        visit::House house;
        house.keeping = &kept;
        house.secret = "a secret of the tests";
        house.public_url = "http://localhost:8080";
        house.process = process();
        house.chain = chain();
        house.files = &store;
        partnership::Scope scope;
        accounts::PersonId adviser;
        {
            auto lease = database.lease();
            demo::fill(*lease, house, testing::now());
            auto const park = *partnership::find(*lease, "het-ambacht");
            scope = {park.id, partnership::current_round(*lease, park.id).id};
            adviser
                = accounts::person_with_email(*lease, {"Anna Bakker", "anna@demo.example"}, testing::now());
        }
        Ambacht ambacht{database, store, kept, scope, adviser, {database, all_routes(), house}};
        test(ambacht);
    });
}

} // namespace app::ambacht
