#include "address.h"
#include "companies.h"
#include "keeping.h"
#include "sheet.h"
#include "test_world.h"

using namespace area;
using namespace area::testing_world;

namespace {

constexpr std::string_view filled_in = "/t/de-grift/gebied/adressen/ingevuld";
constexpr std::string_view companies_page = "/t/de-grift/gebied/adressen/bedrijven";

// "Aambeeld 546-K 1 company De Boer+Staal BV; "
std::string listed(World const& world)
{
    std::string out;
    for (auto const& address : addresses(*world.database.lease(), world.scope))
        out += address.street + " " + written_number(address) + " " + std::string(code(address.kind)) + " "
            + written_companies(address.companies, "+") + "; ";
    return out;
}

constexpr std::string_view untouched
    = "Aambeeld 546-K 1 unknown ; Smederij 1 A-3 unknown ; Smederij 3 unknown ; Smederij 2 unknown ; ";

Shown sent(World& world, std::string_view path, std::string_view content)
{
    return world.site.post_file(path, world.file("lijst.csv", content));
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    auto const at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

// The list as it is downloaded, with something filled in for the first address by postcode: Smederij 1 A-3.
std::string a_filled_in_list(World& world, std::string_view cells)
{
    return replaced(world.site.get("/t/de-grift/gebied/adressen.csv").html, "Nog niet bekend;", cells);
}

constexpr std::string_view members = "Ledenlijst 2026\nBedrijfsnaam;Adres;Postcode;Contact\n"
                                     "De Boer;Smederij 2;9401AB;Jan\n"
                                     "Staal BV;Smederij 2;;Piet\n"
                                     "Lakkerij;Aambeeld 546 K 2;9401AC;\n"
                                     "Verweg;Kerkstraat 1;1000AA;\n"
                                     ";Smederij 3;;\n"
                                     "Zonder;Postbus;;\n";

} // namespace

TEST_CASE("a filled in list shows what it changes, and is saved as a whole")
{
    in_world([](World& world) {
        world.fill();
        auto const answer = sent(world, filled_in, a_filled_in_list(world, "Leegstand;De Boer | Staal BV"));
        REQUIRE(answer.status == 303);
        auto const shown = world.site.get(answer.location);
        CHECK(says(shown, "Nog niet bekend, wordt: Leegstand"));
        CHECK(says(shown, "-, wordt: De Boer, Staal BV"));
        testing::golden("filled_in.html", shown.html);
        CHECK(listed(world) == untouched);
        auto const stale = world.site.post(answer.location, {{"do", "save"}, {"changes", "7"}});
        CHECK(stale.status == 422);
        CHECK(says(stale, "De lijst met adressen is intussen veranderd."));
        CHECK(listed(world) == untouched);
        CHECK(world.site.post(answer.location, {{"do", "save"}, {"changes", "2"}}).status == 303);
        CHECK(listed(world).find("Smederij 1 A-3 vacant De Boer+Staal BV; ") != std::string::npos);
        CHECK(world.site.get(answer.location).status == 404);
    });
}

TEST_CASE("a list that comes back as it went out changes nothing, names included")
{
    in_world([](World& world) {
        world.fill();
        auto const first = sent(world, filled_in, a_filled_in_list(world, "Bedrijf;De Boer | Staal BV"));
        world.site.post(first.location, {{"do", "save"}, {"changes", "2"}});
        auto const before = listed(world);
        auto const again = sent(world, filled_in, world.site.get("/t/de-grift/gebied/adressen.csv").html);
        CHECK(says(world.site.get(again.location), "Er verandert niets aan de lijst."));
        world.site.post(again.location, {{"do", "save"}, {"changes", "0"}});
        CHECK(listed(world) == before);
    });
}

TEST_CASE("a status that is none is listed by row, in a file that can be corrected and sent again")
{
    in_world([](World& world) {
        world.fill();
        auto const answer = sent(world, filled_in, a_filled_in_list(world, "kasteel;"));
        CHECK(says(world.site.get(answer.location), "Deze status kennen wij niet."));
        auto const rows = world.site.get(answer.location + "/rijen.csv").html;
        CHECK(rows.find("9401AB;1;A;3;Smederij;Grift;kasteel;;") != std::string::npos);
        auto const mended = sent(world, filled_in, replaced(rows, "kasteel", "woning"));
        CHECK(world.site.post(mended.location, {{"do", "save"}, {"changes", "1"}}).status == 303);
        CHECK(listed(world).find("Smederij 1 A-3 home") != std::string::npos);
    });
}

TEST_CASE("a sheet that is thrown away leaves nothing")
{
    in_world([](World& world) {
        world.fill();
        auto const answer = sent(world, filled_in, a_filled_in_list(world, "Leegstand;"));
        CHECK(world.site.post(answer.location, {{"do", "cancel"}}).status == 303);
        CHECK(world.site.get(answer.location).status == 404);
        CHECK(listed(world) == untouched);
    });
}

TEST_CASE("companies get their address, a person chooses where there is doubt, and nothing is saved before")
{
    in_world([](World& world) {
        world.fill();
        auto const answer = sent(world, companies_page, members);
        REQUIRE(answer.status == 303);
        auto const shown = world.site.get(answer.location);
        CHECK(says(shown, "Bij 1 bedrijf twijfelen wij"));
        CHECK(says(shown, "In uw lijst: Aambeeld 546 K 2, 9401 AC"));
        CHECK(says(shown, "Dit adres ligt niet op het terrein."));
        CHECK(says(shown, "Nieuwe bedrijfsnamen: 2."));
        testing::golden("companies.html", shown.html);
        CHECK(listed(world) == untouched);
        auto const aambeeld = addresses(*world.database.lease(), world.scope).front().id.text();
        CHECK(world.site.post(answer.location, {{"row5", aambeeld}}).location == answer.location);
        CHECK(says(world.site.get(answer.location), "Nieuwe bedrijfsnamen: 3."));
        CHECK(world.site.post(answer.location + "/bewaar", {{"do", "save"}, {"names", "2"}}).status == 422);
        CHECK(world.site.post(answer.location + "/bewaar", {{"do", "save"}, {"names", "3"}}).status == 303);
        CHECK(listed(world)
            == "Aambeeld 546-K 1 company Lakkerij; Smederij 1 A-3 unknown ; Smederij 3 unknown ; "
               "Smederij 2 company De Boer+Staal BV; ");
        CHECK(says(world.site.get("/t/de-grift/gebied/adressen?zoek=staal"), "De Boer, Staal BV"));
    });
}

TEST_CASE("only an address that was offered can be chosen, and none of them is a choice too")
{
    in_world([](World& world) {
        world.fill();
        auto const answer = sent(world, companies_page, members);
        auto const other = addresses(*world.database.lease(), world.scope)[2].id.text();
        world.site.post(answer.location, {{"row5", other}});
        CHECK(says(world.site.get(answer.location), "Bij 1 bedrijf twijfelen wij"));
        world.site.post(answer.location, {{"row5", "none"}});
        CHECK_FALSE(says(world.site.get(answer.location), "twijfelen wij"));
        auto const rows = world.site.get(answer.location + "/rijen.csv").html;
        CHECK(rows.find("Lakkerij;Aambeeld 546 K 2;9401AC;;5;") != std::string::npos);
        CHECK(rows.find("Zonder;Postbus;;;8;") != std::string::npos);
        CHECK(world.site.post(answer.location + "/bewaar", {{"do", "cancel"}}).status == 303);
        CHECK(listed(world) == untouched);
    });
}

TEST_CASE("a file that is no such list is told at the field")
{
    struct Case {
        std::string_view path, content, said;
    };
    Case const cases[] = {{filled_in, "naam;bedrag\nJan;3\n", "geen kolom ‘Status’"},
        {filled_in, "", "Het bestand is leeg."},
        {companies_page, "adres\nSmederij 3\n", "met de bedrijfsnaam"},
        {companies_page, "bedrijf\nDe Boer\n", "geen kolom met het adres"},
        {companies_page, "bedrijf;adres\n", "staan geen bedrijven"}};
    in_world([&](World& world) {
        world.fill();
        for (auto const& [path, content, said] : cases) {
            auto const tried = content;
            CAPTURE(tried);
            auto const shown = sent(world, path, content);
            CHECK(shown.status == 422);
            CHECK(says(shown, said));
        }
        CHECK(says(world.site.post(filled_in), "Kies eerst een bestand."));
        CHECK(world.site.get(filled_in).status == 200);
        CHECK(world.site.get(companies_page).status == 200);
    });
}

TEST_CASE("names of companies are typed at one address and stay by it")
{
    in_world([](World& world) {
        world.fill();
        auto const first = addresses(*world.database.lease(), world.scope)[0].id.text();
        auto const path = "/t/de-grift/gebied/adressen/" + first;
        http::Fields const typed{{"kind", "company"}, {"companies", "De Boer\r\nStaal BV"}, {"do", "keep"}};
        CHECK(world.site.post(path, typed).status == 303);
        CHECK(listed(world).starts_with("Aambeeld 546-K 1 company De Boer+Staal BV; "));
        CHECK(says(world.site.get(path), "De Boer\nStaal BV</textarea>"));
        auto const wrong = world.site.post(path, {{"kind", "company"}, {"companies", std::string(201, 'x')}});
        CHECK(wrong.status == 422);
        CHECK(says(wrong, std::string(201, 'x')));
        CHECK(world.site.get("/t/de-grift/gebied/adressen.csv")
                  .html.find(";Bedrijf;De Boer | Staal BV;" + first)
            != std::string::npos);
        CHECK(world.site.post(path, {{"do", "remove"}}).status == 303);
        CHECK(companies_of_round(*world.database.lease(), world.scope).empty());
    });
}

TEST_CASE("a sheet of another partnership is not found, and a partner reads none in")
{
    in_world([](World& world) {
        world.fill();
        auto const answer = sent(world, companies_page, members);
        auto const statuses = sent(world, filled_in, a_filled_in_list(world, "Leegstand;"));
        CHECK(world.site.get(std::string(filled_in) + answer.location.substr(companies_page.size())).status
            == 404);
        auto const id = *SheetId::read(statuses.location.substr(filled_in.size() + 1));
        auto lease = world.database.lease();
        auto const founder = *accounts::person(*lease, world.adviser);
        auto const other = partnership::start(*lease, {"De Overkant", "Grifthoek"}, founder, testing::now());
        CHECK_FALSE(sheet_of_id(*lease, {other.id, partnership::current_round(*lease, other.id).id}, id));
        world.site.as(world.partner);
        CHECK(world.site.get(answer.location).status == 403);
        CHECK(world.site.post(answer.location + "/bewaar", {{"do", "save"}}).status == 403);
        CHECK(world.site.get(statuses.location).status == 403);
    });
}

TEST_CASE("a sheet that nobody saved goes after its term, and the names of companies stay")
{
    in_world([](World& world) {
        world.fill();
        sent(world, companies_page, members);
        auto lease = world.database.lease();
        auto& db = *lease;
        auto const park = world.scope.partnership;
        set_companies(db, world.scope, addresses(db, world.scope)[0].id, {"De Boer"});
        CHECK(kept_files(db, park).count == 1);
        CHECK(destroy_files(db, park, testing::now()) == 0);
        CHECK(destroy_files(db, park, testing::now().plus_ms(1)) == 1);
        CHECK(kept_files(db, park).count == 0);
        CHECK(companies_of_round(db, world.scope).size() == 1);
    });
}

TEST_CASE("names, sheets and changes go with the addresses of a cooperation that ended")
{
    in_world([](World& world) {
        world.fill();
        sent(world, companies_page, members);
        auto const sheet = sent(world, filled_in, a_filled_in_list(world, "Leegstand;De Boer"));
        world.site.post(sheet.location, {{"do", "save"}, {"changes", "2"}});
        auto lease = world.database.lease();
        auto& db = *lease;
        auto const park = world.scope.partnership;
        auto const today = moment::local_date(testing::now());
        CHECK(companies_of_round(db, world.scope).size() == 1);
        CHECK(destroy_dossier(db, park, today) == 0);
        partnership::end(db, park, today);
        CHECK(destroy_dossier(db, park, {today.year + 1, today.month, today.day}) > 0);
        CHECK(companies_of_round(db, world.scope).empty());
        CHECK(addresses(db, world.scope).empty());
    });
}

TEST_CASE("a new round takes the names of companies along, and the old round keeps its own")
{
    in_world([](World& world) {
        world.fill();
        auto lease = world.database.lease();
        auto& db = *lease;
        auto const founder = *accounts::person(db, world.adviser);
        auto const other = partnership::start(db, {"De Overkant", "Grifthoek"}, founder, testing::now());
        partnership::Scope const fresh{other.id, partnership::current_round(db, other.id).id};
        set_companies(db, world.scope, addresses(db, world.scope)[0].id, {"De Boer", "Staal BV"});
        begin_round(db, world.scope, fresh);
        CHECK(addresses(db, fresh)[0].companies == std::vector<std::string>{"De Boer", "Staal BV"});
        set_companies(db, fresh, addresses(db, fresh)[0].id, {});
        CHECK(addresses(db, world.scope)[0].companies.size() == 2);
    });
}
