#include "fields.h"

#include "parts.h"
#include "texts.h"

#include <algorithm>

namespace html {
namespace {

std::string_view css_class(Width width)
{
    switch (width) {
    case Width::half:
        return "field-half";
    case Width::narrow:
        return "field-narrow";
    default:
        return "";
    }
}

Attribute language_of(Option const& option)
{
    return option.language.empty() ? Attribute{} : lang(option.language);
}

Attribute direction_of(Option const& option)
{
    return option.language.empty() ? Attribute{} : attr("dir", "ltr");
}

std::string option_id(std::string_view field, std::size_t number)
{
    return std::string(field) + (number == 0 ? "" : "-" + std::to_string(number + 1));
}

std::string chosen_mode(std::string_view type)
{
    if (type == "number")
        return "decimal";
    return type == "tel" ? "tel" : "";
}

} // namespace

void Values::add(std::string_view name, std::string_view value) { pairs_.emplace_back(name, value); }

std::string_view Values::operator[](std::string_view name) const
{
    auto const found
        = std::find_if(pairs_.begin(), pairs_.end(), [&](auto const& pair) { return pair.first == name; });
    return found == pairs_.end() ? std::string_view() : std::string_view(found->second);
}

bool Values::has(std::string_view name, std::string_view value) const
{
    return std::any_of(pairs_.begin(), pairs_.end(),
        [&](auto const& pair) { return pair.first == name && pair.second == value; });
}

// What all kinds of fields have in common, worked out once.
struct Fields::Field {
    std::string_view name;
    Html label;
    std::string problem;
    bool has_hint = false;

    std::string hint_id() const { return std::string(name) + "-hint"; }
    std::string problem_id() const { return std::string(name) + "-problem"; }
    std::string described_by() const
    {
        if (has_hint && !problem.empty())
            return hint_id() + " " + problem_id();
        return has_hint ? hint_id() : problem.empty() ? "" : problem_id();
    }
    Attribute described() const
    {
        return described_by().empty() ? Attribute{} : aria("describedby", described_by());
    }
    Attribute invalid() const { return problem.empty() ? Attribute{} : aria("invalid", "true"); }
};

namespace {

bool has_hint(FieldLook const& look) { return look.may_name_people || !look.hint.empty(); }

Attribute required(FieldLook const& look)
{
    return look.need == Need::required ? aria("required", "true") : Attribute{};
}

Attribute completed(FieldLook const& look)
{
    return look.autocomplete.empty() ? Attribute{} : attr("autocomplete", look.autocomplete);
}

Attribute input_mode(std::string_view type)
{
    auto const mode = chosen_mode(type);
    return mode.empty() ? Attribute{} : attr("inputmode", mode);
}

// Browsers refuse a decimal comma in a number field, so a number is typed as text with a number keyboard.
std::string_view html_type(std::string_view type) { return type == "number" ? "text" : type; }

} // namespace

std::string Fields::problem_of(std::string_view name) const
{
    auto const found = std::find_if(
        problems_.begin(), problems_.end(), [&](auto const& problem) { return problem.field == name; });
    return found == problems_.end() ? std::string() : words_(found->message);
}

Html Fields::summary() const
{
    if (problems_.empty())
        return {};
    auto const line = [&](i18n::Problem const& problem) {
        auto const text = words_(problem.message);
        return li(problem.field.empty() ? Html(text) : a({cls("nl-link"), href("#" + problem.field)}, text));
    };
    auto const title = words_(texts::problems::title, static_cast<std::int64_t>(problems_.size()));
    return div_(
        {cls("utrecht-alert utrecht-alert--error problem-summary"), id("problems"), attr("tabindex", -1)},
        icon(Icon::bad),
        div_(cls("alert-body"), h2(cls("alert-title"), title), ul(cls("alert-list"), each(problems_, line))));
}

Html Fields::label_of(Field const& field, FieldLook const& look) const
{
    return fragment(field.label, when(look.need == Need::optional, [&] {
        return span_(cls("field-optional"), " (", words_(texts::field::optional), ")");
    }));
}

Html Fields::framed(Field const& field, Html control, FieldLook const& look) const
{
    std::string classes = "utrecht-form-field field";
    if (!field.problem.empty())
        classes += " utrecht-form-field--invalid";
    if (look.width != Width::full)
        classes += " " + std::string(css_class(look.width));
    return div_(cls(classes), label({cls("utrecht-form-label"), for_(field.name)}, label_of(field, look)),
        when(field.has_hint,
            [&] {
                return div_({cls("utrecht-form-field-description"), id(field.hint_id())}, hint_of(look));
            }),
        when(!field.problem.empty(),
            [&] {
                return div_({cls("utrecht-form-field-error-message"), id(field.problem_id())}, field.problem);
            }),
        std::move(control), when(look.may_name_people, [&] { return hidden(free_text_field, field.name); }));
}

Html Fields::hint_of(FieldLook const& look) const
{
    if (!look.may_name_people)
        return look.hint;
    return fragment(look.hint, look.hint.empty() ? "" : " ", words_(texts::field::no_people));
}

Html Fields::input(std::string_view type, Field const& field, FieldLook const& look) const
{
    auto const shown = type == "password" || type == "file" ? std::string_view() : values_[field.name];
    auto const classes = type == "file" ? "file-input"
        : field.problem.empty()         ? "utrecht-textbox utrecht-textbox--html-input"
                                : "utrecht-textbox utrecht-textbox--html-input utrecht-textbox--invalid";
    return html::input({cls(classes), html::type(html_type(type)), id(field.name), name(field.name),
        shown.empty() ? Attribute{} : html::value(shown), field.described(), field.invalid(), required(look),
        completed(look), input_mode(type), look.accept.empty() ? Attribute{} : attr("accept", look.accept)});
}

Html Fields::plain(std::string_view type, std::string_view name, Html asked, FieldLook const& look) const
{
    Field const field{name, std::move(asked), problem_of(name), has_hint(look)};
    return framed(field, input(type, field, look), look);
}

Html Fields::text(std::string_view name, Html asked, FieldLook const& look) const
{
    return plain("text", name, std::move(asked), look);
}

Html Fields::email(std::string_view name, Html asked, FieldLook const& look) const
{
    return plain("email", name, std::move(asked), look);
}

Html Fields::phone(std::string_view name, Html asked, FieldLook const& look) const
{
    return plain("tel", name, std::move(asked), look);
}

Html Fields::password(std::string_view name, Html asked, FieldLook const& look) const
{
    return plain("password", name, std::move(asked), look);
}

Html Fields::number(std::string_view name, Html asked, FieldLook const& look) const
{
    return plain("number", name, std::move(asked), look);
}

Html Fields::date(std::string_view name, Html asked, FieldLook const& look) const
{
    return plain("date", name, std::move(asked), look);
}

Html Fields::time(std::string_view name, Html asked, FieldLook const& look) const
{
    return plain("time", name, std::move(asked), look);
}

Html Fields::search(std::string_view name, Html asked, FieldLook const& look) const
{
    return plain("search", name, std::move(asked), look);
}

Html Fields::file(std::string_view name, Html asked, FieldLook const& look) const
{
    return plain("file", name, std::move(asked), look);
}

Html Fields::textarea(std::string_view name, Html asked, FieldLook const& look) const
{
    Field const field{name, std::move(asked), problem_of(name), has_hint(look)};
    auto const classes = field.problem.empty()
        ? "utrecht-textarea utrecht-textarea--html-textarea"
        : "utrecht-textarea utrecht-textarea--html-textarea utrecht-textarea--invalid";
    // A browser drops the first line break after the tag; the one added here is that one.
    return framed(field,
        textarea_({cls(classes), id(name), html::name(name), attr("rows", look.rows), field.described(),
                      field.invalid(), required(look)},
            "\n", values_[name]),
        look);
}

Html Fields::select(std::string_view name, Html asked, Options const& options, FieldLook const& look) const
{
    Field const field{name, std::move(asked), problem_of(name), has_hint(look)};
    auto const choice = [&](Option const& option) {
        return option_({html::value(option.value), flag("selected", values_.has(name, option.value)),
                           language_of(option), direction_of(option)},
            option.label);
    };
    auto const classes = field.problem.empty()
        ? "utrecht-select utrecht-select--html-select"
        : "utrecht-select utrecht-select--html-select utrecht-select--invalid";
    return framed(field,
        select_({cls(classes), id(name), html::name(name), field.described(), field.invalid(), required(look),
                    completed(look)},
            when(!look.placeholder.empty(), [&] { return option_(html::value(""), look.placeholder); }),
            each(options, choice)),
        look);
}

Html Fields::choice(std::string_view type, Field const& field, Option const& option, std::size_t number) const
{
    auto const own_id = option_id(field.name, number);
    auto const hint_id = own_id + "-about"; // the first option shares its id, and so its hint, with the field
    auto const described = option.hint.empty() ? Attribute{} : aria("describedby", hint_id);
    return div_(cls("choice"),
        html::input({cls("choice-input"), html::type(type), id(own_id), name(field.name),
            html::value(option.value), flag("checked", values_.has(field.name, option.value)), described}),
        label({cls("choice-label"), for_(own_id), language_of(option), direction_of(option)}, option.label),
        when(!option.hint.empty(), [&] {
            return div_({cls("choice-hint"), id(hint_id)}, option.hint);
        }));
}

Html Fields::group(
    std::string_view type, Field const& field, Choices const& choices, FieldLook const& look) const
{
    Html list = div_(cls(choices.classes));
    for (std::size_t i = 0; i < choices.options.size(); ++i)
        list.add(choice(type, field, choices.options[i], i));
    auto const classes
        = field.problem.empty() ? "field choice-group" : "field choice-group utrecht-form-field--invalid";
    return fieldset({cls(classes), field.described(), field.invalid(),
                        type == "radio" ? role("radiogroup") : Attribute{}},
        legend(cls("utrecht-form-label"), label_of(field, look)),
        when(field.has_hint,
            [&] {
                return div_({cls("utrecht-form-field-description"), id(field.hint_id())}, look.hint);
            }),
        when(!field.problem.empty(),
            [&] {
                return div_({cls("utrecht-form-field-error-message"), id(field.problem_id())}, field.problem);
            }),
        std::move(list));
}

Html Fields::radios(std::string_view name, Html asked, Options const& options, FieldLook const& look) const
{
    Field const field{name, std::move(asked), problem_of(name), has_hint(look)};
    return group("radio", field, {options, "choices"}, look);
}

Html Fields::cards(std::string_view name, Html asked, Options const& options, FieldLook const& look) const
{
    Field const field{name, std::move(asked), problem_of(name), has_hint(look)};
    return group("radio", field, {options, "choices choice-cards"}, look);
}

Html Fields::checkboxes(
    std::string_view name, Html asked, Options const& options, FieldLook const& look) const
{
    Field const field{name, std::move(asked), problem_of(name), has_hint(look)};
    return group("checkbox", field, {options, "choices"}, look);
}

Html Fields::checkbox(std::string_view name, Html asked, FieldLook const& look) const
{
    Field const field{name, std::move(asked), problem_of(name), has_hint(look)};
    auto const classes = field.problem.empty() ? "field" : "field utrecht-form-field--invalid";
    return div_(cls(classes),
        when(!field.problem.empty(),
            [&] {
                return div_({cls("utrecht-form-field-error-message"), id(field.problem_id())}, field.problem);
            }),
        div_(cls("choice"),
            html::input({cls("choice-input"), type("checkbox"), id(name), html::name(name), html::value("1"),
                flag("checked", !values_[name].empty()), field.described(), field.invalid()}),
            label({cls("choice-label"), for_(name)}, field.label), when(field.has_hint, [&] {
                return div_({cls("choice-hint"), id(field.hint_id())}, look.hint);
            })));
}

Html hidden(std::string_view field, std::string_view text)
{
    return input({type("hidden"), name(field), value(text)});
}

Html field_row(Children fields) { return div_(cls("field-row"), std::move(fields)); }

} // namespace html
