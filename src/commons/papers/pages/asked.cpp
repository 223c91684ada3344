#include "asked.h"

#include <algorithm>

namespace papers {

std::optional<Asked> asked(visit::Visit const& visit, http::Request const& request)
{
    auto const id = PaperId::read(request.param("paper"));
    auto found = id ? paper_for(visit.db, visit.reader(), *id, visit.person->id) : std::nullopt;
    if (!found)
        return std::nullopt;
    return Asked{std::move(*found), signatures(visit.db, *id)};
}

std::string page_path(visit::Visit const& visit, Paper const& paper) { return visit.path(path_of(paper.id)); }

visit::Page below_step(visit::Visit const& visit, Paper const& paper, visit::Page page)
{
    page.step = template_of(paper.kind).step;
    auto const& steps = visit.house.process;
    auto const step = std::ranges::find(steps, page.step, &partnership::Step::path);
    if (step != steps.end())
        page.crumbs.insert(
            page.crumbs.begin(), {std::string(step->name.in(visit.words.language())), visit.path(page.step)});
    return page;
}

} // namespace papers
