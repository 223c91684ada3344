#include "edit.h"

#include "choices.h"
#include "picture.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

namespace objectives {
namespace {

using namespace html;

constexpr int months_of_round = 24; // Process document 1.3: the plan covers two years.

struct Editing {
    std::string action;
    Values values;
    i18n::Problems problems;
    std::optional<Refusal> refusal;
    bool is_new = true;
};

template <class E, std::size_t N> Options options_of(i18n::Words const& words, E const (&all)[N])
{
    Options out;
    for (auto const value : all)
        out.push_back({std::string(code(value)), std::string(name(value).in(words.language()))});
    return out;
}

Options baseline_options(i18n::Words const& words, std::vector<Choice> const& choices)
{
    Options out{{"", std::string(words(texts::edit::baseline_none))}};
    for (auto const& choice : choices) {
        auto const& baseline = choice.baseline;
        auto const& label = words.language() == i18n::Language::dutch ? baseline.dutch : baseline.english;
        out.push_back({baseline.key, label + ": " + shown(words, choice.unit, baseline.value.value_or(0))});
    }
    return out;
}

Html form_of(visit::Visit const& visit, Editing const& editing, Fields const& fields)
{
    auto const& words = visit.words;
    return post_form(editing.action, visit.form_token, hidden("version", fields.value("version")),
        fields.radios("theme", words(texts::edit::theme), options_of(words, all_themes)),
        fields.text("title", words(texts::edit::objective), {.hint = words(texts::edit::objective_hint)}),
        fields.select("baseline_key", words(texts::edit::baseline_key),
            baseline_options(words, choices(visit.db, visit.scope(), visit.house.group_size_min)),
            {.hint = words(texts::edit::baseline_key_hint), .need = Need::optional}),
        field_row(
            {fields.text("baseline", words(texts::edit::baseline),
                 {.hint = words(texts::edit::baseline_hint), .need = Need::optional, .width = Width::half}),
                fields.text("target", words(texts::edit::target), {.width = Width::half}),
                fields.select(
                    "unit", words(texts::edit::unit), options_of(words, all_units), {.width = Width::half})}),
        fields.date("due_on", words(texts::edit::due), {.width = Width::half}),
        actions(
            {submit(words(texts::edit::save)), button_link(visit.path("doelen"), words(texts::edit::back))}));
}

visit::Page edit_page(visit::Visit const& visit, Editing const& editing)
{
    auto const& words = visit.words;
    auto const title = words(editing.is_new ? texts::edit::title_new : texts::edit::title);
    Fields const fields(words, editing.values, editing.problems);
    Html refused;
    if (editing.refusal)
        refused = alert(Tone::warning, words(texts::list::not_done), words(message(*editing.refusal)));
    visit::Page page{std::string(title),
        fragment(page_head({title, words(texts::edit::lead)}), refused, fields.summary(),
            panel(form_of(visit, editing, fields)))};
    page.crumbs = {{std::string(words(texts::list::title)), visit.path("doelen")}};
    page.step = "doelen";
    return page;
}

Values values_of(http::Request const& request)
{
    Values values;
    for (auto const* field :
        {"theme", "title", "baseline_key", "baseline", "target", "unit", "due_on", "version"})
        values.add(field, request.field(field));
    return values;
}

std::string plain(i18n::Words const& words, Unit unit, double value)
{
    return words.decimal(value, unit == Unit::count || unit == Unit::percent ? 0 : 1);
}

Values values_of(i18n::Words const& words, Objective const& objective)
{
    auto const& wish = objective.wish;
    return {{"theme", std::string(code(wish.theme))}, {"title", wish.title},
        {"baseline_key", wish.baseline.key},
        {"baseline", wish.baseline.value ? plain(words, wish.unit, *wish.baseline.value) : ""},
        {"target", plain(words, wish.unit, wish.target)}, {"unit", std::string(code(wish.unit))},
        {"due_on", moment::iso(wish.due_on)}, {"version", std::to_string(objective.version)}};
}

struct Read {
    Wish wish;
    i18n::Problems problems;
};

// Somebody who chooses another measure leaves the number of the earlier one standing in the field.
bool is_left_over(visit::Visit const& visit, http::Request const& request, Wish const& before)
{
    return before.baseline.value && before.baseline.key != request.field("baseline_key")
        && !request.field("baseline_key").empty()
        && base::trimmed(request.field("baseline"))
        == plain(visit.words, before.unit, *before.baseline.value);
}

Read read_wish(visit::Visit const& visit, http::Request const& request, Wish const& before = {})
{
    auto const all = choices(visit.db, visit.scope(), visit.house.group_size_min);
    auto const typed
        = is_left_over(visit, request, before) ? std::nullopt : base::read_decimal(request.field("baseline"));
    auto const target = base::read_decimal(request.field("target"));
    Wish wish{theme_of(request.field("theme")).value_or(Theme::crime),
        std::string(base::trimmed(request.field("title"))),
        baseline_of(all, request.field("baseline_key"), typed),
        unit_of(request.field("unit")).value_or(Unit::percent), target.value_or(-1),
        moment::read_typed_date(request.field("due_on")).value_or(moment::Date{})};
    auto problems = objectives::problems(wish, visit.today);
    if (!base::trimmed(request.field("baseline")).empty() && !base::read_decimal(request.field("baseline")))
        problems.push_back(i18n::problem("baseline", texts::problem::baseline));
    if (auto const unit = other_unit(all, request.field("baseline_key"), wish.unit))
        problems = {i18n::problem("unit", texts::problem::unit, name(*unit).in(visit.words.language()))};
    return {std::move(wish), std::move(problems)};
}

std::optional<Objective> asked(visit::Visit const& visit, http::Request const& request)
{
    auto const id = ObjectiveId::read(request.param("objective"));
    return id ? find(visit.db, visit.scope(), *id) : std::nullopt;
}

// Somebody who comes from the combined picture: theme and baseline are filled in, nothing is stored.
Wish meant(visit::Visit const& visit, std::string_view phenomenon)
{
    Wish wish;
    if (phenomenon.empty())
        return wish;
    auto const minimum = visit.house.group_size_min;
    for (auto const& line : picture_of(visit.db, visit.scope(), minimum))
        if (line.phenomenon->id == phenomenon) {
            wish.theme = theme_of_topic(line.phenomenon->topic);
            wish.baseline.key = line.measure;
        }
    auto const all = choices(visit.db, visit.scope(), minimum);
    if (auto const unit = other_unit(all, wish.baseline.key, wish.unit))
        wish.unit = *unit;
    return wish;
}

} // namespace

visit::Answer show_new(visit::Visit& visit, http::Request& request)
{
    auto const due = moment::plus_months(visit.park->round.started_on, months_of_round);
    auto const asked_for = meant(visit, request.query("verschijnsel"));
    Values values{{"theme", std::string(code(asked_for.theme))}, {"unit", std::string(code(asked_for.unit))},
        {"baseline_key", asked_for.baseline.key}, {"due_on", moment::iso(due)}};
    return edit_page(visit, {visit.path("doelen/nieuw"), std::move(values), {}, {}, true});
}

visit::Answer act_new(visit::Visit& visit, http::Request& request)
{
    auto read = read_wish(visit, request);
    if (!read.problems.empty())
        return visit::with_problems(edit_page(
            visit, {visit.path("doelen/nieuw"), values_of(request), std::move(read.problems), {}, true}));
    add(visit.db, visit.scope(), read.wish);
    visit.note(i18n::message(texts::journal::added, read.wish.title));
    return visit::done(visit, visit.path("doelen"), i18n::message(texts::said::added));
}

visit::Answer show_edit(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    return edit_page(visit, {request.path, values_of(visit.words, *found), {}, {}, false});
}

visit::Answer act_edit(visit::Visit& visit, http::Request& request)
{
    auto found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto read = read_wish(visit, request, found->wish);
    Editing editing{request.path, values_of(request), std::move(read.problems), {}, false};
    if (!editing.problems.empty())
        return visit::with_problems(edit_page(visit, editing));
    found->wish = std::move(read.wish);
    found->version = static_cast<int>(base::read_integer(request.field("version")).value_or(0));
    auto const result = change(visit.db, visit.scope(), *found);
    if (!result) {
        editing.refusal = result.error();
        return visit::with_problems(edit_page(visit, editing));
    }
    visit.note(i18n::message(texts::journal::changed, found->wish.title));
    return visit::done(visit, visit.path("doelen"), i18n::message(texts::said::changed));
}

} // namespace objectives
