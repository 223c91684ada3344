#include "problem_page.h"

#include "causes.h"
#include "problem.h"
#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

#include <algorithm>

namespace objectives {
namespace {

using namespace html;

std::string problem_path(visit::Visit const& visit, ProblemId id)
{
    return visit.path("doelen/problemen/" + id.text());
}

Children problem_row(visit::Visit const& visit, std::vector<Serving> const& aims, Problem const& problem)
{
    auto const& words = visit.words;
    auto const answered = std::ranges::count(aims, problem.id, &Serving::problem);
    auto const causes = static_cast<std::int64_t>(problem.causes.size());
    return {a(href(problem_path(visit, problem.id)), problem.title), name(problem.theme).in(words.language()),
        causes == 0 ? badge(Tone::warning, words(texts::problems::no_cause))
                    : Html(words(texts::problems::causes, causes)),
        answered == 0 ? badge(Tone::warning, words(texts::problems::no_objective))
                      : Html(words(texts::problems::objectives, answered))};
}

Html problem_table(visit::Visit const& visit, std::vector<Problem> const& all)
{
    auto const& words = visit.words;
    auto const aims = aims_of(visit.db, visit.scope());
    DataTable table{words(texts::problems::caption),
        {{words(texts::problems::problem)}, {words(texts::edit::theme)}, {words(texts::problems::from)},
            {words(texts::problems::answered)}},
        {}, {}};
    for (auto const& problem : all)
        table.rows.push_back(problem_row(visit, aims, problem));
    return data_table(std::move(table));
}

Html ways_on(visit::Visit const& visit)
{
    auto const& words = visit.words;
    Children ways;
    if (visit.may(visit::Capability::set_objectives))
        ways.push_back(
            button_link(visit.path("doelen/problemen/nieuw"), words(texts::problems::add), Rank::primary));
    ways.push_back(button_link(visit.path("doelen/beeld"), words(texts::picture::title)));
    ways.push_back(button_link(visit.path("doelen/stemmen"), words(texts::vote::title)));
    ways.push_back(icon_link(visit.path("keten"), Icon::link, words(texts::problems::chain)));
    return actions(std::move(ways));
}

// The phenomenon of the picture as a problem; none: it is not in the picture.
std::optional<Problem> problem_of(visit::Visit const& visit, std::string_view phenomenon)
{
    auto const heard = heard_of(visit.db, visit.scope(), visit.group_size_min());
    for (auto const& line : picture(heard))
        if (line.phenomenon->id == phenomenon)
            return Problem{{}, theme_of_topic(line.phenomenon->topic),
                std::string(line.phenomenon->name.in(visit.words.language())), line.phenomenon->id,
                causes_of(line, heard), 1};
    return std::nullopt;
}

} // namespace

visit::Answer show_problems(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const all = problems_of(visit.db, visit.scope());
    auto content = all.empty()
        ? empty_state({words(texts::problems::empty), words(texts::problems::empty_advice), {}, Icon::target})
        : problem_table(visit, all);
    visit::Page page{std::string(words(texts::problems::title)),
        fragment(page_head({words(texts::problems::title), words(texts::problems::lead), {}, ways_on(visit)}),
            std::move(content))};
    page.crumbs = {{std::string(words(texts::list::title)), visit.path("doelen")}};
    page.step = "doelen";
    return page;
}

visit::Answer act_problem_from_picture(visit::Visit& visit, http::Request& request)
{
    auto const phenomenon = request.field("phenomenon");
    auto const all = problems_of(visit.db, visit.scope());
    auto const known = std::ranges::find(all, phenomenon, &Problem::phenomenon);
    if (!phenomenon.empty() && known != all.end()) // pressed twice
        return visit::done(visit, problem_path(visit, known->id), i18n::message(texts::said::problem_there));
    auto const wanted = problem_of(visit, phenomenon);
    if (!wanted)
        return http::not_found();
    auto const id = add_problem(visit.db, visit.scope(), *wanted);
    visit.note(i18n::message(texts::journal::problem_added, wanted->title));
    return visit::done(visit, problem_path(visit, id), i18n::message(texts::said::problem_added));
}

} // namespace objectives
