#include "history.h"
#include "plan.h"
#include "rules.h"
#include "store.h"
#include "texts.h"
#include "versions.h"

#include <algorithm>

namespace plan {
namespace {

std::vector<Action> open_of(
    db::Connection& db, partnership::Scope const& scope, partnership::Holder const& holder)
{
    auto all = actions(db, scope);
    std::erase_if(all, [&](Action const& action) {
        return !is_open(action.state) || action.wish.owner != Owner{holder.organisation, holder.person};
    });
    return all;
}

} // namespace

std::int64_t open_matters(
    db::Connection& db, partnership::Scope const& scope, partnership::Holder const& holder)
{
    return holder.person ? std::ssize(open_of(db, scope, holder)) : 0;
}

std::int64_t pass_on(
    db::Connection& db, partnership::Scope const& scope, partnership::Succession const& succession)
{
    if (!succession.from.person)
        return 0;
    std::int64_t passed = 0;
    for (auto const& before : open_of(db, scope, succession.from)) {
        auto action = before;
        action.wish.owner.person = succession.to;
        if (!save_wish(db, scope, before, action))
            continue;
        ++passed;
        remember(db, scope, {action.id, {succession.by, succession.at}, said(texts::log::passed_on)});
    }
    return passed;
}

} // namespace plan
