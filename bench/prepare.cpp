// Adds parks with an open survey each to a data folder, and prints their codes, a round of one of each park
// after the other: something to answer for the bench. TERREINWIJZER_DATABASE names another database. FOLDER
// PARKS CODES [alles]: with all questions on one page
#include "invitation.h"
#include "making.h"
#include "store.h"

#include "accounts/accounts.h"
#include "base/fault.h"
#include "db/database.h"
#include "partnership/partnership.h"
#include "survey/survey.h"

#include <cstdlib>
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

struct Size {
    int codes = 0;
    bool is_on_one_page = false;
};

void put_on_one_page(db::Connection& db, Survey const& survey, accounts::PersonId person)
{
    auto questionnaire = draft_of(db, survey);
    questionnaire.is_on_one_page = true;
    if (!save_draft(db, survey, std::move(questionnaire), {Deed::head_changed, ""},
            {person, moment::SystemClock().now()}))
        throw base::Fault("a room refused the questionnaire of the bench");
}

Survey open_survey(db::Connection& db, Secret secret, int number, Size const& size)
{
    auto const now = moment::SystemClock().now();
    auto const today = moment::local_date(now);
    auto const id = accounts::person_with_email(db, {"Meter", "meter@voorbeeld.nl"}, now);
    auto const park = partnership::start(
        db, {fmt::format("De Meetbaan {}", number), "Grifthoek"}, *accounts::person(db, id), now);
    partnership::Scope const scope{park.id, partnership::current_round(db, park.id).id};
    auto const made = prepare(db, scope, {Audience::entrepreneurs, moment::plus_days(today, 30), {}});
    if (made && size.is_on_one_page)
        put_on_one_page(db, *find(db, scope, *made), id);
    if (!made || !invite(db, *find(db, scope, *made), recipients(size.codes), secret)
        || !open(db, *find(db, scope, *made), today))
        throw base::Fault("a room refused the survey of the bench");
    return *find(db, scope, *made);
}

} // namespace

int main(int count, char** words)
{
    if (count != 4 && count != 5)
        return 2;
    std::filesystem::path const folder = words[1];
    auto const parks = std::stoi(words[2]), codes = std::stoi(words[3]);
    auto const key = secret_of(folder);
    auto const* const other = std::getenv("TERREINWIJZER_DATABASE");
    auto database = db::Database::open(other ? other : (folder / "terreinwijzer.sqlite").string());
    auto db = database.lease();
    db::Transaction transaction(*db);
    std::vector<std::vector<InvitationRow>> invited;
    for (int park = 1; park <= parks; ++park)
        invited.push_back(
            invitations_from(*db, open_survey(*db, {key}, park, {codes, count == 5}).id, 0, codes));
    transaction.commit();
    for (int place = 0; place < codes; ++place)
        for (auto const& of_park : invited) {
            auto const& row = of_park[static_cast<std::size_t>(place)];
            fmt::print("{}\n", code_of({key}, row.id, row.salt));
        }
}
