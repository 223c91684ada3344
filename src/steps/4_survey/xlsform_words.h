// The words of an XLSForm: names of columns and types, marks in texts, and conditions that we know.
#pragma once
#include "questionnaire.h"

#include "tabular/tabular.h"

namespace survey::xlsform {

// Small letters without underscores and doubled spaces: "List_Name " -> "list name".
std::string plain(std::string_view text);
// Without tags of HTML and marks of Markdown.
std::string without_marks(std::string_view text);
bool is_yes(std::string_view cell);
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

// "${q1} = 'a' and selected(${q2}, 'b')"; nothing when it says more than we can. The questions are named as
// in the file.
std::optional<Condition> condition_of(std::string_view relevant);

// The columns of a sheet by their names.
class Heads {
public:
    explicit Heads(tabular::Row const& head);
    std::optional<std::size_t> at(std::string_view name) const;
    std::string_view cell(tabular::Row const& row, std::string_view name) const;
    // The cells "label", "label::English (en)" and so on, with the code of the language where it is known.
    std::vector<std::pair<std::string, std::string>> texts(
        tabular::Row const& row, std::string_view name) const;
    std::vector<std::string> unknown() const;

private:
    struct Head {
        std::string name, language;
    };
    std::vector<Head> heads_;
};

} // namespace survey::xlsform
