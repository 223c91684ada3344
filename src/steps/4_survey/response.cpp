#include "response.h"

#include "base/text.h"

#include <algorithm>
#include <deque>

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
    out.reserve(text.size());
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
    auto const parts = base::split(line.substr(cut + 1), ',');
    answer.choices.reserve(parts.size());
    for (auto const part : parts)
        answer.choices.push_back(read_choice(part));
}

std::vector<Option> chosen_items(Question const& question, Answer const* source)
{
    if (question.items_from.empty())
        return question.items;
    std::vector<Option> out;
    if (source)
        std::ranges::copy_if(question.items, std::back_inserter(out),
            [&](Option const& item) { return chose(*source, item.id); });
    return out;
}

// Walks the questionnaire once from the front, for a condition looks only at what stands before it. Answers
// are copied only where rows of them went.
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
            auto const* const answer = kept_of(question, given->second);
            if (!answer->is_empty())
                kept_.emplace(question.id, answer);
        }
    }
    std::vector<bool> const& asked() const { return asked_; }
    Answers kept() const
    {
        Answers out;
        for (auto const& [id, answer] : kept_)
            out.emplace(id, *answer);
        return out;
    }

private:
    Answer const* find(std::string_view id) const
    {
        auto const found = kept_.find(id);
        return found == kept_.end() ? nullptr : found->second;
    }
    bool gets(Question const& question) const
    {
        if (!question.items_from.empty() && chosen_items(question, find(question.items_from)).empty())
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
        auto const* const answer = find(clause.question);
        if (!answer || answer->choices.empty())
            return false;
        bool const has_one = std::ranges::any_of(
            clause.options, [&](std::string const& option) { return chose(*answer, option); });
        return has_one == (clause.fit == Fit::one_of);
    }
    // Without the rows of items that are no longer there.
    Answer const* kept_of(Question const& question, Answer const& given)
    {
        if (question.kind != Kind::items_on_scale || question.items_from.empty())
            return &given;
        auto const items = chosen_items(question, find(question.items_from));
        auto const is_gone = [&](Choice const& choice) { return !has(items, choice.item); };
        if (std::ranges::none_of(given.choices, is_gone))
            return &given;
        trimmed_.push_back(given);
        std::erase_if(trimmed_.back().choices, is_gone);
        return &trimmed_.back();
    }

    std::vector<bool> asked_;
    std::map<std::string_view, Answer const*, std::less<>> kept_; // what is answered and asked
    std::deque<Answer> trimmed_;
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
    auto const source = answers.find(question.items_from);
    return chosen_items(question, source == answers.end() ? nullptr : &source->second);
}

Answers pruned(Questionnaire const& questionnaire, Answers const& answers)
{
    return Walk(questionnaire, answers).kept();
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
