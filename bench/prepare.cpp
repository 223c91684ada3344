// Adds a park with an open survey to a data folder, and prints its codes: something to answer for the bench.
#include "invitation.h"
#include "store.h"

#include "accounts/accounts.h"
#include "base/fault.h"
#include "db/database.h"
#include "partnership/partnership.h"
#include "survey/survey.h"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

namespace {

using namespace survey;

std::string secret_of(std::filesystem::path const& folder)
{
    std::ifstream in(folder / "secret");
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Recipient> recipients(int count)
{
    std::vector<Recipient> out;
    for (int i = 1; i <= count; ++i)
        out.push_back({{"De ondernemer van dit pand", fmt::format("Meetweg {}", i), "7461 AB  Grifthoek"},
            "Meetweg", i, "", "7461AB", ""});
    return out;
}

Survey open_survey(db::Connection& db, Secret secret, int count)
{
    auto const now = moment::SystemClock().now();
    auto const today = moment::local_date(now);
    auto const id = accounts::person_with_email(db, {"Meter", "meter@voorbeeld.nl"}, now);
    auto const park = partnership::start(db, {"De Meetbaan", "Grifthoek"}, *accounts::person(db, id), now);
    partnership::Scope const scope{park.id, partnership::current_round(db, park.id).id};
    auto const made = prepare(db, scope, {Audience::entrepreneurs, moment::plus_days(today, 30), {}});
    if (!made || !invite(db, *find(db, scope, *made), recipients(count), secret)
        || !open(db, *find(db, scope, *made), today))
        throw base::Fault("a room refused the survey of the bench");
    return *find(db, scope, *made);
}

} // namespace

int main(int count, char** words)
{
    if (count != 3)
        return 2;
    std::filesystem::path const folder = words[1];
    auto const codes = std::stoi(words[2]);
    auto const key = secret_of(folder);
    auto database = db::Database::open((folder / "terreinwijzer.sqlite").string());
    auto db = database.lease();
    db::Transaction transaction(*db);
    auto const survey = open_survey(*db, {key}, codes);
    for (auto const& row : invitations_from(*db, survey.id, 0, codes))
        fmt::print("{}\n", code_of({key}, row.id, row.salt));
    transaction.commit();
}
