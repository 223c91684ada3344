#include "voting.h"

#include "participants/participants.h"
#include "test_site.h"
#include "vote_links.h"
#include "voting/store.h"

#include "mail/mail.h"

#include <chrono>
#include <thread>

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

constexpr char const* path = "/t/de-grift/doelen/stemmen";

http::Fields opening() { return {{"dots", "5"}, {"action_dots", "3"}, {"closes_on", "2027-03-29"}}; }

void let_partner_stand_for(Site& site, accounts::OrganisationId organisation)
{
    partnership::join(*site.database.lease(), site.park.id,
        {site.partner, organisation, partnership::Role::partner}, today);
}

// In the mail to the partner; empty when there is none.
std::string link_in_mail(Site const& site)
{
    auto const lease = site.database.lease();
    auto const mails = mail::outbox_to(*lease, "bram@voorbeeld.nl", 1);
    if (mails.empty())
        return {};
    auto const text = mail::message(*lease, mails[0].id)->text;
    auto const at = text.find("/stem/");
    return at == std::string::npos ? std::string() : text.substr(at, text.find('\n', at) - at);
}

std::size_t ballots(Site const& site)
{
    auto const lease = site.database.lease();
    return ballots_of(*lease, site.scope, poll_of(*lease, site.scope)->id).size();
}

} // namespace

TEST_CASE("dots are counted by problem, with who agrees, who stands alone and who helps")
{
    Option const burglary{"problem:1", "Inbraak"}, litter{"problem:2", "Zwerfvuil"},
        parking{"problem:3", "Parkeren"};
    std::vector<Ballot> const ballots{{{11}, today, {{"problem:1", 3, true}, {"problem:2", 2, false}}},
        {{12}, today, {{"problem:1", 5, false}}}, {{13}, today, {{"problem:2", 5, false}}}};
    auto const found = counted({parking, litter, burglary}, ballots);
    REQUIRE(found.size() == 3);
    CHECK(found[0].option.title == "Inbraak");
    CHECK(found[0].dots == 8);
    CHECK(found[0].support == Support::broad);
    CHECK(found[0].helpers == std::vector{accounts::OrganisationId{11}});
    CHECK(found[1].option.title == "Zwerfvuil");
    CHECK(found[2].support == Support::little);
    CHECK(counted({burglary}, {})[0].support == Support::little);
    std::vector<Ballot> four{{{11}, today, {{"problem:1", 1, false}}},
        {{12}, today, {{"problem:1", 1, false}}}, {{13}, today, {}}, {{14}, today, {}}};
    CHECK(counted({burglary}, four)[0].support == Support::divided);
}

TEST_CASE("nobody gives more dots than there are")
{
    Poll const poll{{1}, 5, today, {}};
    CHECK(problems(Ballot{{11}, today, {{"problem:1", 5, false}}}, poll).empty());
    CHECK(problems(Ballot{{11}, today, {{"problem:1", 4, false}, {"problem:2", 2, false}}}, poll).at(0).field
        == "dots");
    CHECK(problems(Ballot{{11}, today, {{"problem:1", -1, false}}}, poll).size() == 1);
    CHECK(problems(Poll{{}, 0, today, {}}, today).at(0).field == "dots");
    CHECK(problems(Poll{{}, 5, {2027, 3, 14}, {}}, today).at(0).field == "closes_on");
}

TEST_CASE("problems and actions have dots of their own")
{
    Poll const poll{{1}, 5, today, {}, 3};
    CHECK(problems(poll, today).empty());
    CHECK(problems(Poll{{}, 0, today, {}, 3}, today).empty());
    CHECK(problems(Poll{{}, 0, today, {}, 0}, today).at(0).field == "dots");
    CHECK(problems(Poll{{}, 5, today, {}, 11}, today).at(0).field == "action_dots");
    CHECK(problems(Poll{{}, 5, today, {}, -1}, today).at(0).field == "action_dots");
    CHECK(problems(Ballot{{11}, today, {{"problem:1", 5, false}, {"action:1", 3, false}}}, poll).empty());
    CHECK(problems(Ballot{{11}, today, {{"problem:1", 1, false}, {"action:1", 4, false}}}, poll).at(0).field
        == "action_dots");
    auto const without = Poll{{1}, 5, today, {}};
    CHECK(problems(Ballot{{11}, today, {{"action:1", 1, false}}}, without).at(0).field == "action_dots");
}

TEST_CASE("actions are chosen from as they were drafted when the voting was opened")
{
    each_site([](Site& site) {
        auto const voters = fill(site);
        auto lease = site.database.lease();
        auto& db = *lease;
        std::vector<Option> const drafts{{"action:9", "Meer toezicht"}, {"action:4", "Betere lampen"}};
        CHECK(open_poll(db, site.scope, {{}, 5, {2027, 3, 20}, {}, 3}, {drafts[0]}).error()
            == VoteRefusal::nothing_to_choose);
        auto const id = open_poll(db, site.scope, {{}, 5, {2027, 3, 20}, {}, 3}, drafts);
        REQUIRE(id);
        auto const poll = *poll_of(db, site.scope);
        CHECK(poll.action_dots == 3);
        auto const options = options_of(db, site.scope, poll);
        CHECK(options.problems.size() == 2);
        REQUIRE(options.actions.size() == 2);
        CHECK(options.actions[0].title == "Meer toezicht");
        CHECK(vote(db, site.scope,
            {voters.police, today,
                {{key_of(voters.litter), 5, false}, {"action:4", 2, true}, {"action:77", 1, true}}},
            today));
        CHECK(vote(db, site.scope,
            {voters.police, today, {{key_of(voters.litter), 1, false}, {"action:4", 3, true}}}, today));
        auto const kept = ballots_of(db, site.scope, *id);
        REQUIRE(kept.size() == 1);
        REQUIRE(kept[0].dots.size() == 2);
        auto const found = counted(options.actions, kept);
        CHECK(found[0].option.title == "Betere lampen");
        CHECK(found[0].dots == 3);
        CHECK(found[0].helpers.size() == 1);
        CHECK(found[1].support == Support::little);
        CHECK(options_of(db, site.scope, {*id, 5, today, {}}).actions.empty());
    });
}

TEST_CASE("a poll about actions alone needs no problems")
{
    each_site([](Site& site) {
        auto lease = site.database.lease();
        std::vector<Option> const drafts{{"action:9", "Meer toezicht"}, {"action:4", "Betere lampen"}};
        CHECK(open_poll(*lease, site.scope, {{}, 0, {2027, 3, 20}, {}, 3}, drafts));
        CHECK(options_of(*lease, site.scope, *poll_of(*lease, site.scope)).problems.empty());
    });
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
        CHECK(vote(db, site.scope, {voters.police, today, {{key_of(voters.litter), 5, false}}}, today));
        CHECK(vote(db, site.scope,
            {voters.police, today, {{key_of(voters.burglary), 3, true}, {key_of(ProblemId{77}), 1, true}}},
            today));
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

TEST_CASE("two who vote for one organisation at the same time give no more dots together than there are")
{
    each_site([](Site& site) {
        auto const voters = fill(site);
        auto lease = site.database.lease();
        auto& db = *lease;
        REQUIRE(open_poll(db, site.scope, {{}, 5, {2027, 3, 20}, {}}));
        auto const poll = poll_of(db, site.scope)->id;
        db::Transaction first(db);
        replace_ballot(db, site.scope, poll, {voters.police, today, {{key_of(voters.litter), 5, false}}});
        std::jthread second([&] {
            auto const other = site.database.lease();
            db::Transaction transaction(*other);
            replace_ballot(
                *other, site.scope, poll, {voters.police, today, {{key_of(voters.burglary), 5, false}}});
            transaction.commit();
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(100)); // it waits for the first by now
        first.commit();
        second.join();
        auto const kept = ballots_of(db, site.scope, poll);
        REQUIRE(kept.size() == 1);
        REQUIRE(kept[0].dots.size() == 1);
        CHECK(kept[0].dots[0].key == key_of(voters.burglary));
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
    std::vector<Ballot> const ballots{
        {{11}, today, {{"problem:1", 3, true}}}, {{12}, today, {{"problem:1", 5, false}}}};
    auto const kept = ballots_of_those(ballots, {{12}, {13}});
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].organisation == accounts::OrganisationId{12});
}

TEST_CASE("a poll needs something to choose from")
{
    each_site([](Site& site) {
        auto lease = site.database.lease();
        CHECK(open_poll(*lease, site.scope, {{}, 5, {2027, 3, 20}, {}}).error()
            == VoteRefusal::nothing_to_choose);
        CHECK(hindrance_to_open(*lease, site.scope, {{"action:1", "Meer toezicht"}})
            == VoteRefusal::nothing_to_choose);
        fill(site);
        CHECK_FALSE(hindrance_to_open(*lease, site.scope, {}));
        CHECK(open_poll(*lease, site.scope, {{}, 5, {2027, 3, 20}, {}}));
        CHECK(hindrance_to_open(*lease, site.scope, {}) == VoteRefusal::open_already);
    });
}

TEST_CASE("who opens a vote without a dot, or with too many, reads what to fill in")
{
    each_site([](Site& site) {
        fill(site);
        site.pages.as(site.adviser);
        auto const answer = [&](char const* dots, char const* action_dots) {
            return site.pages
                .post(path, {{"dots", dots}, {"action_dots", action_dots}, {"closes_on", "2027-03-29"}})
                .html;
        };
        CHECK(holds(answer("0", "0"), "Zonder stippen valt er niets te kiezen."));
        CHECK(holds(answer("11", "0"), "Kies een aantal stippen van 0 tot en met 10."));
        CHECK(holds(answer("0", "x"), "Kies een aantal stippen van 0 tot en met 10."));
    });
}

TEST_CASE("an organisation votes at home on a page without script, and the meeting sees who wants what")
{
    each_site([](Site& site) {
        auto const voters = fill(site);
        let_partner_stand_for(site, voters.police);
        auto const dots = "dots_problem_" + voters.burglary.text(),
                   helps = "helps_problem_" + voters.burglary.text();
        site.pages.as(site.adviser);
        CHECK(site.pages.post(path, {{"dots", "99"}, {"closes_on", "2027-03-29"}}).status == 422);
        testing::golden("voting_opening.html", site.pages.get(path).html);
        CHECK(site.pages.post(path, opening()).status == 303);
        site.pages.as(site.partner);
        testing::golden("voting.html", site.pages.get(path).html);
        CHECK(holds(site.pages.get(path).html, "Er heeft nog geen organisatie gestemd."));
        auto const wrong = site.pages.post(std::string(path) + "/stem", {{dots, "6"}, {helps, "1"}});
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "U verdeelde 6 stippen. U heeft er 5."));
        auto const letter = site.pages.post(std::string(path) + "/stem", {{dots, "x"}});
        CHECK(letter.status == 422);
        CHECK(holds(letter.html, "Vul bij Inbraak een heel getal in, van 0 tot en met 5."));
        CHECK(holds(letter.html, "href=\"#" + dots + "\""));
        CHECK(
            site.pages.post(std::string(path) + "/stem", {{dots, "3"}, {helps, "1"}, {"dots_action_2", "2"}})
                .status
            == 303);
        CHECK(holds(site.pages.get(path).html, "value=\"3\""));
        CHECK(site.pages.post(std::string(path) + "/sluiten").status == 403);
        site.pages.as(site.adviser);
        CHECK(
            site.pages.post(std::string(path) + "/stem", {{dots, "3"}}).status == 422); // of no organisation
        CHECK(site.pages.post(std::string(path) + "/sluiten").status == 303);
        auto const result = site.pages.get(path).html;
        CHECK(holds(result, "Politie Grifthoek"));
        CHECK(holds(result, "Eens"));
        CHECK(holds(result, "Meer toezicht"));
        testing::golden("voted.html", result);
    });
}

TEST_CASE("who may vote gets one mail with a link of his own, and votes without signing in")
{
    each_site([](Site& site) {
        auto const voters = fill(site);
        let_partner_stand_for(site, voters.police);
        site.pages.as(site.adviser); // stands for no organisation, and gets no mail
        CHECK(site.pages.post(path, opening()).status == 303);
        CHECK(mail::outbox(*site.database.lease(), 9).size() == 1);
        auto const link = link_in_mail(site);
        REQUIRE(!link.empty());
        testing::golden("vote_link.html", site.pages.as({}).get(link).html);
        CHECK(ballots(site) == 0); // a look changes nothing
        CHECK(site.pages.post_without_token(link).status == 403);
        auto const wrong = site.pages.post(link, {{"dots_action_1", "4"}});
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "U verdeelde 4 stippen. U heeft er 3."));
        CHECK(holds(wrong.html, "href=\"#action_dots\""));
        CHECK(ballots(site) == 0);
        auto const sent = site.pages.post(link,
            {{"dots_problem_" + voters.litter.text(), "5"}, {"dots_action_1", "3"}, {"helps_action_1", "1"}});
        CHECK(sent.status == 303);
        CHECK(sent.location == link);
        CHECK(holds(site.pages.get(link).html, "De stippen van uw organisatie zijn bewaard"));
        CHECK(ballots(site) == 1);
        CHECK(site.pages.post(link, {{"dots_action_2", "1"}}).status == 303);
        CHECK(ballots(site) == 1); // again takes its place
        site.pages.as(site.adviser).post(std::string(path) + "/sluiten");
        site.pages.as({});
        CHECK(holds(site.pages.get(link).html, "Het stemmen is voorbij."));
        CHECK(site.pages.post(link, {{"dots_action_2", "1"}}).status == 422);
    });
}

TEST_CASE("a link that was touched, is of another poll or of who may not vote leads nowhere")
{
    each_site([](Site& site) {
        auto const voters = fill(site);
        let_partner_stand_for(site, voters.police);
        site.pages.as(site.adviser);
        CHECK(site.pages.post(path, opening()).status == 303);
        auto const link = link_in_mail(site);
        REQUIRE(site.pages.as({}).get(link).status == 200);
        CHECK(site.pages.get(link + "x").status == 404);
        CHECK(site.pages.post(link + "x").status == 404);
        auto const to_open = [&](PollId poll, accounts::PersonId person) {
            return site.pages.get(vote_path(vote_token("a secret of the tests", site.scope, poll, person)))
                .status;
        };
        auto const poll = poll_of(*site.database.lease(), site.scope)->id;
        CHECK(to_open(poll, site.partner) == 200);
        CHECK(to_open({77}, site.partner) == 404);
        CHECK(to_open(poll, site.adviser) == 404); // of no organisation
        let_partner_stand_for(site, {}); // he goes on without his organisation
        CHECK(to_open(poll, site.partner) == 404);
        let_partner_stand_for(site, voters.police);
        partnership::leave(*site.database.lease(), site.park.id, site.partner, today);
        CHECK(to_open(poll, site.partner) == 404);
    });
}
