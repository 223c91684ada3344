#include "plan.h"

#include "agreeing_store.h"
#include "history.h"
#include "rules.h"
#include "snapshot.h"
#include "store.h"
#include "texts.h"

#include "crypto/crypto.h"
#include "db/db.h"

namespace plan {
namespace {

std::string name_of(db::Connection& db, accounts::PersonId id)
{
    auto const person = accounts::person(db, id);
    return person ? person->name : "";
}

// Before the version is written down: its own lines do not come after it.
void remember_all(
    db::Connection& db, partnership::Scope const& scope, std::vector<Action> const& all, By const& by)
{
    for (auto const& action : all)
        if (action.state == State::concept_) {
            insert_past(db, scope, action);
            remember(db, scope, {action.id, by, said(texts::log::adopted)});
        }
}

} // namespace

base::Result<Adoption, Refusal> adopt(db::Connection& db, partnership::Scope const& scope, By const& by)
{
    return adopt(db, scope, Agreement{}, by);
}

base::Result<Adoption, Refusal> freeze(
    db::Connection& db, partnership::Scope const& scope, Agreement const& agreement, By const& by)
{
    auto const all = actions(db, scope);
    if (all.empty() || !missing(all, participants::participations(db, scope)).empty())
        return base::refuse(Refusal::not_complete);
    remember_all(db, scope, all, by);
    plan_concepts(db, scope);
    auto const text = written(snapshot(db, scope));
    auto const before = latest_adoption(db, scope);
    Adoption const made{before ? before->number + 1 : 1, moment::local_date(by.at), name_of(db, by.person),
        crypto::sha256_hex(text), db.ids().make<VersionId>(), agreement.decision, agreement.meeting,
        agreement.first_meeting_on};
    insert_version(db, scope, {made, by.person, text});
    return made;
}

std::optional<Adoption> adoption(db::Connection& db, partnership::Scope const& scope)
{
    return latest_adoption(db, scope);
}

std::string frozen(db::Connection& db, partnership::Scope const& scope) { return latest_content(db, scope); }

} // namespace plan
