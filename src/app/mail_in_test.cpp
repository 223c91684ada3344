// Answers that come in by mail, as a mail server pipes them in or leaves them in a folder.
#include "mail_in.h"
#include "rooms.h"

#include "accounts/accounts.h"
#include "base/fault.h"
#include "db/database.h"
#include "meetings/answers.h"
#include "partnership/partnership.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace {

std::string answer_to(meetings::MeetingId id, char const* status)
{
    return "From: anna@voorbeeld.nl\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\n"
           "METHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:meeting-"
        + id.text() + "@terreinwijzer\r\nSEQUENCE:0\r\nDTSTAMP:20270310T120000Z\r\nATTENDEE;PARTSTAT="
        + status + ":mailto:Anna@voorbeeld.nl\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

struct World {
    app::MailIn in;
    partnership::Scope scope;
    meetings::MeetingId meeting;

    ical::Attending answer() const
    {
        auto const all = meetings::answers(*in.database.lease(), scope, meeting);
        return all.empty() ? ical::Attending::unanswered : all.front().answer;
    }
};

void each_world(base::FunctionRef<void(World&)> test, std::ostream& told)
{
    testing::for_each_database({app::all_tables()}, [&](db::Database& database) {
        moment::FixedClock const clock(testing::now());
        auto lease = database.lease();
        auto const anna
            = accounts::person_with_email(*lease, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
        auto const park = partnership::start(
            *lease, {"De Grift", "Grifthoek"}, *accounts::person(*lease, anna), testing::now());
        partnership::Scope const scope{park.id, partnership::current_round(*lease, park.id).id};
        World world{{database, clock, told}, scope,
            meetings::plan(*lease, scope, {meetings::Kind::regular, {}, {2027, 4, 1}})};
        test(world);
    });
}

} // namespace

TEST_CASE("a mail that is piped in is an answer, and the line about it names nobody")
{
    std::ostringstream told;
    each_world(
        [&](World& world) {
            std::istringstream mail(answer_to(world.meeting, "ACCEPTED"));
            CHECK(app::read_mail(world.in, mail).taken == 1);
            CHECK(world.answer() == ical::Attending::accepted);
            std::istringstream other("From: x@y.nl\r\n\r\nHallo");
            CHECK(app::read_mail(world.in, other).passed_over == 1);
        },
        told);
    CHECK(told.str().find("answer.taken") != std::string::npos);
    CHECK(told.str().find("nna") == std::string::npos);
}

TEST_CASE("a folder of mails is read once, taken or not")
{
    std::ostringstream told;
    each_world(
        [&](World& world) {
            testing::TempDir folder;
            std::filesystem::create_directories(folder.path() / "new");
            std::ofstream(folder.path() / "new" / "1") << answer_to(world.meeting, "DECLINED");
            std::ofstream(folder.path() / "new" / "2") << "reclame";
            auto const read = app::read_mail_folder(world.in, folder.path());
            CHECK(read.taken == 1);
            CHECK(read.passed_over == 1);
            CHECK(world.answer() == ical::Attending::declined);
            CHECK(app::read_mail_folder(world.in, folder.path()).taken == 0);
            CHECK(std::filesystem::exists(folder.path() / "cur" / "1:2,S"));
            CHECK_THROWS_AS(app::read_mail_folder(world.in, folder.path() / "weg"), base::Fault);
        },
        told);
}
