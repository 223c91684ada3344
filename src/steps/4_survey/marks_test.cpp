#include "marks.h"
#include "screening.h"

#include <doctest/doctest.h>

using namespace survey;

namespace {

// What is marked, as it stands, with a bar between.
std::string marked_in(std::string_view text)
{
    std::string out;
    for (auto const& mark : text_marks(text))
        out += (out.empty() ? "" : "|") + std::string(text.substr(mark.at, mark.length));
    return out;
}

struct Case {
    std::string_view text, marked;
};

} // namespace

TEST_CASE("names are marked, also in small letters, behind a title and with particles")
{
    constexpr Case cases[] = {
        {"Piet Jansen parkeert op de stoep", "Piet Jansen"},
        {"Vraag het Piet Jansen, achter zijn hal is het donker", "Piet Jansen"},
        {"de auto van Piet staat in de weg", "Piet"},
        {"Vraag het aan Jan van der Berg, die weet het", "Jan van der Berg"},
        {"meneer jansen doet de poort niet dicht", "meneer jansen"},
        {"Dhr. de Vries heeft de sleutel", "Dhr. de Vries"},
        {"bel met J. de Boer", "J. de Boer"},
        {"onze buurman willem slaapt overdag", "willem"},
        {"bij Çelik is het licht kapot", "Çelik"},
        {"Familie Özdemir woont ernaast", "Familie Özdemir"},
        {"Garage Smit lekt olie", "Garage Smit"},
        {"Hij heet Anne-Marie", "Anne-Marie"},
    };
    for (auto const& one : cases)
        CHECK(marked_in(one.text) == one.marked);
}

TEST_CASE(
    "plates, telephone numbers, addresses, accounts and citizen numbers are marked as people write them")
{
    constexpr Case cases[] = {
        {"een wit busje, 12-BBC-3", "12-BBC-3"},
        {"kenteken ab12cd gezien", "ab12cd"},
        {"auto ab 12 cd en 99-xx-99", "ab 12 cd|99-xx-99"},
        {"bel 06-12345678 of 0548 123456", "06-12345678|0548 123456"},
        {"+31 6 1234 5678", "+31 6 1234 5678"},
        {"mail mij op iemand@voorbeeld.nl.", "iemand@voorbeeld.nl"},
        {"NL91ABNA0417164300", "NL91ABNA0417164300"},
        {"mijn nummer is 111222333", "111222333"},
    };
    for (auto const& one : cases)
        CHECK(marked_in(one.text) == one.marked);
}

TEST_CASE("plain remarks carry no mark")
{
    for (auto const* text :
        {"Bij de poort is het 's avonds donker.", "Meer licht! En meer toezicht. Het is stil.",
            "Er wordt te hard gereden tussen 22.00 en 6.00 uur",
            "De politie komt niet. Via WhatsApp gaat het beter.", "LED-lampen bij de ingang",
            "Zie punt 3, dat is al 2 jaar zo", "", "€ 12.500 schade in 2026", "Bel 112 of 0900-8844",
            "DAT IS ECHT EEN PROBLEEM"})
        CHECK_MESSAGE(marked_in(text) == "", text);
}

TEST_CASE("marks stand in the order of the text and do not overlap")
{
    constexpr std::string_view text = "Jan van 06-12345678 en Piet (jan@voorbeeld.nl)";
    auto const all = text_marks(text);
    REQUIRE(all.size() == 4);
    CHECK(all[1].kind == MarkKind::phone);
    CHECK(all[3].kind == MarkKind::email);
    for (std::size_t at = 1; at < all.size(); ++at)
        CHECK(all[at - 1].at + all[at - 1].length <= all[at].at);
}

TEST_CASE("a part is taken out wherever it stands, and one that stands nowhere changes nothing")
{
    CHECK(without_piece("Jan zag Jan", "Jan", "[weggelaten]") == "[weggelaten] zag [weggelaten]");
    CHECK(without_piece("Jan", "Jan", "[weggelaten]") == "[weggelaten]");
    CHECK(without_piece("aaa", "a", "aa") == "aaaaaa");
    CHECK(without_piece("Jan", "Piet", "[weggelaten]").empty());
    CHECK(without_piece("Jan", "", "[weggelaten]").empty());
}

TEST_CASE("the group sees what was released, of questions with a group of released answers")
{
    OpenAnswers all;
    for (int at = 0; at < 7; ++at)
        all.push_back({{at + 1}, "B5", "hier", at < 5 ? Screened::released : Screened::hidden});
    for (int at = 0; at < 5; ++at)
        all.push_back({{at + 11}, "K5", "daar", at < 4 ? Screened::released : Screened::fresh});
    all.push_back({{21}, "C9", "alleen", Screened::released});
    CHECK(of_groups(all, 5).size() == 12);
    CHECK(for_the_group(all, 5).size() == 5);
    CHECK(for_the_group(all, 6).empty());
    CHECK(count_of(all, Screened::hidden) == 2);
    CHECK_FALSE(to_look_at({{"C9", Screened::fresh, 4}}, 5));
    CHECK(to_look_at({{"C9", Screened::fresh, 4}, {"B5", Screened::fresh, 2}, {"B5", Screened::hidden, 3}}, 5)
        == 2);
    CHECK(to_look_at({{"B5", Screened::released, 5}}, 5) == 0);
    CHECK(unmarked(all) == std::vector<OpenAnswerId>{{15}});
}
