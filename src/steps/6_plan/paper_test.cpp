#include "linking.h"
#include "paper.h"
#include "testing_site.h"

#include "pdf/check.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace plan;

namespace {

Paper paper_with_chain()
{
    Paper out;
    out.plan.park = "De Grift";
    out.plan.timeline = {{2027, 1}, 8};
    Line line;
    line.title = "Lampen vervangen";
    line.chapter = line.theme = "crime";
    out.plan.lines.push_back(line);
    out.made_at = testing::now();
    out.chain = {"Bijlage", "Bij elke actie.", "Elke actie", {"Actie", "Doel", "Wat nog mist"},
        {{"Lampen vervangen", "-", "Nog geen doel"}}};
    return out;
}

PaperTable const* table_named(PaperDocument const& document, std::string_view caption)
{
    for (auto const& block : document.blocks)
        if (block.kind == PaperBlock::Kind::table && block.table.caption == caption)
            return &block.table;
    return nullptr;
}

} // namespace

TEST_CASE("the paper of the plan ends with why each action is there, in PDF and in text to work on")
{
    i18n::Words const words(i18n::Language::dutch);
    auto paper = paper_with_chain();
    auto const document = document_of(words, paper);
    auto const* table = table_named(document, "Elke actie");
    REQUIRE(table);
    CHECK(table->columns.size() == 3);
    CHECK(table->rows.at(0).at(2) == "Nog geen doel");
    CHECK(pdf::complaints(as_pdf(document)) == std::vector<std::string>{});
    auto const odt = as_odt(document).size();
    paper.chain.rows.clear();
    auto const without = document_of(words, paper);
    CHECK(!table_named(without, "Elke actie"));
    CHECK(as_odt(without).size() < odt);
}

TEST_CASE("an adopted plan carries the chain of each action, a draft and who sees no figures do not get it")
{
    site::each_site([](site::Site& site) {
        partnership::Links const rooms[] = {links(), meetings::links()};
        visit::House house;
        house.process = site::process();
        house.chain = rooms;
        visit::testing::Site pages(site.database, {routes()}, house);
        auto const tables = [&](accounts::PersonId person) {
            pages.as(person);
            auto const outline = pdf::outline_of(pages.get("/t/de-grift/plan/uitvoeringsplan.pdf").html);
            int count = 0;
            for (auto at = outline.find("Table\n"); at != std::string::npos;
                 at = outline.find("Table\n", at + 1))
                ++count;
            return count;
        };
        auto const draft = tables(site.world.adviser);
        site.pages.post("/t/de-grift/plan/vaststellen", site::decision_form());
        site.pages.as(site.world.adviser);
        auto const bare = pdf::outline_of(site.pages.get("/t/de-grift/plan/uitvoeringsplan.pdf").html);
        auto const adopted = tables(site.world.adviser);
        CHECK(adopted > draft);
        auto const owner = join(*site.database.lease(), site.world.scope,
            {"Bakkerij Smit", "entrepreneur", "Sam Smit", "sam@voorbeeld.nl",
                partnership::Role::entrepreneur});
        CHECK(tables(owner.person) == adopted - 1);
        pages.as(site.world.adviser);
        CHECK(pages.get("/t/de-grift/plan/uitvoeringsplan.odt").status == 200);
        CHECK(bare != pdf::outline_of(pages.get("/t/de-grift/plan/uitvoeringsplan.pdf").html));
    });
}
