// An attacker with a copy of the database and of its files tries to pair codes with answers. He must lose;
// and the same attacks must win where answers lie as they came, or they would prove nothing.
#include "jobs.h"
#include "moving.h"
#include "responding.h"
#include "samples.h"
#include "test_outcomes.h"
#include "waiting.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "crypto/crypto.h"
#include "db/database.h"
#include "db/ids.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <map>
#include <numeric>
#include <set>
#include <sstream>
#include <thread>

using namespace survey;

namespace {

constexpr int senders = 60;
// Of sixty pairs in any order three in a thousand lie beyond it; the order is the same at every run.
constexpr double correlation_max = 0.4;

moment::Date const asked_on = moment::local_date(testing::now());

// As in production 60 random bits, and the same ones at every run.
class SeededIds final : public base::IdSource {
public:
    std::int64_t next() override
    {
        std::uint64_t bits = 0;
        auto const bytes = crypto::random_bytes(sizeof bits, random_);
        for (char const byte : bytes)
            bits = (bits << 8U) | static_cast<unsigned char>(byte);
        return static_cast<std::int64_t>((bits & ((std::uint64_t{1} << 60U) - 1)) | 1U);
    }

private:
    crypto::SeededRandom random_{2027};
};

std::string answer_mark(int sender) { return fmt::format("antwoord{:03}", sender); }
std::string text_mark(int sender) { return fmt::format("woorden{:03}", sender); }
std::string email_mark(int sender) { return fmt::format("adres{:03}@voorbeeld.nl", sender); }

// The sender of whom the marks stand in a row.
int sender_in(std::string_view row)
{
    for (std::string_view const before : {"antwoord", "woorden", "adres"})
        if (auto const at = row.find(before); at != row.npos)
            return std::stoi(std::string(row.substr(at + before.size(), 3)));
    return -1;
}

// Something that a row shows, of each sender in the order of sending.
using Shown = std::vector<double>;

std::vector<double> ranks(Shown const& shown)
{
    std::vector<double> out;
    for (auto const value : shown)
        out.push_back(
            static_cast<double>(std::ranges::count_if(shown, [&](double other) { return other < value; })));
    return out;
}

double correlation(Shown const& one, Shown const& other)
{
    auto const x = ranks(one), y = ranks(other);
    double const mean_x = std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
    double const mean_y = std::accumulate(y.begin(), y.end(), 0.0) / static_cast<double>(y.size());
    double both = 0, only_x = 0, only_y = 0;
    for (std::size_t at = 0; at < x.size(); ++at) {
        both += (x[at] - mean_x) * (y[at] - mean_y);
        only_x += (x[at] - mean_x) * (x[at] - mean_x);
        only_y += (y[at] - mean_y) * (y[at] - mean_y);
    }
    return only_x == 0 || only_y == 0 ? 0 : both / std::sqrt(only_x * only_y);
}

Shown in_order_of_sending()
{
    Shown out;
    for (int sender = 0; sender < senders; ++sender)
        out.push_back(sender);
    return out;
}

// The place within its batch: what an attacker wants to know beyond the batch.
Shown within_batches(Shown const& shown, int batch)
{
    Shown out;
    for (int from = 0; from < senders; from += batch) {
        auto const part = ranks({shown.begin() + from, shown.begin() + from + batch});
        out.insert(out.end(), part.begin(), part.end());
    }
    return out;
}

struct Target {
    db::Connection& db;
    partnership::Scope scope;
    SurveyId id;

    Survey survey() const { return *find(db, scope, id); }
    bool is_postgresql() const { return db.engine() == db::Engine::postgresql; }

    void send(int from, int to) const
    {
        for (int sender = from; sender < to; ++sender) {
            // Not in the order of the letters.
            auto const rows = invitations_from(db, id, (sender * 7) % senders, 1);
            auto const code = code_of(samples::secret, rows.at(0).id, rows.at(0).salt);
            Answers const answers{{"B3", {{{"", answer_mark(sender)}}, ""}}, {"B5", {{}, text_mark(sender)}}};
            save(db, *enter(db, samples::secret, code, asked_on), answers);
            REQUIRE(
                survey::send(db, *enter(db, samples::secret, code, asked_on), answers, email_mark(sender)));
        }
    }

    // What an expression shows of the row of each sender in a table.
    Shown shown(std::string const& table, std::string const& column, std::string const& expression) const
    {
        Shown out(senders, -1);
        db.each(fmt::format("select {}, {} from {}", column, expression, table), [&](db::Row const& row) {
            if (auto const sender = sender_in(row.view(0)); sender >= 0)
                out[static_cast<std::size_t>(sender)] = row.real(1);
        });
        CHECK(std::ranges::count(out, -1) == 0);
        return out;
    }
    Shown shown_of_codes(std::string const& expression) const
    {
        std::map<int, double> of_place;
        db.each(fmt::format("select place, {} from survey_invitation", expression),
            [&](db::Row const& row) { of_place[static_cast<int>(row.integer(0))] = row.real(1); });
        Shown out;
        for (int sender = 0; sender < senders; ++sender)
            out.push_back(of_place[(sender * 7) % senders]);
        return out;
    }

    static std::string file_text(std::string const& path)
    {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream out;
        out << in.rdbuf();
        return out.str();
    }
    // The bytes of the database folder: on PostgreSQL of this table, on SQLite of all and of the log.
    std::string files(std::string const& table) const
    {
        if (is_postgresql()) {
            db.script("checkpoint");
            return db
                .one<std::string>(
                    "select encode(pg_read_binary_file(pg_relation_filepath(?)), 'escape')",
                    [](db::Row const& row) { return row.text(0); }, table)
                .value();
        }
        auto const path = db.one<std::string>("select file from pragma_database_list where name = 'main'",
                                [](db::Row const& row) { return row.text(0); })
                              .value();
        return file_text(path) + file_text(path + "-wal");
    }
};

struct Laid {
    std::string table, column;
    std::string (*mark)(int sender);
};
Laid const moved[] = {{"survey_response", "answers", answer_mark}, {"survey_text", "words", text_mark},
    {"survey_contact", "email", email_mark}};

std::vector<std::string> tells_of_place(Target const& target)
{
    if (target.is_postgresql())
        return {"id",
            "split_part(trim('()' from ctid::text), ',', 1)::int * 10000"
            " + split_part(trim('()' from ctid::text), ',', 2)::int"};
    return {"id", "rowid"};
}

int times_in_files(std::string const& text, std::string const& words)
{
    int out = 0;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1))
        ++out;
    return out;
}

Shown places_in_files(Target const& target, Laid const& laid)
{
    auto const text = target.files(laid.table);
    Shown out;
    for (int sender = 0; sender < senders; ++sender)
        out.push_back(static_cast<double>(text.find(laid.mark(sender))));
    return out;
}

void with_target(base::IdSource& ids, base::FunctionRef<void(Target const&)> test)
{
    testing::in_new_files();
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()}, ids,
        [&](db::Database& database) {
            auto const lease = database.lease();
            auto& db = *lease;
            auto const scope = samples::park(db, "De Grift");
            Target const target{db, scope,
                *prepare(db, scope, {Audience::entrepreneurs, moment::plus_days(asked_on, 30), {}})};
            REQUIRE(invite(db, target.survey(), samples::recipients(senders), samples::secret));
            REQUIRE(open(db, target.survey(), asked_on));
            test(target);
        });
}

// As the chore does each minute: where something else looked at the database meanwhile, the traces go later.
void tidy_until_swept(Target const& target)
{
    tidy(target.db, testing::now());
    for (int again = 0; again < 300 && !sweeps(target.db).empty(); ++again) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        tidy(target.db, testing::now());
    }
    REQUIRE(sweeps(target.db).empty());
}

void send_in_batches(Target const& target)
{
    for (int from = 0; from < senders; from += batch_min) {
        target.send(from, from + batch_min);
        tidy(target.db, testing::now());
    }
    tidy_until_swept(target);
}

} // namespace

TEST_CASE("the attacks win against answers that lie as they came")
{
    db::CountingIds ids;
    with_target(ids, [](Target const& target) {
        target.send(0, senders);
        auto const keys = target.shown("survey_waiting", "content", "id");
        CHECK(correlation(keys, in_order_of_sending()) > 0.99);
        auto const places = tells_of_place(target).back();
        CHECK(correlation(target.shown("survey_waiting", "content", places), in_order_of_sending()) > 0.99);
        if (target.is_postgresql())
            CHECK(target.shown("survey_waiting", "content", "xmin::text::bigint")
                == target.shown_of_codes("xmin::text::bigint"));
        CHECK(times_in_files(target.files("survey_draft"), answer_mark(17)) > 0); // deleted, and still there
    });
}

TEST_CASE("after a batch was moved nothing in the tables tells more than the batch")
{
    SeededIds ids;
    with_target(ids, [](Target const& target) {
        send_in_batches(target);
        auto const order = within_batches(in_order_of_sending(), batch_min);
        std::vector<Shown> keys;
        for (auto const& laid : moved) {
            for (auto const& expression : tells_of_place(target)) {
                auto const shown
                    = within_batches(target.shown(laid.table, laid.column, expression), batch_min);
                INFO(laid.table << " " << expression);
                CHECK(std::abs(correlation(shown, order)) < correlation_max);
            }
            auto const shown = within_batches(target.shown(laid.table, laid.column, "id"), batch_min);
            for (auto const& other : keys)
                CHECK(std::abs(correlation(shown, other)) < correlation_max);
            keys.push_back(shown);
        }
        for (auto const& laid : moved) {
            INFO(laid.table);
            auto const shown = within_batches(places_in_files(target, laid), batch_min);
            CHECK(std::abs(correlation(shown, order)) < correlation_max);
        }
    });
}

TEST_CASE("the files of the database hold each moved answer once, and no draft or waiting answer")
{
    SeededIds ids;
    with_target(ids, [](Target const& target) {
        send_in_batches(target);
        auto const passed = target.is_postgresql()
            ? target.files("survey_draft") + target.files("survey_waiting")
            : std::string();
        for (auto const& laid : moved) {
            auto const text = target.files(laid.table);
            for (int sender = 0; sender < senders; ++sender) {
                INFO(laid.table << " " << sender);
                CHECK(times_in_files(text, laid.mark(sender)) == 1);
                CHECK(times_in_files(passed, laid.mark(sender)) == 0);
            }
        }
    });
}

TEST_CASE("after closing not even the batch can be told, and every code shows the same")
{
    SeededIds ids;
    with_target(ids, [](Target const& target) {
        send_in_batches(target);
        REQUIRE(close(target.db, target.survey(), asked_on));
        tidy_until_swept(target);
        auto const order = in_order_of_sending();
        for (auto const& laid : moved) {
            for (auto const& expression : tells_of_place(target)) {
                INFO(laid.table << " " << expression);
                CHECK(std::abs(correlation(target.shown(laid.table, laid.column, expression), order))
                    < correlation_max);
            }
            INFO(laid.table);
            CHECK(std::abs(correlation(places_in_files(target, laid), order)) < correlation_max);
            CHECK(times_in_files(target.files(laid.table), laid.mark(17)) == 1);
        }
        if (!target.is_postgresql())
            return;
        for (auto const& laid : moved) {
            auto const written = target.shown(laid.table, laid.column, "xmin::text::bigint");
            CHECK(std::set<double>(written.begin(), written.end()).size() == 1);
        }
        auto const used = target.shown_of_codes("xmin::text::bigint");
        CHECK(std::set<double>(used.begin(), used.end()).size() == 1);
        CHECK(std::abs(correlation(target.shown_of_codes(tells_of_place(target).back()), order))
            < correlation_max);
    });
}

TEST_CASE("no key of an answer is a key of anything else")
{
    SeededIds ids;
    with_target(ids, [](Target const& target) {
        send_in_batches(target);
        std::set<std::int64_t> seen;
        std::size_t all = 0;
        for (auto const* table : {"survey_invitation", "survey_response", "survey_text", "survey_contact"})
            target.db.each(fmt::format("select id from {}", table), [&](db::Row const& row) {
                seen.insert(row.integer(0));
                ++all;
            });
        CHECK(all == 4 * senders);
        CHECK(seen.size() == all);
    });
}

TEST_CASE("sending changes nothing but the count, the code and what waits; and writes no moment")
{
    SeededIds ids;
    with_target(ids, [](Target const& target) {
        auto const written = [&] {
            std::map<std::string, std::string> out;
            for (auto const* table : {"survey_questionnaire", "survey_letter", "survey_response",
                     "survey_text", "survey_contact", "survey_version", "survey_library", "survey_attempt",
                     "survey_sweep", "jobs_job", "partnership_journal", "accounts_session"})
                out[table] = std::to_string(target.db.count(fmt::format("select count(*) from {}", table)));
            target.db.each(
                "select id, state, closes_on, opened_on, closed_on, invited, tally from survey_survey",
                [&](db::Row const& row) { out["survey_survey"] += row.text(1) + row.text(2) + row.text(6); });
            return out;
        };
        auto const before = written();
        target.send(0, 5);
        CHECK(written() == before);
        CHECK(target.db.count("select count(*) from survey_draft") == 0);
        CHECK(target.survey().sent == 5);
    });
}
