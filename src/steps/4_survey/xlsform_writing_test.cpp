#include "checking.h"
#include "test_workshop.h"
#include "xlsform_writing.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace survey;

namespace {

std::string_view name_of(std::string_view code) { return code == "nl" ? "Nederlands" : "English"; }

Question asked(std::string id, Kind kind, std::string text)
{
    Question out;
    out.id = std::move(id);
    out.kind = kind;
    out.text = {text, text + " (en)"};
    return out;
}

std::vector<Option> colours()
{
    return {{"red", {"rood", "red"}}, {"blue", {"blauw", "blue"}}, {"none", {"geen", "none"}}};
}

// All that an XLSForm can say, with ids that an import gives again.
Questionnaire sayable()
{
    Questionnaire out;
    out.id = "xlsform";
    out.title = {"Enquête", ""};
    out.intro = {"Welkom", "Welcome"};
    out.sections = {{"S1", {"Deel een", "Part one"}}, {"S2", {"Deel twee", ""}}};
    auto add = [&](Question question, std::size_t section) {
        question.section = section;
        out.questions.push_back(std::move(question));
        out.next_number = static_cast<int>(out.questions.size()) + 1;
    };
    auto one = asked("Q1", Kind::single, "Welke kleur?");
    one.options = colours();
    one.options.push_back({"else", {"anders, namelijk", "other, namely"}, false, true});
    one.has_dont_know = one.is_required = true;
    one.hint = {"Kies er een", ""};
    add(one, 0);
    auto many = asked("Q2", Kind::several, "Welke kleuren?");
    many.options = colours();
    many.options.back().is_alone = true;
    many.show_if = Condition{Join::all, {{"Q1", Fit::none_of, {"blue", "dont_know"}}}};
    add(many, 0);
    auto rows = asked("Q3", Kind::items_on_scale, "Hoe mooi?");
    rows.options = {{"low", {"lelijk", "ugly"}}, {"high", {"mooi", "fine"}}};
    rows.items_from = "Q2";
    add(rows, 0);
    auto other_rows = asked("Q4", Kind::items_on_scale, "Hoe vaak?");
    other_rows.options = rows.options;
    other_rows.items = {{"day", {"overdag", "by day"}}, {"night", {"'s nachts", "at night"}}};
    other_rows.has_dont_know = true;
    add(other_rows, 0);
    auto scale = asked("Q5", Kind::scale5, "Hoe veilig?");
    for (auto const* point : {"1", "2", "3", "4", "5"})
        scale.options.push_back({point, {std::string("punt ") + point, ""}});
    scale.has_levels = true;
    scale.show_if
        = Condition{Join::any, {{"Q2", Fit::one_of, {"red", "blue"}}, {"Q4", Fit::one_of, {"high"}}}};
    add(scale, 1);
    add(asked("Q6", Kind::mark10, "Welk cijfer?"), 1);
    add(asked("Q7", Kind::yes_no, "Ja of nee?"), 1);
    auto number = asked("Q8", Kind::number, "Hoeveel?");
    number.show_if = Condition{Join::all, {{"Q4", Fit::none_of, {"low"}}, {"Q7", Fit::one_of, {"yes"}}}};
    add(number, 1);
    add(asked("Q9", Kind::date, "Wanneer?"), 1);
    auto brief = asked("Q10", Kind::text_short, "Waarom na {Q8}?");
    brief.text.english = "Why {Q8}?";
    brief.length_max = 80;
    add(brief, 1);
    auto story = asked("Q11", Kind::text_long, "Vertel");
    story.length_max = 1200;
    add(story, 1);
    auto order = asked("Q12", Kind::ranking, "Zet op volgorde");
    order.options = colours();
    add(order, 1);
    settle(out);
    return out;
}

std::string told(XlsForm const& form)
{
    std::string out;
    for (auto const& said : form.left_out)
        out += i18n::Words(i18n::Language::dutch)(said) + "\n";
    return out;
}

} // namespace

TEST_CASE("what an XLSForm can say comes back as the same value")
{
    auto const before = sayable();
    REQUIRE_FALSE(hinders(findings(before)));
    auto const form = as_xlsform(before, name_of);
    auto const after = from_xlsform(form.sheets);
    REQUIRE(after);
    for (auto const& said : after->left_out)
        CHECK_MESSAGE(false, i18n::Words(i18n::Language::english)(said));
    REQUIRE(after->questionnaire.questions.size() == before.questions.size());
    for (std::size_t at = 0; at < before.questions.size(); ++at)
        CHECK_MESSAGE(after->questionnaire.questions[at] == before.questions[at], before.questions[at].id);
    CHECK(after->questionnaire.sections == before.sections);
    CHECK(after->questionnaire.title == before.title);
    CHECK(after->questionnaire.intro == before.intro);
    CHECK(after->questionnaire.languages == before.languages);
    CHECK(after->questionnaire.next_number == before.next_number);
}

TEST_CASE("the sheets hold what others read: types, lists that stand there once, conditions")
{
    auto const form = as_xlsform(sayable(), name_of);
    REQUIRE(form.sheets.size() == 3);
    auto const& survey = form.sheets[0].rows;
    CHECK(survey[0]
        == tabular::Row{"type", "name", "label::Nederlands (nl)", "label::English (en)",
            "hint::Nederlands (nl)", "hint::English (en)", "required", "relevant", "constraint",
            "appearance"});
    auto const line = [&](std::string_view name) {
        return *std::ranges::find_if(survey, [&](tabular::Row const& row) { return row[1] == name; });
    };
    CHECK(line("Q1")[0] == "select_one list_Q1");
    CHECK(line("Q1")[6] == "yes");
    CHECK(line("Q1_other")[7] == "selected(${Q1}, 'else')");
    CHECK(line("Q2")[7]
        == "(${Q1} != '' and not(selected(${Q1}, 'blue')) and not(selected(${Q1}, 'dont_know')))");
    CHECK(line("Q2")[8] == "count-selected(.) = 1 or not(selected(., 'none'))");
    CHECK(line("Q3_red")[7] == "selected(${Q2}, 'red')");
    CHECK(line("Q5")[9] == "likert");
    CHECK(line("Q10")[2] == "Waarom na ${Q8}?");
    CHECK(form.sheets[1].rows[1] == tabular::Row{"list_Q1", "red", "rood", "red"});
    CHECK(form.sheets[2].rows[1] == tabular::Row{"Enquête", "terreinwijzer", "Nederlands (nl)"});
}

TEST_CASE("what an XLSForm cannot say is told")
{
    auto whole = sayable();
    auto mail = asked("Q20", Kind::text_short, "Uw e-mailadres");
    mail.is_contact = true;
    auto amount = asked("Q21", Kind::amount, "Hoeveel schade?");
    amount.options = colours();
    auto place = asked("Q22", Kind::place, "Waar?");
    auto number = asked("Q23", Kind::number, "Wat na {Q1}?");
    number.has_dont_know = true;
    auto rows = asked("Q24", Kind::items_on_scale, "Wat?");
    rows.options = rows.items = colours();
    rows.hint = {"Lees dit", ""};
    for (auto const& one : {mail, amount, place, number, rows})
        whole.questions.push_back(one);
    whole.title.english = "Survey";
    auto const form = as_xlsform(whole, name_of);
    for (auto const* part : {"Vraag Q20: een vraag naar contactgegevens", "Vraag Q21: dat de antwoorden",
             "Vraag Q22: de straten", "Vraag Q23: “weet ik niet”", "Vraag Q23: het antwoord op Q1",
             "Vraag Q24: de uitleg", "titel", "minuten"})
        CHECK_MESSAGE(told(form).find(part) != std::string::npos, told(form));
    auto const& survey = form.sheets[0].rows;
    CHECK(std::ranges::none_of(survey, [](tabular::Row const& row) { return row[1] == "Q20"; }));
}

TEST_CASE("who makes the questionnaire takes it along as an XLSForm, and nobody else does")
{
    each_workshop([](Workshop& shop) {
        auto const path = shop.path().substr(0, shop.path().rfind('/')) + "/vragen.xlsx";
        auto const file = shop.pages.get(path);
        CHECK(file.status == 200);
        CHECK(file.html.starts_with("PK"));
        CHECK(shows(shop.pages.get(shop.path()).html, path));
        shop.pages.as(shop.partner);
        CHECK(shop.pages.get(path).status == 403);
    });
}
