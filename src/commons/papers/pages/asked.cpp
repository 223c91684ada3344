#include "asked.h"

namespace papers {

std::optional<Asked> asked(visit::Visit const& visit, http::Request const& request)
{
    auto const id = PaperId::read(request.param("paper"));
    auto found = id ? paper(visit.db, visit.scope(), *id) : std::nullopt;
    if (!found)
        return std::nullopt;
    return Asked{std::move(*found), signatures(visit.db, *id)};
}

std::string page_path(visit::Visit const& visit, Paper const& paper) { return visit.path(path_of(paper.id)); }

} // namespace papers
