#include "asking.h"
#include "importing.h"

#include "test_world.h"

#include "mail/mail.h"

#include <doctest/doctest.h>

using namespace inventory;
using testing_world::in_world;
using testing_world::World;

namespace {

std::string const desk_path = "/t/de-grift/inventarisatie/opvragen/police";

Request asked(moment::Date asked_on, moment::Date due_on)
{
    Request out;
    out.link = LinkId{7};
    out.asked_on = asked_on;
    out.due_on = due_on;
    return out;
}

http::Fields good_mail()
{
    return {{"name", "Dirk Visser"}, {"email", "dirk@voorbeeld.nl"}, {"wanted", "Misdrijven per maand"},
        {"period", "2024 tot en met 2026"}, {"due_on", "01-04-2027"}};
}

mail::Message last_mail(World& world)
{
    auto lease = world.database.lease();
    auto const all = mail::outbox(*lease, 1);
    REQUIRE(!all.empty());
    return *mail::message(*lease, all.front().id);
}

std::size_t mails(World& world) { return mail::outbox(*world.database.lease(), 100).size(); }

// "https://.../aanleveren/7/abc" -> "/aanleveren/7/abc"
std::string link_in(std::string const& text)
{
    auto const at = text.find("/aanleveren/");
    REQUIRE(at != std::string::npos);
    return text.substr(at, text.find('\n', at) - at);
}

Request known(World& world)
{
    for (auto const& request : requests(*world.database.lease(), world.scope))
        if (request.source == Source::police)
            return request;
    return {};
}

} // namespace

TEST_CASE("a partner is reminded three days before the day and once after it")
{
    auto request = asked({2027, 3, 1}, {2027, 3, 20});
    CHECK(!wants_reminder(request, {2027, 3, 16}));
    CHECK(wants_reminder(request, {2027, 3, 17}));
    request.reminded_on = {2027, 3, 17};
    CHECK(!wants_reminder(request, {2027, 3, 18}));
    CHECK(!wants_reminder(request, {2027, 3, 20}));
    CHECK(wants_reminder(request, {2027, 3, 21}));
    request.reminded_on = {2027, 3, 21};
    CHECK(!wants_reminder(request, {2027, 5, 1}));
}

TEST_CASE("nobody is reminded who answered, or was asked only just")
{
    auto request = asked({2027, 3, 18}, {2027, 3, 20});
    CHECK(!wants_reminder(request, {2027, 3, 19}));
    CHECK(wants_reminder(request, {2027, 3, 21}));
    request.received_on = {2027, 3, 20};
    CHECK(!wants_reminder(request, {2027, 3, 21}));
    request.received_on = {};
    request.unavailable = "Niet per terrein";
    CHECK(!wants_reminder(request, {2027, 3, 21}));
    CHECK(!wants_reminder(Request{}, {2027, 3, 21}));
}

TEST_CASE("where a source stands")
{
    moment::Date const today{2027, 3, 15};
    Request request;
    CHECK(stand_of(request, false, today) == Stand::not_asked);
    request.asked_on = {2027, 3, 1}, request.due_on = today;
    CHECK(stand_of(request, false, today) == Stand::asked);
    CHECK(stand_of(request, false, {2027, 3, 16}) == Stand::late);
    request.received_on = today;
    CHECK(stand_of(request, false, {2027, 3, 16}) == Stand::arrived);
    CHECK(stand_of(request, true, today) == Stand::delivered);
    request.checked_on = today;
    CHECK(stand_of(request, true, today) == Stand::checked);
    request.unavailable = "Niet per terrein";
    CHECK(stand_of(request, false, today) == Stand::unavailable);
}

TEST_CASE("only who got the mail knows the address")
{
    auto const path = delivery_path(LinkId{7}, "secret");
    auto const mark = path.substr(path.rfind('/') + 1);
    CHECK(mark.size() == 22);
    CHECK(is_mark_of(LinkId{7}, "secret", mark));
    CHECK(!is_mark_of(LinkId{8}, "secret", mark));
    CHECK(!is_mark_of(LinkId{7}, "other", mark));
    CHECK(!is_mark_of(LinkId{7}, "secret", ""));
}

TEST_CASE("a partner is asked by mail with the addresses, and delivers without an account")
{
    in_world([](World& world) {
        world.bound(
            {{{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'250}, {235'000, 556'250}}, {}}}});
        area::Address address{{}, "Smederij", 2, "A", "", "1234AB", "Grifthoek", {}};
        REQUIRE(area::add_address(*world.database.lease(), world.scope, address));
        CHECK(world.site.get(desk_path).html.find("dirk@voorbeeld.nl") != std::string::npos); // suggested
        REQUIRE(world.site.post(desk_path + "/mail", good_mail()).location == desk_path);
        auto const sent = last_mail(world);
        CHECK(sent.to.address == "dirk@voorbeeld.nl");
        REQUIRE(sent.attachments.size() == 2);
        CHECK(sent.attachments[0].content.find("1234AB;2;A;;Smederij;Grifthoek") != std::string::npos);
        CHECK(sent.attachments[1].content.find("MultiPolygon") != std::string::npos);
        CHECK(known(world).boundary == 1);
        auto const link = link_in(sent.text);

        world.site.as({});
        auto const page = world.site.get(link);
        CHECK(page.status == 200);
        CHECK(page.html.find("Misdrijven per maand") != std::string::npos);
        CHECK(world.site.get(link + "/adressen.csv").html.find("Smederij") != std::string::npos);
        CHECK(world.site.post(link).status == 422); // no file
        CHECK(world.site.post_file(link, world.file("leeg.csv", "")).status == 422);
        CHECK(world.site
                  .post_file(link, world.file("uitdraai.csv", "periode;categorie;aantal\n2026;2.5.1;12\n"))
                  .location
            == link + "/bedankt");
        CHECK(world.site.get(link + "/bedankt").status == 200);

        world.site.as(world.adviser);
        auto const desk = world.site.get(desk_path);
        CHECK(desk.html.find("uitdraai.csv") != std::string::npos);
        world.site.as(world.partner); // was told: only who leads the group sees the file
        CHECK(world.site.get(desk_path).html.find("uitdraai.csv") == std::string::npos);
        CHECK(world.site.get("/t/de-grift/inventarisatie").html.find("uitdraai.csv") == std::string::npos);
        world.site.as(world.adviser);
        auto const import
            = imports(*world.database.lease(), partnership::Reader(world.scope, {true, true, {}})).at(0);
        CHECK(import.state == ImportState::waiting);
        auto const path = "/t/de-grift/inventarisatie/invoer/" + import.id.text();
        CHECK(world.site.as(world.partner).get(path).status == 404);
        CHECK(world.site.get(path + "/kolommen").status == 404);
        world.site.as(world.adviser);
        CHECK(world.site
                  .post(path,
                      {{"source", "police"}, {"origin", "Uitdraai"}, {"area", "postcode"},
                          {"sharing", "working_group"}})
                  .status
            == 303);
        CHECK(world.site.post(desk_path + "/nagekeken").status == 303);
        CHECK(known(world).checked_on);
        CHECK(world.site.get("/t/de-grift/inventarisatie").html.find("Nagekeken") != std::string::npos);
    });
}

TEST_CASE("a partner that cannot give its figures says why through the link")
{
    in_world([](World& world) {
        REQUIRE(world.site.post(desk_path + "/mail", good_mail()).status == 303);
        auto const link = link_in(last_mail(world).text);
        world.site.as({});
        CHECK(world.site.post(link + "/niet", {{"reason", ""}}).status == 422);
        CHECK(world.site.post(link + "/niet", {{"reason", "Wij tellen niet per terrein."}}).status == 303);
        CHECK(known(world).unavailable == "Wij tellen niet per terrein.");
    });
}

TEST_CASE("a link that is not right, of a former mail or of a park that stopped opens nothing")
{
    in_world([](World& world) {
        REQUIRE(world.site.post(desk_path + "/mail", good_mail()).status == 303);
        auto const first = link_in(last_mail(world).text);
        REQUIRE(world.site.post(desk_path + "/mail", good_mail()).status == 303);
        auto const second = link_in(last_mail(world).text);
        world.site.as({});
        CHECK(world.site.get(first).status == 404);
        CHECK(world.site.get(second).status == 200);
        for (auto const* wrong : {"/aanleveren/1/x", "/aanleveren/x/x"}) {
            CHECK(world.site.get(wrong).status == 404);
            CHECK(world.site.get(std::string(wrong) + "/adressen.csv").status == 404);
            CHECK(world.site.get(std::string(wrong) + "/bedankt").status == 404);
            CHECK(world.site.post(wrong).status == 404);
            CHECK(world.site.post(std::string(wrong) + "/niet").status == 404);
        }
        partnership::end(*world.database.lease(), world.scope.partnership, {2027, 4, 1});
        CHECK(world.site.get(second).status == 404);
    });
}

TEST_CASE("a mail with mistakes is not sent, and what was typed is kept")
{
    in_world([](World& world) {
        auto fields = good_mail();
        fields[1].value = "dirk";
        fields[4].value = "01-01-2020";
        auto const shown = world.site.post(desk_path + "/mail", fields);
        CHECK(shown.status == 422);
        CHECK(shown.html.find("naam@voorbeeld.nl") != std::string::npos);
        CHECK(shown.html.find("Kies een dag na vandaag") != std::string::npos);
        CHECK(shown.html.find("Misdrijven per maand") != std::string::npos);
        fields[4].value = "ooit";
        CHECK(world.site.post(desk_path + "/mail", fields).status == 422);
        CHECK(mails(world) == 0);
        CHECK(!known(world).link);
        CHECK(world.site.post("/t/de-grift/inventarisatie/opvragen/other/mail", fields).status == 404);
    });
}

TEST_CASE("a reminder goes on a button and by night, with the same link")
{
    in_world([](World& world) {
        CHECK(world.site.post(desk_path + "/herinneren").status == 303); // nobody was asked
        CHECK(mails(world) == 0);
        REQUIRE(world.site.post(desk_path + "/mail", good_mail()).status == 303);
        auto const link = link_in(last_mail(world).text);
        CHECK(world.site.post(desk_path + "/herinneren").status == 303);
        CHECK(mails(world) == 2);
        CHECK(link_in(last_mail(world).text) == link);
        auto const at = [](moment::Date day) { return moment::instant_of(day, {3, 0}); };
        auto const night = [&](moment::Date day) {
            return remind_due(*world.database.lease(), world.house.public_url, world.house.secret, at(day));
        };
        CHECK(night({2027, 3, 25}) == 0);
        CHECK(night({2027, 3, 29}) == 1);
        CHECK(night({2027, 3, 30}) == 0);
        CHECK(night({2027, 4, 2}) == 1);
        CHECK(night({2027, 4, 3}) == 0);
        CHECK(mails(world) == 4);
        CHECK(world.site.post(desk_path + "/nagekeken").status == 404); // nothing came
    });
}
