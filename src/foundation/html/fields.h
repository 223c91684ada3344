// Form fields: label, hint, error and input are one thing, tied together for eyes and for screen readers.
#pragma once
#include "html/html.h"
#include "i18n/i18n.h"

#include <span>

namespace html {

// What was typed or is stored: name -> value, or several values for checkboxes.
class Values {
public:
    Values() = default;
    Values(std::initializer_list<std::pair<std::string, std::string>> pairs)
        : pairs_(pairs.begin(), pairs.end())
    {
    }
    void add(std::string_view name, std::string_view value);
    // The first value, or nothing.
    std::string_view operator[](std::string_view name) const;
    bool has(std::string_view name, std::string_view value) const;

private:
    std::vector<std::pair<std::string, std::string>> pairs_;
};

struct Option {
    std::string value;
    std::string label;
    std::string hint = {};
    // Of its label, where that is not the one of the words around it; such a label runs from left to right.
    std::string language = {};
};
using Options = std::vector<Option>;

enum class Need { required, optional, unmarked };
enum class Width { full, half, narrow };

struct FieldLook {
    std::string_view hint = {};
    Need need = Need::required;
    std::string_view autocomplete = {}; // "name", "email", "current-password", "street-address", ...
    Width width = Width::full;
    int rows = 4; // of a textarea
    std::string_view accept = {}; // of a file: ".csv,.xlsx"
    std::string_view placeholder = {}; // of a select: its empty first choice
    // Somebody could be named in it: the hint asks not to, and what is sent is looked through for marks of
    // people.
    bool may_name_people = false;
};

// Names the fields of a form that may name people, once for each.
inline constexpr std::string_view free_text_field = "_vrij";

// Given the words, the values and the problems once, each field of a page is one line:
//   Fields const f(words, values, problems);
//   f.text("name", words(texts::name), {.hint = words(texts::name_hint)})
class Fields {
public:
    Fields(i18n::Words const& words, Values values, i18n::Problems problems = {})
        : words_(words)
        , values_(std::move(values))
        , problems_(std::move(problems))
    {
    }
    // What is wrong, each line a link to its field; nothing when all is well. Stands above the form.
    Html summary() const;

    Html text(std::string_view name, Html asked, FieldLook const& look = {}) const;
    Html email(std::string_view name, Html asked, FieldLook const& look = {}) const;
    Html phone(std::string_view name, Html asked, FieldLook const& look = {}) const;
    Html password(std::string_view name, Html asked, FieldLook const& look = {}) const;
    Html number(std::string_view name, Html asked, FieldLook const& look = {}) const;
    Html date(std::string_view name, Html asked, FieldLook const& look = {}) const;
    Html time(std::string_view name, Html asked, FieldLook const& look = {}) const;
    Html search(std::string_view name, Html asked, FieldLook const& look = {}) const;
    Html textarea(std::string_view name, Html asked, FieldLook const& look = {}) const;
    Html file(std::string_view name, Html asked, FieldLook const& look = {}) const;
    Html select(std::string_view name, Html asked, Options const& options, FieldLook const& look = {}) const;
    // A group with a legend; cards are large targets, for questions and for weighty choices.
    Html radios(std::string_view name, Html asked, Options const& options, FieldLook const& look = {}) const;
    Html cards(std::string_view name, Html asked, Options const& options, FieldLook const& look = {}) const;
    Html checkboxes(
        std::string_view name, Html asked, Options const& options, FieldLook const& look = {}) const;
    // One box with its own sentence; its value is "1".
    Html checkbox(std::string_view name, Html asked, FieldLook const& look = {}) const;

    std::string_view value(std::string_view name) const { return values_[name]; }

private:
    struct Field;
    struct Choices {
        Options const& options;
        std::string_view classes;
    };
    Html plain(std::string_view type, std::string_view name, Html asked, FieldLook const& look) const;
    Html input(std::string_view type, Field const& field, FieldLook const& look) const;
    Html choice(std::string_view type, Field const& field, Option const& option, std::size_t number) const;
    Html group(
        std::string_view type, Field const& field, Choices const& choices, FieldLook const& look) const;
    Html framed(Field const& field, Html control, FieldLook const& look) const;
    Html hint_of(FieldLook const& look) const;
    Html label_of(Field const& field, FieldLook const& look) const;
    std::string problem_of(std::string_view name) const;

    i18n::Words words_;
    Values values_;
    i18n::Problems problems_;
};

Html hidden(std::string_view name, std::string_view value);

// Pairs of fields side by side where there is room.
Html field_row(Children fields);

} // namespace html
