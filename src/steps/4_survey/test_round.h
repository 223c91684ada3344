// An open survey with letters and mails, and a runner of jobs: for the tests of reaching people.
#pragma once
#include "extra_list.h"
#include "fieldwork.h"
#include "handing_out.h"
#include "keeping.h"
#include "lists.h"
#include "mailing.h"
#include "printing.h"
#include "reminders.h"
#include "responding.h"
#include "samples.h"
#include "test_killed.h"
#include "test_outcomes.h"
#include "undeliverable.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/database.h"
#include "files/files.h"
#include "jobs/tables.h"
#include "logging/logging.h"
#include "mail/mail.h"
#include "mail/sender.h"
#include "mail/tables.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <set>

namespace survey {

inline constexpr std::string_view site_url = "https://terrein.voorbeeld.nl";
inline constexpr moment::Date opened{2027, 3, 15};

inline Recipient mailed(std::string name, std::string email)
{
    Recipient out;
    out.lines = {std::move(name)};
    out.email = std::move(email);
    out.is_of_list = true;
    return out;
}

// An open survey of many addresses, of which the last few get a mail.
struct Round {
    db::Database& database;
    testing::TempDir folder;
    files::Store files{folder.path()};
    partnership::Scope scope;
    SurveyId id;

    Round(db::Database& made_in, int letters, int mails)
        : database(made_in)
    {
        auto db = database.lease();
        scope = samples::park(*db, "De Grift");
        id = *prepare(*db, scope, {Audience::entrepreneurs, {2027, 5, 1}, {}});
        auto recipients = samples::recipients(letters);
        for (int i = 0; i < mails; ++i)
            recipients.push_back(mailed(fmt::format("Firma {}", i), fmt::format("firma{}@voorbeeld.nl", i)));
        REQUIRE(invite(*db, survey(), recipients, samples::secret));
        upsert_letter_data(*db, id,
            {"Jannie Prins", "2027-114", "Markt 1, 7461 AB Grifthoek", "0548 12 34 56", "Anna Bakker",
                "grifthoek.voorbeeld.nl/privacy", {2027, 6, 1}, {2027, 3, 20}});
        REQUIRE(open(*db, survey(), opened));
    }
    Survey survey() { return *find(*database.lease(), scope, id); }
    // Those who come first in the order of the walk.
    void answer(int count)
    {
        auto db = database.lease();
        for (auto const one : unused_invitations(*db, id, count))
            REQUIRE(send_on(*db, {one, survey(), "", false, false}, {{"B3", {{{"", "7"}}, ""}}}, "", opened));
    }
    void run_jobs()
    {
        auto const clock = testing::fixed_clock();
        logging::KeptLines lines;
        logging::Log log{lines};
        jobs::Runner runner({database, clock, log},
            {{std::string(letters_job),
                 letters_handler({std::string(samples::secret.key), std::string(site_url), &files, 100})},
                {std::string(mails_job),
                    mails_handler({std::string(samples::secret.key), std::string(site_url), nullptr})}},
            {});
        runner.run_all();
    }
    std::vector<Print> print(LetterKind kind, Binding binding = Binding::together)
    {
        auto const now = testing::now();
        REQUIRE(order_letters(*database.lease(), survey(), std::string(site_url), now, {kind, binding}));
        run_jobs();
        auto out = prints_of(*database.lease(), id);
        std::erase_if(out, [&](Print const& print) { return print.kind != kind; });
        return out;
    }
    std::vector<Destination> destinations() { return destinations_of(*database.lease(), id); }
};

struct Size {
    int letters = 10, mails = 0;
};

inline void each_round(Size size, base::FunctionRef<void(Round&)> test)
{
    testing::for_each_database({accounts::tables(), partnership::tables(), area::tables(), jobs::tables(),
                                   mail::tables(), survey::tables()},
        [&](db::Database& database) {
            Round round(database, size.letters, size.mails);
            test(round);
        });
}

inline std::size_t sections(std::string_view file)
{
    std::size_t count = 0;
    auto const outline = pdf::outline_of(file);
    for (auto at = outline.find("  Sect"); at != std::string::npos; at = outline.find("  Sect", at + 1))
        ++count;
    return count;
}

} // namespace survey
