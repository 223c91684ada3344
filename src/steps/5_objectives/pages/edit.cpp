#include "edit.h"

#include "choices.h"
#include "measuring.h"
#include "picture.h"
#include "problem.h"
#include "templates.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

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

// Which problems it answers; without problems there is nothing to choose.
Html problems_field(visit::Visit const& visit, Fields const& fields)
{
    Options options;
    for (auto const& problem : problems_of(visit.db, visit.scope()))
        options.push_back({problem.id.text(), problem.title});
    if (options.empty())
        return {};
    return fields.checkboxes(
        "answered", visit.words(texts::edit::problems), options, {.need = Need::optional});
}

Html form_of(visit::Visit const& visit, Editing const& editing, Fields const& fields)
{
    auto const& words = visit.words;
    return post_form(editing.action, visit.form_token, hidden("version", fields.value("version")),
        fields.radios("theme", words(texts::edit::theme), options_of(words, all_themes)),
        fields.text("title", words(texts::edit::objective), {.hint = words(texts::edit::objective_hint)}),
        fields.select("baseline_key", words(texts::edit::baseline_key),
            baseline_options(words, choices(visit.db, visit.scope(), visit.group_size_min())),
            {.hint = words(texts::edit::baseline_key_hint), .need = Need::optional}),
        field_row(
            {fields.text("baseline", words(texts::edit::baseline),
                 {.hint = words(texts::edit::baseline_hint), .need = Need::optional, .width = Width::half}),
                fields.text("target", words(texts::edit::target),
                    {.hint = words(texts::edit::target_hint), .width = Width::half}),
                fields.select(
                    "unit", words(texts::edit::unit), options_of(words, all_units), {.width = Width::half})}),
        fields.radios("aim", words(texts::edit::aim), options_of(words, all_aims)),
        fields.text("measured_by", words(texts::edit::measured_by),
            {.hint = words(texts::edit::measured_by_hint), .need = Need::optional}),
        fields.date("due_on", words(texts::edit::due), {.width = Width::half}), problems_field(visit, fields),
        actions(
            {submit(words(texts::edit::save)), button_link(visit.path("doelen"), words(texts::edit::back))}));
}

Html examples_view(visit::Visit const& visit)
{
    auto const language = visit.words.language();
    return disclosure(visit.words(texts::edit::examples), ul(each(templates(), [&](Template const& one) {
        return li(a(href(visit.path("doelen/nieuw?voorbeeld=" + one.id)), one.title.in(language)), " ",
            small("(", name(one.theme).in(language), ")"));
    })));
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
            when(editing.is_new, [&] { return examples_view(visit); }),
            panel(form_of(visit, editing, fields)))};
    page.crumbs = {{std::string(words(texts::list::title)), visit.path("doelen")}};
    page.step = "doelen";
    return page;
}

Values values_of(http::Request const& request)
{
    Values values;
    for (auto const* field : {"theme", "title", "baseline_key", "baseline", "target", "unit", "aim",
             "measured_by", "due_on", "version"})
        values.add(field, request.field(field));
    for (auto const problem : request.fields("answered"))
        values.add("answered", problem);
    return values;
}

void keep_answered(visit::Visit const& visit, http::Request const& request, ObjectiveId objective)
{
    std::vector<ProblemId> chosen;
    for (auto const text : request.fields("answered"))
        if (auto const id = ProblemId::read(text))
            chosen.push_back(*id);
    set_answered(visit.db, visit.scope(), objective, chosen);
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
        {"target",
            wish.aim == Aim::value ? plain(words, wish.unit, wish.target) : words.decimal(wish.change, 1)},
        {"unit", std::string(code(wish.unit))}, {"aim", std::string(code(wish.aim))},
        {"measured_by", wish.measured_by}, {"due_on", moment::iso(wish.due_on)},
        {"version", std::to_string(objective.version)}};
}

struct Read {
    Wish wish;
    i18n::Problems problems;
};

// The field still says what the page put there, rounded.
bool says_the_same(visit::Visit const& visit, http::Request const& request, Wish const& before)
{
    return before.baseline.value
        && base::trimmed(request.field("baseline"))
        == plain(visit.words, before.unit, *before.baseline.value);
}

// Somebody who chooses another measure leaves the number of the earlier one standing in the field. Who leaves
// both as they were keeps the measurement, with how many answered.
Baseline read_baseline(visit::Visit const& visit, http::Request const& request,
    std::vector<Choice> const& all, Wish const& before)
{
    auto const key = request.field("baseline_key");
    bool const is_same = says_the_same(visit, request, before);
    if (is_same && key == before.baseline.key)
        return before.baseline;
    auto const typed = is_same && !key.empty() ? std::nullopt : base::read_decimal(request.field("baseline"));
    return baseline_of(all, key, typed);
}

Read read_wish(visit::Visit const& visit, http::Request const& request, Wish const& before = {})
{
    auto const all = choices(visit.db, visit.scope(), visit.group_size_min());
    auto const target = base::read_decimal(request.field("target"));
    Wish wish{theme_of(request.field("theme")).value_or(Theme::crime),
        std::string(base::trimmed(request.field("title"))), read_baseline(visit, request, all, before),
        unit_of(request.field("unit")).value_or(Unit::percent), target.value_or(-1),
        moment::read_typed_date(request.field("due_on")).value_or(moment::Date{})};
    wish.measured_by = base::trimmed(request.field("measured_by"));
    if (wish.unit == Unit::mark || wish.unit == Unit::mean)
        add_spread(wish.baseline, visit.db, visit.scope(), visit.group_size_min());
    auto const aim = aim_of(request.field("aim")).value_or(Aim::value);
    if (aim != Aim::value && target && wish.baseline.value) {
        wish.aim = aim;
        wish.change = *target;
        wish.target = target_of(aim, *wish.baseline.value, *target);
    }
    auto problems = objectives::problems(wish, visit.today);
    if (aim != Aim::value && !wish.baseline.value)
        problems.push_back(i18n::problem("target", texts::problem::aim_without_baseline));
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

visit::Page example_page(visit::Visit const& visit, Template const& example)
{
    auto const all = choices(visit.db, visit.scope(), visit.group_size_min());
    bool const is_measured = std::ranges::any_of(
        all, [&](Choice const& choice) { return choice.baseline.key == example.measure; });
    Values values{{"theme", std::string(code(example.theme))}, {"unit", std::string(code(example.unit))},
        {"title", std::string(example.title.in(visit.words.language()))},
        {"aim", std::string(code(example.aim))}, {"baseline_key", is_measured ? example.measure : ""},
        {"due_on", moment::iso(moment::plus_months(visit.park->round.started_on, months_of_round))}};
    return edit_page(visit, {visit.path("doelen/nieuw"), std::move(values), {}, {}, true});
}

std::optional<Problem> problem_asked_for(visit::Visit const& visit, http::Request const& request)
{
    auto const id = ProblemId::read(request.query("probleem"));
    return id ? find_problem(visit.db, visit.scope(), *id) : std::nullopt;
}

// Somebody who comes from a problem: its theme and the answers that caused it are filled in, nothing is
// stored.
Wish meant(visit::Visit const& visit, std::optional<Problem> const& problem)
{
    constexpr std::string_view question = "question:";
    Wish wish;
    if (!problem)
        return wish;
    wish.theme = problem->theme;
    auto const all = choices(visit.db, visit.scope(), visit.group_size_min());
    for (auto const& cause : problem->causes)
        if (wish.baseline.key.empty() && cause.starts_with(question))
            wish.baseline.key = key_of_survey(cause.substr(question.size()));
    if (auto const unit = other_unit(all, wish.baseline.key, wish.unit))
        wish.unit = *unit;
    return wish;
}

} // namespace

visit::Answer show_new(visit::Visit& visit, http::Request& request)
{
    if (auto const* example = find_template(request.query("voorbeeld")))
        return example_page(visit, *example);
    auto const due = moment::plus_months(visit.park->round.started_on, months_of_round);
    auto const problem = problem_asked_for(visit, request);
    auto const asked_for = meant(visit, problem);
    Values values{{"theme", std::string(code(asked_for.theme))}, {"aim", "value"},
        {"unit", std::string(code(asked_for.unit))}, {"baseline_key", asked_for.baseline.key},
        {"due_on", moment::iso(due)}};
    if (problem)
        values.add("answered", problem->id.text());
    return edit_page(visit, {visit.path("doelen/nieuw"), std::move(values), {}, {}, true});
}

visit::Answer act_new(visit::Visit& visit, http::Request& request)
{
    auto read = read_wish(visit, request);
    if (!read.problems.empty())
        return visit::with_problems(edit_page(
            visit, {visit.path("doelen/nieuw"), values_of(request), std::move(read.problems), {}, true}));
    keep_answered(visit, request, add(visit.db, visit.scope(), read.wish));
    visit.note(i18n::message(texts::journal::added, read.wish.title));
    return visit::done(visit, visit.path("doelen"), i18n::message(texts::said::added));
}

visit::Answer show_edit(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto values = values_of(visit.words, *found);
    for (auto const& aim : aims_of(visit.db, visit.scope()))
        if (aim.objective == found->id)
            values.add("answered", aim.problem.text());
    return edit_page(visit, {request.path, std::move(values), {}, {}, false});
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
    keep_answered(visit, request, found->id);
    visit.note(i18n::message(texts::journal::changed, found->wish.title));
    return visit::done(visit, visit.path("doelen"), i18n::message(texts::said::changed));
}

} // namespace objectives
