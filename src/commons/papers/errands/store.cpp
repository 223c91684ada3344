#include "errands.h"

#include "papers.h"
#include "texts.h"

#include "db/db.h"

namespace papers {
namespace {

// Of this round, open, and not signed for the organisation yet.
std::vector<PaperId> papers_waiting_for(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person)
{
    return db.all<PaperId>(R"(
        select p.id
        from papers_paper p
        join papers_signatory s on s.paper = p.id
        left join papers_signature g on g.paper = p.id and g.organisation = s.organisation
        where p.partnership = ?
          and p.round = ?
          and p.state = 'open'
          and s.person = ?
          and g.paper is null
        order by p.created_at, p.id)",
        [](db::Row const& row) { return row.id<PaperId>(0); }, scope.partnership, scope.round, person);
}

} // namespace

std::vector<partnership::Errand> errands(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Member const& who)
{
    std::vector<partnership::Errand> out;
    for (auto const id : papers_waiting_for(db, question.scope, who.person)) {
        auto const found = paper(db, question.scope, id);
        if (!found)
            continue;
        partnership::Errand errand{i18n::message(texts::errand::sign, found->text.title)};
        errand.path = path_of(id);
        errand.path_label = texts::errand::sign_here;
        out.push_back(std::move(errand));
    }
    return out;
}

} // namespace papers
