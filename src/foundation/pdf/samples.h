// Papers to look at and to test with; for the tests and benches of this room.
#pragma once
#include "certificate.h"
#include "letters.h"
#include "pdf.h"

namespace pdf::samples {

inline moment::Instant moment_of_making() { return moment::instant_of({2026, 11, 23}, {9, 30}); }

inline Setup setup(std::string title)
{
    Setup setup;
    setup.title = std::move(title);
    setup.author = "Gemeente Voorbeeld";
    setup.footer = "Bedrijventerrein De Grift · rapportage enquête";
    setup.made_at = moment_of_making();
    return setup;
}

constexpr char const* long_words = "De ondernemers van het terrein zijn in september benaderd met een brief "
                                   "van de burgemeester. De brief bevatte een "
                                   "persoonlijke code, zodat ieder adres één keer kon antwoorden. Van de 214 "
                                   "adressen hebben er 87 gereageerd; dat is "
                                   "ruim boven de drempel van 30 procent. De officiële uitkomsten zijn "
                                   "besproken in de werkgroep van 12 november.";

inline void bars(Canvas& canvas)
{
    char const* const names[] = {"Verlichting", "Inbraak", "Zwerfafval", "Parkeren", "Verkeer"};
    double const values[] = {62, 48, 41, 33, 17};
    for (int i = 0; i < 5; ++i) {
        double const y = 3 + i * 10.0;
        canvas.text({0, y + 3.5}, names[i], {9, {0x33, 0x33, 0x33}});
        canvas.rectangle({32, y, values[i] * 1.7, 7}, {Colour{0x1a, 0x4f, 0x8b}, {}});
        canvas.text({34 + values[i] * 1.7, y + 3.5}, std::to_string(static_cast<int>(values[i])) + "%", {9});
    }
    canvas.line({32, 0}, {32, 53}, {{0x88, 0x88, 0x88}, 0.3});
}

inline Table table(int rows)
{
    Table table{"Tabel 1. Meldingen openbare ruimte per straat",
        {{"Straat", 3}, {"Onderwerp", 4}, {"Aantal", 1.2, Align::right}}, {}, RowHeads::first_column};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({"Griftweg " + std::to_string(i),
            i % 7 == 0 ? "Lantaarnpaal defect aan de zijde van het water, meermalen gemeld door de buren"
                       : "Zwerfafval",
            std::to_string(i * 3)});
    return table;
}

inline std::string report()
{
    Document document(setup("Rapportage enquête De Grift 2026"));
    document.title("Rapportage enquête", "Bedrijventerrein De Grift · november 2026");
    document.facts({{"Terrein", "De Grift, 38,4 ha"}, {"Periode", "1 tot en met 30 september 2026"},
        {"Reacties", Text{bold("87"), " van 214 adressen (41%)"}}});
    document.heading(1, "Samenvatting");
    document.paragraph(
        {"Dit rapport hoort bij ", link("de pagina van het terrein", "https://voorbeeld.example/t/grift"),
            ". Het belangrijkste: ", bold("verlichting staat bovenaan"), ". ", long_words});
    document.paragraph(long_words);
    document.list(
        {"Verlichting in de avond is voor 62% onvoldoende.", long_words, "Parkeren van vrachtwagens."});
    document.heading(1, "Wat ondernemers noemen");
    document.heading(2, "Onderwerpen");
    document.figure({"Staafdiagram: verlichting 62%, inbraak 48%, zwerfafval 41%, parkeren 33%, verkeer 17%.",
                        0, 55, "Figuur 1. Vaakst genoemde onderwerpen, in procenten van de reacties."},
        &bars);
    document.heading(2, "Meldingen");
    document.table(table(48));
    document.heading(1, "Hoe verder");
    document.list({"Bespreken in de werkgroep.", "Doelen kiezen.", "Plan vaststellen."}, ListKind::numbers);
    document.note("Bron: enquête 2026. Groepen van minder dan vijf reacties zijn niet getoond.");
    document.signature_lines({{"Anna de Wit", "voorzitter", "Ondernemersvereniging De Grift", ""},
        {"Karim Haddad", "wethouder", "Gemeente Voorbeeld", "Getekend op 12 november 2026"}});
    return document.finish();
}

inline LetterStyle letter_style()
{
    LetterStyle style;
    style.setup = setup("Brieven enquête De Grift");
    style.head
        = {"Gemeente Voorbeeld", {"Stadhuisplein 1", "1234 AB Voorbeeld", "14 0000", "voorbeeld.example"},
            "Retouradres: Postbus 100, 1200 AC Voorbeeld",
            "Vragen? Bel 14 0000 of kijk op voorbeeld.example/grift"};
    return style;
}

inline Letter letter(int number)
{
    Letter letter;
    auto const digits = std::to_string(number);
    letter.address
        = {"De heer/mevrouw bedrijfsleider", "Bedrijf " + digits, "Griftweg " + digits, "1234 CD  Voorbeeld"};
    letter.facts = {{"Datum", "23 november 2026"}, {"Ons kenmerk", "VBT-2026-" + digits},
        {"Onderwerp", "Enquête veilig bedrijventerrein De Grift"}};
    letter.subject = "Hoe veilig is De Grift volgens u?";
    letter.body = {"Geachte heer, mevrouw,",
        "Samen met ondernemers, politie en brandweer maken wij bedrijventerrein De Grift schoon, heel en "
        "veilig. Daarvoor "
        "willen wij weten wat u ziet en meemaakt: bij uw bedrijf, op straat en in de avond. Uw antwoorden "
        "bepalen welke "
        "maatregelen in het plan voor de komende twee jaar komen.",
        Text{"Invullen kost ongeveer ", bold("tien minuten"), " en kan tot en met ", bold("14 december 2026"),
            ". U hebt geen account nodig. Uw antwoorden worden nooit per bedrijf getoond."}};
    letter.entrance = Entrance{"https://voorbeeld.example/e/7K4M2Q" + digits, "7K4M-2Q" + digits,
        "QR-code die de enquête opent",
        "Scan de code met uw telefoon, of typ deze code:", Text{"op ", bold("voorbeeld.example/enquete")}};
    letter.closing
        = {"Hebt u hulp nodig bij het invullen? Bel ons gerust, wij vullen de enquête dan samen met u in."};
    letter.greeting = "Met vriendelijke groet,";
    letter.signatories = {{"mr. E. van Dalen", "burgemeester", "Gemeente Voorbeeld", ""},
        {"Anna de Wit", "voorzitter", "Ondernemersvereniging De Grift", ""}};
    return letter;
}

inline Certificate certificate()
{
    return {"WAARDERING", "Veilig Bedrijventerrein", "uitgereikt aan", "Bedrijventerrein De Grift",
        {"De partners hebben samen de negen stappen doorlopen en zetten zich in voor een schoon, heel en "
         "veilig "
         "bedrijventerrein. Deze waardering geldt van 23 november 2026 tot 23 november 2028."},
        "Ondertekend door", {{"Naam", 2}, {"Organisatie", 3}, {"Getekend op", 2}},
        {{"mr. E. van Dalen", "Gemeente Voorbeeld", "23 november 2026"},
            {"Anna de Wit", "Ondernemersvereniging De Grift", "23 november 2026"},
            {"J. Bos", "Politie, basisteam Voorbeeld", "23 november 2026"}},
        "https://voorbeeld.example/w/8F2K-11QX", "QR-code naar de controlepagina van deze waardering",
        "Controleer deze waardering op:", "Nummer 2026-0001"};
}

} // namespace pdf::samples
