#include "cross.h"

#include <algorithm>
#include <numeric>

namespace survey {
namespace {

using Places = std::vector<std::size_t>;

// With fewer people than twice the minimum for each cell most of a fine table would be hidden.
constexpr std::int64_t columns_of_levels = 3, cells_filled = 2;

// Fine or coarse goes by how many people there are for each cell, never by what they answered.
enum class Grain { fine, coarse };

// Answers that are taken together as one column before anything is counted; the others are the rest.
std::vector<Places> first_columns(Question const& question, Grain grain)
{
    bool const is_fine = grain == Grain::fine;
    if (question.kind == Kind::mark10)
        return is_fine ? std::vector<Places>{{0, 1, 2, 3, 4}, {5, 6}, {7, 8, 9}}
                       : std::vector<Places>{{6, 7, 8, 9}};
    if (question.has_levels && question.options.size() == 5)
        return is_fine ? std::vector<Places>{{0, 1}, {2}, {3, 4}} : std::vector<Places>{{3, 4}};
    std::vector<Places> out;
    for (std::size_t at = 0; at < question.options.size(); ++at)
        out.push_back({at});
    if (question.has_levels && !is_fine)
        return {out.back()};
    return out;
}

// Its total stands on the page of results, or can be added up there: each published number falls wholly
// inside it or wholly outside.
bool is_published(Published const& figures, Places const& answers)
{
    if (figures.is_withheld)
        return false;
    for (auto const at : answers) {
        auto const group = at < figures.groups.size() ? figures.groups[at] : hidden_group;
        if (group == hidden_group)
            return false;
        for (std::size_t other = 0; other < figures.groups.size(); ++other)
            if (figures.groups[other] == group && std::ranges::find(answers, other) == answers.end())
                return false;
    }
    return true;
}

void move_smallest_into_rest(std::vector<CrossPart>& parts)
{
    auto const smallest = std::min_element(parts.begin(), parts.end() - 1,
        [](CrossPart const& one, CrossPart const& other) { return one.people < other.people; });
    auto& rest = parts.back();
    rest.people += smallest->people;
    rest.answers.insert(rest.answers.end(), smallest->answers.begin(), smallest->answers.end());
    parts.erase(smallest);
}

// What is large enough and published stands by itself; the rest is empty or large enough.
std::vector<CrossPart> parts_of(
    std::vector<CrossPart> const& wanted, std::int64_t people, std::int64_t minimum)
{
    std::vector<CrossPart> out;
    CrossPart rest{{}, true, people};
    for (auto const& part : wanted) {
        if (part.people < minimum) {
            rest.answers.insert(rest.answers.end(), part.answers.begin(), part.answers.end());
            continue;
        }
        rest.people -= part.people;
        out.push_back(part);
    }
    out.push_back(std::move(rest));
    while (out.size() > 1 && out.back().people > 0 && out.back().people < minimum)
        move_smallest_into_rest(out);
    if (out.back().people == 0)
        out.pop_back();
    return out;
}

std::int64_t counted(Count const& row, Places const& answers)
{
    std::int64_t out = 0;
    for (auto const at : answers)
        out += row.options[at];
    return out;
}

// One table: of a question, of one row of a list, or of one answer of several.
struct Making {
    Division const& split;
    std::vector<CrossPart> const& rows;
    std::size_t place = 0; // of the question in the questionnaire
    std::size_t row = 0; // of its counts
    std::int64_t minimum = 10;

    std::int64_t all_of(Places const& answers) const
    {
        std::int64_t out = 0;
        for (auto const& group : split.groups)
            out += counted(group.tally.rows(place)[row], answers);
        return out;
    }
    // Who is in a part of the rows, and gave one of these answers.
    std::int64_t cell(CrossPart const& part, Places const& answers) const
    {
        std::int64_t out = 0;
        for (auto const at : part.answers)
            out += counted(split.groups[at].tally.rows(place)[row], answers);
        return out;
    }
    CrossTable table(
        Question const& question, Option const* item, std::vector<CrossPart> const& columns) const
    {
        CrossTable out{&question, item, rows, columns, {}, {}};
        for (auto const& part : rows) {
            std::vector<std::int64_t> line;
            auto left = part.people;
            for (auto const& column : columns) {
                line.push_back(column.is_rest ? left : cell(part, column.answers));
                left -= line.back();
            }
            out.counts.push_back(std::move(line));
        }
        out.shown = shown_cells(out.counts, minimum);
        return out;
    }
};

std::vector<CrossPart> columns_of(
    Making const& making, Question const& question, Published const& figures, std::int64_t minimum)
{
    auto const cells = static_cast<std::int64_t>(making.rows.size()) * columns_of_levels;
    auto const grain = making.split.people < cells * cells_filled * minimum ? Grain::coarse : Grain::fine;
    std::vector<CrossPart> wanted;
    for (auto const& answers : first_columns(question, grain))
        wanted.push_back(
            {answers, false, is_published(figures, answers) ? making.all_of(answers) : std::int64_t{0}});
    return parts_of(wanted, making.split.people, minimum);
}

std::vector<CrossTable> tables_of_several(Making const& making, QuestionResult const& result)
{
    std::vector<CrossTable> out;
    auto const& question = *result.question;
    for (std::size_t at = 0; at < question.options.size(); ++at) {
        auto const people
            = is_published(result.rows[0].figures, {at}) ? making.all_of({at}) : std::int64_t{0};
        auto const columns = parts_of({{{at}, false, people}}, making.split.people, making.minimum);
        if (columns.size() == 2)
            out.push_back(making.table(question, &question.options[at], columns));
    }
    return out;
}

} // namespace

bool CrossTable::shows_any() const
{
    return columns.size() > 1 && std::ranges::any_of(shown, [](std::vector<bool> const& line) {
        return std::ranges::find(line, true) != line.end();
    });
}

bool splits(Question const& question)
{
    return (question.kind == Kind::single || question.kind == Kind::yes_no) && question.section == 0
        && !question.show_if && !question.is_contact;
}

bool can_be_split(Question const& question)
{
    switch (question.kind) {
    case Kind::single:
    case Kind::several:
    case Kind::scale5:
    case Kind::items_on_scale:
    case Kind::mark10:
    case Kind::yes_no:
    case Kind::amount:
        return !question.show_if && question.items_from.empty() && !question.is_contact;
    default:
        return false;
    }
}

std::vector<CrossPart> rows_of(Division const& split, std::int64_t minimum)
{
    if (!split.result || split.result->is_withheld)
        return {};
    std::vector<CrossPart> wanted;
    for (std::size_t at = 0; at + 1 < split.groups.size(); ++at) {
        bool const is_seen = is_published(split.result->rows[0].figures, {at});
        wanted.push_back({{at}, false, is_seen ? split.groups[at].people : std::int64_t{0}});
    }
    auto out = parts_of(wanted, split.people, minimum);
    if (!out.empty() && out.back().is_rest)
        out.back().answers.push_back(split.groups.size() - 1);
    return out;
}

std::vector<CrossTable> cross_tables(Questionnaire const& questionnaire, Division const& split,
    QuestionResult const& result, std::int64_t minimum)
{
    auto const rows = rows_of(split, minimum);
    if (rows.size() < 2 || result.is_withheld)
        return {};
    auto const place = static_cast<std::size_t>(result.question - questionnaire.questions.data());
    Making making{split, rows, place, 0, minimum};
    if (result.question->kind == Kind::several)
        return tables_of_several(making, result);
    std::vector<CrossTable> out;
    for (making.row = 0; making.row < result.rows.size(); ++making.row) {
        auto const& row = result.rows[making.row];
        auto const columns = columns_of(making, *result.question, row.figures, minimum);
        if (columns.size() > 1)
            out.push_back(making.table(*result.question, row.item, columns));
    }
    return out;
}

} // namespace survey
