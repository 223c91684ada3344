#include "sentence.h"

#include "tabular/writing.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace audit;

namespace {

i18n::Words const dutch(i18n::Language::dutch), english(i18n::Language::english);

constexpr Name all_names[]
    = {{"post /t/{park}/plan/{action}/wijzigen", {"een actie", "an action"}, Verb::change},
        {"get /t/{park}/inventarisatie", {"de cijfers", "the figures"}, Verb::look}};
constexpr Names names{all_names};

LogLine changed(Outcome outcome = Outcome::done)
{
    LogLine line{{}, "Piet Jansen", "Politie Grifthoek"};
    line.line.person = {7};
    line.line.deed = {testing::now(), {}, "partner", {1}, {42}, "make_plan",
        "post /t/{park}/plan/{action}/wijzigen", "/t/de-grift/plan/0000000000A7/wijzigen", outcome, ""};
    return line;
}

} // namespace

TEST_CASE("a line reads as a sentence in both languages")
{
    CHECK(sentence(dutch, names, changed())
        == "De partner (Piet Jansen, Politie Grifthoek) heeft een actie veranderd op 15 maart 2027, 09:00.");
    CHECK(sentence(english, names, changed())
        == "The partner (Piet Jansen, Politie Grifthoek) changed an action on 15 March 2027, 09:00.");
}

TEST_CASE("a sentence tells what came of it")
{
    CHECK(sentence(dutch, names, changed(Outcome::forbidden))
        == "De partner (Piet Jansen, Politie Grifthoek) wilde een actie veranderen op 15 maart 2027, 09:00, "
           "maar "
           "heeft daar geen recht op.");
    CHECK(sentence(dutch, names, changed(Outcome::not_accepted)).find("Er is niets veranderd.")
        != std::string::npos);
    CHECK(sentence(dutch, names, changed(Outcome::refused)).find("Dat lukte niet.") != std::string::npos);
}

TEST_CASE("who has no role, no name or no key is told of all the same")
{
    auto line = changed();
    line.organisation.clear();
    line.line.deed.role.clear();
    CHECK(sentence(dutch, names, line).starts_with("Piet Jansen heeft een actie"));
    line.name.clear();
    CHECK(sentence(dutch, names, line).starts_with("Iemand (de naam is gewist) heeft"));
    line.line.person = {};
    CHECK(sentence(dutch, names, line).starts_with("Iemand die wij niet kennen heeft"));
}

TEST_CASE("an act without a name is told by its address")
{
    auto line = changed();
    line.line.deed.act = "post /t/{park}/nieuw-ding";
    line.line.deed.object = "/t/de-grift/nieuw-ding";
    CHECK(sentence(dutch, names, line).find("heeft de pagina /t/de-grift/nieuw-ding veranderd")
        != std::string::npos);
}

TEST_CASE("every verb has its words, in the order of the enumeration")
{
    for (auto verb = 0; verb <= static_cast<int>(Verb::undo); ++verb) {
        Name const one[] = {{"post /x", {"iets", "something"}, static_cast<Verb>(verb)}};
        auto line = changed();
        line.line.deed.act = "post /x";
        CHECK(sentence(dutch, Names{one}, line).find("heeft iets ") != std::string::npos);
    }
    Name const last[] = {{"post /x", {"iets", "something"}, Verb::undo}};
    auto line = changed();
    line.line.deed.act = "post /x";
    CHECK(sentence(english, Names{last}, line).find("undid something") != std::string::npos);
}

TEST_CASE("a spreadsheet gets the sentence with all its parts")
{
    auto line = changed();
    line.line.deed.origin = "192.0.2.17";
    tabular::CsvWriter csv;
    Sheet const sheet{dutch, names, Reader::partnership};
    write_head(sheet, csv);
    write_line(sheet, line, csv);
    CHECK(csv.text().find("192.0.2.17") == std::string::npos);
    tabular::CsvWriter whole;
    write_line({dutch, names, Reader::administrator}, line, whole);
    CHECK(whole.text().find("192.0.2.17") != std::string::npos);
    for (auto const* part : {"Wat er gebeurde", "heeft een actie veranderd", "Politie Grifthoek", "Gelukt",
             "2027-03-15T08:00:00Z", "/t/de-grift/plan/0000000000A7/wijzigen"})
        CHECK_MESSAGE(csv.text().find(part) != std::string::npos, part);
}
