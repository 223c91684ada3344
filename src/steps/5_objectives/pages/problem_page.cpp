#include "problem_page.h"

#include "causes.h"
#include "problem.h"
#include "texts.h"

#include "base/text.h"
#include "chain/shown.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace objectives {
namespace {

using namespace html;

struct ProblemForm {
    Values values;
    i18n::Problems problems = {};
    std::optional<Refusal> refusal = {};
};

std::string page_path(visit::Visit const& visit, ProblemId id)
{
    return visit.path("doelen/problemen/" + id.text());
}

Options theme_options(i18n::Words const& words)
{
    Options out;
    for (auto const theme : all_themes)
        out.push_back({std::string(code(theme)), std::string(name(theme).in(words.language()))});
    return out;
}

// What a cause can be: of other rooms, or seen on the spot.
struct Known {
    std::vector<Cause> causes;
    std::vector<Finding> findings;
};

std::string label_of(i18n::Words const& words, Known const& known, std::string const& key)
{
    auto const found = std::ranges::find(known.causes, key, &Cause::key);
    if (found != known.causes.end())
        return shown(words, *found);
    for (auto const& finding : known.findings)
        if (key == "finding:" + finding.id.text())
            return words(texts::link::finding, finding.words);
    return std::string(words(texts::cause::gone));
}

// What is a cause now, to keep or to leave out.
Html chosen_causes(
    visit::Visit const& visit, std::vector<Cause> const& all, Problem const& problem, Fields const& f)
{
    if (problem.causes.empty())
        return {};
    Known const known{all, findings_of(visit.db, visit.scope())};
    Options options;
    for (auto const& key : problem.causes)
        options.push_back({key, label_of(visit.words, known, key)});
    return f.checkboxes("causes", visit.words(texts::problems::chosen), options, {.need = Need::optional});
}

Html more_causes(
    visit::Visit const& visit, std::vector<Cause> const& all, Problem const& problem, Fields const& f)
{
    Options options{{"", std::string(visit.words(texts::edit::baseline_none))}};
    for (auto const& cause : all)
        if (std::ranges::find(problem.causes, cause.key) == problem.causes.end())
            options.push_back({cause.key, shown(visit.words, cause)});
    return f.select("cause", visit.words(texts::problems::another), options,
        {.hint = visit.words(texts::problems::another_hint), .need = Need::optional});
}

Html form_view(visit::Visit const& visit, Problem const& problem, ProblemForm const& form)
{
    auto const& words = visit.words;
    Fields const f(words, form.values, form.problems);
    auto const all = possible_causes(visit.db, visit.scope(), visit.group_size_min());
    auto const path = problem.id ? page_path(visit, problem.id) : visit.path("doelen/problemen/nieuw");
    return panel(fragment(f.summary(),
        post_form(path, visit.form_token, hidden("version", f.value("version")),
            f.text("title", words(texts::problems::what),
                {.hint = words(texts::problems::what_hint), .may_name_people = true}),
            f.select("theme", words(texts::edit::theme), theme_options(words)),
            chosen_causes(visit, all, problem, f), more_causes(visit, all, problem, f),
            field_row({f.text("finding", words(texts::problems::finding),
                           {.hint = words(texts::problems::finding_hint),
                               .need = Need::optional,
                               .width = Width::half,
                               .may_name_people = true}),
                f.date("found_on", words(texts::problems::found_on),
                    {.need = Need::optional, .width = Width::half})}),
            actions({submit(words(texts::edit::save)),
                button_link(visit.path("doelen/problemen"), words(texts::edit::back))}))));
}

Html refused_view(visit::Visit const& visit, std::optional<Refusal> const& refusal)
{
    if (!refusal)
        return {};
    auto const said
        = *refusal == Refusal::changed_meanwhile ? texts::problems::changed : texts::problems::gone;
    return alert(Tone::warning, visit.words(texts::list::not_done), visit.words(said));
}

Html ways_on(visit::Visit const& visit, Problem const& problem)
{
    if (!visit.may(visit::Capability::set_objectives))
        return {};
    return actions({button_link(visit.path("doelen/nieuw?probleem=" + problem.id.text()),
        visit.words(texts::problems::make_objective), Rank::primary)});
}

Html remove_view(visit::Visit const& visit, Problem const& problem)
{
    return post_form(page_path(visit, problem.id) + "/weggooien", visit.form_token,
        actions({submit(visit.words(texts::problems::remove), Rank::danger)}));
}

visit::Page titled(visit::Visit const& visit, std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = {{std::string(visit.words(texts::list::title)), visit.path("doelen")},
        {std::string(visit.words(texts::problems::title)), visit.path("doelen/problemen")}};
    page.step = "doelen";
    return page;
}

visit::Page whole_page(visit::Visit const& visit, Problem const& problem, ProblemForm const& form)
{
    auto const language = visit.words.language();
    bool const may_change = visit.may(visit::Capability::set_objectives);
    Html change;
    if (may_change)
        change = fragment(block(visit.words(texts::problems::change), form_view(visit, problem, form)),
            remove_view(visit, problem));
    return titled(visit, problem.title,
        fragment(page_head({problem.title, {}, name(problem.theme).in(language), ways_on(visit, problem)}),
            refused_view(visit, form.refusal), chain::shown(visit, "problem:" + problem.id.text()),
            std::move(change)));
}

visit::Page new_page(visit::Visit const& visit, ProblemForm const& form)
{
    auto const title = visit.words(texts::problems::add);
    return titled(visit, std::string(title),
        fragment(page_head({title, visit.words(texts::problems::add_lead)}), form_view(visit, {}, form)));
}

Values values_of(visit::Visit const& visit, Problem const& problem)
{
    Values values{{"title", problem.title}, {"theme", std::string(code(problem.theme))},
        {"version", std::to_string(problem.version)}, {"found_on", moment::iso(visit.today)}};
    for (auto const& cause : problem.causes)
        values.add("causes", cause);
    return values;
}

Values values_of(http::Request const& request)
{
    Values values;
    for (auto const* field : {"title", "theme", "cause", "finding", "found_on", "version"})
        values.add(field, request.field(field));
    for (auto const cause : request.fields("causes"))
        values.add("causes", cause);
    return values;
}

struct ReadProblem {
    Problem problem;
    Finding finding;
    i18n::Problems problems;
};

// A cause that is not on offer now may stay, and not come: what a problem was made of does not change by
// itself.
std::vector<std::string> read_causes(
    visit::Visit const& visit, http::Request const& request, Problem const& before)
{
    std::vector<std::string> out;
    for (auto const key : request.fields("causes"))
        if (std::ranges::find(before.causes, key) != before.causes.end())
            out.emplace_back(key);
    auto const added = request.field("cause");
    auto const all = possible_causes(visit.db, visit.scope(), visit.group_size_min());
    if (std::ranges::find(all, added, &Cause::key) != all.end() && std::ranges::find(out, added) == out.end())
        out.emplace_back(added);
    return out;
}

ReadProblem read_problem(visit::Visit const& visit, http::Request const& request, Problem const& before)
{
    ReadProblem out{before, {}, {}};
    out.problem.title = base::trimmed(request.field("title"));
    out.problem.theme = theme_of(request.field("theme")).value_or(Theme::crime);
    out.problem.version = static_cast<int>(base::read_integer(request.field("version")).value_or(0));
    out.problem.causes = read_causes(visit, request, before);
    out.problems = problems(out.problem);
    out.finding.words = base::trimmed(request.field("finding"));
    out.finding.found_on = moment::read_typed_date(request.field("found_on")).value_or(moment::Date{});
    if (!out.finding.words.empty())
        for (auto& problem : problems(out.finding, visit.today))
            out.problems.push_back(std::move(problem));
    return out;
}

std::optional<Problem> asked_problem(visit::Visit const& visit, http::Request const& request)
{
    auto const id = ProblemId::read(request.param("problem"));
    return id ? find_problem(visit.db, visit.scope(), *id) : std::nullopt;
}

void keep_finding(visit::Visit const& visit, ProblemId id, Finding const& finding)
{
    if (!finding.words.empty())
        add_finding(visit.db, visit.scope(), id, finding);
}

} // namespace

visit::Answer show_new_problem(visit::Visit& visit, http::Request&)
{
    return new_page(visit, {{{"theme", "crime"}, {"found_on", moment::iso(visit.today)}}});
}

visit::Answer act_new_problem(visit::Visit& visit, http::Request& request)
{
    auto read = read_problem(visit, request, {});
    if (!read.problems.empty())
        return visit::with_problems(new_page(visit, {values_of(request), std::move(read.problems)}));
    auto const id = add_problem(visit.db, visit.scope(), read.problem);
    keep_finding(visit, id, read.finding);
    visit.note(i18n::message(texts::journal::problem_added, read.problem.title));
    return visit::done(visit, page_path(visit, id), i18n::message(texts::said::problem_added));
}

visit::Answer show_problem(visit::Visit& visit, http::Request& request)
{
    auto const found = asked_problem(visit, request);
    if (!found)
        return http::not_found();
    return whole_page(visit, *found, {values_of(visit, *found)});
}

visit::Answer act_problem(visit::Visit& visit, http::Request& request)
{
    auto const found = asked_problem(visit, request);
    if (!found)
        return http::not_found();
    auto read = read_problem(visit, request, *found);
    if (!read.problems.empty())
        return visit::with_problems(
            whole_page(visit, *found, {values_of(request), std::move(read.problems)}));
    auto const result = change_problem(visit.db, visit.scope(), read.problem);
    if (!result)
        return visit::with_problems(whole_page(visit, *found, {values_of(request), {}, result.error()}));
    keep_finding(visit, found->id, read.finding);
    visit.note(i18n::message(texts::journal::problem_changed, read.problem.title));
    return visit::done(visit, page_path(visit, found->id), i18n::message(texts::said::problem_changed));
}

visit::Answer act_remove_problem(visit::Visit& visit, http::Request& request)
{
    auto const found = asked_problem(visit, request);
    if (!found)
        return http::not_found();
    auto const result = remove_problem(visit.db, visit.scope(), found->id);
    if (!result)
        return http::not_found();
    visit.note(i18n::message(texts::journal::problem_removed, found->title));
    return visit::done(visit, visit.path("doelen/problemen"), i18n::message(texts::said::problem_removed));
}

} // namespace objectives
