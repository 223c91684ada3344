// A site with one organisation whose sign-in is taken, played by a provider in memory, for tests of pages.
#pragma once
#include "providers.h"
#include "samples.h"
#include "testing.h"

#include "accounts/identity.h"
#include "accounts/tables.h"
#include "audit/audit.h"
#include "audit/log.h"
#include "db/db.h"
#include "mail/mail.h"
#include "mail/tables.h"
#include "oidc/fake.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

namespace visit::organisation {

inline constexpr char const* issuer = "https://inlog.grifthoek.example";
inline constexpr char const* back = "/inloggen/terug?";

inline Answer show_path(Visit&, http::Request&) { return Page{"Het pad", {}}; }

inline constexpr Route test_routes[] = {
    {http::Method::get, "/t/{park}", Capability::see_park, show_path},
    {http::Method::get, "/t/{park}/cijfers", Capability::see_figures, show_path},
};

// The step that knows where an organisation takes part: here in De Grift, when it is called so.
inline std::int64_t parks_of(db::Connection&, partnership::Employer const& employer)
{
    return employer.names.front() == "Gemeente Grifthoek" ? 1 : 0;
}

inline void settle(db::Connection& db, partnership::Provided const& provided, moment::Instant now)
{
    auto const park = partnership::find(db, "de-grift");
    if (provided.role)
        partnership::join(db, park->id, {provided.person, {}, *provided.role}, moment::local_date(now));
}

inline Agreement municipality()
{
    Agreement agreement{
        "gemeente", "Gemeente Grifthoek", {{"Gemeente Grifthoek"}, "municipality"}, {"grifthoek.nl"}};
    agreement.rules = {{"groups", "veiligheid", partnership::Role::partner},
        {"groups", "programma", partnership::Role::coordinator}};
    agreement.role_max = partnership::Role::secretary;
    agreement.second_step.amr = {"mfa"};
    return agreement;
}

struct Site {
    db::Database& database;
    samples::World world;
    oidc::testing::FakeProvider& fake;
    Providers& providers;
    std::vector<std::string>& told;
    visit::testing::Site pages;
    moment::Instant now = ::testing::now();

    void wait(std::int64_t minutes)
    {
        now = fake.now = now.plus_minutes(minutes);
        pages.set_now(now);
    }
    std::string address_of(visit::testing::Shown const& going) const
    {
        auto const refresh = going.response.header("Refresh");
        auto const mark = refresh.find("url=");
        return mark == refresh.npos ? "" : std::string(refresh.substr(mark + 4));
    }
    // To the organisation and back, as far as the address to come back at.
    std::string signed_in_there(std::string_view claims, http::Fields fields = {})
    {
        auto const going = pages.as({}).post("/inloggen/via/gemeente", std::move(fields));
        REQUIRE(going.status == 200);
        return back + fake.sign_in(address_of(going), claims);
    }
    visit::testing::Shown sign_in(std::string_view claims, http::Fields fields = {})
    {
        return pages.get(signed_in_there(claims, std::move(fields)));
    }
    std::optional<accounts::PersonId> person(std::string_view email) const
    {
        return accounts::person_known_as(*database.lease(), email);
    }
    std::vector<accounts::Identity> identities(accounts::PersonId person) const
    {
        return accounts::identities_of(*database.lease(), person);
    }
    std::vector<audit::LogLine> lines() const
    {
        std::vector<audit::LogLine> out;
        audit::each_line(*database.lease(), {}, [&](audit::LogLine const& line) { out.push_back(line); });
        return out;
    }
};

inline void each_site(base::FunctionRef<void(Site&)> test, Agreement const& agreement = municipality())
{
    ::testing::for_each_database(
        {accounts::tables(), partnership::tables(), mail::tables()}, [&](db::Database& database) {
            auto world = samples::world(*database.lease(), ::testing::now());
            oidc::testing::FakeProvider fake(issuer, ::testing::now());
            std::vector<std::string> told;
            Providers providers{{}, {parks_of, settle}};
            providers.tell = [&](std::string_view provider, std::string_view mistake) {
                told.push_back(std::string(provider) + " " + std::string(mistake));
            };
            providers.all.push_back({agreement,
                oidc::Provider(fake.client("http://localhost:8080/inloggen/terug"), fake.fetch())});
            House house;
            house.asks_second_step = true;
            house.providers = &providers;
            Site site{database, world, fake, providers, told, {database, {routes(), test_routes}, house}};
            site.pages.set_now(site.now);
            test(site);
        });
}

inline bool holds(std::string const& page, std::string_view words)
{
    return page.find(words) != std::string::npos;
}

inline constexpr std::string_view newcomer
    = R"({"sub":"17","email":"Carla@Grifthoek.nl","name":"Carla de Wit","groups":["veiligheid"],"amr":["pwd","mfa"]})";

} // namespace visit::organisation
