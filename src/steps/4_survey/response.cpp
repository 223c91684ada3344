#include "response.h"

#include "base/text.h"

#include <algorithm>

namespace survey {
namespace {

void append_escaped(std::string& out, std::string_view words)
{
    for (char const c : words) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\')
            out += "\\\\";
        else if (c != '\r')
            out += c;
    }
}

std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            out += text[at];
            continue;
        }
        ++at;
        out += text[at] == 'n' ? '\n' : text[at];
    }
    return out;
}

void append_choices(std::string& out, Answer const& answer)
{
    char before = '=';
    for (auto const& choice : answer.choices) {
        out += before;
        if (!choice.item.empty())
            out += choice.item + ':';
        out += choice.option;
        before = ',';
    }
}

Choice read_choice(std::string_view text)
{
    auto const colon = text.find(':');
    if (colon == std::string_view::npos)
        return {"", std::string(text)};
    return {std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

void read_line(std::string_view line, Answers& out)
{
    auto const cut = line.find_first_of("=~");
    if (cut == std::string_view::npos)
        return;
    auto& answer = out[std::string(line.substr(0, cut))];
    if (line[cut] == '~') {
        answer.words = unescaped(line.substr(cut + 1));
        return;
    }
    for (auto const part : base::split(line.substr(cut + 1), ','))
        answer.choices.push_back(read_choice(part));
}

bool chose(Answer const& answer, std::string_view option)
{
    return std::ranges::find(answer.choices, option, &Choice::option) != answer.choices.end();
}

} // namespace

std::string written(Answers const& answers)
{
    std::string out;
    for (auto const& [question, answer] : answers) {
        if (answer.is_empty())
            continue;
        out += question;
        if (answer.choices.empty()) {
            out += '~';
            append_escaped(out, answer.words);
        } else {
            append_choices(out, answer);
        }
        out += '\n';
    }
    return out;
}

Answers read_answers(std::string_view text)
{
    Answers out;
    for (auto const line : base::split(text, '\n'))
        read_line(line, out);
    return out;
}

bool is_asked(Questionnaire const& questionnaire, Question const& question, Answers const& answers)
{
    if (!question.items_from.empty() && items_for(question, answers).empty())
        return false;
    if (!question.show_if)
        return true;
    auto const on = answers.find(question.show_if->question);
    if (on == answers.end())
        return false;
    auto const* source = questionnaire.find(question.show_if->question);
    if (source && !is_asked(questionnaire, *source, answers))
        return false;
    return std::ranges::any_of(
        question.show_if->any_of, [&](std::string const& option) { return chose(on->second, option); });
}

std::vector<Option> items_for(Question const& question, Answers const& answers)
{
    if (question.items_from.empty())
        return question.items;
    std::vector<Option> out;
    auto const source = answers.find(question.items_from);
    if (source != answers.end())
        std::ranges::copy_if(question.items, std::back_inserter(out),
            [&](Option const& item) { return chose(source->second, item.id); });
    return out;
}

Answers pruned(Questionnaire const& questionnaire, Answers const& answers)
{
    Answers out;
    for (auto const& question : questionnaire.questions) {
        auto const given = answers.find(question.id);
        if (given == answers.end() || question.is_contact || !is_asked(questionnaire, question, out))
            continue;
        auto answer = given->second;
        if (question.kind == Kind::items_on_scale) {
            auto const items = items_for(question, out);
            std::erase_if(answer.choices, [&](Choice const& choice) { return !has(items, choice.item); });
        }
        if (!answer.is_empty())
            out[question.id] = std::move(answer);
    }
    return out;
}

Split split(Questionnaire const& questionnaire, Answers const& answers)
{
    Split out;
    for (auto const& [id, answer] : answers) {
        auto const* question = questionnaire.find(id);
        if (!question)
            continue;
        if (is_text(*question))
            out.texts.emplace_back(id, answer.words);
        else
            out.choices[id] = answer;
    }
    return out;
}

} // namespace survey
