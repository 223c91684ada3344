#include "printing.h"
#include "samples.h"
#include "store.h"
#include "test_killed.h"
#include "test_outcomes.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/database.h"
#include "files/files.h"
#include "jobs/tables.h"
#include "logging/logging.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

using namespace survey;

namespace {

constexpr std::string_view public_url = "https://terrein.voorbeeld.nl";

LetterData good_data()
{
    return {"Jannie Prins", "2027-114", "Markt 1, 7461 AB Grifthoek", "0548 12 34 56",
        "Anna Bakker, anna@voorbeeld.nl", "grifthoek.voorbeeld.nl/privacy", {2027, 6, 1}, {2027, 3, 20}};
}

LetterContents good_contents()
{
    LetterContents out;
    out.park = "De Grift";
    out.municipality = "Grifthoek";
    out.data = good_data();
    out.closes_on = {2027, 5, 1};
    out.public_url = public_url;
    out.made_at = testing::now();
    return out;
}

// As poppler counts them.
int pages_of(std::string_view file)
{
    testing::TempDir folder;
    auto const path = folder.path() / "letters.pdf";
    std::ofstream(path, std::ios::binary) << file;
    FILE* pipe = ::popen(("pdfinfo " + path.string() + " | sed -n 's/^Pages: *//p'").c_str(), "r");
    REQUIRE(pipe);
    std::array<char, 16> said{};
    auto const* line = std::fgets(said.data(), said.size(), pipe);
    ::pclose(pipe);
    return line ? std::atoi(line) : 0;
}

std::size_t times(std::string_view text, std::string_view words)
{
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1))
        ++count;
    return count;
}

// A desk with a survey of many addresses, and a store of files.
struct Desk {
    db::Database& database;
    Survey survey;
    Press press;
    testing::TempDir folder;
    files::Store files{folder.path()};

    Desk(db::Database& made_in, int addresses)
        : database(made_in)
    {
        auto db = database.lease();
        auto const scope = samples::park(*db, "De Grift");
        auto const id = *prepare(*db, scope, {Audience::entrepreneurs, {2027, 5, 1}, {}});
        REQUIRE(invite(*db, *find(*db, scope, id), samples::recipients(addresses), samples::secret));
        upsert_letter_data(*db, id, good_data());
        survey = *find(*db, scope, id);
        press = {std::string(samples::secret.key), std::string(public_url), &files};
    }
};

void each_desk(int addresses, base::FunctionRef<void(Desk&)> test)
{
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [&](db::Database& database) {
            Desk desk(database, addresses);
            test(desk);
        });
}

} // namespace

TEST_CASE("a letter with an empty field does not go out, and says which field")
{
    auto contents = good_contents();
    CHECK(missing(contents).empty());
    contents.data = {};
    auto const all = missing(contents);
    CHECK(all.size() == 8);
    CHECK(all[0].field == "mayor");
    contents.public_url = "";
    CHECK(missing(contents).size() == 9);
}

TEST_CASE("letters are tagged, with a code and a way in for each address")
{
    auto const file = letters_pdf(good_contents(),
        {{{"Aan de ondernemer", "Handelsweg 1", "7461 AB  Grifthoek"}, "ABCDEFGH"},
            {{"Aan de ondernemer", "Handelsweg 3", "7461 AB  Grifthoek"}, "HGFEDCBA"}});
    CHECK(pdf::complaints(file).empty());
    CHECK(times(pdf::outline_of(file), "  Sect") == 2);
}

TEST_CASE("the letter of the mayor is one sheet, also where names are long")
{
    auto contents = good_contents();
    contents.minutes = 10;
    contents.park = "Bedrijventerrein De Nieuwe Hoek";
    contents.municipality = "Hellendoorn-Nijverdal";
    contents.data.contact = "Annemarie van den Bosch, annemarie.vandenbosch@voorbeeld.nl, 0548 12 34 56";
    contents.public_url = "https://terreinwijzer.veiligheidsregio.voorbeeld.nl";
    contents.closes_on = {2027, 9, 29};
    for (auto const kind : letter_kinds) {
        contents.wording = standard_wording(kind, Audience::entrepreneurs);
        CHECK(pages_of(letters_pdf(
                  contents, {{{"Aan de ondernemer", "Weg 1", "7461 AB  Grift"}, "ABCDEFGH", 1234}}))
            == 1);
    }
}

TEST_CASE("letters are ordered only when nothing is missing")
{
    each_desk(3, [](Desk& desk) {
        auto db = desk.database.lease();
        CHECK_FALSE(order_letters(*db, desk.survey, "", testing::now()));
        CHECK(order_letters(*db, desk.survey, std::string(public_url), testing::now()));
        CHECK(letters_job_of(*db, desk.survey)->state == jobs::State::queued);
    });
}

TEST_CASE("the runner makes all letters in one file")
{
    each_desk(130, [](Desk& desk) {
        order_letters(*desk.database.lease(), desk.survey, std::string(public_url), testing::now());
        auto const clock = testing::fixed_clock();
        logging::KeptLines lines;
        logging::Log log{lines};
        jobs::Runner runner(
            {desk.database, clock, log}, {{std::string(letters_job), letters_handler(desk.press)}}, {});
        runner.run_all();
        auto db = desk.database.lease();
        CHECK(letters_job_of(*db, desk.survey)->state == jobs::State::done);
        auto const made = prints_of(*db, desk.survey.id);
        REQUIRE(made.size() == 1);
        CHECK(made[0].letters == 130);
        auto const file = *desk.files.content(made[0].file);
        CHECK(pdf::complaints(file).empty());
        CHECK(times(pdf::outline_of(file), "  Sect") == 130);
    });
}

TEST_CASE("letters that were killed half-way go on without a double or a missing one")
{
    each_desk(230, [](Desk& desk) {
        auto db = desk.database.lease();
        auto const id = order_letters(*db, desk.survey, std::string(public_url), testing::now());
        auto const job = *jobs::status(*db, *id);
        Killed progress;
        progress.steps_before_kill = 1;
        CHECK_THROWS_AS((void)letters_handler(desk.press)(*db, job, progress), base::Fault);
        CHECK(progress.finished == 100);
        progress.steps_before_kill = 1000;
        CHECK(letters_handler(desk.press)(*db, job, progress));
        auto const made = prints_of(*db, desk.survey.id);
        REQUIRE(made.size() == 1);
        CHECK(made[0].letters == 230);
        CHECK(times(pdf::outline_of(*desk.files.content(made[0].file)), "  Sect") == 230);
        CHECK(chunks_of_job(*db, *id).empty());
    });
}

TEST_CASE("letters whose survey is gone or unfinished say so to who waits")
{
    each_desk(3, [](Desk& desk) {
        auto db = desk.database.lease();
        Killed progress;
        jobs::Job job;
        job.scope = 999;
        CHECK_FALSE(letters_handler(desk.press)(*db, job, progress));
        job.scope = desk.survey.id.value;
        upsert_letter_data(*db, desk.survey.id, {});
        CHECK_FALSE(letters_handler(desk.press)(*db, job, progress));
    });
}
