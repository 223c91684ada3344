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

// Without the rows of items that are no longer there.
Answer kept_of(Question const& question, Answer const& given, Answers const& answers)
{
    auto out = given;
    if (question.kind != Kind::items_on_scale)
        return out;
    auto const items = items_for(question, answers);
    std::erase_if(out.choices, [&](Choice const& choice) { return !has(items, choice.item); });
    return out;
}

// Walks the questionnaire once from the front, for a condition looks only at what stands before it.
class Walk {
public:
    Walk(Questionnaire const& questionnaire, Answers const& answers)
    {
        asked_.reserve(questionnaire.questions.size());
        for (auto const& question : questionnaire.questions) {
            asked_.push_back(gets(question));
            auto const given = answers.find(question.id);
            if (given == answers.end() || !asked_.back())
                continue;
            auto answer = kept_of(question, given->second, kept_);
            if (!answer.is_empty())
                kept_.emplace(question.id, std::move(answer));
        }
    }
    std::vector<bool> const& asked() const { return asked_; }
    Answers& kept() { return kept_; }

private:
    bool gets(Question const& question) const
    {
        if (!question.items_from.empty() && items_for(question, kept_).empty())
            return false;
        if (!question.show_if)
            return true;
        auto const fits = [&](Clause const& clause) { return this->fits(clause); };
        auto const& clauses = question.show_if->clauses;
        return question.show_if->join == Join::all ? std::ranges::all_of(clauses, fits)
                                                   : std::ranges::any_of(clauses, fits);
    }
    bool fits(Clause const& clause) const
    {
        auto const answer = kept_.find(clause.question);
        if (answer == kept_.end() || answer->second.choices.empty())
            return false;
        bool const has_one = std::ranges::any_of(
            clause.options, [&](std::string const& option) { return chose(answer->second, option); });
        return has_one == (clause.fit == Fit::one_of);
    }

    std::vector<bool> asked_;
    Answers kept_; // what is answered and asked
};

} // namespace

bool chose(Answer const& answer, std::string_view option)
{
    return std::ranges::find(answer.choices, option, &Choice::option) != answer.choices.end();
}

std::string written(Answers const& answers)
{
    std::string out;
    for (auto const& [question, answer] : answers) {
        if (answer.is_empty())
            continue;
        if (!answer.choices.empty()) {
            out += question;
            append_choices(out, answer);
            out += '\n';
        }
        if (!answer.words.empty()) {
            out += question + '~';
            append_escaped(out, answer.words);
            out += '\n';
        }
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

std::vector<bool> asked_of(Questionnaire const& questionnaire, Answers const& answers)
{
    return Walk(questionnaire, answers).asked();
}

bool is_asked(Questionnaire const& questionnaire, Question const& question, Answers const& answers)
{
    auto const place = static_cast<std::size_t>(&question - questionnaire.questions.data());
    return Walk(questionnaire, answers).asked()[place];
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
    return std::move(Walk(questionnaire, answers).kept());
}

std::vector<Question const*> dropped(Questionnaire const& questionnaire, Answers const& answers)
{
    std::vector<Question const*> out;
    auto const asked = asked_of(questionnaire, answers);
    for (std::size_t at = 0; at < asked.size(); ++at) {
        auto const& question = questionnaire.questions[at];
        auto const given = answers.find(question.id);
        if (!asked[at] && given != answers.end() && !given->second.is_empty())
            out.push_back(&question);
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
        auto kept = answer;
        if (has_free_words(*question) && !answer.words.empty()) {
            out.texts.emplace_back(id, answer.words);
            kept.words.clear();
        }
        if (!kept.is_empty())
            out.choices[id] = std::move(kept);
    }
    return out;
}

} // namespace survey
