#include "restored.h"

#include "rooms.h"

#include "accounts/session.h"
#include "audit/verify.h"
#include "db/database.h"
#include "jobs/jobs.h"
#include "mail/mail.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

TEST_CASE("a copy of yesterday that is put back lets nobody in, mails nobody twice and leaves a line")
{
    auto const tables = app::all_tables();
    testing::for_each_database({tables}, [](db::Database& database) {
        constexpr std::string_view secret = "a secret of the tests";
        auto const db = database.lease();
        auto const now = testing::now();
        auto const ada = accounts::person_with_email(*db, {"Ada Vries", "ada@voorbeeld.nl"}, now);
        auto const invitation = accounts::invite(*db, ada, now);
        mail::enqueue(*db, {{"Ada Vries", "ada@voorbeeld.nl"}, "Welkom", "Beste Ada", {}, {}, {}, {}}, now);
        auto const done = app::after_restoring(*db, secret, now.plus_minutes(1));
        CHECK(done.ways_in == 1);
        CHECK(done.mails == 1);
        CHECK_FALSE(accounts::invited(*db, invitation, now.plus_minutes(1)));
        CHECK(db->count("select count(*) from jobs_job where kind = 'night'") == 1);
        CHECK(db->count("select count(*) from audit_line where act = 'command restored'") == 1);
        CHECK(audit::verify(*db, {secret}).is_right());
    });
}
