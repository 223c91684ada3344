// Four thousand parks of one adviser with boundaries as parks have them, in a database, and places in and
// round them.
#pragma once
#include "accounts/accounts.h"
#include "accounts/tables.h"
#include "area/tables.h"
#include "audit/tables.h"
#include "db/database.h"
#include "db/db.h"
#include "db/migration.h"
#include "deliveries/tables.h"
#include "geo/geo.h"
#include "inventory/tables.h"
#include "jobs/tables.h"
#include "mail/tables.h"
#include "meetings/tables.h"
#include "papers/tables.h"
#include "participants/tables.h"
#include "partnership/tables.h"

#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <numbers>
#include <random>
#include <sys/resource.h>
#include <vector>

namespace bench {

inline constexpr int parks = 4'000;
inline constexpr std::int64_t at = 1'800'000'000'000;

inline double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

inline long memory_mb()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

// Ten to sixty corners, a hundred metres to a kilometre across, clustered round two hundred towns.
class Country {
public:
    Country()
    {
        std::uniform_real_distribution<double> x(20'000, 270'000), y(320'000, 600'000);
        std::uniform_real_distribution<double> aside(-4'000, 4'000), size(80, 600), uneven(0.55, 1.0);
        std::uniform_int_distribution<int> corners(10, 60);
        std::vector<geo::Rd> towns;
        for (int i = 0; i < 200; ++i)
            towns.push_back({x(chance_), y(chance_)});
        for (int i = 0; i < parks; ++i) {
            auto const& town = towns[static_cast<std::size_t>(i) % towns.size()];
            geo::Rd const middle{town.x + aside(chance_), town.y + aside(chance_)};
            auto const radius = size(chance_);
            auto const count = corners(chance_);
            geo::Ring ring;
            for (int k = 0; k < count; ++k) {
                auto const turn = 2 * std::numbers::pi * k / count, far = radius * uneven(chance_);
                ring.push_back({middle.x + far * std::cos(turn), middle.y + far * std::sin(turn)});
            }
            shapes_.push_back({{{std::move(ring), {}}}});
            middles_.push_back(middle);
            radii_.push_back(radius);
        }
    }
    std::vector<geo::Shape> const& shapes() const { return shapes_; }
    // Three in four in or at the edge of a park, the others anywhere.
    geo::Rd place()
    {
        if (chance_() % 4 == 0)
            return {20'000 + 250'000 * share(), 320'000 + 280'000 * share()};
        auto const park = chance_() % parks;
        auto const& middle = middles_[park];
        auto const reach = radii_[park];
        return {middle.x + reach * (2 * share() - 1), middle.y + reach * (2 * share() - 1)};
    }
    unsigned any(unsigned below) { return static_cast<unsigned>(chance_() % below); }

private:
    double share() { return static_cast<double>(chance_()) / static_cast<double>(std::mt19937::max()); }

    std::mt19937 chance_{20'261'126};
    std::vector<geo::Shape> shapes_;
    std::vector<geo::Rd> middles_;
    std::vector<double> radii_;
};

inline std::int64_t park_id(int park) { return (std::int64_t{park} * 7919 + 13) % 1'000'003 * 1000 + 1; }
inline std::int64_t round_id(int park) { return park_id(park) + 1; }

inline void add_parks(db::Connection& db, accounts::PersonId person, Country const& country)
{
    db.bulk("partnership_partnership", {"id", "slug", "name", "municipality", "cycle_months", "created_at"},
        [&](db::BulkSink& sink) {
            for (int i = 0; i < parks; ++i)
                sink.add(park_id(i), fmt::format("terrein-{}", i), fmt::format("Terrein {:04}", i),
                    fmt::format("Gemeente {:03}", i % 342), 24, at);
        });
    db.bulk("partnership_round", {"id", "partnership", "number", "started_on"}, [&](db::BulkSink& sink) {
        for (int i = 0; i < parks; ++i)
            sink.add(round_id(i), park_id(i), 1, "2026-01-01");
    });
    db.bulk("partnership_member", {"partnership", "person", "role", "since"}, [&](db::BulkSink& sink) {
        for (int i = 0; i < parks; ++i)
            sink.add(park_id(i), person, "adviser", "2026-01-01");
    });
    db.bulk("partnership_acceptance", {"partnership", "person", "version", "at"}, [&](db::BulkSink& sink) {
        for (int i = 0; i < parks; ++i)
            sink.add(park_id(i), person, 1, at);
    });
    db.bulk("area_boundary",
        {"id", "partnership", "round", "version", "shape", "area_m2", "at", "reason", "source"},
        [&](db::BulkSink& sink) {
            for (int i = 0; i < parks; ++i) {
                auto const& shape = country.shapes()[static_cast<std::size_t>(i)];
                sink.add(park_id(i) + 2, park_id(i), round_id(i), 1, geo::stored(shape), geo::area_m2(shape),
                    at, "", "");
            }
        });
}

inline accounts::PersonId fill(db::Database& database, Country const& country)
{
    auto db = database.lease();
    for (auto const& tables : {mail::tables(), jobs::tables(), accounts::tables(), partnership::tables(),
             audit::tables(), papers::tables(), meetings::tables(), area::tables(), participants::tables(),
             inventory::tables(), deliveries::tables()})
        db::migrate(*db, tables, moment::SystemClock().now());
    auto const person = accounts::person_with_email(
        *db, {"Anna Bakker", "anna@voorbeeld.nl", accounts::Desk::adviser}, moment::SystemClock().now());
    add_parks(*db, person, country);
    return person;
}

} // namespace bench
