// A server is really killed while many send, twice with every code at the same moment. The server is this
// program again, started with the address of the database: SQLite may not be carried through a fork.
#include "jobs.h"
#include "responding.h"
#include "samples.h"
#include "test_outcomes.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/database.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <set>
#include <thread>

using namespace survey;

namespace {

constexpr char database_variable[] = "SURVEY_TEST_DATABASE", told_variable[] = "SURVEY_TEST_TOLD",
               survey_variable[] = "SURVEY_TEST_SURVEY";
constexpr char sender_case[] = "--test-case=(the server that is killed while many send)";
constexpr int devices = 4;
constexpr int kills = 4;

moment::Date const sent_on = moment::local_date(testing::now());

// TERREINWIJZER_TEST_LARGE: ten thousand, for a night.
int senders_count() { return std::getenv("TERREINWIJZER_TEST_LARGE") ? 10'000 : 1'000; }

std::string database_address(db::Connection& connection)
{
    auto const text = [](db::Row const& row) { return row.text(0); };
    if (connection.engine() == db::Engine::sqlite)
        return connection.one<std::string>("select file from pragma_database_list where name = 'main'", text)
            .value();
    auto const schema = connection.one<std::string>("select current_schema()", text).value();
    std::string const url = std::getenv("TERREINWIJZER_TEST_POSTGRESQL");
    auto const database = connection.one<std::string>("select current_database()", text).value();
    return fmt::format("{}{}dbname={}&options=-csearch_path%3D{}", url, url.find('?') == url.npos ? "?" : "&",
        database, schema);
}

// One line for each sending that was acknowledged; what is written survives the kill.
void tell(int file, int place)
{
    auto const line = fmt::format("{}\n", place);
    if (::write(file, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        ::_exit(2);
}

// Two devices at each code: the even and the odd ones walk the same list.
void send_all(db::Database& database, SurveyId id, int device, int file)
{
    auto const rows = invitations_from(*database.lease(), id, 0, senders_count());
    for (std::size_t at = static_cast<std::size_t>(device / 2); at < rows.size(); at += devices / 2) {
        auto const db = database.lease();
        auto const code = code_of(samples::secret, rows[at].id, rows[at].salt);
        auto const seat = enter(*db, samples::secret, code, sent_on);
        if (!seat)
            continue;
        Answers const answers{
            {"B3", {{{"", "7"}}, ""}}, {"B5", {{}, fmt::format("plek {:05}", rows[at].place)}}};
        save(*db, *seat, answers);
        if (survey::send(*db, *seat, answers, ""))
            tell(file, rows[at].place);
    }
}

pid_t start_server(std::string const& address, SurveyId id, std::string const& told)
{
    pid_t const process = ::fork();
    if (process == 0) {
        ::setenv(database_variable, address.c_str(), 1);
        ::setenv(told_variable, told.c_str(), 1);
        ::setenv(survey_variable, id.text().c_str(), 1);
        ::execl("/proc/self/exe", "server", sender_case, "--no-skip", "--out=/dev/null",
            static_cast<char*>(nullptr));
        ::_exit(1);
    }
    return process;
}

std::vector<int> lines_told(std::string const& file)
{
    std::ifstream in(file);
    std::vector<int> out;
    for (int place = 0; in >> place;)
        out.push_back(place);
    return out;
}

// Killed when it has told so many; false when it came to its end before that.
bool run_and_kill(pid_t server, std::string const& told, std::size_t wanted)
{
    int status = 0;
    while (lines_told(told).size() < wanted) {
        if (::waitpid(server, &status, WNOHANG) == server) {
            CHECK(status == 0);
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    ::kill(server, SIGKILL);
    ::waitpid(server, &status, 0);
    CHECK(WIFSIGNALED(status));
    return true;
}

void finish(pid_t server)
{
    int status = 0;
    ::waitpid(server, &status, 0);
    CHECK(status == 0);
}

std::multiset<std::string> words_kept(db::Connection& db)
{
    std::multiset<std::string> out;
    for (auto const* sql :
        {"select words from survey_text", "select content from survey_waiting where part = 'text'"})
        db.each(sql, [&](db::Row const& row) { out.insert(row.text(0)); });
    return out;
}

SurveyId open_survey(db::Connection& db)
{
    auto const scope = samples::park(db, "De Grift");
    auto const id = *prepare(db, scope, {Audience::entrepreneurs, moment::plus_days(sent_on, 30), {}});
    REQUIRE(invite(db, *find(db, scope, id), samples::recipients(senders_count()), samples::secret));
    REQUIRE(open(db, *find(db, scope, id), sent_on));
    return id;
}

} // namespace

TEST_CASE("(the server that is killed while many send)" * doctest::skip())
{
    char const* const address = std::getenv(database_variable);
    REQUIRE(address != nullptr);
    auto database = db::Database::open(address);
    auto const id = SurveyId::read(std::getenv(survey_variable)).value();
    int const file = ::open(std::getenv(told_variable), O_WRONLY | O_APPEND | O_CREAT, 0600);
    std::atomic<bool> is_over_now = false;
    std::thread tidier([&] {
        while (!is_over_now) {
            tidy(*database.lease(), testing::now());
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    });
    std::vector<std::thread> threads;
    for (int device = 0; device < devices; ++device)
        threads.emplace_back([&, device] { send_all(database, id, device, file); });
    for (auto& thread : threads)
        thread.join();
    is_over_now = true;
    tidier.join();
    ::close(file);
}

TEST_CASE("of many who send while the server is killed again and again, each is kept once and none is lost")
{
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [](db::Database& database) {
            testing::TempDir const folder;
            auto const told = (folder.path() / "told").string();
            auto const id = open_survey(*database.lease());
            auto const address = database_address(*database.lease());
            auto const all = static_cast<std::size_t>(senders_count());
            for (int turn = 1; turn <= kills; ++turn)
                CHECK(run_and_kill(start_server(address, id, told), told,
                    all * static_cast<std::size_t>(turn) / (kills + 1)));
            finish(start_server(address, id, told));

            auto const db = database.lease();
            auto const acknowledged = lines_told(told);
            auto const kept = words_kept(*db);
            CHECK(std::set<int>(acknowledged.begin(), acknowledged.end()).size() == acknowledged.size());
            CHECK(acknowledged.size() + kills * devices >= all); // of a few the answer was lost on its way
            for (auto const place : acknowledged)
                CHECK(kept.count(fmt::format("plek {:05}", place)) == 1);
            CHECK(kept.size() == all);
            CHECK(std::set<std::string>(kept.begin(), kept.end()).size() == all);
            CHECK(survey_of_job(*db, id)->sent == static_cast<std::int64_t>(all));
            CHECK(db->count("select count(*) from survey_invitation where is_used = ?", false) == 0);
            tidy(*db, testing::now()); // a page that one device saved while the other sent
            CHECK(db->count("select count(*) from survey_draft") == 0);
            auto const survey = *survey_of_job(*db, id);
            REQUIRE(close(*db, survey, sent_on));
            CHECK(db->count("select count(*) from survey_response") == static_cast<std::int64_t>(all));
        });
}
