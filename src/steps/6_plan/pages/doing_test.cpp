// Two people on one form, what happens again, and what shows that something was done.
#include "evidence.h"
#include "testing_site.h"
#include "ticks.h"

#include "images/samples.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace plan;
using namespace plan::site;

namespace {

std::filesystem::path written_file(testing::TempDir const& folder, std::string_view content)
{
    auto const path = folder.path() / "bestand";
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

std::vector<Evidence> kept_evidence(Site& site)
{
    return evidence_of(*site.database.lease(), partnership::Reader::of_group(site.world.scope), site.action);
}

http::Fields one_photo() { return {{"words", "De nieuwe lampen"}, {"sharing", "working_group"}}; }

} // namespace

TEST_CASE("changes of two people to different parts are both kept, without a question")
{
    each_site([](Site& site) {
        auto const path = site.path("/wijzigen");
        auto form = good_form(site);
        CHECK(site.pages.post(path, form).status == 303);
        // The second opened the form when the first had not saved yet: everything else as it was then.
        auto const wish = samples::a_wish({site.world.police, site.world.dirk});
        auto const owner = site.world.police.text() + "." + site.world.dirk.text();
        http::Fields const second{{"title", wish.title}, {"chapter", wish.chapter},
            {"theme", std::string(objectives::code(wish.theme))}, {"objective", ""}, {"owner", owner},
            {"first", "1"}, {"last", "2"}, {"repeat", "once"}, {"done_when", wish.done_when}, {"hours", "16"},
            {"budget", "1.250,50"}, {"source", "Ondernemersfonds"}, {"version", "1"}};
        CHECK(site.pages.post(path, second).status == 303);
        auto const kept = site.now().wish;
        CHECK(kept.title == "Samen rondlopen");
        CHECK(kept.quarters == Span{2, 3});
        CHECK(kept.hours == 16);
        CHECK(kept.budget_cents == 125'050);
        CHECK(kept.budget_source == "Ondernemersfonds");
        CHECK(holds(site.pages.get(site.path()).html, "16 uur per keer"));
        CHECK(holds(site.pages.get(site.path()).html, "Ondernemersfonds"));
        CHECK(holds(site.pages.get(path).html, "value=\"1250,50\""));
    });
}

TEST_CASE("where two people changed the same part, the second chooses theirs or his own")
{
    each_site([](Site& site) {
        auto const path = site.path("/wijzigen");
        CHECK(site.pages.post(path, with(good_form(site), "title", "Eerste")).status == 303);
        auto const typed = with(with(good_form(site), "title", "Tweede"), "done_when", "Iets anders.");
        auto const asked = site.pages.post(path, typed);
        CHECK(asked.status == 422);
        CHECK(holds(asked.html, "name=\"keep_title\""));
        CHECK(holds(asked.html, "Eerste"));
        CHECK(holds(asked.html, "name=\"version\" value=\"2\""));
        CHECK(holds(asked.html, "name=\"title\" value=\"Tweede\""));
        CHECK(!holds(asked.html, "name=\"keep_owner\""));
        testing::golden("clash.html", asked.html);
        CHECK(site.now().wish.title == "Eerste");
        auto theirs = with(typed, "version", "2");
        theirs.push_back({"keep_title", "theirs"});
        theirs.push_back({"keep_done_when", "mine"});
        CHECK(site.pages.post(path, theirs).status == 303);
        CHECK(site.now().wish.title == "Eerste");
        CHECK(site.now().wish.done_when == "Iets anders.");
        auto mine = with(typed, "version", "3");
        mine.push_back({"keep_title", "mine"});
        CHECK(site.pages.post(path, mine).status == 303);
        CHECK(site.now().wish.title == "Tweede");
    });
}

TEST_CASE("hours and money that cannot be read come back with what was typed")
{
    each_site([](Site& site) {
        auto form = good_form(site);
        form.push_back({"hours", "veel"});
        form.push_back({"budget", "duizend"});
        auto const shown = site.pages.post("/t/de-grift/plan/nieuw", form);
        CHECK(shown.status == 422);
        CHECK(holds(shown.html, "Vul een heel getal in van 0 tot"));
        CHECK(holds(shown.html, "Vul een bedrag in euro"));
        CHECK(holds(shown.html, "value=\"duizend\""));
        CHECK(holds(shown.html, "value=\"veel\""));
    });
}

TEST_CASE("an action that repeats is ticked off on its page")
{
    each_site([](Site& site) {
        CHECK(!holds(site.pages.get(site.path()).html, "Keer voor keer"));
        CHECK(site.pages.post(site.path("/wijzigen"), good_form(site)).status == 303); // quarterly, 2 and 3
        testing::golden("occurrences.html", site.pages.get(site.path()).html);
        http::Fields const second{{"quarter", "2"}, {"number", "1"}, {"done", "1"}};
        CHECK(site.pages.post(site.path("/keer"), second).status == 303);
        auto const page = site.pages.get(site.path());
        CHECK(holds(page.html, "1 van 2 keer gedaan"));
        CHECK(holds(page.html, "Afgevinkt."));
        CHECK(site.pages.post(site.path("/keer"), with(second, "quarter", "9")).status == 303);
        CHECK(holds(site.pages.get(site.path()).html, "Dit kwartaal valt buiten het plan"));
        CHECK(site.pages.post(site.path("/keer"), with(second, "done", "0")).status == 303);
        CHECK(ticks(*site.database.lease(), site.world.scope, site.action).empty());
        site.pages.as(site.world.carla); // of another organisation, but a maker of the plan
        CHECK(site.pages.post(site.path("/keer"), second).status == 303);
    });
}

TEST_CASE("a partner ticks off and proves only what his own organisation does")
{
    each_site([](Site& site) {
        auto const other = add(*site.database.lease(), site.world.scope,
            samples::a_wish({site.world.town, site.world.carla}), site.world.by());
        site.pages.as(site.world.dirk);
        auto const path = "/t/de-grift/plan/" + other.text();
        CHECK(site.pages.post(path + "/keer", {{"quarter", "1"}, {"number", "1"}, {"done", "1"}}).status
            == 403);
        CHECK(site.pages.get(path + "/bewijs").status == 403);
        CHECK(site.pages.post(path + "/bewijs", one_photo()).status == 403);
        CHECK(site.pages.get(site.path("/bewijs")).status == 200);
        CHECK(!holds(site.pages.get(path).html, "/bewijs\""));
    });
}

TEST_CASE("a link is evidence, and is taken away again")
{
    each_site([](Site& site) {
        testing::golden("evidence.html", site.pages.get(site.path("/bewijs")).html);
        auto form = one_photo();
        auto const bare = site.pages.post(site.path("/bewijs"), form);
        CHECK(bare.status == 422);
        CHECK(holds(bare.html, "Kies een bestand, of vul een adres in"));
        CHECK(holds(bare.html, "De nieuwe lampen"));
        form.push_back({"link", "https://www.voorbeeld.nl/nieuws"});
        CHECK(site.pages.post(site.path("/bewijs"), form).location == site.path());
        CHECK(holds(site.pages.get(site.path()).html, "href=\"https://www.voorbeeld.nl/nieuws\""));
        auto const one = kept_evidence(site).at(0);
        auto const address = site.path("/bewijs/" + one.id.text());
        CHECK(site.pages.get(address).status == 404); // no file
        CHECK(site.pages.post(address + "/weghalen").location == site.path());
        CHECK(kept_evidence(site).empty());
        CHECK(site.pages.post(address + "/weghalen").status == 404);
    });
}

TEST_CASE("a photo is drawn anew and a PDF is kept as it came; other files are refused")
{
    each_site([](Site& site) {
        testing::TempDir folder;
        auto const send = [&](std::string_view content) {
            return site.pages.post_file(site.path("/bewijs"), written_file(folder, content), one_photo());
        };
        CHECK(send(images::samples::png).status == 303);
        auto const photo = kept_evidence(site).at(0);
        CHECK(photo.kind == EvidenceKind::photo);
        auto const shown = site.pages.get(site.path("/bewijs/" + photo.id.text()));
        CHECK(shown.response.header("Content-Type") == "image/jpeg");
        CHECK(shown.response.header("Cache-Control").starts_with("private"));
        CHECK(holds(site.pages.get(site.path()).html, "alt=\"De nieuwe lampen\""));
        auto const pdf = site.pages.get("/t/de-grift/plan/uitvoeringsplan.pdf").html;
        CHECK(send(pdf).status == 303);
        auto const paper = kept_evidence(site).at(0);
        CHECK(paper.kind == EvidenceKind::paper);
        auto const taken = site.pages.get(site.path("/bewijs/" + paper.id.text()));
        CHECK(taken.response.header("Content-Type") == "application/pdf");
        CHECK(holds(std::string(taken.response.header("Content-Disposition")), "attachment"));
        for (auto const* bad : {"<html>hallo</html>", "MZ"})
            CHECK(holds(send(bad).html, "geen jpeg, png of pdf"));
        CHECK(holds(send(images::samples::png.substr(0, 50)).html, "beschadigd"));
        CHECK(kept_evidence(site).size() == 2);
    });
}
