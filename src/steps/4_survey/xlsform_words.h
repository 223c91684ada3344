// The words of an XLSForm: names of columns and types, marks in texts, and conditions that we know.
#pragma once
#include "questionnaire.h"

#include "tabular/tabular.h"

#include <map>
#include <span>

namespace survey::xlsform {

// Small letters without underscores and doubled spaces: "List_Name " -> "list name".
std::string plain(std::string_view text);
// Without tags of HTML and marks of Markdown.
std::string without_marks(std::string_view text);
bool is_yes(std::string_view cell);
bool is_no(std::string_view cell); // also when it is empty
// As an id of ours where that is possible.
std::string as_id(std::string_view name, std::string const& otherwise);

// What of a kind is lost with us.
enum class Loss { none, decimals, time, ends };
struct Type {
    std::string word; // as it stands in the file; empty: a row without a type
    std::optional<Kind> kind;
    std::string list; // of choices
    Mark mark = Mark::point;
    bool has_other = false;
    bool is_begin = false, is_end = false, is_repeat = false;
    Loss loss = Loss::none;
};
Type type_of(std::string_view cell);

// What an appearance and a list tell beyond the type: a scale of five, marks, yes and no, a long text.
// Whether the appearance told something.
bool set_kind(Question& question, std::string_view appearance);
// The length of a text, and what is chosen alone; false when the constraint says something else.
bool take_constraint(Question& question, std::string_view constraint);

// The question of which this row is one of the answers: "selected(${q}, 'id')" -> "q".
std::string source_of_row(std::string_view relevant, std::string_view id);

// Columns of the questions that are read, or of which nothing is lost.
std::span<std::string_view const> columns_of_questions();
// The columns of a sheet by their names.
class Heads {
public:
    explicit Heads(tabular::Row const& head);
    std::optional<std::size_t> at(std::string_view name) const;
    std::string_view cell(tabular::Row const& row, std::string_view name) const;
    // The cells "label", "label::English (en)" and so on.
    struct Text {
        std::string language; // its code; empty: not known
        std::string written; // as it stands in the file; empty: none
        std::string words;
    };
    std::vector<Text> texts(tabular::Row const& row, std::string_view name) const;
    std::vector<std::string> unknown(std::span<std::string_view const> known) const;

private:
    struct Head {
        std::string name, language;
    };
    std::vector<Head> heads_;
};

// Whatever its capitals; null: there is none.
tabular::Table const* sheet_named(std::vector<tabular::Table> const& sheets, std::string_view name);
// That of the questions; a workbook with one sheet may call it as it likes.
tabular::Table const* survey_sheet(std::vector<tabular::Table> const& sheets);

} // namespace survey::xlsform
