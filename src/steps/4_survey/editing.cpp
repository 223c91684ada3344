#include "editing.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace survey {
namespace {

constexpr std::size_t questions_max = 500, sections_max = 60, options_max = 100, option_length_max = 200;
constexpr std::string_view ellipsis = "…";

std::size_t place_of(Questionnaire const& questionnaire, std::string_view id)
{
    auto const found = std::ranges::find(questionnaire.questions, id, &Question::id);
    return static_cast<std::size_t>(found - questionnaire.questions.begin());
}

Edited unknown() { return base::refuse(i18n::message(texts::making::unknown)); }

// Of a line what it says, and what stands around it.
struct Line {
    std::string text;
    bool is_alone = false, is_other = false;
};

std::vector<Line> read_lines(std::string_view text)
{
    std::vector<Line> out;
    for (auto const raw : base::split(text, '\n')) {
        auto words = base::trimmed(raw);
        Line line;
        line.is_alone = words.starts_with('=');
        words = base::trimmed(words.substr(line.is_alone ? 1 : 0));
        for (std::string_view const end : {ellipsis, std::string_view("...")})
            if (words.ends_with(end)) {
                line.is_other = true;
                words = base::trimmed(words.substr(0, words.size() - end.size()));
            }
        line.text = words;
        std::erase_if(line.text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
        if (!line.text.empty() && out.size() < options_max
            && base::length_utf8(line.text) <= option_length_max)
            out.push_back(std::move(line));
    }
    return out;
}

class NextIds {
public:
    NextIds(std::vector<Option> const& before, std::string_view prefix)
        : prefix_(prefix)
    {
        for (auto const& option : before)
            taken_.insert(option.id);
    }
    std::string next()
    {
        std::string id;
        do
            id = std::string(prefix_) + std::to_string(++number_);
        while (!taken_.insert(id).second);
        return id;
    }

private:
    std::string_view prefix_;
    std::set<std::string, std::less<>> taken_;
    int number_ = 0;
};

bool is_said(std::vector<Line> const& lines, std::string_view text)
{
    return std::ranges::find(lines, text, &Line::text) != lines.end();
}

} // namespace

Edited checked(Questionnaire const& before, Questionnaire after)
{
    settle(after);
    auto const old = findings(before);
    for (auto const& finding : findings(after)) {
        auto const is_same = [&](Finding const& one) {
            return one.question == finding.question && one.said.values == finding.said.values
                && one.said.text.dutch == finding.said.text.dutch;
        };
        if (finding.weight == Weight::hinders && !finding.question.empty()
            && std::ranges::none_of(old, is_same))
            return base::refuse(finding.said);
    }
    return after;
}

Edited with_question(Questionnaire questionnaire, Question question)
{
    auto const before = questionnaire;
    auto const place = place_of(questionnaire, question.id);
    if (place < questionnaire.questions.size())
        questionnaire.questions[place] = std::move(question);
    else if (questionnaire.questions.size() >= questions_max)
        return base::refuse(i18n::message(texts::making::too_many, questions_max));
    else
        questionnaire.questions.push_back(std::move(question));
    return checked(before, std::move(questionnaire));
}

Edited without_question(Questionnaire questionnaire, std::string_view id)
{
    auto const before = questionnaire;
    auto const place = place_of(questionnaire, id);
    if (place == questionnaire.questions.size())
        return unknown();
    questionnaire.questions.erase(questionnaire.questions.begin() + static_cast<std::ptrdiff_t>(place));
    return checked(before, std::move(questionnaire));
}

Edited moved_question(Questionnaire questionnaire, std::string_view id, Way way)
{
    auto const before = questionnaire;
    auto& all = questionnaire.questions;
    auto const place = place_of(questionnaire, id);
    if (place == all.size())
        return unknown();
    auto const section = all[place].section;
    auto const other = way == Way::up ? place - 1 : place + 1;
    if (other < all.size() && all[other].section == section)
        std::swap(all[place], all[other]);
    else if (way == Way::up && section > 0)
        all[place].section = section - 1;
    else if (way == Way::down && section + 1 < questionnaire.sections.size())
        all[place].section = section + 1;
    return checked(before, std::move(questionnaire));
}

Edited with_section(Questionnaire questionnaire, std::string const& title)
{
    if (questionnaire.sections.size() >= sections_max)
        return base::refuse(i18n::message(texts::making::too_many_sections, sections_max));
    questionnaire.sections.push_back({new_id(questionnaire), {title, ""}});
    return questionnaire;
}

Edited moved_section(Questionnaire questionnaire, std::string_view id, Way way)
{
    auto const before = questionnaire;
    auto& all = questionnaire.sections;
    auto const at = static_cast<std::size_t>(std::ranges::find(all, id, &Section::id) - all.begin());
    auto const other = way == Way::up ? at - 1 : at + 1;
    if (at >= all.size())
        return unknown();
    if (other >= all.size())
        return questionnaire;
    std::swap(all[at], all[other]);
    for (auto& question : questionnaire.questions)
        if (question.section == at || question.section == other)
            question.section = question.section == at ? other : at;
    return checked(before, std::move(questionnaire));
}

Edited without_section(Questionnaire questionnaire, std::string_view id)
{
    auto& all = questionnaire.sections;
    auto const found = std::ranges::find(all, id, &Section::id);
    if (found == all.end())
        return unknown();
    auto const at = static_cast<std::size_t>(found - all.begin());
    for (auto& question : questionnaire.questions) {
        if (question.section == at)
            return base::refuse(i18n::message(texts::making::section_in_use));
        question.section -= question.section > at ? 1 : 0;
    }
    all.erase(found);
    settle(questionnaire);
    return questionnaire;
}

std::string new_id(Questionnaire& questionnaire)
{
    std::string id;
    auto const is_taken = [&] {
        return questionnaire.find(id)
            || std::ranges::find(questionnaire.sections, id, &Section::id) != questionnaire.sections.end();
    };
    do
        id = "Q" + std::to_string(questionnaire.next_number++);
    while (is_taken());
    return id;
}

Questionnaire const& standard_of(Audience audience)
{
    static auto const entrepreneurs = standard_questionnaire(code(Audience::entrepreneurs), {});
    static auto const residents = standard_questionnaire(code(Audience::residents), {});
    return audience == Audience::residents ? residents : entrepreneurs;
}

Question const* standard_question(Audience audience, std::string_view id)
{
    return standard_of(audience).find(id);
}

void keep_meaning(Question& question, Question const& standard)
{
    question.kind = standard.kind;
    question.text.dutch = standard.text.dutch;
    question.text.english = standard.text.english;
    question.items_from = standard.items_from;
    question.has_levels = standard.has_levels;
    question.is_contact = standard.is_contact;
    question.length_max = standard.length_max;
}

std::string lines_of(std::vector<Option> const& options)
{
    std::string out;
    for (auto const& option : options)
        out += (option.is_alone ? "= " : "") + option.text.dutch
            + (option.is_other ? " " + std::string(ellipsis) : "") + "\n";
    return out;
}

std::vector<Option> options_of_lines(
    std::string_view text, std::vector<Option> const& before, std::string_view prefix)
{
    auto const lines = read_lines(text);
    NextIds ids(before, prefix);
    std::vector<Option> out;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        auto const& line = lines[at];
        auto const same = std::ranges::find_if(
            before, [&](Option const& one) { return one.text.dutch == line.text && !has(out, one.id); });
        Option option;
        if (same != before.end())
            option = *same;
        else if (lines.size() == before.size() && !is_said(lines, before[at].text.dutch)
            && !has(out, before[at].id))
            option = {before[at].id, {line.text, ""}};
        else
            option = {ids.next(), {line.text, ""}};
        option.is_alone = line.is_alone;
        option.is_other = line.is_other;
        out.push_back(std::move(option));
    }
    return out;
}

std::vector<KnownScale> const& known_scales()
{
    static auto const all = [] {
        std::vector<KnownScale> out;
        for (auto const audience : {Audience::entrepreneurs, Audience::residents})
            for (auto const& question : standard_of(audience).questions) {
                bool const is_scale = question.kind == Kind::scale5 || question.kind == Kind::items_on_scale;
                if (is_scale && std::ranges::find(out, question.options, &KnownScale::options) == out.end())
                    out.push_back({question.id, question.options});
            }
        return out;
    }();
    return all;
}

std::vector<Option> usual_amounts()
{
    for (auto const& scale : known_scales())
        if (scale.id == "C2")
            return scale.options;
    return {};
}

} // namespace survey
