// Every part once, on one page: the golden file shows what a change does to all of them.
#include "charts.h"
#include "fields.h"
#include "frame.h"
#include "parts.h"
#include "svgmap.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace html;

namespace {

i18n::Words const words(i18n::Language::dutch);
constexpr i18n::TextOf<0> email_wrong{
    {"Vul een e-mailadres in, zoals naam@voorbeeld.nl", "Give an e-mail address"}};
constexpr i18n::TextOf<0> role_wrong{{"Kies wat voor deelnemer dit is", "Choose a kind"}};

std::vector<Step> nine_steps()
{
    return {{"Gebied", "/1", StepState::done}, {"Deelnemers", "/2", StepState::done},
        {"Inventarisatie", "/3", StepState::skipped}, {"Enquête", "/4", StepState::current, "Gemeente"},
        {"Doelstelling", "/5"}, {"Uitvoeringsplan", "/6"}, {"Kalender", "/7"}, {"Waardering", ""},
        {"Continuering", ""}};
}

std::vector<NavGroup> navigation()
{
    return {{"", {{"/", "Overzicht", Icon::home, true}}},
        {"De stappen",
            {{"/1", "Gebied", Icon::map, false, StepState::done},
                {"/2", "Deelnemers", Icon::people, false, StepState::done},
                {"/3", "Inventarisatie", Icon::figures, false, StepState::skipped},
                {"/4", "Enquête", Icon::survey, false, StepState::current},
                {"/5", "Doelstelling", Icon::target}, {"/6", "Uitvoeringsplan", Icon::plan},
                {"/7", "Kalender", Icon::calendar}, {"/8", "Waardering", Icon::award},
                {"/9", "Continuering", Icon::refresh}}},
        {"Verder", {{"/x", "Bijeenkomsten", Icon::talk}, {"/y", "Papieren", Icon::file}}}};
}

Html some_tiles()
{
    return tiles({tile({"142", "van 318 bedrijven vulden de enquête in", "/4", 0.45}),
        tile({.number = "37", .label = "meldingen openbare ruimte in 12 maanden", .tone = Tone::warning}),
        tile({.number = "12", .label = "acties voorgesteld, 4 zonder trekker", .tone = Tone::bad}),
        tile({.number = words.decimal(84.6, 1), .label = "hectare binnen de grens", .tone = Tone::good})});
}

Html some_table()
{
    return data_table({.caption = "Acties dit kwartaal",
        .columns = {{"Actie"}, {"Trekker"}, {"Meldingen", Align::end}, {"Stand"}},
        .rows = {{a(href("/a"), "Extra verlichting Rivierweg"), "Gemeente", 14, badge(Tone::info, "Bezig")},
            {a(href("/b"), "Camera’s bij de twee toegangswegen"), "Ondernemersvereniging", 9,
                badge(Tone::warning, "Wacht op besluit")},
            {a(href("/c"), "Voorlichting ondermijning"), "Politie", 0, badge(Tone::good, "Klaar")},
            {a(href("/d"), "Opruimen afvaldumping Spoorstraat"), "Omgevingsdienst", 11,
                badge(Tone::bad, "Te laat")},
            {a(href("/e"), "Bewegwijzering vernieuwen"), "Parkmanagement", 2,
                badge(Tone::neutral, "Concept")}}});
}

Html some_form()
{
    Fields const f(words,
        {{"organisation", "Bakkerij <Van Dijk>"}, {"email", "info.vandijk.nl"}, {"news", "1"}},
        {i18n::problem("email", email_wrong), i18n::problem("role", role_wrong)});
    return fragment(f.summary(),
        post_form("/uitnodigen", {"abc"},
            f.text("organisation", "Organisatie", {.autocomplete = "organization"}),
            f.email("email", "E-mailadres", {.hint = "Hier sturen wij de uitnodiging naartoe."}),
            f.phone("phone", "Telefoon", {.need = Need::optional, .width = Width::half}),
            f.radios("role", "Wat voor deelnemer is dit?",
                {{"o", "Ondernemer"}, {"g", "Gemeente", "Ook de omgevingsdienst"}, {"p", "Politie"}}),
            field_row({f.date("start", "Eerste dag"), f.time("hour", "Tijd")}),
            f.select("quarter", "Begint in", {{"1", "kwartaal 1 van 2027"}, {"2", "kwartaal 2 van 2027"}},
                {.placeholder = "Kies een kwartaal"}),
            f.textarea("note", "Toelichting", {.need = Need::optional}),
            f.file("file", "Bestand met de grens",
                {.hint = "GeoJSON, GPKG of shapefile", .accept = ".json,.gpkg,.zip"}),
            f.checkboxes("themes", "Onderwerpen", {{"1", "Schoon"}, {"2", "Heel"}, {"3", "Veilig"}}),
            f.checkbox("news", "Ontvangt ook de agenda per e-mail"),
            actions({submit("Uitnodiging versturen"), button_link("/", "Annuleren"),
                submit("Verwijderen", Rank::danger), icon_link("/n", Icon::plus, "Nog een", Rank::quiet)})));
}

LikertChart some_likert()
{
    return {"Twee op de drie ondernemers vinden de verlichting onvoldoende",
        {"Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens"},
        {{"Ik voel mij overdag veilig", {4, 9, 21, 65, 43}},
            {"Ik voel mij ’s avonds veilig", {31, 44, 28, 28, 11}},
            {"De verlichting is voldoende", {48, 38, 20, 27, 9}}, {"Na een melding hoor ik iets terug", {}}}};
}

TrendChart some_trend()
{
    return {"Afvaldumping daalt sinds de zomer van 2026",
        {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"},
        {{"Afvaldumping 2026", {9, 12, 17, 14, 18, 21, 16, 11, 9, 8, 6, 5}},
            {"Afvaldumping 2025", {6, 8, 9, 12, 11, 15, 14, 17, 16, 18, 12, 13}, Stroke::dashed}}};
}

StripChart some_strip()
{
    return {"De helft van de 9 plekken ligt tussen 4,1 en 11,8",
        {1.2, 3, 4.1, 5.5, 6.3, 8.8, 11.8, 14.2, 17.9}, 4.1, 6.3, 11.8, StripMark{"De Grift", 14.2},
        "per 100 adressen", "een plek", "de middelste helft", "het midden",
        {{"Laagste", "1,2"}, {"Midden", "6,3"}, {"Hoogste", "17,9"}}};
}

Html some_charts()
{
    BarChart const bars{"Afval en verlichting zijn de meeste meldingen", "Meldingen",
        {{"Afvaldumping", 42, 51}, {"Verlichting kapot", 31, 18, Tone::warning}, {"Gaten in de weg", 12, 14},
            {"Inbraak", Count{}}},
        "2025"};
    return fragment(likert_chart(words, some_likert()), trend_chart(words, some_trend()),
        bar_chart(words, bars), strip_chart(words, some_strip()),
        small_multiples(words, "Drie van de vier soorten meldingen dalen",
            {{"Afval", {9, 12, 17, 14, 8, 5}}, {"Verlichting", {3, 5, 4, 6, 8, 9}},
                {"Diefstal", {5, 5, 4, 2, 3, 2}}, {"Vernieling", {4, 6, 3, 3, 2, 1}}}));
}

StillMap some_map()
{
    StillMap map{"De grens van het terrein met vier meldingen",
        {{{{{0, 0}, {620, 40}, {700, 380}, {260, 460}, {40, 300}}}, MapRole::boundary, "De Grift"}}};
    for (int i = 0; i < 12; ++i) {
        double const x = 70 + 100 * (i % 5), y = 70 + 105 * (i / 5);
        map.shapes.push_back({{{{x, y}, {x + 62, y}, {x + 62, y + 48}, {x, y + 48}}}, MapRole::building});
    }
    map.marks = {{{180, 160}, "Afval", Tone::bad}, {{420, 250}, "Lamp kapot", Tone::warning},
        {{560, 120}, "Gat", Tone::info}};
    return map;
}

Html some_lists()
{
    return columns(
        fragment(
            block("Wat er gebeurde",
                panel(timeline({{"23 november 2026", "Enquête geopend", "318 brieven verstuurd", Tone::info},
                    {"3 november 2026", "Politiecijfers aangevraagd", {}, Tone::warning},
                    {"12 oktober 2026", "Gebied vastgesteld", "84,6 hectare, 318 adressen", Tone::good}}))),
            block("Gegevens",
                panel(description_list({{"Gemeente", "Griftdal"},
                    {"Adviseur", person("Mira Jansen", "PVO Oost")}, {"Ronde", "2026 tot 2028"}})))),
        fragment(block("Papieren",
                     panel(fragment(p(download(words, {"/b.pdf", "Intentieverklaring", "PDF", 184'000})),
                         p(download(words, {"/a.xlsx", "Adressenlijst", "XLSX", 48'300}))))),
            empty_state({"Nog geen bijeenkomsten", "Plan de startbijeenkomst met de deelnemers.",
                icon_link("/n", Icon::plus, "Bijeenkomst plannen", Rank::primary), Icon::talk})));
}

Html gallery()
{
    return fragment(
        page_head({"Bedrijventerrein De Grift", "U bent bij stap 4 van 9. De enquête loopt nog 9 dagen.",
            "Gemeente Griftdal", icon_link("/p", Icon::print, "Afdrukken")}),
        steps_path(words, nine_steps()),
        alert(Tone::warning, "Politiecijfers nog niet ontvangen",
            p("De cijfers zijn op 3 november aangevraagd voor 214 adressen. ",
                a(href("/3"), "Bekijk de aanvraag"), ".")),
        some_tiles(),
        columns(block("Acties", some_table()), block("Deelnemer uitnodigen", panel(some_form()))),
        tabs("Uitkomsten", {{"Ondernemers", "/o", true}, {"Bewoners", "/b"}, {"Vergelijken", "/v"}}),
        some_charts(),
        columns(block("Kaart", still_map(words, some_map())),
            alert(Tone::info, "Grens", "De grens is vastgesteld.")),
        some_lists(),
        block("Terreinen",
            cards({card({"De Grift", steps_line(words, nine_steps()), "Aan zet: gemeente, 3 dagen", "/t/1",
                       badge(Tone::info, "Bezig")}),
                card({"Hoge Wal", steps_line(words, nine_steps()), "Aan zet: politie, 41 dagen", "/t/2",
                    badge(Tone::bad, "Stil")}),
                card({"Nieuwe Haven", progress("Acties klaar", 0.8), "", "/t/3",
                    badge(Tone::good, "Gewaardeerd")})})),
        alert(Tone::good, "Opgeslagen"), alert(Tone::bad, "Niet gelukt", "Het bestand is groter dan 50 MB."),
        pagination(words, {2, 7, "/t?bladzijde="}));
}

Shell shell_of(Html content)
{
    return {.words = words,
        .title = "De Grift",
        .brand = {"Gemeente Griftdal", "Terreinwijzer"},
        .assets = {"/assets/app.css", "/assets/answer.css", "/theme.css"},
        .content = std::move(content),
        .token = {"abc"},
        .visitor = Visitor{"Mira Jansen", "Adviseur"},
        .context_over = "Bedrijventerrein",
        .context = "De Grift",
        .context_link = "/",
        .navigation = navigation(),
        .crumbs = {{"Terreinen", "/"}, {"De Grift", "/t/1"}, {"Overzicht", ""}},
        .flash = Flash{Tone::good, "De uitnodiging is verstuurd."},
        .footer = {{"Toegankelijkheid", "/t"}, {"Privacy", "/p"}, {"Broncode", "/s"}}};
}

Html question()
{
    Fields const f(words, {{"q4", "4"}});
    return fragment(progress("Deel 2 van 4: Veiligheid", 0.25),
        post_form("/e/4", {"abc"},
            f.cards("q4", h1("Ik voel mij ’s avonds veilig op het bedrijventerrein."),
                {{"1", "Helemaal mee eens"}, {"2", "Mee eens"}, {"3", "Niet eens, niet oneens"},
                    {"4", "Mee oneens"}, {"5", "Helemaal mee oneens"}, {"6", "Weet ik niet"}}),
            actions({submit("Volgende vraag"), button_link("/e/3", "Vorige"),
                button_link("/e/later", "Later verder gaan", Rank::quiet)})));
}

} // namespace

TEST_CASE("the page with every part stays as it is")
{
    testing::golden("gallery.html", render_document(shell(shell_of(gallery()))));
}

TEST_CASE("the bare page and the answering page stay as they are")
{
    Fields const f(words, {});
    auto const sign_in = fragment(page_head({"Inloggen"}),
        panel(post_form("/in", {"abc"}, f.email("email", "E-mailadres", {.autocomplete = "username"}),
            f.password("password", "Wachtwoord", {.autocomplete = "current-password"}),
            actions({submit("Inloggen")}))));
    auto page = shell_of(sign_in);
    page.navigation.clear();
    page.visitor.reset();
    page.crumbs.clear();
    page.flash.reset();
    testing::golden("bare.html", render_document(bare_shell(page)));
    page.content = question();
    testing::golden("answer.html", render_document(answer_shell(page)));
}

TEST_CASE("no part writes a style attribute or a script of its own")
{
    auto const page = render(shell(shell_of(gallery())));
    for (auto const* part : {" style=", "<style", "<script>", " onclick", "javascript:"})
        CHECK_FALSE(page.find(part) != std::string::npos);
}
