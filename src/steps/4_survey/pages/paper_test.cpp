#include "field.h"
#include "papers.h"
#include "test_workshop.h"

using namespace survey;

namespace {

struct Tray {
    Workshop& workshop;
    std::string code;

    explicit Tray(Workshop& made_in)
        : workshop(made_in)
        , code(made_in.open_it())
    {
        workshop.pages.as(workshop.adviser);
    }
    std::string path(std::string_view below)
    {
        return fmt::format("/t/de-grift/enquete/{}/papier{}", workshop.id.text(), below);
    }
    std::vector<Paper> waiting()
    {
        auto db = workshop.database.lease();
        return papers(*db, workshop.survey_in(*db));
    }
    std::string first(http::Fields fields)
    {
        auto const kept = workshop.pages.post(path(""), std::move(fields));
        REQUIRE(kept.status == 303);
        return path("/" + waiting().back().id.text());
    }
    Channels counted()
    {
        auto db = workshop.database.lease();
        return channels(*db, workshop.survey_in(*db));
    }
};

http::Fields filled(std::string_view safe = "safe")
{
    return {{"A1", "it"}, {"B1", std::string(safe)}, {"B3", "7"}, {"C1", "burglary"}, {"C1", "arson"},
        {"C2.burglary", "to_500"}, {"B5", "Bij de poort  is het donker."}};
}

http::Fields with(http::Fields fields, std::string_view name, std::string_view value)
{
    fields.push_back({std::string(name), std::string(value)});
    return fields;
}

} // namespace

TEST_CASE("a form on paper counts when it was typed the same way twice")
{
    each_workshop([](Workshop& workshop) {
        Tray tray(workshop);
        auto& pages = workshop.pages;
        CHECK(shows(pages.get(tray.path("")).html, "Er wacht geen formulier"));
        auto const blank = pages.get(tray.path("/nieuw")).html;
        CHECK(shows(blank, "A1. "));
        CHECK(shows(blank, "name=\"C2.burglary\"")); // every row, for nothing is chosen yet
        auto const form = tray.first(with(filled(), "code", tray.code));
        CHECK(workshop.survey().sent == 0);
        CHECK(shows(pages.get(tray.path("")).html, "één keer ingevoerd"));
        CHECK_FALSE(shows(pages.get(form).html, "Bij de poort")); // the second time is blind
        // Blanks within a line are no difference.
        auto again = filled();
        again.back().value = "Bij de poort is het donker.";
        CHECK(pages.post(form, again).location == tray.path(""));
        CHECK(workshop.survey().sent == 1);
        CHECK(tray.waiting().empty());
        CHECK(tray.counted().letters == 1);
        CHECK(tray.counted().letters_on_paper == 1);
        CHECK(pages.get("/e/" + tray.code).status == 410); // the code is used
        CHECK(pages.post(form, filled()).location == tray.path("")); // sent twice: once
        CHECK(workshop.survey().sent == 1);
    });
}

TEST_CASE("where two times differ somebody chooses, question by question")
{
    each_workshop([](Workshop& workshop) {
        Tray tray(workshop);
        auto& pages = workshop.pages;
        auto const form = tray.first(with(filled("safe"), "email", "ik@voorbeeld.nl"));
        CHECK(pages.get(form + "/verschillen").location == form);
        auto const again = pages.post(form, with(filled("unsafe"), "email", "ik@voorbeeld.nl"));
        CHECK(again.location == form + "/verschillen");
        CHECK(workshop.survey().sent == 0);
        auto const page = pages.get(form + "/verschillen").html;
        CHECK(shows(page, "name=\"keuze.B1\""));
        CHECK_FALSE(shows(page, "name=\"keuze.A1\""));
        CHECK_FALSE(shows(page, "keuze.@email"));
        CHECK(pages.post(form + "/verschillen").status == 422);
        CHECK(pages.post(form + "/verschillen", {{"keuze.B1", "3"}}).status == 422);
        CHECK(pages.post(form + "/verschillen", {{"keuze.B1", "2"}}).location == tray.path(""));
        CHECK(workshop.survey().sent == 1);
        CHECK(tray.counted().paper == 1);
        CHECK(tray.counted().letters == 0);
        testing::golden("paper_differences.html", tokenless(page));
    });
}

TEST_CASE("a code is taken once, on paper or in the browser, whoever is first")
{
    each_workshop([](Workshop& workshop) {
        Tray tray(workshop);
        auto& pages = workshop.pages;
        auto const form = tray.first(with(filled(), "code", tray.code));
        auto const twice = pages.post(tray.path(""), with(filled(), "code", tray.code));
        CHECK(twice.status == 422);
        CHECK(shows(twice.html, "Een ander formulier in de lijst"));
        CHECK(shows(twice.html, "Bij de poort")); // what was typed stays
        auto const home = "/e/" + tray.code;
        pages.post(home + "/2", {{"B1", "safe"}, {"B3", "7"}});
        pages.post(home + "/3", {{"C1", "none"}});
        CHECK(pages.post(home + "/verzenden").location == "/e/bedankt");
        auto const late = pages.post(form, filled());
        CHECK(late.status == 422);
        CHECK(shows(late.html, "Met deze code is al geantwoord"));
        CHECK(workshop.survey().sent == 1);
        CHECK(tray.waiting().size() == 1); // it stays until somebody takes it away
        CHECK(pages.post(form + "/weg").status == 303);
        CHECK(tray.waiting().empty());
        CHECK(pages.post(tray.path(""), with(filled(), "code", tray.code)).status == 422);
        CHECK(pages.post(tray.path(""), with(filled(), "code", "ABCD")).status == 422);
        CHECK(pages.post(tray.path(""), with(filled(), "code", code_of({"another"}, {1}, 0))).status == 422);
        CHECK(pages.post(tray.path("")).status == 422); // nothing filled in
    });
}

TEST_CASE("forms that wait are for who runs the survey, and go when it closes")
{
    each_workshop([](Workshop& workshop) {
        Tray tray(workshop);
        auto& pages = workshop.pages;
        auto const form = tray.first(filled());
        pages.as(workshop.partner);
        for (auto const* below : {"", "/nieuw"})
            CHECK(pages.get(tray.path(below)).status == 403);
        CHECK(pages.get(form).status == 403);
        CHECK(pages.get(form + "/verschillen").status == 403);
        CHECK(pages.post(form, filled()).status == 403);
        pages.as(workshop.adviser);
        CHECK(pages.post(fmt::format("/t/de-grift/enquete/{}/sluiten", workshop.id.text())).status == 303);
        CHECK(tray.waiting().empty());
        CHECK(pages.get(tray.path("")).status == 303);
        CHECK(pages.post(tray.path(""), filled()).status == 303);
        CHECK(workshop.survey().sent == 0);
    });
}

TEST_CASE("odd things on paper stay words: marks, other scripts, statements, a letter that is too long")
{
    each_workshop([](Workshop& workshop) {
        Tray tray(workshop);
        auto& pages = workshop.pages;
        for (std::string_view words : {"<script>alert(1)</script>", "'; drop table survey_paper; --",
                 "😀 مرحبا שלום", "\xE2\x80\xAEomgekeerd"}) {
            auto fields = http::Fields{{"B5", std::string(words)}};
            auto const form = tray.first(fields);
            CHECK(pages.post(form, fields).location == tray.path(""));
        }
        CHECK(workshop.survey().sent == 4);
        auto const long_one = pages.post(tray.path(""), {{"B5", std::string(100'000, 'x')}});
        CHECK(long_one.status == 422);
        CHECK(shows(long_one.html, "Dit is te lang"));
    });
}
