// A park whose owners are asked how their actions go, for tests.
#pragma once
#include "answering.h"
#include "asking.h"
#include "samples.h"
#include "testing_world.h"

#include "mail/mail.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace plan {

inline constexpr std::string_view url = "https://terrein.voorbeeld.nl";
inline constexpr moment::Date question_day{2027, 4, 1};

inline moment::Instant night(moment::Date day) { return moment::instant_of(day, {3, 0}); }

// A plan that was adopted in March: an action of the police, and one of the town.
struct Office {
    db::Connection& db;
    World world;
    ActionId of_police = {}, of_town = {};

    std::int64_t night_of(moment::Date day) const { return ask_due(db, url, night(day)); }
    std::vector<mail::Outgoing> outbox() const
    {
        auto all = mail::outbox(db, 100);
        std::ranges::reverse(all);
        return all;
    }
    std::vector<std::string> mailed() const
    {
        std::vector<std::string> out;
        for (auto const& one : outbox())
            out.push_back(one.to.address);
        return out;
    }
    std::string text_to(std::string_view address) const
    {
        for (auto const& one : mail::outbox_to(db, address, 1))
            return mail::message(db, one.id)->text;
        return {};
    }
    // The last part of the link to all actions in the newest mail to this address.
    std::string token_of(std::string_view address) const
    {
        auto const text = text_to(address);
        constexpr std::string_view before = "/antwoord/";
        auto const at = text.rfind(before);
        if (at == std::string::npos)
            return {};
        auto const from = at + before.size();
        return text.substr(from, text.find('\n', from) - from);
    }
    std::optional<Answering> opened(std::string_view address, moment::Date day) const
    {
        return answering(db, token_of(address), night(day));
    }
    void answered(std::string_view address, Answer const& given, moment::Date day) const
    {
        auto const who = opened(address, day);
        REQUIRE(who);
        CHECK(answer(db, *who, given, night(day)));
    }
    Question about(ActionId id) const { return questions_about(db, world.scope, id).at(0); }
};

inline Office office(db::Connection& db)
{
    Office made{db, world(db)};
    auto const& scope = made.world.scope;
    made.of_police = add(db, scope, samples::a_wish({made.world.police, made.world.dirk}), made.world.by());
    auto second = samples::a_wish({made.world.town, made.world.carla});
    second.title = "Lampen vervangen";
    made.of_town = add(db, scope, second, made.world.by());
    REQUIRE(adopt(db, scope, made.world.by()));
    return made;
}

inline void in_office(base::FunctionRef<void(Office const&)> test)
{
    testing::for_each_engine(all_tables(), [&](db::Connection& db) { test(office(db)); });
}

inline accounts::PersonId a_deputy(Office const& office)
{
    participants::NewRepresentative wanted{
        office.world.police, "Els Smit", "els@voorbeeld.nl", "plaatsvervanger", partnership::Role::partner};
    wanted.is_deputy = true;
    return *participants::add_representative(office.db, office.world.scope, wanted, testing::now());
}

inline bool holds(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

using Addresses = std::vector<std::string>;

} // namespace plan
