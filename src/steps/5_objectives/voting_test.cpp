#include "voting.h"

#include "participants/participants.h"
#include "test_site.h"
#include "voting/store.h"

using namespace objectives;
using namespace objectives::pages_test;

namespace {

constexpr moment::Date today{2027, 3, 15};

struct Voters {
    ProblemId burglary, litter;
    accounts::OrganisationId police, town;
};

Voters fill(Site& site)
{
    auto lease = site.database.lease();
    Voters out;
    out.burglary = add_problem(*lease, site.scope, {{}, Theme::crime, "Inbraak", "", {}, 1});
    out.litter = add_problem(*lease, site.scope, {{}, Theme::clean_in_repair, "Zwerfvuil", "", {}, 1});
    out.police = participants::add_organisation(
        *lease, site.scope, {"Politie Grifthoek", "police"}, ::testing::now());
    out.town = participants::add_organisation(
        *lease, site.scope, {"Gemeente Grifthoek", "municipality"}, ::testing::now());
    return out;
}

} // namespace

TEST_CASE("dots are counted by problem, with who agrees, who stands alone and who helps")
{
    Problem const burglary{{1}, Theme::crime, "Inbraak", "", {}, 1},
        litter{{2}, Theme::crime, "Zwerfvuil", "", {}, 1},
        parking{{3}, Theme::traffic, "Parkeren", "", {}, 1};
    std::vector<Ballot> const ballots{{{11}, today, {{{1}, 3, true}, {{2}, 2, false}}},
        {{12}, today, {{{1}, 5, false}}}, {{13}, today, {{{2}, 5, false}}}};
    auto const found = counted({parking, litter, burglary}, ballots);
    REQUIRE(found.size() == 3);
    CHECK(found[0].title == "Inbraak");
    CHECK(found[0].dots == 8);
    CHECK(found[0].support == Support::broad);
    CHECK(found[0].helpers == std::vector{accounts::OrganisationId{11}});
    CHECK(found[1].title == "Zwerfvuil");
    CHECK(found[2].support == Support::little);
    CHECK(counted({burglary}, {})[0].support == Support::little);
    std::vector<Ballot> four{{{11}, today, {{{1}, 1, false}}}, {{12}, today, {{{1}, 1, false}}},
        {{13}, today, {}}, {{14}, today, {}}};
    CHECK(counted({burglary}, four)[0].support == Support::divided);
}

TEST_CASE("nobody gives more dots than there are")
{
    Poll const poll{{1}, 5, today, {}};
    CHECK(problems(Ballot{{11}, today, {{{1}, 5, false}}}, poll).empty());
    CHECK(problems(Ballot{{11}, today, {{{1}, 4, false}, {{2}, 2, false}}}, poll).at(0).field == "dots");
    CHECK(problems(Ballot{{11}, today, {{{1}, -1, false}}}, poll).size() == 1);
    CHECK(problems(Poll{{}, 0, today, {}}, today).at(0).field == "dots");
    CHECK(problems(Poll{{}, 5, {2027, 3, 14}, {}}, today).at(0).field == "closes_on");
}

TEST_CASE("each organisation has one ballot, and a closed poll takes none")
{
    each_site([](Site& site) {
        auto const voters = fill(site);
        auto lease = site.database.lease();
        auto& db = *lease;
        CHECK(vote(db, site.scope, {voters.police, today, {}}, today).error() == VoteRefusal::none_open);
        auto const poll = open_poll(db, site.scope, {{}, 5, {2027, 3, 20}, {}});
        REQUIRE(poll);
        CHECK(open_poll(db, site.scope, {{}, 5, {2027, 3, 20}, {}}).error() == VoteRefusal::open_already);
        CHECK(vote(db, site.scope, {voters.police, today, {{voters.litter, 5, false}}}, today));
        CHECK(vote(db, site.scope,
            {voters.police, today, {{voters.burglary, 3, true}, {ProblemId{77}, 1, true}}}, today));
        CHECK(vote(db, site.scope, {{}, today, {}}, today).error() == VoteRefusal::no_organisation);
        auto const kept = ballots_of(db, site.scope, *poll);
        REQUIRE(kept.size() == 1);
        REQUIRE(kept[0].dots.size() == 1);
        CHECK(kept[0].dots[0].dots == 3);
        CHECK(
            vote(db, site.scope, {voters.town, today, {}}, {2027, 3, 21}).error() == VoteRefusal::none_open);
        CHECK(close_poll(db, site.scope, today));
        CHECK(close_poll(db, site.scope, today).error() == VoteRefusal::none_open);
        CHECK(vote(db, site.scope, {voters.town, today, {}}, today).error() == VoteRefusal::none_open);
        CHECK(ballots_of(db, {{999}, site.scope.round}, *poll).empty());
    });
}

TEST_CASE("of two polls that close on one day the second is the last")
{
    each_site([](Site& site) {
        fill(site);
        auto lease = site.database.lease();
        PollId const first{999'999'999}; // above every number that is made here
        insert_poll(*lease, site.scope, {first, 5, {2027, 3, 20}, {}});
        CHECK(close_poll(*lease, site.scope, today));
        CHECK(poll_of(*lease, site.scope)->id == first);
        auto const second = open_poll(*lease, site.scope, {{}, 3, {2027, 3, 20}, {}});
        REQUIRE(second);
        CHECK(poll_of(*lease, site.scope)->id == *second);
        CHECK(close_poll(*lease, site.scope, today));
        CHECK(poll_of(*lease, site.scope)->id == *second);
    });
}

TEST_CASE("dots of an organisation that declined do not count")
{
    std::vector<Ballot> const ballots{{{11}, today, {{{1}, 3, true}}}, {{12}, today, {{{1}, 5, false}}}};
    auto const kept = ballots_of_those(ballots, {{12}, {13}});
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].organisation == accounts::OrganisationId{12});
}

TEST_CASE("a poll needs something to choose from")
{
    each_site([](Site& site) {
        CHECK(open_poll(*site.database.lease(), site.scope, {{}, 5, {2027, 3, 20}, {}}).error()
            == VoteRefusal::nothing_to_choose);
    });
}

TEST_CASE("an organisation votes at home on a page without script, and the meeting sees who wants what")
{
    each_site([](Site& site) {
        auto const voters = fill(site);
        {
            auto lease = site.database.lease();
            partnership::join(
                *lease, site.park.id, {site.partner, voters.police, partnership::Role::partner}, today);
        }
        std::string const path = "/t/de-grift/doelen/stemmen";
        auto const dots = "dots_" + voters.burglary.text(), helps = "helps_" + voters.burglary.text();
        site.pages.as(site.adviser);
        CHECK(site.pages.post(path, {{"dots", "99"}, {"closes_on", "2027-03-29"}}).status == 422);
        CHECK(site.pages.post(path, {{"dots", "5"}, {"closes_on", "2027-03-29"}}).status == 303);
        site.pages.as(site.partner);
        testing::golden("voting.html", site.pages.get(path).html);
        CHECK(holds(site.pages.get(path).html, "Er heeft nog geen organisatie gestemd."));
        auto const wrong = site.pages.post(path + "/stem", {{dots, "6"}, {helps, "1"}});
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "U verdeelde 6 stippen. U heeft er 5."));
        auto const letter = site.pages.post(path + "/stem", {{dots, "x"}});
        CHECK(letter.status == 422);
        CHECK(holds(letter.html, "Vul bij Inbraak een heel getal in, van 0 tot en met 5."));
        CHECK(holds(letter.html, "href=\"#" + dots + "\""));
        CHECK(site.pages.post(path + "/stem", {{dots, "3"}, {helps, "1"}}).status == 303);
        CHECK(holds(site.pages.get(path).html, "value=\"3\""));
        CHECK(site.pages.post(path + "/sluiten").status == 403);
        site.pages.as(site.adviser);
        CHECK(site.pages.post(path + "/stem", {{dots, "3"}}).status == 422); // of no organisation
        CHECK(site.pages.post(path + "/sluiten").status == 303);
        auto const result = site.pages.get(path).html;
        CHECK(holds(result, "Politie Grifthoek"));
        CHECK(holds(result, "Eens"));
        testing::golden("voted.html", result);
    });
}
