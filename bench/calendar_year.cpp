// Adds a park with a calendar of a thousand activities to a data folder. For script/bench.
#include "in_folder.h"

#include "accounts/accounts.h"
#include "calendar/calendar.h"
#include "partnership/partnership.h"
#include "partnership/terms.h"

#include <filesystem>
#include <fmt/format.h>

namespace {

constexpr int activities = 1'000;
constexpr int days_of_two_years = 730;

void fill(db::Connection& db, partnership::Scope const& scope, moment::Instant now)
{
    auto const first = moment::local_date(now);
    for (int i = 0; i < activities; ++i) {
        calendar::NewEvent wanted{calendar::Kind::inspection_walk,
            fmt::format("Schouw {} over het terrein", i),
            moment::plus_days(first, i * days_of_two_years / activities)};
        wanted.place = "Kantine, Griftweg 3";
        calendar::add(db, scope, wanted, now);
    }
}

} // namespace

int main(int count, char** words)
{
    return in_folder(count, words, [](db::Connection& db, accounts::Person const& person) {
        auto const now = moment::SystemClock().now();
        auto const park = partnership::start(db, {"De Volle Agenda", "Grifthoek"}, person, now);
        partnership::accept_terms(db, park.id, person.id, 1, now);
        fill(db, {park.id, partnership::current_round(db, park.id).id}, now);
        fmt::print("{} {} activities\n", park.slug, activities);
    });
}
