#include "keeping.h"
#include "samples.h"
#include "test_world.h"
#include "top_three_asking.h"
#include "top_three_scan.h"

#include "images/samples.h"
#include "mail/mail.h"

#include <doctest/doctest.h>

using namespace inventory;
using testing_world::in_world;
using testing_world::World;
using visit::testing::Shown;

namespace {

bool tells(Shown const& shown, std::string_view words) { return shown.html.find(words) != std::string::npos; }

std::string const list_path = "/t/de-grift/inventarisatie/top3";

std::string police_path(World const& world) { return list_path + "/" + world.police.text(); }

http::Fields burglary_first() { return {{"phenomenon_1", "burglary"}, {"why_1", "Vaak"}}; }

Shown sent_photo(World& world, std::string_view content, std::string_view words = "Volle containers.")
{
    return world.site.post_file(
        police_path(world) + "/foto", world.file("foto.jpg", content), {{"photo_words", std::string(words)}});
}

Photo kept_photo(World& world)
{
    return scan_of(scans(*world.database.lease(), world.scope), world.police).photo;
}

// The address of a photo ends in the beginning of its digest, which is that of the library of today.
std::string without_digest(std::string html)
{
    constexpr std::size_t letters = 8;
    if (auto const at = html.find("?v="); at != std::string::npos)
        html.erase(at + 3, letters);
    return html;
}

// Two years by month: burglary rises clearly, vandalism hardly.
void deliver_figures(World& world, partnership::Sharing sharing = partnership::Sharing::working_group)
{
    Delivery delivery{Source::police, "Politie", Area::park, {}, {}, sharing};
    for (int year = 2025; year <= 2026; ++year)
        for (int month = 1; month <= 12; ++month) {
            auto const of = [&](char const* kind, char const* phenomenon, std::int64_t count) {
                delivery.counts.push_back({kind, kind, phenomenon, {Span::month, year, month}, count});
            };
            of("2.5.1", "burglary", year == 2025 ? 6 : 9);
            of("2.2.1", "vandalism", 12);
            of("0.0.0", "all_crimes", 40);
        }
    store_figures(*world.database.lease(), world.scope, delivery, testing::now());
}

std::vector<mail::Outgoing> outbox(World& world) { return mail::outbox(*world.database.lease(), 100); }

std::string text_of(World& world, mail::Outgoing const& one)
{
    return mail::message(*world.database.lease(), one.id)->text;
}

} // namespace

TEST_CASE("a photo is drawn anew, kept, shown and taken away")
{
    in_world([](World& world) {
        auto const scan = police_path(world) + "/scan";
        CHECK(world.site.get(police_path(world) + "/foto").status == 404);
        CHECK(sent_photo(world, images::samples::png).location == scan);
        auto const photo = kept_photo(world);
        CHECK(photo.words == "Volle containers.");
        CHECK(photo.width == 2);
        auto const page = world.site.get(scan);
        CHECK(tells(page, "De foto is opgeslagen"));
        CHECK(tells(page, "alt=\"Volle containers.\""));
        auto const shown = world.site.get(police_path(world) + "/foto");
        CHECK(shown.status == 200);
        CHECK(shown.response.header("Content-Type") == "image/jpeg");
        CHECK(shown.response.header("Cache-Control").starts_with("private"));
        CHECK(shown.response.header("X-Content-Type-Options") == "nosniff");
        CHECK(files_in_use(*world.database.lease()) == std::vector<std::string>{photo.file});
        CHECK(world.house.files->content(photo.file)->starts_with("\xFF\xD8"));
        CHECK(world.site.post(police_path(world) + "/foto/weghalen").location == scan);
        CHECK(world.site.get(police_path(world) + "/foto").status == 404);
        CHECK(files_in_use(*world.database.lease()).empty());
    });
}

TEST_CASE("the words of a photo are changed without sending it again")
{
    in_world([](World& world) {
        sent_photo(world, images::samples::png);
        auto const before = kept_photo(world);
        CHECK(world.site.post(police_path(world) + "/foto", {{"photo_words", "Andere woorden."}}).status
            == 303);
        CHECK(kept_photo(world).words == "Andere woorden.");
        CHECK(kept_photo(world).file == before.file);
    });
}

TEST_CASE("a photo with a mistake is told at its field, and what is there stays")
{
    in_world([](World& world) {
        CHECK(tells(world.site.post(police_path(world) + "/foto", {{"photo_words", "Zonder foto"}}),
            "Kies een foto."));
        auto const without_words = sent_photo(world, images::samples::png, "");
        CHECK(without_words.status == 422);
        CHECK(tells(without_words, "Schrijf in een zin op"));
        auto const text = sent_photo(world, "Dit is tekst en geen foto.", "Tekst");
        CHECK(text.status == 422);
        CHECK(tells(text, "Dit is geen JPEG of PNG"));
        CHECK(tells(text, "Tekst</textarea>")); // what was typed is kept
        CHECK(tells(sent_photo(world, images::samples::png.substr(0, 50)), "beschadigd"));
        CHECK(tells(sent_photo(world, std::string(15'000'001, 'x')), "groter dan 15 MB"));
        CHECK(tells(sent_photo(world, images::samples::png, std::string(301, 'a')), "korter"));
        CHECK_FALSE(kept_photo(world).is_there());
        sent_photo(world, images::samples::png);
        CHECK(sent_photo(world, "geen foto").status == 422);
        CHECK(kept_photo(world).is_there());
    });
}

TEST_CASE("a photo is for who sees figures, and changed by who speaks for the organisation")
{
    in_world([](World& world) {
        sent_photo(world, images::samples::png);
        auto const path = police_path(world);
        world.site.as(world.entrepreneur);
        CHECK(world.site.get(path + "/foto").status == 403);
        CHECK(world.site.get(path + "/scan").status == 403);
        world.site.as({});
        CHECK(world.site.get(path + "/foto").status == 303);
        world.site.as(world.partner);
        CHECK(world.site.get(path + "/foto").status == 200);
        CHECK(sent_photo(world, images::samples::png).status == 303);
        auto const others = list_path + "/" + world.municipality.text();
        CHECK(world.site.get(others + "/scan").status == 200);
        CHECK_FALSE(tells(world.site.get(others + "/scan"), "Foto opslaan"));
        CHECK(world.site.post_file(others + "/foto", world.file("foto.png", images::samples::png)).status
            == 404);
        CHECK(world.site.post(others + "/foto/weghalen").status == 404);
        CHECK(world.site.get(list_path + "/0000000000zz/scan").status == 404);
    });
}

TEST_CASE("the own figures suggest a top three, which is stored only when it is saved")
{
    in_world([](World& world) {
        deliver_figures(world);
        auto const path = police_path(world);
        world.site.post(
            path, {{"phenomenon_1", "litter"}, {"why_1", "Veel afval"}, {"phenomenon_3", "fires"}});
        auto const offered = world.site.get(path);
        CHECK(tells(offered, "Uit uw cijfers"));
        CHECK(tells(offered, "108 misdrijven in 12 maanden"));
        auto const filled = world.site.get(path + "?voorstel=cijfers");
        testing::golden("top3_suggested.html", filled.html);
        CHECK(tells(filled, "<option value=\"burglary\" selected>"));
        CHECK(tells(filled, "duidelijk meer dan een jaar eerder.</textarea>"));
        CHECK(tells(filled, "nummer 1: Zwerfafval"));
        CHECK(tells(filled, "<option value=\"fires\" selected>")); // nothing is suggested for the third
        auto const kept = scan_of(scans(*world.database.lease(), world.scope), world.police);
        CHECK(kept.top.items[0].phenomenon == "litter");
    });
}

TEST_CASE("figures that are not for the whole group put no counts into a top three")
{
    in_world([](World& world) {
        deliver_figures(world, partnership::Sharing::government);
        auto const filled = world.site.get(police_path(world) + "?voorstel=cijfers");
        CHECK(tells(filled, "<option value=\"burglary\" selected>"));
        CHECK(tells(filled, "niet voor de hele werkgroep"));
        CHECK_FALSE(tells(filled, "maanden, duidelijk meer dan een jaar eerder.</textarea>"));
    });
}

TEST_CASE("an organisation without own figures is told so")
{
    in_world([](World& world) {
        CHECK(tells(world.site.get(police_path(world)), "Er zijn nog geen cijfers van Politie"));
        CHECK_FALSE(tells(world.site.get(police_path(world) + "?voorstel=cijfers"), "Ingevuld met"));
        auto lease = world.database.lease();
        auto const association = participants::add_organisation(
            *lease, world.scope, {"Ondernemersvereniging", "entrepreneurs_association"}, testing::now());
        auto const path = list_path + "/" + association.text();
        CHECK(tells(world.site.get(path), "Bij deze soort organisatie horen geen cijfers"));
    });
}

TEST_CASE("the area scan of an organisation shows its words, its photo and its own charts")
{
    in_world([](World& world) {
        deliver_figures(world);
        auto fields = burglary_first();
        fields.push_back({"often", "Er staan vaak auto's op de stoep."});
        CHECK(world.site.post(police_path(world), fields).status == 303);
        sent_photo(world, images::samples::png);
        world.site.get(police_path(world) + "/scan"); // what was said is said once
        auto const shown = world.site.get(police_path(world) + "/scan");
        testing::golden("top3_scan.html", without_digest(shown.html));
        CHECK(tells(shown, "auto&#39;s op de stoep"));
        CHECK(tells(shown, "Uit de eigen cijfers"));
        CHECK(tells(world.site.get(list_path), "Met foto."));
        fields.back().value = std::string(601, 'a');
        auto const refused = world.site.post(police_path(world), fields);
        CHECK(refused.status == 422);
        CHECK(tells(refused, "hoogstens 600 tekens"));
    });
}

TEST_CASE("who leads sets a day and asks who gave no top three, and reminds them")
{
    in_world([](World& world) {
        CHECK(world.site.post(list_path + "/vragen", {{"due_on", "morgen"}}).status == 422);
        CHECK(world.site.post(list_path + "/vragen", {{"due_on", "15-03-2027"}}).status == 422);
        CHECK(outbox(world).empty());
        CHECK(world.site.post(list_path + "/vragen", {{"due_on", "12-04-2027"}}).location == list_path);
        auto const mails = outbox(world);
        REQUIRE(mails.size() == 1);
        CHECK(mails.front().to.address == "dirk@voorbeeld.nl");
        CHECK(text_of(world, mails.front()).find(police_path(world)) != std::string::npos);
        auto const list = world.site.get(list_path);
        CHECK(tells(list, "Niemand om te mailen bij: Gemeente Grifthoek"));
        CHECK(tells(list, "uiterlijk 12 april 2027"));
        testing::golden("top3_asked.html", world.site.get(list_path).html);
        CHECK(world.site.post(list_path + "/herinneren").location == list_path);
        CHECK(outbox(world).size() == 2);
        world.site.post(list_path + "/herinneren"); // once a day
        CHECK(outbox(world).size() == 2);
        world.site.post(police_path(world), burglary_first());
        world.site.post(list_path + "/vragen", {{"due_on", "20-04-2027"}});
        CHECK(outbox(world).size() == 2);
    });
}

TEST_CASE("a partner asks nobody for a scan")
{
    in_world([](World& world) {
        world.site.as(world.partner);
        CHECK_FALSE(tells(world.site.get(list_path), "Vraag om de gebiedsscans"));
        CHECK(world.site.post(list_path + "/vragen", {{"due_on", "12-04-2027"}}).status == 403);
        CHECK(world.site.post(list_path + "/herinneren").status == 403);
    });
}

TEST_CASE("a scan that is late says so")
{
    in_world([](World& world) {
        world.site.post(list_path + "/vragen", {{"due_on", "16-03-2027"}});
        world.site.set_now(testing::now().plus_days(3));
        world.site.as(world.adviser);
        auto const list = world.site.get(list_path);
        CHECK(tells(list, "hadden op 16 maart 2027 klaar moeten zijn"));
        CHECK(tells(list, "tone-bad"));
    });
}

TEST_CASE("the list of scans stays within its statements, however many gave one")
{
    in_world([](World& world) {
        world.site.get(list_path);
        auto const before = world.database.statements();
        world.site.get(list_path);
        auto const empty = world.database.statements() - before;
        world.site.post(police_path(world), burglary_first());
        world.site.post(list_path + "/" + world.municipality.text(), burglary_first());
        world.site.get(list_path);
        auto const filled = world.database.statements();
        world.site.get(list_path);
        CHECK(world.database.statements() - filled == empty);
    });
}
