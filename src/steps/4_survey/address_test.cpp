#include "address.h"
#include "address_texts.h"
#include "test_workshop.h"
#include "texts.h"

#include <fstream>
#include <regex>

using namespace survey;

namespace {

Questionnaire small(Address address)
{
    Questionnaire out;
    out.title = {"Enquête", ""};
    out.intro = {"Uw antwoorden zijn anoniem.", "", {{"je", "Je antwoorden zijn anoniem."}}};
    out.sections = {{"S1", {"Deel", ""}}};
    Question question;
    question.id = "Q1";
    question.kind = Kind::several;
    question.text = {"Wat mist u?", "What do you miss?", {{"je", "Wat mis je?"}}};
    question.options = {{"a", {"een hek", ""}}, {"b", {"uw buren", "", {{"je", "je buren"}}}}};
    out.questions = {question};
    out.address = address;
    settle(out);
    return out;
}

} // namespace

TEST_CASE("a questionnaire with je reads so, and keeps the other wording")
{
    auto const kept = small(Address::informal);
    CHECK(read_json(written_json(kept))->address == Address::informal);
    CHECK(read_json(written_json(kept))->questions == kept.questions);
    auto const read = spoken(kept);
    CHECK(read.intro.dutch == "Je antwoorden zijn anoniem.");
    CHECK(read.questions[0].text.dutch == "Wat mis je?");
    CHECK(read.questions[0].text.english == "What do you miss?");
    CHECK(read.questions[0].options[0].text.dutch == "een hek");
    CHECK(read.questions[0].options[1].text.dutch == "je buren");
    CHECK(spoken(small(Address::formal)).questions[0].text.dutch == "Wat mist u?");
    auto const shown = keep("digest of je", written_json(kept));
    CHECK(shown->questions[0].text.dutch == "Wat mis je?");
}

TEST_CASE("u and je are found as words, not as parts of words")
{
    for (auto const* text : {"Wat vindt u?", "Uw bedrijf", "(u)", "uzelf"})
        CHECK_MESSAGE(says_formal(text), text);
    for (auto const* text : {"uur", "duwen", "nu", "de U2-lijn", "één uitweg", ""})
        CHECK_FALSE_MESSAGE(says_formal(text), text);
    for (auto const* text : {"Ken je de weg?", "Jouw bedrijf", "jullie"})
        CHECK_MESSAGE(says_informal(text), text);
    for (auto const* text : {"jeugd", "objecten", "een hekje"})
        CHECK_FALSE_MESSAGE(says_informal(text), text);
}

TEST_CASE("mixing u and je is advised against, where it stands")
{
    CHECK(address_findings(small(Address::formal)).empty());
    CHECK(address_findings(small(Address::informal)).empty());
    auto mixed = small(Address::informal);
    mixed.questions[0].options[1].text.others.clear();
    mixed.sections[0].title.dutch = "Uw deel";
    auto const found = address_findings(mixed);
    REQUIRE(found.size() == 2);
    CHECK(found[0].question == "Q1");
    CHECK(found[0].weight == Weight::advises);
    CHECK(found[1].question.empty());
    auto formal = small(Address::formal);
    formal.questions[0].hint.dutch = "Denk aan je buren.";
    REQUIRE(address_findings(formal).size() == 1);
}

TEST_CASE("the standard questionnaires are written for both, without mixing")
{
    for (auto const audience : {Audience::entrepreneurs, Audience::residents}) {
        auto whole = standard_questionnaire(code(audience), {"Noord", "Zuid"});
        for (auto const& found : address_findings(whole))
            CHECK_MESSAGE(false, found.question);
        whole.address = Address::informal;
        for (auto const& found : address_findings(whole))
            CHECK_MESSAGE(false, found.question);
    }
}

TEST_CASE("a draft of before takes our wording with je")
{
    auto before = standard_of(Audience::residents);
    each_wording(before, [](Wording& text, std::size_t) { text.others.erase("je"); });
    before.address = Address::informal;
    CHECK_FALSE(address_findings(before).empty());
    take_informal(before, standard_of(Audience::residents));
    CHECK(address_findings(before).empty());
    CHECK(rename_strangers(before, standard_of(Audience::residents)) == 0);
}

TEST_CASE("of what a respondent reads of ours, everything that says u says je as well")
{
    std::ifstream file("src/steps/4_survey/texts/nl.toml");
    REQUIRE(file);
    std::regex const head("\\[(\\w+)\\]"), line("\\w+ = \"(.*)\"");
    std::smatch match;
    std::string section;
    std::size_t formal = 0;
    for (std::string read; std::getline(file, read);) {
        if (std::regex_match(read, match, head))
            section = match[1];
        bool const is_read = section == "answer" || section == "start" || section == "page"
            || section == "check" || section == "thanks";
        if (!is_read || !std::regex_match(read, match, line) || !says_formal(match[1].str()))
            continue;
        ++formal;
        auto const text = match[1].str();
        auto const informal = in_address(Address::informal, {text, ""}).dutch;
        CHECK_MESSAGE(says_informal(informal), text);
        CHECK_FALSE_MESSAGE(says_formal(informal), text);
        CHECK(in_address(Address::formal, {text, ""}).dutch == text);
    }
    CHECK(formal > 15);
}

TEST_CASE("who makes the questionnaire chooses je, writes it where it lacks, and a respondent reads it")
{
    each_workshop([](Workshop& shop) {
        CHECK(shows(shop.pages.get(shop.path("/opzet")).html, "Hoe spreekt u mensen aan?"));
        CHECK(shop.pages.get(shop.path("/talen/je")).status == 404);
        auto const whole = shop.now();
        CHECK(
            shop.pages
                .post(shop.path("/opzet"),
                    {{"titel", whole.title.dutch}, {"inleiding", whole.intro.dutch}, {"aanspreekvorm", "je"}})
                .status
            == 303);
        CHECK(shop.now().address == Address::informal);
        CHECK(shop.pages
                  .post(shop.path("/vraag"),
                      {{"deel", "A"}, {"soort", "several"}, {"tekst", "Wat mist u?"}, {"antwoorden", "a\nb"}})
                  .status
            == 303);
        CHECK(shows(shop.pages.get(shop.path()).html, "zegt ergens “u”"));
        CHECK(shows(shop.pages.get(shop.path("/talen")).html, "Nederlands met “je”"));
        auto const side = shop.pages.get(shop.path("/talen/je?deel=A")).html;
        CHECK(shows(side, "Wat mist u?"));
        CHECK_FALSE(shows(side, "Hoe groot is"));
        std::string key;
        for (auto const& phrase : phrases(shop.now(), informal_code))
            if (phrase.dutch == "Wat mist u?")
                key = phrase.key;
        CHECK(shop.pages.post(shop.path("/talen/je"), {{"deel", "A"}, {key, "Wat mis je?"}}).status == 303);
        CHECK_FALSE(shows(shop.pages.get(shop.path()).html, "zegt ergens “u”"));
        CHECK(shows(shop.pages.get(shop.path("/voorbeeld")).html, "Wat mis je?"));
        auto const file = shop.pages.get(shop.path().substr(0, shop.path().rfind('/')) + "/vragen.json");
        CHECK(shows(file.html, "Wat mist u?"));
        CHECK(shows(file.html, "Wat mis je?"));
        auto const code = shop.open_it();
        auto const start = shop.pages.get("/e/" + code).html;
        CHECK(shows(start, "Je kunt stoppen en later verdergaan."));
        auto const page = shop.pages.get("/e/" + code + "/1").html;
        CHECK(shows(page, "In welke branche werkt je bedrijf?"));
        CHECK(shows(page, "Je kunt meer antwoorden kiezen."));
        CHECK(shows(shop.pages.get("/e/" + code + "/controleren").html, "Controleer je antwoorden"));
        for (auto const* page_number : {"/1", "/2", "/3", "/4", "/5"})
            shop.pages.post("/e/" + code + page_number, {{"B3", "7"}, {"C1", "none"}});
        CHECK(shop.pages.post("/e/" + code + "/verzenden").location == "/e/bedankt?vorm=je");
        CHECK(shows(shop.pages.get("/e/bedankt?vorm=je").html, "Je antwoorden zijn verstuurd"));
        CHECK(shows(shop.pages.get("/e/bedankt").html, "Uw antwoorden zijn verstuurd"));
    });
}
