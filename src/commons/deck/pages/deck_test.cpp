#include "deck.h"

#include "crypto/crypto.h"
#include "pdf/check.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

using namespace deck;

namespace {

i18n::Words const dutch(i18n::Language::dutch);

Slide slide_with(std::string title, Picture picture)
{
    Slide slide;
    slide.key = title;
    slide.title = std::move(title);
    slide.lead = "Het vaakst: zwerfafval";
    slide.picture = std::move(picture);
    slide.source = "Gemeente, het bedrijventerrein";
    slide.notes = "Alleen voor de spreker";
    return slide;
}

html::StillMap a_map()
{
    return {"De grens",
        {{{{{0, 0}, {900, 0}, {900, 500}, {0, 500}}, {{100, 100}, {200, 100}, {200, 200}}},
            html::MapRole::boundary}},
        {{{300, 300}, "12 meldingen", html::Tone::info, "12", 1.0}}};
}

Deck every_kind()
{
    html::BarChart bars{{}, "meldingen", {{"Zwerfafval", 24, 12}, {"Graffiti", std::nullopt}}};
    bars.before = "een jaar eerder";
    Deck deck{"De Grift", "Huidige situatie", {}};
    deck.slides.push_back(slide_with("Meldingen", bars));
    deck.slides.push_back(slide_with("Veiligheid",
        html::LikertChart{
            {}, {"onveilig", "neutraal", "veilig"}, {{"overdag", {5, 10, 30}}, {"'s nachts", {}}}}));
    deck.slides.push_back(slide_with(
        "Verloop", html::TrendChart{{}, {"jan", "feb", "mrt"}, {{"meldingen", {12, std::nullopt, 17}}}}));
    deck.slides.push_back(slide_with("Waar", a_map()));
    deck.slides.push_back(slide_with("Samen", Grid{"Het beeld", {"Wat", "Politie"}, {{"Zwerfafval", "31"}}}));
    auto words = slide_with("Top 3", {});
    words.points = {"Zwerfafval", "Verlichting"};
    words.order = Order::ranked;
    deck.slides.push_back(words);
    return deck;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace

TEST_CASE("every kind of slide is on the page, with its numbers in a table")
{
    auto const page = html::render(deck_view(dutch, every_kind(), Notes::hidden));
    for (auto const part : {"id=\"dia-0\"", "id=\"dia-6\"", "Het vaakst: zwerfafval",
             "<ol class=\"slide-points\">", "&lt;5", "12 meldingen", "Gemeente, het bedrijventerrein"})
        CHECK_MESSAGE(holds(page, part), part);
    CHECK_FALSE(holds(page, "Alleen voor de spreker"));
}

TEST_CASE("notes stand only where they are asked for")
{
    auto const page = html::render(deck_view(dutch, every_kind(), Notes::shown));
    CHECK(holds(page, "Alleen voor de spreker"));
}

TEST_CASE("the paper is a tagged PDF that says every figure")
{
    auto const file = paper(dutch, every_kind(), testing::now());
    CHECK(pdf::complaints(file) == std::vector<std::string>());
    auto const outline = pdf::outline_of(file);
    for (auto const part : {"Zwerfafval: 24; Graffiti: <5", "overdag: onveilig 5, neutraal 10, veilig 30",
             "'s nachts: <5", "meldingen: jan 12, feb <5, mrt 17", "De grens; 12 meldingen"})
        CHECK_MESSAGE(holds(outline, part), outline);
}

TEST_CASE("the same deck and moment give the same paper")
{
    CHECK(paper(dutch, every_kind(), testing::now()) == paper(dutch, every_kind(), testing::now()));
}

TEST_CASE("the file to take along holds all it needs and may load nothing else")
{
    auto deck = every_kind();
    deck.slides.push_back(slide_with("Foto", Photo{"/t/de-grift/foto/1", "Een vuilnisbak", "", "JPEG"}));
    Inside const inside{".slide { color: red }", "console.log(1)"};
    auto const file = offline_file(dutch, deck, inside);
    CHECK(holds(file, "<style>.slide { color: red }</style>"));
    CHECK(holds(file, "src=\"data:image/jpeg;base64," + crypto::base64("JPEG")));
    CHECK_FALSE(holds(file, "/t/de-grift/foto/1"));
    CHECK_FALSE(holds(file, "Alleen voor de spreker"));
    for (auto const part : {inside.style, inside.script})
        CHECK(holds(file, fmt::format("'sha256-{}'", crypto::base64(crypto::sha256(part)))));
    CHECK(holds(file, "default-src 'none'"));
}

TEST_CASE("words of people are words in the file, never marks of the page")
{
    Deck deck{"<script>", "", {slide_with("</style><script>alert(1)</script>", {})}};
    auto const file = offline_file(dutch, deck, {"", ""});
    CHECK_FALSE(holds(file, "<script>alert"));
    CHECK(holds(file, "<title>&lt;script&gt;</title>"));
}

TEST_CASE("the audience is read back as it was written")
{
    for (auto const audience : {Audience::nobody, Audience::partners, Audience::everyone})
        CHECK(audience_of(code(audience)) == audience);
    CHECK(audience_of("") == Audience::partners);
}
