#include "answers_columns.h"

#include "chapters.h"
#include "texts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

constexpr std::size_t threes_of[] = {1, 1, 2, 3, 3};

// Words that SPSS keeps for itself.
constexpr std::string_view kept_words[]
    = {"all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"};

std::string small_letters(std::string text)
{
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// Makes the columns of one question after the other.
class ColumnMaker {
public:
    ColumnMaker(i18n::Words const& words, Results const& results, Takings& out)
        : words_(words)
        , results_(results)
        , out_(out)
    {
    }

    void add(Question const& question)
    {
        if (question.is_contact)
            return;
        auto const found = std::ranges::find(results_.questions, &question, &QuestionResult::question);
        if (found == results_.questions.end() || found->is_withheld || question.kind == Kind::place)
            return leave_out(question, nullptr);
        out_.all.push_back({&question, {}, {}, false, std::nullopt, {}});
        taking_ = &out_.all.back();
        if (question.kind == Kind::several)
            add_several(*found);
        else if (question.kind == Kind::ranking)
            add_ranking(*found);
        else if (!classes_of(question.kind).empty())
            add_classes(*found);
        else
            add_rows(*found);
    }

private:
    std::string said(Wording const& wording) const { return std::string(wording.in(words_.language())); }
    std::string said(i18n::TextOf<0> const& text) const { return std::string(words_(text)); }

    std::string label_of(Question const& question, Option const* part) const
    {
        auto out = said(question.text);
        return part ? fmt::format("{} {}", out, said(part->text)) : out;
    }

    void leave_out(Question const& question, Option const* part)
    {
        out_.file.left_out.push_back({question.id, label_of(question, part)});
    }

    std::string free_name(std::string const& wanted) const
    {
        auto const is_taken = [&](std::string const& name) {
            auto const small = small_letters(name);
            return std::ranges::find(kept_words, small) != std::end(kept_words)
                || std::ranges::any_of(out_.file.columns,
                    [&](FileColumn const& one) { return small_letters(one.name) == small; });
        };
        bool const begins_well = !wanted.empty()
            && ((wanted[0] >= 'a' && wanted[0] <= 'z') || (wanted[0] >= 'A' && wanted[0] <= 'Z'));
        auto const base = (begins_well ? wanted : "v" + wanted).substr(0, name_length_most);
        auto name = base;
        for (int number = 2; is_taken(name); ++number)
            name = fmt::format("{}_{}", base, number);
        return name;
    }

    FileColumn& new_column(Question const& question, Option const* part)
    {
        FileColumn column;
        column.name = free_name(part ? fmt::format("{}_{}", question.id, part->id) : question.id);
        column.label = label_of(question, part);
        bool const tells_who = !classes_of(question.kind).empty()
            || chapter_of(*results_.questionnaire, question) == Topic::response;
        column.about = tells_who ? About::background : About::answer;
        out_.file.columns.push_back(std::move(column));
        return out_.file.columns.back();
    }
    std::size_t last_column() const { return out_.file.columns.size() - 1; }
    std::string_view keep_name(std::string name)
    {
        out_.names.push_back(std::make_unique<std::string>(std::move(name)));
        return *out_.names.back();
    }

    // Chosen or not: only of options whose number may be shown, for the others could be counted here.
    void add_several(QuestionResult const& result)
    {
        auto const& question = *result.question;
        auto const& figures = result.rows[0].figures;
        auto const dont_know = dont_know_option();
        for (std::size_t at = 0; at < figures.groups.size(); ++at) {
            auto const& option = at < question.options.size() ? question.options[at] : dont_know;
            if (!figures.count(at)) {
                leave_out(question, &option);
                continue;
            }
            add_chosen(question, option, keep_name(option.id));
        }
    }

    void add_ranking(QuestionResult const& result)
    {
        taking_->takes_first_only = true;
        for (auto const& row : result.rows)
            if (row.figures.is_withheld || !row.figures.count(0))
                leave_out(*result.question, row.item);
            else
                add_chosen(*result.question, *row.item, keep_name(row.item->id));
    }

    void add_chosen(Question const& question, Option const& option, std::string_view name)
    {
        auto& column = new_column(question, &option);
        bool const is_rank = question.kind == Kind::ranking;
        column.labels
            = {{1, 0, said(is_rank ? texts::answers_file::not_first : texts::answers_file::not_chosen)},
                {2, 1, said(is_rank ? texts::answers_file::first : texts::answers_file::chosen)}};
        taking_->choices.emplace(name, Goes{last_column(), 2});
        taking_->otherwise.push_back({last_column(), 1});
    }

    void add_classes(QuestionResult const& result)
    {
        auto const& question = *result.question;
        auto const& row = result.rows[0];
        auto& column = new_column(question, nullptr);
        column.is_ordered = true;
        std::vector<FileCell> shown;
        for (std::size_t at = 0; at < row.classes.size(); ++at) {
            bool const is_shown = row.figures.count(at).has_value();
            shown.push_back(is_shown ? static_cast<FileCell>(at + 1) : hidden_cell);
            if (is_shown)
                column.labels.push_back({shown.back(), static_cast<int>(at + 1), class_label(row, at)});
        }
        for (auto const& one : classes_of(question.kind)) {
            auto const is_in
                = [&](Class const& joined) { return joined.low <= one.low && one.high <= joined.high; };
            auto const at = std::ranges::find_if(row.classes, is_in) - row.classes.begin();
            taking_->cell_of_class.push_back(
                at < std::ssize(shown) ? shown[static_cast<std::size_t>(at)] : hidden_cell);
        }
        taking_->classes = last_column();
        add_dont_know(row, "");
    }
    static std::string class_label(RowResult const& row, std::size_t at)
    {
        auto const& one = row.classes[at];
        if (at == 0)
            return fmt::format("<= {}", one.high);
        return at + 1 == row.classes.size() ? fmt::format(">= {}", one.low)
                                            : fmt::format("{} - {}", one.low, one.high);
    }

    void add_rows(QuestionResult const& result)
    {
        for (auto const& row : result.rows)
            if (row.figures.is_withheld)
                leave_out(*result.question, row.item);
            else
                add_row(result, row);
    }

    void add_row(QuestionResult const& result, RowResult const& row)
    {
        auto const& question = *result.question;
        auto& column = new_column(question, row.item);
        column.is_ordered = question.has_levels;
        auto const prefix = row.item ? row.item->id + ":" : std::string();
        for (std::size_t at = 0; at < row.figures.groups.size(); ++at) {
            auto const& options = question.options;
            auto const cell = cell_of_option(result, row, at);
            auto const id = at < options.size() ? options[at].id : std::string(dont_know_id);
            taking_->choices.emplace(keep_name(prefix + id), Goes{last_column(), cell});
            column.has_dont_know |= cell == dont_know_cell;
            if (cell != hidden_cell && cell != dont_know_cell)
                add_label(column, cell, said(options[at].text));
        }
        add_dont_know(row, prefix);
    }

    // What is published as one, is one here.
    static FileCell cell_of_option(QuestionResult const& result, RowResult const& row, std::size_t at)
    {
        if (row.figures.groups[at] == hidden_group)
            return hidden_cell;
        if (at >= result.question->options.size())
            return dont_know_cell;
        return static_cast<FileCell>(result.is_in_threes ? threes_of[at] : at + 1);
    }

    static void add_label(FileColumn& column, FileCell cell, std::string text)
    {
        auto const same = std::ranges::find(column.labels, cell, &FileLabel::cell);
        if (same == column.labels.end())
            column.labels.push_back({cell, static_cast<int>(cell), std::move(text)});
        else
            same->text += " / " + text;
    }

    // Beside a scale: where too few said so, it is no answer.
    void add_dont_know(RowResult const& row, std::string const& prefix)
    {
        if (!row.dont_know)
            return;
        out_.file.columns.back().has_dont_know = true;
        taking_->choices.emplace(
            keep_name(prefix + std::string(dont_know_id)), Goes{last_column(), dont_know_cell});
    }

    static Option dont_know_option()
    {
        auto const& text = texts::answer::dont_know;
        return {std::string(dont_know_id), {std::string(text.dutch), std::string(text.english)}, true, false};
    }

    // SPSS takes 64, and a number may come behind it.
    static constexpr std::size_t name_length_most = 58;

    i18n::Words const& words_;
    Results const& results_;
    Takings& out_;
    Taking* taking_ = nullptr;
};

} // namespace

Takings takings(i18n::Words const& words, Results const& results, std::int64_t group_size_min)
{
    Takings out;
    out.file.group_size_min = group_size_min;
    ColumnMaker maker(words, results, out);
    for (auto const& question : results.questionnaire->questions)
        maker.add(question);
    return out;
}

} // namespace survey
