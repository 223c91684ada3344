#include "routes.h"
#include "testing_world.h"

#include "db/database.h"
#include "papers/routes.h"
#include "pdf/check.h"
#include "visit/testing.h"

#include <cstdlib>
#include <fstream>

using namespace award;

namespace {

constexpr char const* gate_path = "/t/de-grift/waardering";
constexpr char const* certificates_path = "/t/de-grift/waardering/oorkondes.pdf";

struct Site {
    db::Database& database;
    World world;
    visit::testing::Site pages;

    Award drawn_up()
    {
        pages.as(world.fatma);
        REQUIRE(pages.post(gate_path, {{"place", "Grifthoek"}}).location == gate_path);
        return *current(*database.lease(), world.scope);
    }
    Award awarded()
    {
        auto const made = drawn_up();
        sign_all(*database.lease(), world, made);
        return made;
    }
};

void each_site(base::FunctionRef<void(Site&)> test)
{
    testing::for_each_database(all_tables(), [&](db::Database& database) {
        auto const made = world(*database.lease());
        visit::House house;
        house.process = steps;
        Site site{database, made, {database, {routes(), papers::routes()}, house}};
        site.pages.as(made.fatma);
        test(site);
    });
}

bool holds(std::string const& page, std::string_view words) { return page.find(words) != std::string::npos; }

http::Fields consent(accounts::OrganisationId organisation, char const* name)
{
    return {{"organisation", organisation.text()}, {"name", name}, {"agreed", "1"}};
}

// The code differs each time; a page compared with a golden one must not.
std::string with_quiet_code(std::string page, Award const& award)
{
    for (auto at = page.find(award.code); at != page.npos; at = page.find(award.code, at))
        page.replace(at, award.code.size(), "CODE");
    return page;
}

std::string words_of(std::string const& paper)
{
    testing::TempDir folder;
    auto const file = folder.path() / "paper.pdf", text = folder.path() / "paper.txt";
    std::ofstream(file, std::ios::binary) << paper;
    REQUIRE(std::system(("pdftotext '" + file.string() + "' '" + text.string() + "'").c_str()) == 0);
    std::ifstream in(text);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("the gate shows what is done, what is passed over and what is still to do")
{
    each_site([](Site& site) {
        REQUIRE(meetings::cancel(*site.database.lease(), site.world.scope, site.world.evidence));
        auto const closed = site.pages.get(gate_path).html;
        CHECK(holds(closed, "Nog niet zo ver"));
        CHECK(holds(closed, "De grens ontbreekt."));
        CHECK(!holds(closed, "name=\"place\""));
        testing::golden("gate_closed.html", closed);
        partnership::skip_step(*site.database.lease(), site.world.scope, {1, "De grens stond al vast.", ""},
            site.world.adviser.id, testing::now());
        auto const open = site.pages.get(gate_path).html;
        CHECK(holds(open, "Overgeslagen: De grens stond al vast."));
        testing::golden("gate_open.html", open);
    });
}

TEST_CASE("drawing up while a step is open is refused, also when the form is sent anyway")
{
    each_site([](Site& site) {
        REQUIRE(meetings::cancel(*site.database.lease(), site.world.scope, site.world.evidence));
        auto const refused = site.pages.post(gate_path, {{"place", "Grifthoek"}});
        CHECK(refused.status == 422);
        CHECK(holds(refused.html, "Nog niet alle stappen zijn klaar."));
        CHECK(!current(*site.database.lease(), site.world.scope));
    });
}

TEST_CASE("the award needs a place, and a partner does not draw it up")
{
    each_site([](Site& site) {
        auto const bare = site.pages.post(gate_path, {{"place", " "}});
        CHECK(bare.status == 422);
        CHECK(holds(bare.html, "Vul de plaats in van hoogstens 100 tekens."));
        site.pages.as(site.world.dirk);
        CHECK(
            holds(site.pages.get(gate_path).html, "De voorzitter of de secretaris stelt de waardering op."));
        CHECK(site.pages.post(gate_path, {{"place", "Grifthoek"}}).status == 403);
        CHECK(!current(*site.database.lease(), site.world.scope));
    });
}

TEST_CASE("who has signed and who has not is on the page, until the award is complete")
{
    each_site([](Site& site) {
        auto const made = site.drawn_up();
        CHECK(site.pages.post(gate_path, {{"place", "Grifthoek"}}).status == 422);
        auto const paper = "/t/de-grift/" + papers::path_of(made.paper);
        auto const asks = site.pages.get(gate_path).html;
        CHECK(!holds(asks, "oorkondes.pdf"));
        testing::golden("asks.html", with_quiet_code(asks, made));
        site.pages.as(site.world.dirk);
        CHECK(site.pages.post(paper + "/tekenen", consent(site.world.police, "Dirk Visser")).status == 303);
        CHECK(holds(site.pages.get(gate_path).html, "Dirk Visser"));
        site.pages.as(site.world.mayor);
        CHECK(site.pages.post(paper + "/tekenen", consent(site.world.town, "Karin van den Berg")).status
            == 303);
        CHECK(holds(site.pages.get(gate_path).html, "De waardering vraagt om handtekeningen"));
        site.pages.as(site.world.fatma);
        CHECK(site.pages
                  .post(paper + "/op-papier/" + site.world.association.text(),
                      {{"name", "Fatma Yilmaz"}, {"function", "voorzitter"}, {"signed_on", "14-03-2027"}})
                  .status
            == 303);
        auto const complete = site.pages.get(gate_path).html;
        CHECK(holds(complete, "Alle organisaties hebben getekend"));
        testing::golden("complete.html", with_quiet_code(complete, made));
    });
}

TEST_CASE("a person without the right signs nothing, and nobody signs twice")
{
    each_site([](Site& site) {
        auto const made = site.drawn_up();
        auto const sign_path = "/t/de-grift/" + papers::path_of(made.paper) + "/tekenen";
        site.pages.as(site.world.els);
        auto const els = site.pages.post(sign_path, consent(site.world.police, "Els Prins"));
        CHECK(els.status == 422);
        CHECK(holds(els.html, "niet de tekenbevoegde"));
        site.pages.as(site.world.dirk);
        CHECK(site.pages.post(sign_path, consent(site.world.police, "Dirk Visser")).status == 303);
        auto const again = site.pages.post(sign_path, consent(site.world.police, "Dirk Visser"));
        CHECK(again.status == 422);
        CHECK(holds(again.html, "al getekend"));
    });
}

TEST_CASE("there are no certificates before the last signature")
{
    each_site([](Site& site) {
        CHECK(site.pages.get(certificates_path).status == 404);
        site.drawn_up();
        CHECK(site.pages.get(certificates_path).location == gate_path);
    });
}

TEST_CASE("every member of the group and every signatory receives a certificate that everybody can read")
{
    each_site([](Site& site) {
        auto const made = site.awarded();
        auto const paper = site.pages.as(site.world.els).get(certificates_path);
        CHECK(paper.status == 200);
        CHECK(paper.response.header("Content-Disposition").find("waardering-de-grift.pdf")
            != std::string::npos);
        CHECK(pdf::complaints(paper.html) == std::vector<std::string>{});
        auto const text = words_of(paper.html);
        for (auto const* expected : {"De Grift", "Karin van den Berg", "Dirk Visser", "Els Prins",
                 "Fatma Yilmaz", "burgemeester", "Gemeente Grifthoek", "14 maart 2027", "15 maart 2029"})
            CHECK_MESSAGE(holds(text, expected), expected);
        CHECK(holds(text, made.number));
        CHECK(!holds(text, "Anna Bakker")); // no member of an organisation, and signed nothing
        testing::golden("certificates_pdf.txt", with_quiet_code(pdf::outline_of(paper.html), made));
    });
}

TEST_CASE("anybody sees whether an award is real, and no names of people")
{
    each_site([](Site& site) {
        auto const made = site.awarded();
        site.pages.as({});
        auto const shown = site.pages.get("/w/" + made.code);
        CHECK(shown.status == 200);
        CHECK(holds(shown.html, "Deze waardering is geldig"));
        CHECK(holds(shown.html, "Gemeente Grifthoek"));
        for (auto const* person : {"Karin", "Dirk", "Fatma", "Anna", "burgemeester"})
            CHECK_MESSAGE(!holds(shown.html, person), person);
        testing::golden("verify_valid.html", with_quiet_code(shown.html, made));
        CHECK(site.pages.get(gate_path).location.starts_with("/inloggen"));
        CHECK(site.pages.get(certificates_path).location.starts_with("/inloggen"));
    });
}

TEST_CASE("a code that is wrong is not known, and the page says what to do")
{
    each_site([](Site& site) {
        auto const made = site.awarded();
        site.pages.as({});
        for (auto const& code : {std::string("ABCDEFGHJKMNPQ"), std::string("x"),
                 made.code.substr(0, made.code.size() - 1), made.code + "A", std::string("%27%3B--")}) {
            auto const shown = site.pages.get("/w/" + code);
            CHECK_MESSAGE(shown.status == 404, code);
            CHECK(holds(shown.html, "Deze waardering kennen wij niet"));
        }
    });
}

TEST_CASE("an award that was withdrawn is valid for nobody any more")
{
    each_site([](Site& site) {
        auto const made = site.awarded();
        papers::withdraw(*site.database.lease(), site.world.scope, made.paper);
        CHECK(site.pages.get(certificates_path).location == gate_path);
        CHECK(holds(site.pages.get(gate_path).html, "De waardering is ingetrokken"));
        CHECK(report(*site.database.lease(), {site.world.scope, {2027, 3, 15}}).state
            == partnership::StepState::in_progress);
        site.pages.as({});
        auto const shown = site.pages.get("/w/" + made.code).html;
        CHECK(!holds(shown, "Deze waardering is geldig"));
        testing::golden("verify_withdrawn.html", with_quiet_code(shown, made));
    });
}

TEST_CASE("an award that is not complete or out of date says so to everybody")
{
    each_site([](Site& site) {
        auto const made = site.drawn_up();
        site.pages.as({});
        auto const early = site.pages.get("/w/" + made.code).html;
        CHECK(holds(early, "Deze waardering geldt nog niet"));
        testing::golden("verify_unsigned.html", with_quiet_code(early, made));
        sign_all(*site.database.lease(), site.world, made);
        site.pages.set_now(testing::now().plus_days(2 * 366));
        auto const late = site.pages.get("/w/" + made.code).html;
        CHECK(holds(late, "Deze waardering is verlopen"));
        CHECK(!holds(late, "Deze waardering is geldig"));
        testing::golden("verify_expired.html", with_quiet_code(late, made));
    });
}
