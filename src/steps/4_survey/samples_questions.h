// A questionnaire with a question of every kind, for tests of this room.
#pragma once
#include "questionnaire.h"

namespace survey::samples {

inline Wording said(std::string const& dutch, std::string const& english = "")
{
    return {dutch, english.empty() ? dutch + " (en)" : english};
}

inline std::vector<Option> options(std::vector<std::string> const& ids)
{
    std::vector<Option> out;
    for (auto const& id : ids)
        out.push_back({id, said("antwoord " + id)});
    return out;
}

inline Question question(std::string id, Kind kind, std::vector<std::string> const& ids = {})
{
    Question out;
    out.id = std::move(id);
    out.kind = kind;
    out.text = said("Vraag " + out.id + "?");
    out.options = options(ids);
    return out;
}

inline Question asked_if(Question question, Condition condition)
{
    question.show_if = std::move(condition);
    return question;
}

inline Condition when(std::string source, std::vector<std::string> options, Fit fit = Fit::one_of)
{
    return {Join::all, {{std::move(source), fit, std::move(options)}}};
}

inline Questionnaire questionnaire(std::vector<Question> questions)
{
    Questionnaire out;
    out.id = "sample";
    out.title = said("Proef");
    out.intro = said("Een proef.");
    out.sections = {{"A", said("Deel A")}, {"B", said("Deel B")}};
    out.questions = std::move(questions);
    out.ground.streets = {{"s1", said("Handelsweg")}, {"s2", said("Ambachtstraat")}};
    out.ground.spots = {{100, 100}, {200, 200}};
    out.ground.outline = {{{0, 0}, {300, 0}, {300, 200}, {0, 200}}};
    out.ground.side = 100;
    out.ground.columns = 3;
    out.ground.rows = 2;
    settle(out);
    return out;
}

inline Questionnaire every_kind()
{
    auto single = question("A1", Kind::single, {"red", "blue", "else"});
    single.options[2].is_other = true;
    auto several = question("A2", Kind::several, {"x", "y", "z"});
    several.has_dont_know = true;
    auto scale = question("A3", Kind::scale5, {"p1", "p2", "p3", "p4", "p5"});
    scale.has_levels = true;
    auto items = question("A4", Kind::items_on_scale, {"never", "often"});
    items.items = options({"litter", "noise"});
    auto number = question("A6", Kind::number);
    number.has_dont_know = true;
    auto ranking = question("B2", Kind::ranking, {"one", "two", "three"});
    auto place = question("B3", Kind::place);
    auto area = question("B4", Kind::place);
    area.mark = Mark::area;
    auto words = question("A8", Kind::text_long);
    words.length_max = 300;
    auto later = asked_if(question("B6", Kind::single, {"a", "b"}), when("A1", {"red"}));
    later.text = said("Waarom koos u {A1}?");
    std::vector<Question> all{single, several, scale, items, question("A5", Kind::mark10), number,
        question("A7", Kind::text_short), words, question("A9", Kind::yes_no),
        question("A10", Kind::amount, {"low", "high"}), question("B1", Kind::date), ranking, place, area,
        asked_if(question("B5", Kind::yes_no), when("A9", {"yes"}, Fit::none_of)), later};
    for (auto& one : all)
        one.section = one.id[0] == 'B' ? 1 : 0;
    return questionnaire(std::move(all));
}

} // namespace survey::samples
