// What a complete response to the survey costs, through the router and durable; what results cost for many
// answers; and how fast codes are made.
#include "accounts/tables.h"
#include "answers_file.h"
#include "area/tables.h"
#include "db/database.h"
#include "invitation.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "reports.h"
#include "responding.h"
#include "samples.h"
#include "store.h"
#include "survey/routes.h"
#include "survey/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <ctime>

using namespace survey;

namespace {

constexpr int responses = 300;
constexpr int many = 8'352;
constexpr std::string_view secret = "a secret of the house";

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void answer_all_pages(visit::testing::Site& site, std::string const& code)
{
    auto const home = "/e/" + code;
    site.get(home);
    std::string at = home + "/1";
    while (!at.ends_with("/controleren")) {
        site.get(at);
        at = site.post(at,
                     {{"B1", "safe"}, {"B3", "7"}, {"C1", "none"}, {"D1.litter", "often"},
                         {"E1.lighting", "safe"}})
                 .location;
    }
    site.get(at);
    if (site.post(home + "/verzenden").location != "/e/bedankt")
        throw std::runtime_error("a response was not taken");
}

// Code, check sign and digest, without a table: with a key that is worked in for each, and once for all.
void make_codes()
{
    constexpr int codes_made = 100'000;
    auto const rate = [&](auto const& hash_of_code) {
        std::size_t bytes = 0;
        auto const cpu = cpu_seconds();
        for (int id = 1; id <= codes_made; ++id)
            bytes += hash_of_code(InvitationId{id}).size();
        auto const spent = cpu_seconds() - cpu;
        return bytes > 0 ? codes_made / spent : 0;
    };
    Codes const codes({secret});
    auto const anew = rate([&](InvitationId id) { return hash_of({secret}, code_of({secret}, id, 0)); });
    auto const once = rate([&](InvitationId id) { return codes.hash(codes.code(id, 0)); });
    fmt::print(
        "survey_codes_alone {:.0f} codes/s of processor time, {:.0f} with a key made anew (ratio {:.2f})\n",
        once, anew, once / anew);
}

Survey open_survey(db::Connection& db)
{
    auto const id = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
    auto const park
        = partnership::start(db, {"De Grift", "Grifthoek"}, *accounts::person(db, id), testing::now());
    partnership::Scope const scope{park.id, partnership::current_round(db, park.id).id};
    auto const made = *prepare(db, scope, {Audience::entrepreneurs, {2027, 5, 1}, {}});
    auto const survey = *find(db, scope, made);
    auto const recipients = samples::recipients(many + responses);
    auto const start = seconds(), cpu = cpu_seconds();
    if (!invite(db, survey, recipients, {secret}))
        throw std::runtime_error("no invitations");
    fmt::print("survey_codes {:.0f} codes/s (limit 100000)\n", (many + responses) / (seconds() - start));
    fmt::print("survey_codes_cpu {:.0f} codes for a second of our own processor time\n",
        (many + responses) / (cpu_seconds() - cpu));
    (void)open(db, *find(db, scope, made), {2027, 3, 15});
    return *find(db, scope, made);
}

// Everything a researcher takes along, but the archive round it.
void export_answers(db::Connection& db, Survey const& survey)
{
    i18n::Words const words(i18n::Language::dutch);
    auto const start = seconds();
    auto const answers = answers_of_survey(db, survey.id, 200'000);
    auto const read = seconds();
    auto const file = answers_file(words, results_of(db, survey, 5), answers, 5);
    auto const csv = answers_csv(file);
    fmt::print("survey_answers_csv {:.0f} ms for {} answers, {} columns, {} bytes (limit 100)\n",
        1000 * (seconds() - start), file.rows.size(), file.columns.size(), csv.size());
    fmt::print("survey_answers_read {:.0f} ms of these (limit 100)\n", 1000 * (read - start));
}

void run(db::Database& database)
{
    auto db = database.lease();
    auto survey = open_survey(*db);
    visit::House house;
    house.secret = secret;
    visit::testing::Site site(database, {routes()}, house);
    auto const rows = invitations_from(*db, survey.id, 0, responses);
    auto const start = seconds(), cpu = cpu_seconds();
    for (auto const& row : rows)
        answer_all_pages(site, code_of({secret}, row.id, row.salt));
    fmt::print("survey_response {:.0f} responses/s (limit 300)\n", responses / (seconds() - start));
    fmt::print("survey_response_cpu {:.2f} ms (limit 5)\n", 1000 * (cpu_seconds() - cpu) / responses);
    {
        db::Transaction all(*db);
        answer_for_demo(*db, survey, many, {2027, 3, 15});
        all.commit();
    }
    auto const closing = seconds();
    (void)close(*db, survey, {2027, 3, 15});
    fmt::print("survey_closing {:.0f} ms for {} answers that wait (limit 2000)\n",
        1000 * (seconds() - closing), many + responses);
    survey = *find(*db, survey.scope, survey.id);
    auto const before = seconds();
    auto const found = results_of(*db, survey, 5);
    fmt::print(
        "survey_results {:.2f} ms for {} answers (limit 30)\n", 1000 * (seconds() - before), found.sent);
    export_answers(*db, survey);
}

} // namespace

// A test program, for it borrows databases and visitors from the tests.
TEST_CASE("figures of the survey")
{
    make_codes();
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [](db::Database& database) { run(database); });
}
