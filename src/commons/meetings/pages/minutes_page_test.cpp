#include "minutes.h"

#include "testing_site.h"

#include "partnership/links.h"

#include <algorithm>

using namespace meetings;
using meetings::testing::Desk;
using meetings::testing::each_desk;
using meetings::testing::fake_step;
using meetings::testing::holds;
using meetings::testing::today;

namespace {

http::Fields point(
    std::string const& key, std::string const& note, std::string const& decision = "", http::Fields more = {})
{
    http::Fields out{{"key", key}, {"note-" + field_key(key), note}, {"note_was", ""},
        {"decision-" + field_key(key), decision}, {"decision_was", ""}, {"version", "4"},
        {"state_now", "planned"}};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

visit::testing::Shown write(Desk& desk, http::Fields fields)
{
    return desk.pages.post(desk.path() + "/verslag", std::move(fields));
}

Item item_now(Desk const& desk, std::string_view key)
{
    auto lease = desk.database.lease();
    auto const items = kept_items(*lease, desk.scope, desk.read());
    auto const found = std::ranges::find(items, key, &Item::key);
    REQUIRE(found != items.end());
    return *found;
}

std::string note_now(Desk const& desk, std::string_view key) { return item_now(desk, key).note; }
std::string state_now(Desk const& desk, std::string_view key) { return item_now(desk, key).state_dutch; }

std::vector<Decision> decisions_now(Desk const& desk)
{
    return decisions(*desk.database.lease(), desk.scope, desk.meeting);
}

void everybody_is_there(Desk& desk) { desk.pages.post(desk.path() + "/wie", {{"everybody", "1"}}); }

visit::testing::Shown close_it(Desk& desk, http::Fields fields = {})
{
    return desk.pages.post(desk.path() + "/sluiten", std::move(fields));
}

} // namespace

TEST_CASE("one page holds who is there, every point with its buttons, and closing")
{
    each_desk([](Desk& desk) {
        auto const before = desk.database.statements();
        ::testing::golden("minutes.html", desk.page("/verslag"));
        CHECK(desk.database.statements() - before <= 20);
        CHECK(desk.pages.as(desk.bram).get(desk.path() + "/verslag").status == 403);
    });
}

TEST_CASE("a note and a decision are kept with the point, and the decision knows what it is about")
{
    each_desk([](Desk& desk) {
        CHECK(
            write(desk, point("action:1", "Politie rijdt vaker langs.", "De camera komt er.")).status == 303);
        CHECK(note_now(desk, "action:1") == "Politie rijdt vaker langs.");
        auto const taken = decisions_now(desk);
        REQUIRE(taken.size() == 1);
        CHECK(taken[0].subject == "action:1");
        CHECK(write(desk, point("line:1", "Iedereen welkom", "Wij beginnen op tijd.")).status == 303);
        auto const both = decisions_now(desk);
        CHECK(both.at(1).subject.empty());
        auto again = point("action:1", "Politie rijdt vaker langs.", "");
        again[2].value = "Politie rijdt vaker langs.";
        again[4].value = "De camera komt er.";
        CHECK(write(desk, again).status == 303);
        CHECK(decisions_now(desk).size() == 1);
    });
}

TEST_CASE("two who write in one field do not overwrite each other; in two fields both are kept")
{
    each_desk([](Desk& desk) {
        write(desk, point("action:1", "Van de secretaris"));
        auto const clash = write(desk, point("action:1", "Van de voorzitter"));
        CHECK(clash.status == 422);
        CHECK(holds(clash.html, "Iemand anders schreef hier ook"));
        CHECK(holds(clash.html, "Van de voorzitter"));
        CHECK(note_now(desk, "action:1") == "Van de secretaris");
        CHECK(write(desk, point("action:1", "", "Alleen een besluit")).status == 303);
        CHECK(note_now(desk, "action:1") == "Van de secretaris");
        auto chosen = point("action:1", "Van allebei");
        chosen[2].value = "Van de secretaris";
        CHECK(write(desk, chosen).status == 303);
        CHECK(note_now(desk, "action:1") == "Van allebei");
    });
}

TEST_CASE("a button changes the matter in its own step, with the note and the version that was read")
{
    each_desk([](Desk& desk) {
        CHECK(write(desk, point("action:1", "Hangt er", "", {{"state", "done"}})).status == 303);
        REQUIRE(fake_step().settled.size() == 1);
        auto const settled = fake_step().settled[0];
        CHECK(settled.key == "action:1");
        CHECK(settled.state == "done");
        CHECK(settled.note == "Hangt er");
        CHECK(settled.version == 4);
        CHECK(settled.by == desk.anna);
        CHECK(state_now(desk, "action:1") == "Klaar");
        CHECK(holds(desk.page("/verslag"), "aria-pressed=\"true\""));
        CHECK(write(desk, point("action:2", "", "", {{"until-action-2", "2027-3"}})).status == 303);
        REQUIRE(fake_step().settled.size() == 2);
        CHECK(fake_step().settled[1].until == moment::Quarter{2027, 3});
        CHECK(fake_step().settled[1].state == "planned");
    });
}

TEST_CASE("what a step refuses is shown, and nothing of the point is lost")
{
    each_desk([](Desk& desk) {
        auto const bare = write(desk, point("action:1", "", "", {{"state", "stuck"}}));
        CHECK(bare.status == 422);
        CHECK(holds(bare.html, "Schrijf hier kort waarom"));
        fake_step().hindrance = "De actie is net veranderd.";
        auto const refused = write(desk, point("action:1", "Het ligt stil", "", {{"state", "stuck"}}));
        CHECK(refused.status == 422);
        CHECK(holds(refused.html, "De actie is net veranderd."));
        CHECK(holds(refused.html, "Het ligt stil"));
        CHECK(fake_step().settled.empty());
        CHECK(write(desk, point("action:1", "x", "", {{"state", "onzin"}})).status == 422);
    });
}

TEST_CASE("what was refused is kept when the same form is sent again")
{
    each_desk([](Desk& desk) {
        auto const refused = write(desk, point("action:1", "", "De camera komt er.", {{"state", "stuck"}}));
        REQUIRE(refused.status == 422);
        CHECK(holds(refused.html, "name=\"decision_was\" value=\"\""));
        // As the page that came back would send it, with the note that was missing.
        CHECK(
            write(desk, point("action:1", "Het ligt stil", "De camera komt er.", {{"state", "stuck"}})).status
            == 303);
        CHECK(note_now(desk, "action:1") == "Het ligt stil");
        REQUIRE(decisions_now(desk).size() == 1);
        CHECK(decisions_now(desk)[0].what == "De camera komt er.");
    });
}

TEST_CASE("texts that are too long come back, and an unknown point is told")
{
    each_desk([](Desk& desk) {
        auto const long_one = write(desk, point("action:1", std::string(4001, 'x'), std::string(501, 'y')));
        CHECK(long_one.status == 422);
        CHECK(holds(long_one.html, std::string(4001, 'x')));
        CHECK(holds(write(desk, point("action:9", "")).html, "niet meer op de agenda"));
    });
}

TEST_CASE("who is there is one click, can be taken back, and can be for another organisation")
{
    each_desk([](Desk& desk) {
        auto const path = desk.path() + "/wie";
        auto const lines = [&] { return attendance(*desk.database.lease(), desk.scope, desk.meeting); };
        desk.pages.post(path, {{"apology", desk.bram.text()}});
        everybody_is_there(desk);
        REQUIRE(lines().size() == 2);
        CHECK(lines()[1].presence == Presence::apology);
        desk.pages.post(path, {{"apology", desk.bram.text()}}); // two people click at once
        CHECK(lines().size() == 2);
        CHECK(holds(desk.page("/verslag"), "name=\"unknown\" value=\"" + desk.bram.text()));
        desk.pages.post(path, {{"unknown", desk.bram.text()}});
        CHECK(lines().size() == 1);
        desk.pages.post(path, {{"stand_in", desk.anna.text()}, {"organisation", desk.police.text()}});
        CHECK(lines()[0].organisation == desk.police);
        CHECK(holds(desk.page("/verslag"), "namens Politie"));
        CHECK(desk.pages.post(path, {{"present", desk.police.text()}}).status == 422);
        CHECK(holds(desk.pages.post(path, {{"stand_in", desk.anna.text()}}).html,
            "Kies een organisatie uit de groep"));
        CHECK(desk.read().state == State::planned);
    });
}

TEST_CASE("closing sends the list of decisions to everybody, and plans the next date")
{
    each_desk([](Desk& desk) {
        everybody_is_there(desk);
        write(desk, point("action:1", "", "De camera komt er.", {{"state", "in_progress"}}));
        agree(
            *desk.database.lease(), desk.scope, {desk.meeting, "Offerte vragen", desk.police, {2027, 4, 1}});
        auto const closed
            = close_it(desk, {{"next_date", "26-4-2027"}, {"next_from", "10:00"}, {"next_until", "11:00"}});
        CHECK(closed.location == desk.path());
        CHECK(desk.read().state == State::held);
        std::string all;
        for (auto const& mail : desk.mails())
            all += mail.subject + "\n" + mail::message(*desk.database.lease(), mail.id)->text;
        CHECK(desk.mails().size() == 4); // the list and the invitation, to two people
        CHECK(holds(all, "- De camera komt er."));
        CHECK(holds(all, "- Offerte vragen (Politie), voor 1 april 2027"));
        CHECK(holds(all, "- Actie 1: Loopt"));
        CHECK(holds(all, "Werkgroepoverleg, maandag 26 april 2027, 10:00 tot 11:00"));
        ::testing::golden("closed.html", desk.page());
    });
}

TEST_CASE("closing needs somebody present, a day that is to come, and no second date when there is one")
{
    each_desk([](Desk& desk) {
        CHECK(close_it(desk).status == 422);
        everybody_is_there(desk);
        auto const bad
            = close_it(desk, {{"next_date", "1-1-2027"}, {"next_from", "12:00"}, {"next_until", "11:00"}});
        CHECK(bad.status == 422);
        CHECK(holds(bad.html, "Kies een dag na vandaag"));
        CHECK(holds(bad.html, "na de begintijd"));
        desk.planned(Kind::regular, {2027, 5, 10});
        CHECK(holds(desk.page("/verslag"), "maandag 10 mei 2027"));
        CHECK(close_it(desk, {{"next_date", "26-4-2027"}}).status == 303);
        CHECK(upcoming(*desk.database.lease(), desk.scope, {2027, 3, 16}).size() == 1);
        CHECK(desk.mails().size() == 2);
        CHECK(close_it(desk).status == 303);
        CHECK(desk.mails().size() == 4); // sent again on purpose
    });
}

TEST_CASE("minutes are adopted in the next meeting and stand still from then on")
{
    each_desk([](Desk& desk) {
        auto lease = desk.database.lease();
        auto const earlier
            = samples::held_meeting(*lease, desk.scope, {Kind::regular, "Vorige", {2027, 3, 1}});
        visit::testing::Shown shown;
        Setting const setting{"De Grift", "https://voorbeeld.nl/t/de-grift", {}};
        REQUIRE(close(*lease, desk.scope, {earlier, std::nullopt, setting, ::testing::now()}).has_value());
        auto const key = "minutes:" + earlier.text();
        CHECK(holds(desk.page("/verslag"), "Verslag van 01-03-2027 vaststellen"));
        CHECK(write(desk, point(key, "", "", {{"state", "adopted"}})).status == 303);
        auto const adopted = *meeting(*lease, desk.scope, earlier);
        CHECK(adopted.adopted_on == today);
        CHECK(adopted.adopted_in == desk.meeting);
        auto const old = "/t/de-grift/bijeenkomsten/" + earlier.text();
        CHECK(holds(desk.pages.get(old).html, "vastgesteld op 15 maart 2027"));
        for (auto const* below :
            {"/verslag", "/wie", "/sluiten", "/besluiten", "/afspraken", "/aanwezigheid"})
            CHECK(desk.pages
                      .post(old + below, {{"decision", "x"}, {"action", "x"}, {"present", desk.anna.text()}})
                      .status
                == 422);
        CHECK(write(desk, point(key, "", "", {{"state", "adopted"}})).status == 422);
    });
}

TEST_CASE("an open action point is finished from the minutes, and opened again")
{
    each_desk([](Desk& desk) {
        auto const earlier = desk.planned(Kind::regular, {2027, 2, 1});
        auto const id = agree(*desk.database.lease(), desk.scope, {earlier, "Bellen"});
        auto const key = "point:" + id.text();
        CHECK(write(desk, point(key, "", "", {{"state", "done"}})).status == 303);
        CHECK(open_action_points(*desk.database.lease(), desk.scope).empty());
        CHECK(write(desk, point(key, "", "", {{"state", "open"}})).status == 303);
        CHECK(open_action_points(*desk.database.lease(), desk.scope).size() == 1);
    });
}

TEST_CASE("the screen in the room shows what is typed, and refreshes until it is told to stop")
{
    each_desk([](Desk& desk) {
        write(desk, point("action:1", "Groot te lezen", "Zo gaan wij het doen."));
        auto const shown = desk.pages.as(desk.bram).get(desk.path() + "/scherm");
        CHECK(holds(shown.html, "Groot te lezen"));
        CHECK(holds(shown.html, "Zo gaan wij het doen."));
        CHECK(holds(std::string(shown.response.header("Refresh")), "/scherm"));
        CHECK(desk.pages.get(desk.path() + "/scherm?stil=1").response.header("Refresh").empty());
    });
}

TEST_CASE("the minutes are a paper for every member, and say that they are a draft")
{
    each_desk([](Desk& desk) {
        everybody_is_there(desk);
        write(desk, point("action:1", "Besproken", "De camera komt er.", {{"state", "in_progress"}}));
        desk.pages.as(desk.bram);
        auto const pdf = desk.pages.get(desk.path() + "/verslag.pdf");
        CHECK(pdf.html.starts_with("%PDF-"));
        auto const odt = desk.pages.get(desk.path() + "/verslag.odt");
        CHECK(odt.html.starts_with("PK"));
        CHECK(odt.response.header("Content-Disposition").find("verslag-werkgroepoverleg.odt")
            != std::string_view::npos);
        desk.pages.as(desk.anna).post(desk.path() + "/afzeggen");
        CHECK(desk.pages.get(desk.path() + "/verslag.pdf").status == 404);
    });
}

TEST_CASE("a decision stands next to its subject in the chain of evidence")
{
    each_desk([](Desk& desk) {
        write(desk, point("action:1", "", "De camera komt er."));
        auto lease = desk.database.lease();
        auto const reader = partnership::Reader::of_group(desk.scope);
        auto const next = links().next_to(*lease, reader, "action:1");
        REQUIRE(next.size() == 1);
        CHECK(next[0].stage == partnership::Stage::decision);
        CHECK(next[0].path == "bijeenkomsten/" + desk.meeting.text());
        auto const back = links().next_to(*lease, reader, next[0].key);
        REQUIRE(back.size() == 1);
        CHECK(back[0].key == "action:1");
        CHECK(links().find(*lease, reader, next[0].key).has_value());
        CHECK_FALSE(links().find(*lease, reader, "action:1").has_value());
        CHECK_FALSE(links().find(*lease, reader, "decision:000000000001").has_value());
        CHECK(decisions_about(*lease, desk.scope, "action:1").size() == 1);
    });
}

namespace {

std::optional<partnership::Link> find_action(
    db::Connection&, partnership::Reader const&, std::string_view key)
{
    if (key != "action:1")
        return std::nullopt;
    return partnership::Link{
        "action:1", partnership::Stage::action, {{"{}", "{}"}, {"Lampen vervangen"}}, "plan/1"};
}

} // namespace

TEST_CASE("behind each decision stands what led to it, closed until asked for")
{
    each_desk([](Desk& desk) {
        {
            auto lease = desk.database.lease();
            decide(*lease, desk.scope, NewDecision{desk.meeting, "De gemeente betaalt.", "action:1", {}});
            decide(*lease, desk.scope, desk.meeting, "Wij beginnen voortaan om drie uur.");
        }
        CHECK(!holds(desk.page(), "Van aanleiding naar resultaat"));
        partnership::Links const rooms[] = {links(), {find_action, nullptr}};
        visit::House house;
        house.process = meetings::testing::fake_process();
        house.chain = rooms;
        visit::testing::Site pages(desk.database, {meetings::routes()}, house);
        pages.as(desk.bram);
        auto const page = pages.get(desk.path()).html;
        auto const at = page.find("Van aanleiding naar resultaat");
        REQUIRE(at != std::string::npos);
        // The second decision is about nothing that has a chain.
        CHECK(page.find("Van aanleiding naar resultaat", at + 1) == std::string::npos);
        CHECK(holds(page, "Lampen vervangen"));
        CHECK(holds(page, "Nog geen aanleiding"));
        CHECK(!holds(page, "<details class=\"disclosure\" open"));
    });
}

TEST_CASE("saving behind each letter writes only what changed")
{
    each_desk([](Desk& desk) {
        auto lease = desk.database.lease();
        auto const meeting = desk.read();
        auto const items = kept_items(*lease, desk.scope, meeting);
        REQUIRE(items.size() > 3);
        keep(*lease, desk.scope, meeting, items);
        auto const before = lease->statements();
        keep(*lease, desk.scope, meeting, items);
        CHECK(lease->statements() - before == 1); // it only looks
    });
}
