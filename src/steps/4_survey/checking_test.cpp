#include "checking.h"
#include "editing.h"
#include "samples_questions.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace survey;
using samples::asked_if;
using samples::question;
using samples::when;

namespace {

// What hinders, in Dutch, one after another.
std::string hindered(std::vector<Question> questions)
{
    std::string out;
    for (auto const& finding : findings(samples::questionnaire(std::move(questions))))
        if (finding.weight == Weight::hinders)
            out += i18n::Words(i18n::Language::dutch)(finding.said) + "\n";
    return out;
}

bool has_part(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string advised(std::string_view dutch)
{
    std::string out;
    for (auto const& said : language_advice(dutch))
        out += i18n::Words(i18n::Language::dutch)(said) + "\n";
    return out;
}

} // namespace

TEST_CASE("nothing hinders the questionnaires that we bring along, nor one with every kind")
{
    CHECK_FALSE(hinders(findings(samples::every_kind())));
    for (auto const* name : {"entrepreneurs", "residents"})
        for (auto const& finding : findings(standard_questionnaire(name, {"Noord", "Zuid"})))
            CHECK_MESSAGE(
                finding.weight == Weight::advises, i18n::Words(i18n::Language::dutch)(finding.said));
}

TEST_CASE("a condition on a later question, on itself, or on nothing is found")
{
    auto const early = asked_if(question("A1", Kind::yes_no), when("A2", {"yes"}));
    CHECK(has_part(hindered({early, question("A2", Kind::yes_no)}), "die komt pas later"));
    CHECK(has_part(hindered({early}), "die is er niet"));
    CHECK(
        has_part(hindered({asked_if(question("A1", Kind::yes_no), when("A1", {"yes"}))}), "eigen antwoord"));
    CHECK(has_part(hindered({asked_if(question("A1", Kind::yes_no), {Join::all, {}})}), "voorwaarde zonder"));
    auto const first = question("A1", Kind::yes_no);
    CHECK(has_part(hindered({first, asked_if(question("A2", Kind::yes_no), when("A1", {"maybe"}))}),
        "een antwoord dat vraag A1 niet heeft"));
    CHECK(has_part(
        hindered({question("A1", Kind::number), asked_if(question("A2", Kind::yes_no), when("A1", {"1"}))}),
        "daar valt niets te kiezen"));
}

TEST_CASE("questions that wait for each other are called a loop")
{
    auto const one = asked_if(question("A1", Kind::yes_no), when("A2", {"yes"}));
    auto const other = asked_if(question("A2", Kind::yes_no), when("A1", {"yes"}));
    CHECK(has_part(hindered({one, other}), "wachten op elkaar"));
}

TEST_CASE("a question that can never come up is found, also through the one before it")
{
    auto const first = question("A1", Kind::single, {"a", "b", "c"});
    auto const second = asked_if(question("A2", Kind::yes_no), when("A1", {"a"}));
    auto const contrary = asked_if(
        question("A3", Kind::yes_no), {Join::all, {{"A1", Fit::one_of, {"a"}}, {"A1", Fit::one_of, {"b"}}}});
    CHECK(has_part(hindered({first, contrary}), "A3 komt nooit in beeld"));
    auto const through = asked_if(question("A3", Kind::yes_no),
        {Join::all, {{"A2", Fit::one_of, {"yes"}}, {"A1", Fit::none_of, {"a"}}}});
    CHECK(has_part(hindered({first, second, through}), "A3 komt nooit in beeld"));
    auto any = through;
    any.show_if->join = Join::any;
    CHECK(hindered({first, second, any}).empty());
    auto const none = asked_if(question("A2", Kind::yes_no), when("A1", {"a", "b", "c"}, Fit::none_of));
    CHECK(has_part(hindered({first, none}), "A2 komt nooit in beeld"));
    auto const several = question("A1", Kind::several, {"a", "b"});
    CHECK(hindered({several,
                       asked_if(question("A2", Kind::yes_no),
                           {Join::all, {{"A1", Fit::one_of, {"a"}}, {"A1", Fit::one_of, {"b"}}}})})
              .empty());
}

TEST_CASE("a question that must be answered and cannot be is a dead end")
{
    auto stuck = question("A1", Kind::single, {"a"});
    CHECK(has_part(hindered({stuck}), "minder dan twee"));
    stuck.is_required = true;
    CHECK(has_part(hindered({stuck}), "loopt iemand vast"));
    CHECK(has_part(hindered({}), "nog geen enkele vraag"));
    CHECK(has_part(hindered({question("A1", Kind::scale5, {"a", "b"})}), "precies vijf"));
    CHECK(has_part(hindered({question("A1", Kind::ranking, {"a", "b", "c", "d", "e", "f", "g", "h", "i"})}),
        "hooguit 8"));
}

TEST_CASE("a place needs ground, and an answer in a title an earlier question")
{
    auto bare = samples::questionnaire({question("A1", Kind::place)});
    bare.ground = {};
    settle(bare);
    CHECK(hinders(findings(bare)));
    auto piping = question("A1", Kind::yes_no);
    piping.text = samples::said("U koos {A2}?");
    CHECK(has_part(hindered({piping, question("A2", Kind::yes_no)}), "die komt pas later"));
}

TEST_CASE("an answer in a hint or in another language is an earlier question as well")
{
    auto later = question("V1", Kind::single, {"a", "b"});
    later.hint.dutch = "Anders dan {V2}";
    CHECK(hinders(findings(samples::questionnaire({later, question("V2", Kind::number)}))));
    auto other = question("V1", Kind::single, {"a", "b"});
    other.text.others["pl"] = "Dlaczego {V2}?";
    CHECK(hinders(findings(samples::questionnaire({other, question("V2", Kind::number)}))));
    CHECK_FALSE(hinders(findings(samples::questionnaire({question("V2", Kind::number), other}))));
    CHECK(depends_on(other, question("V2", Kind::number)));
}

TEST_CASE("who gets another number is followed in every text and every language")
{
    auto other = question("C2", Kind::yes_no);
    other.hint.others["pl"] = "Po {C1}";
    other.text.dutch = "Na {C1}?";
    auto whole = samples::questionnaire({question("C1", Kind::number), other});
    rename_strangers(whole, standard_of(Audience::entrepreneurs));
    auto const& renamed = whole.questions[0].id;
    CHECK(renamed != "C1");
    CHECK(whole.questions[1].text.dutch == "Na {" + renamed + "}?");
    CHECK(whole.questions[1].hint.others["pl"] == "Po {" + renamed + "}");
}

TEST_CASE("a long chain of conditions is checked in no time")
{
    std::vector<Question> chain{question("A0", Kind::yes_no), question("A1", Kind::yes_no)};
    for (int i = 2; i < 500; ++i)
        chain.push_back(asked_if(question("A" + std::to_string(i), Kind::yes_no),
            {i % 2 == 0 ? Join::all : Join::any,
                {{"A" + std::to_string(i - 1), Fit::one_of, {"yes"}},
                    {"A" + std::to_string(i - 2), Fit::one_of, {"yes"}}}}));
    CHECK(hindered(chain).empty());
}

TEST_CASE("stiff, long, leading and double questions get advice; plain ones do not")
{
    CHECK(has_part(advised("Indien u iets ziet, meldt u dat?"), "stijf woord. Schrijf liever “als”"));
    CHECK(has_part(advised("Kent u de werkgroep en wilt u meedoen?"), "twee vragen in één"));
    CHECK(has_part(advised("Hoe tevreden bent u over de stoepen en het wegdek?"), "twee vragen in één"));
    CHECK(has_part(advised("Merkt u dat het donker is en dat er afval ligt?"), "twee vragen in één"));
    CHECK(has_part(advised("U voelt zich hier toch veilig?"), "stuurt"));
    CHECK(has_part(advised("Bent u het niet ook eens met ons?"), "stuurt"));
    CHECK(has_part(advised("Kent u de vigerende regels?"), "stijf woord. Schrijf liever “geldende”"));
    CHECK(has_part(
        advised("Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
                "zestien zeventien achttien negentien twintig eenentwintig?"),
        "21 woorden"));
    for (auto const* plain : {"Hoe veilig vindt u het terrein?", "Wilt u de uitkomst of contact?",
             "Hoe tevreden bent u over de stoepen?", "Merkt u dat het donker is?"})
        CHECK(advised(plain) == "");
}

TEST_CASE("the time is worked out from the words and the kinds")
{
    CHECK(estimated_minutes(samples::questionnaire({question("A1", Kind::yes_no)})) == 1);
    auto const whole = estimated_minutes(standard_questionnaire("entrepreneurs", {}));
    CHECK(whole >= 7);
    CHECK(whole <= 13);
    auto const one = question("A1", Kind::text_long);
    CHECK(estimated_seconds(asked_if(one, when("A0", {"yes"}))) == estimated_seconds(one) / 2);
}
