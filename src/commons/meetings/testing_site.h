// A park with people, a step that brings matters, and the pages of meetings, for tests.
#pragma once
#include "samples.h"

#include "accounts/tables.h"
#include "db/database.h"
#include "mail/mail.h"
#include "mail/tables.h"
#include "meetings/routes.h"
#include "meetings/tables.h"
#include "partnership/step.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

namespace meetings::testing {

inline constexpr moment::Date today{2027, 3, 15};

// A step with a fixed number of actions; what a meeting makes of them is remembered here.
struct FakeStep {
    std::vector<partnership::Matter> matters;
    std::vector<partnership::Settling> settled;
    std::string hindrance; // says no with these words
};
inline FakeStep& fake_step()
{
    static FakeStep step;
    return step;
}

inline constexpr partnership::MatterState fake_states[] = {
    {"done", {"Klaar", "Done"}}, {"in_progress", {"Loopt", "Under way"}}, {"stuck", {"Vast", "Stuck"}, true}};

inline std::vector<partnership::Matter> fake_matters(db::Connection&, partnership::StepQuestion const&)
{
    return fake_step().matters;
}

inline std::optional<i18n::Message> fake_settle(
    db::Connection&, partnership::Scope const&, partnership::Settling const& settling)
{
    auto& step = fake_step();
    if (!step.hindrance.empty())
        return i18n::Message{{"{}", "{}"}, {step.hindrance}};
    step.settled.push_back(settling);
    std::erase_if(step.matters, [&](partnership::Matter const& matter) {
        return settling.state == "done" && matter.key == settling.key;
    });
    return std::nullopt;
}

inline partnership::Process fake_process()
{
    static partnership::Step const steps[] = {{6, "plan", {"Plan", "Plan"}, nullptr, nullptr, nullptr,
        nullptr, {fake_matters, fake_states, fake_settle}}};
    return steps;
}

inline partnership::Matter action(int number, partnership::MatterKind kind = partnership::MatterKind::due)
{
    partnership::Matter out;
    out.kind = kind;
    out.key = "action:" + std::to_string(number);
    out.text = {{"Actie {}", "Action {}"}, {std::to_string(number)}};
    out.path = "plan/actie/" + std::to_string(number);
    out.organisation = "Politie";
    out.date = {2027, 3, 31};
    out.state = "planned";
    out.version = 4;
    return out;
}

struct Desk {
    db::Database& database;
    partnership::Scope scope;
    accounts::PersonId anna, bram;
    accounts::OrganisationId police;
    MeetingId meeting;
    visit::testing::Site pages;

    std::string path() const { return "/t/de-grift/bijeenkomsten/" + meeting.text(); }
    Meeting read() const { return *meetings::meeting(*database.lease(), scope, meeting); }
    std::vector<mail::Outgoing> mails() const { return mail::outbox(*database.lease(), 30); }
    // In the newest mail to this address.
    mail::Invitation calendar_to(std::string_view address) const
    {
        auto const lease = database.lease();
        return *mail::message(*lease, mail::outbox_to(*lease, address, 1).at(0).id)->invitation;
    }
    MeetingId planned(Kind kind, moment::Date date) const
    {
        return plan(*database.lease(), scope, {kind, {}, date});
    }
    std::string page(std::string const& below = "") { return pages.get(path() + below).html; }
};

inline bool holds(std::string const& page, std::string_view words)
{
    return page.find(words) != std::string::npos;
}

// Anna advises, Bram stands for the police; a regular meeting is planned today.
inline void each_desk(base::FunctionRef<void(Desk&)> test, int actions = 2)
{
    ::testing::for_each_database(
        {mail::tables(), accounts::tables(), partnership::tables(), meetings::tables()},
        [&](db::Database& database) {
            fake_step() = {};
            for (int number = 1; number <= actions; ++number)
                fake_step().matters.push_back(action(number));
            auto const now = ::testing::now();
            auto lease = database.lease();
            auto& db = *lease;
            auto const anna = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
            auto const bram = accounts::person_with_email(db, {"Bram Smit", "bram@voorbeeld.nl"}, now);
            auto const police = accounts::add_organisation(db, "Politie", "police", now);
            auto const park
                = partnership::start(db, {"De Grift", "Grifthoek"}, *accounts::person(db, anna), now);
            partnership::Scope const scope{park.id, partnership::current_round(db, park.id).id};
            partnership::join(db, park.id, {bram, police, partnership::Role::partner}, today);
            auto const id = plan(db, scope, {Kind::regular, {}, today});
            visit::House house;
            house.process = fake_process();
            Desk desk{database, scope, anna, bram, police, id, {database, {meetings::routes()}, house}};
            desk.pages.as(anna);
            test(desk);
        });
}

} // namespace meetings::testing
