#include "tally.h"

#include "classes.h"

#include "base/text.h"
#include "moment/moment.h"

#include <algorithm>
#include <charconv>

namespace survey {
namespace {

// Stands before the counts since it is counted how many were asked.
constexpr char with_asked = 'a';

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

// "Don't know" stands last, behind the options and the classes.
std::size_t cell_of(Question const& question, Count const& row, std::string_view option)
{
    if (option == dont_know_id && question.has_dont_know)
        return row.options.size() - 1;
    auto const place = place_of(question.options, option);
    return place < question.options.size() ? place : row.options.size();
}

void add_choice(Question const& question, std::vector<Count>& rows, Choice const& choice)
{
    auto const row = choice.item.empty() ? 0 : place_of(question.items, choice.item);
    if (row >= rows.size())
        return;
    auto const cell = cell_of(question, rows[row], choice.option);
    if (cell >= rows[row].options.size())
        return;
    ++rows[row].options[cell];
    if (question.kind == Kind::items_on_scale)
        ++rows[row].answered;
}

std::optional<std::int64_t> value_of(Question const& question, Answer const& answer)
{
    if (question.kind == Kind::number)
        return base::read_integer(answer.words);
    auto const day = question.kind == Kind::date ? moment::read_typed_date(answer.words) : std::nullopt;
    return day ? std::optional<std::int64_t>(day->year) : std::nullopt;
}

void add_value(Question const& question, Count& row, std::int64_t value)
{
    auto const place = class_of(question.kind, value);
    if (place < classes_of(question.kind).size())
        ++row.options[place];
    if (question.kind == Kind::number)
        row.sum += value;
}

// Each option has one rank: the row of the option counts it.
void add_ranks(Question const& question, std::vector<Count>& rows, Answer const& answer)
{
    for (std::size_t rank = 0; rank < answer.choices.size() && rank < rows.size(); ++rank) {
        auto const row = place_of(question.options, answer.choices[rank].option);
        if (row >= rows.size())
            return;
        ++rows[row].options[rank];
        ++rows[row].answered;
    }
}

void add_answer(Question const& question, std::vector<Count>& rows, Answer const& answer)
{
    if (question.kind == Kind::ranking)
        return add_ranks(question, rows, answer);
    for (auto const& choice : answer.choices)
        add_choice(question, rows, choice);
    if (question.kind != Kind::items_on_scale)
        ++rows[0].answered;
    if (auto const value = value_of(question, answer))
        add_value(question, rows[0], *value);
}

void count_asked(Question const& question, std::vector<Count>& rows, Answers const& answers)
{
    if (question.items_from.empty()) {
        for (auto& row : rows)
            ++row.asked;
        return;
    }
    auto const items = items_for(question, answers);
    for (std::size_t at = 0; at < rows.size(); ++at)
        rows[at].asked += has(items, question.items[at].id) ? 1 : 0;
}

std::vector<Count> empty_rows(Question const& question)
{
    if (question.kind == Kind::ranking) {
        auto const ranks = question.options.size();
        return std::vector<Count>(ranks, Count{0, 0, 0, std::vector<std::int64_t>(ranks)});
    }
    auto const rows = question.kind == Kind::items_on_scale ? question.items.size() : 1;
    return std::vector<Count>(rows, Count{0, 0, 0, std::vector<std::int64_t>(choices(question).size())});
}

} // namespace

Tally::Tally(Questionnaire const& questionnaire)
{
    for (auto const& question : questionnaire.questions)
        questions_.push_back(empty_rows(question));
}

Tally::Tally(Questionnaire const& questionnaire, std::string_view text)
    : Tally(questionnaire)
{
    knows_asked_ = text.empty() || text.front() == with_asked;
    if (!text.empty() && knows_asked_)
        text.remove_prefix(1);
    read(text);
}

void Tally::add(Questionnaire const& questionnaire, Answers const& answers)
{
    auto const asked = asked_of(questionnaire, answers);
    for (std::size_t at = 0; at < questionnaire.questions.size(); ++at) {
        auto const& question = questionnaire.questions[at];
        if (asked[at])
            count_asked(question, questions_[at], answers);
        auto const given = answers.find(question.id);
        if (given != answers.end() && !given->second.is_empty())
            add_answer(question, questions_[at], given->second);
    }
}

std::string Tally::written() const
{
    std::string out;
    if (knows_asked_)
        out += with_asked;
    for (auto const& rows : questions_)
        for (auto const& row : rows) {
            if (knows_asked_)
                append(out, row.asked);
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
            if (knows_asked_)
                row.asked = next();
            row.answered = next();
            row.sum = next();
            for (auto& count : row.options)
                count = next();
        }
}

} // namespace survey
