// The pages of this room with one activity and one message, for tests through the router.
#pragma once
#include "guide.h"
#include "routes.h"
#include "samples.h"
#include "testing_world.h"

#include "db/database.h"
#include "visit/testing.h"

namespace calendar {

struct Site {
    db::Database& database;
    World world;
    visit::testing::Site pages;
    EventId event;
    MessageId message;
    std::string event_path(std::string_view below = {}) const
    {
        return "/t/de-grift/kalender/activiteit/" + event.text() + std::string(below);
    }
    std::string message_path(std::string_view below = {}) const
    {
        return "/t/de-grift/kalender/bericht/" + message.text() + std::string(below);
    }
    Event event_now() { return *find(*database.lease(), world.scope, event); }
};

inline void each_site(base::FunctionRef<void(Site&)> test)
{
    testing::for_each_database(all_tables(), [&](db::Database& database) {
        World made;
        EventId event;
        MessageId message;
        {
            auto lease = database.lease();
            made = world(*lease);
            event = add(*lease, made.scope, samples::evening(made.police), testing::now());
            message = add(*lease, made.scope, samples::newsletter(made.association));
        }
        Site site{database, made, {database, {routes()}}, event, message};
        site.pages.as(made.dirk);
        test(site);
    });
}

inline http::Fields with(http::Fields fields, std::string_view name, std::string_view value)
{
    for (auto& field : fields)
        if (field.name == name)
            field.value = value;
    return fields;
}

inline bool holds(std::string const& page, std::string_view words)
{
    return page.find(words) != std::string::npos;
}

inline std::string first_local_channel()
{
    for (auto const& channel : standard_guide().channels)
        if (channel.is_local)
            return channel.id;
    return {};
}

} // namespace calendar
