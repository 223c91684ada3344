#include "tally.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace survey {
namespace {

std::size_t place_of(std::vector<Option> const& options, std::string_view id)
{
    auto const found = std::ranges::find(options, id, &Option::id);
    return static_cast<std::size_t>(found - options.begin());
}

void append(std::string& out, std::int64_t number)
{
    char digits[24];
    auto const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
    out += ' ';
}

// "Don't know" stands behind the options, so it has their number as its place.
void add_choice(Question const& question, std::vector<Count>& rows, Choice const& choice)
{
    auto const row = choice.item.empty() ? 0 : place_of(question.items, choice.item);
    if (row >= rows.size())
        return;
    auto const option = place_of(question.options, choice.option);
    if (option >= rows[row].options.size())
        return;
    ++rows[row].options[option];
    if (question.kind == Kind::items_on_scale)
        ++rows[row].answered;
}

void add_answer(Question const& question, std::vector<Count>& rows, Answer const& answer)
{
    for (auto const& choice : answer.choices)
        add_choice(question, rows, choice);
    if (question.kind != Kind::items_on_scale)
        ++rows[0].answered;
    if (question.kind == Kind::number)
        rows[0].sum += base::read_integer(answer.words).value_or(0);
}

} // namespace

Tally::Tally(Questionnaire const& questionnaire)
{
    for (auto const& question : questionnaire.questions) {
        auto const rows = question.kind == Kind::items_on_scale ? question.items.size() : 1;
        Count const empty{0, 0, std::vector<std::int64_t>(choices(question).size())};
        questions_.emplace_back(rows, empty);
    }
}

Tally::Tally(Questionnaire const& questionnaire, std::string_view text)
    : Tally(questionnaire)
{
    read(text);
}

void Tally::add(Questionnaire const& questionnaire, Answers const& answers)
{
    for (std::size_t at = 0; at < questionnaire.questions.size(); ++at) {
        auto const& question = questionnaire.questions[at];
        auto const given = answers.find(question.id);
        if (given != answers.end() && !given->second.is_empty())
            add_answer(question, questions_[at], given->second);
    }
}

std::string Tally::written() const
{
    std::string out;
    for (auto const& rows : questions_)
        for (auto const& row : rows) {
            append(out, row.answered);
            append(out, row.sum);
            for (auto const count : row.options)
                append(out, count);
        }
    return out;
}

void Tally::read(std::string_view text)
{
    auto const* at = text.data();
    auto const* const end = at + text.size();
    auto const next = [&] {
        std::int64_t number = 0;
        auto const got = std::from_chars(at, end, number);
        at = got.ptr < end ? got.ptr + 1 : end;
        return number;
    };
    for (auto& rows : questions_)
        for (auto& row : rows) {
            row.answered = next();
            row.sum = next();
            for (auto& count : row.options)
                count = next();
        }
}

} // namespace survey
