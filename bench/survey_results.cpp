// What the pages of an outcome cost through the router, with suppression, a round before and a split, for few
// answers and for many. Both rounds have as many.
#include "accounts/tables.h"
#include "area/tables.h"
#include "db/database.h"
#include "db/db.h"
#include "jobs/tables.h"
#include "logging/logging.h"
#include "partnership/tables.h"
#include "responding.h"
#include "samples.h"
#include "splits.h"
#include "store.h"
#include "survey/jobs.h"
#include "survey/routes.h"
#include "survey/tables.h"
#include "tally.h"
#include "testing/testing.h"
#include "visit/testing.h"
#include "waiting.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

using namespace survey;

namespace {

constexpr int seeds = 261; // that many differ; more are the same ones again
constexpr int rounds_timed = 15;

double now_ms()
{
    using std::chrono::duration;
    return duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::vector<std::string> answers_of(db::Connection& db, SurveyId survey)
{
    return db.all<std::string>(
        "select answers from survey_response where survey = ?",
        [](db::Row const& row) { return row.text(0); }, survey);
}

// The same people again, until there are so many.
void multiply(db::Connection& db, Survey const& survey, std::int64_t people)
{
    auto const questionnaire = questionnaire_for(db, survey);
    auto const all = answers_of(db, survey.id);
    Tally tally(*questionnaire, tally_of(db, survey.id));
    db::Transaction transaction(db);
    std::vector<Loose> more;
    for (auto one = survey.sent; one < people; ++one) {
        auto const& answers = all[static_cast<std::size_t>(one) % all.size()];
        more.push_back({LoosePart::answers, "", answers});
        tally.add(*questionnaire, read_answers(answers));
    }
    insert_moved(db, survey.id, more);
    db.run("update survey_survey set sent = ? where id = ?", people, survey.id);
    update_tally(db, survey.id, tally.written());
    transaction.commit();
}

Survey closed(db::Connection& db, partnership::Scope const& scope, moment::Date on, std::int64_t people)
{
    auto const id = *prepare(db, scope, {Audience::entrepreneurs, moment::plus_days(on, 30), {}});
    if (!invite(db, *find(db, scope, id), samples::recipients(seeds), samples::secret)
        || !open(db, *find(db, scope, id), on))
        throw std::runtime_error("no survey");
    {
        db::Transaction all(db);
        answer_for_demo(db, *find(db, scope, id), seeds, on);
        all.commit();
    }
    (void)close(db, *find(db, scope, id), moment::plus_days(on, 20));
    multiply(db, *find(db, scope, id), people);
    return *find(db, scope, id);
}

double median_ms(visit::testing::Site& site, std::string const& path)
{
    std::vector<double> spent;
    for (int one = 0; one < rounds_timed; ++one) {
        auto const start = now_ms();
        if (site.get(path).status != 200)
            throw std::runtime_error("no page: " + path);
        spent.push_back(now_ms() - start);
    }
    std::ranges::nth_element(spent, spent.begin() + rounds_timed / 2);
    return spent[rounds_timed / 2];
}

struct Size {
    std::int64_t people = 0;
    int limit_ms = 0;
};

void run(db::Database& database, Size const& size)
{
    auto db = database.lease();
    auto const person
        = accounts::person_with_email(*db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
    auto const name = fmt::format("Park {}", size.people);
    auto const park
        = partnership::start(*db, {name, "Grifthoek"}, *accounts::person(*db, person), testing::now());
    partnership::Scope const first{park.id, partnership::current_round(*db, park.id).id};
    auto const former = closed(*db, first, {2025, 3, 15}, size.people);
    if (!share_results(*db, former)) // only what was shared stands beside the next one
        throw std::runtime_error("not shared");
    partnership::Scope const second{park.id, partnership::open_next_round(*db, park.id, testing::now()).id};
    auto const survey = closed(*db, second, {2027, 3, 15}, size.people);
    visit::House house;
    visit::testing::Site site(database, {routes()}, house);
    site.as(person);
    if (!choose_split(*db, survey, "B", "A2", testing::now()))
        throw std::runtime_error("no split");
    auto const start = now_ms();
    {
        logging::KeptLines lines;
        logging::Log log{lines};
        auto const clock = testing::fixed_clock();
        jobs::Runner({database, clock, log}, job_handlers(house), {}).run_all();
    }
    fmt::print("survey_split_count {:.0f} ms for {} answers\n", now_ms() - start, size.people);
    auto const path = fmt::format("/t/park-{}/enquete/{}/resultaten", size.people, survey.id.text());
    fmt::print("survey_results_page {:.1f} ms for {} answers (limit {})\n", median_ms(site, path),
        size.people, size.limit_ms);
    fmt::print("survey_cross_page {:.1f} ms for {} answers (limit {})\n",
        median_ms(site, path + "/kruis?rij=A2&kolom=B1"), size.people, size.limit_ms);
    fmt::print("survey_group_page {:.1f} ms for {} answers (limit {})\n",
        median_ms(site, path + "/kruis?rij=A2&groep=n2_9"), size.people, size.limit_ms);
}

} // namespace

TEST_CASE("figures of the outcome of a survey")
{
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [](db::Database& database) {
            for (auto const& size : {Size{261, 15}, Size{8'352, 30}, Size{100'000, 150}})
                run(database, size);
        });
}
