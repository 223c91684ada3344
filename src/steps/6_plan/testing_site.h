// A park with one action, met through the router, for the tests of the pages of this room.
#pragma once
#include "routes.h"
#include "samples.h"
#include "testing_world.h"

#include "db/database.h"
#include "files/files.h"
#include "participants/roles.h"
#include "visit/testing.h"

namespace plan::site {

struct Site {
    db::Database& database;
    World world;
    visit::testing::Site pages;
    ActionId action; // of the police, quarters 1 and 2
    std::string path(std::string_view below = {}) const
    {
        return "/t/de-grift/plan/" + action.text() + std::string(below);
    }
    Action now() { return *find(*database.lease(), world.scope, action); }
};

// The step whose roles are fixed with the plan.
inline partnership::Process process()
{
    static partnership::Step const steps[] = {{.number = 2,
        .path = "deelnemers",
        .name = {"Deelnemers", "Participants"},
        .report = participants::report,
        .frozen = participants::frozen}};
    return steps;
}

inline void each_site(base::FunctionRef<void(Site&)> test)
{
    testing::for_each_database(all_tables(), [&](db::Database& database) {
        testing::TempDir folder;
        files::Store store(folder.path() / "files");
        visit::House house;
        house.reader = READER;
        house.files = &store;
        house.process = process();
        World made;
        ActionId action;
        {
            auto lease = database.lease();
            made = world(*lease);
            action = add(*lease, made.scope, samples::a_wish({made.police, made.dirk}), made.by());
        }
        Site site{database, made, {database, {routes()}, house}, action};
        site.pages.as(made.adviser);
        test(site);
    });
}

inline http::Fields good_form(Site const& site)
{
    auto const owner = site.world.police.text() + "." + site.world.dirk.text();
    return {{"title", "Samen rondlopen"}, {"chapter", "crime"}, {"theme", "crime"}, {"objective", ""},
        {"owner", owner}, {"partners", site.world.town.text()}, {"first", "2"}, {"last", "3"},
        {"repeat", "quarterly"}, {"done_when", "Er is een lijst met punten."}, {"version", "1"}};
}

inline http::Fields with(http::Fields fields, std::string_view name, std::string_view value)
{
    for (auto& field : fields)
        if (field.name == name)
            field.value = value;
    return fields;
}

// What is filled in to adopt the plan.
inline http::Fields decision_form()
{
    return {{"decision", "Het plan is vastgesteld."}, {"meeting", ""}, {"first_meeting_on", "2027-05-11"}};
}

inline bool holds(std::string const& page, std::string_view words)
{
    return page.find(words) != std::string::npos;
}

// Three hundred actions over eight organisations, as a large park has them.
inline void fill(Site& site, int count)
{
    auto lease = site.database.lease();
    db::Transaction tx(*lease);
    std::vector<Joined> group;
    for (int i = 0; i < 8; ++i) {
        auto const number = std::to_string(i);
        auto const name = "Bedrijf " + number, email = "bedrijf" + number + "@voorbeeld.nl";
        group.push_back(join(*lease, site.world.scope,
            {name.c_str(), "entrepreneur", "Sam de Boer", email.c_str(), partnership::Role::entrepreneur}));
    }
    for (int i = 0; i < count; ++i) {
        auto const& one = group[static_cast<std::size_t>(i) % group.size()];
        auto wish = samples::a_wish({one.organisation, one.person});
        wish.quarters = {i % 8 + 1, i % 8 + 1};
        add(*lease, site.world.scope, wish, site.world.by());
    }
    tx.commit();
}

} // namespace plan::site
