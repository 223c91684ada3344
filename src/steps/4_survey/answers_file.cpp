#include "answers_file.h"

#include "answers_columns.h"

#include "base/text.h"
#include "moment/moment.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

// Reads what written() of response.h gave, straight into the cells of a row.
class RowReader {
public:
    explicit RowReader(Takings const& takings)
        : columns_(takings.file.columns.size())
    {
        for (auto const& one : takings.all)
            by_question_.emplace(one.question->id, &one);
    }

    std::vector<FileCell> row(std::string_view answers) const
    {
        std::vector<FileCell> cells(columns_, no_answer_cell);
        while (!answers.empty()) {
            auto const end = std::min(answers.find('\n'), answers.size());
            take_line(answers.substr(0, end), cells);
            answers.remove_prefix(std::min(end + 1, answers.size()));
        }
        return cells;
    }

private:
    void take_line(std::string_view line, std::vector<FileCell>& cells) const
    {
        auto const cut = line.find_first_of("=~");
        if (cut == std::string_view::npos)
            return;
        auto const found = by_question_.find(line.substr(0, cut));
        if (found == by_question_.end())
            return;
        auto const said = line.substr(cut + 1);
        if (line[cut] == '~')
            take_value(*found->second, said, cells);
        else
            take_choices(*found->second, said, cells);
    }

    static void take_choices(Taking const& taking, std::string_view said, std::vector<FileCell>& cells)
    {
        for (auto const& one : taking.otherwise)
            cells[one.column] = one.cell;
        while (!said.empty()) {
            auto const end = std::min(said.find(','), said.size());
            if (auto const goes = taking.choices.find(said.substr(0, end)); goes != taking.choices.end())
                cells[goes->second.column] = goes->second.cell;
            if (taking.takes_first_only)
                return;
            said.remove_prefix(std::min(end + 1, said.size()));
        }
    }

    static void take_value(Taking const& taking, std::string_view said, std::vector<FileCell>& cells)
    {
        if (!taking.classes)
            return;
        auto const kind = taking.question->kind;
        auto const day = kind == Kind::date ? moment::read_typed_date(said) : std::nullopt;
        auto const value = kind == Kind::number ? base::read_integer(said)
            : day                               ? std::optional<std::int64_t>(day->year)
                                                : std::nullopt;
        if (!value)
            return;
        auto const at = class_of(kind, *value);
        cells[*taking.classes] = at < taking.cell_of_class.size() ? taking.cell_of_class[at] : hidden_cell;
    }

    std::size_t columns_;
    std::unordered_map<std::string_view, Taking const*> by_question_;
};

// What is written for each cell of a column, made once.
class WrittenColumn {
public:
    explicit WrittenColumn(FileColumn const& column)
        : dont_know_(written_value(column, dont_know_cell))
        , hidden_(written_value(column, hidden_cell))
    {
        FileCell most = 0;
        for (auto const& label : column.labels)
            most = std::max(most, label.cell);
        for (FileCell cell = 0; cell <= most; ++cell)
            texts_.push_back(written_value(column, cell));
    }
    std::string const& of(FileCell cell) const
    {
        if (cell < texts_.size())
            return texts_[cell];
        return cell == dont_know_cell ? dont_know_ : hidden_;
    }

private:
    std::vector<std::string> texts_;
    std::string dont_know_, hidden_;
};

} // namespace

AnswersFile answers_file(i18n::Words const& words, Results const& results,
    std::vector<std::string> const& answers, std::int64_t group_size_min)
{
    auto made = takings(words, results, group_size_min);
    RowReader const reader(made);
    made.file.rows.reserve(answers.size());
    for (auto const& one : answers)
        made.file.rows.push_back(reader.row(one));
    made.file.blanked = screen_background(made.file);
    // The order in which they came is nobody's business.
    std::ranges::sort(made.file.rows);
    return std::move(made.file);
}

std::string written_value(FileColumn const& column, FileCell cell)
{
    if (cell == no_answer_cell)
        return {};
    if (cell == dont_know_cell || cell == hidden_cell)
        return std::to_string(cell);
    auto const found = std::ranges::find(column.labels, cell, &FileLabel::cell);
    return found == column.labels.end() ? std::to_string(cell) : std::to_string(found->value);
}

std::string answers_csv(AnswersFile const& file)
{
    std::string out = "\xEF\xBB\xBF";
    auto const columns = file.columns.size();
    auto const end_cell = [&](std::size_t column) { out += column + 1 == columns ? "\r\n" : ";"; };
    std::vector<WrittenColumn> written;
    for (std::size_t at = 0; at < columns; ++at) {
        out += file.columns[at].name;
        end_cell(at);
        written.emplace_back(file.columns[at]);
    }
    for (auto const& row : file.rows)
        for (std::size_t at = 0; at < columns; ++at) {
            out += written[at].of(row[at]);
            end_cell(at);
        }
    return out;
}

} // namespace survey
