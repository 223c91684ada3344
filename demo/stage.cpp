#include "stage.h"

#include "db/db.h"

namespace demo {

accounts::PersonId Stage::person(std::string_view function) const
{
    auto const found = people.find(function);
    if (found == people.end())
        throw base::Fault("the demo has no " + std::string(function));
    return found->second;
}

accounts::OrganisationId Stage::organisation(std::string_view kind) const
{
    auto const found = organisations.find(kind);
    if (found == organisations.end())
        throw base::Fault("the demo has no " + std::string(kind));
    return found->second;
}

void Stage::note(std::string_view function, i18n::Text const& text) const
{
    partnership::note(db, scope, {person(function), now, {text, {}}});
}

Stage found(db::Connection& db, visit::House const& house, Founding const& founding, moment::Instant now)
{
    Stage stage{db, house, now.plus_days(-founding.days_ago)};
    auto const founder = accounts::person(db, join_cast(db, adviser(), stage.now));
    stage.park
        = partnership::start(db, {founding.name, "Grifthoek", house.cycle_months}, *founder, stage.now);
    stage.scope = {stage.park.id, partnership::current_round(db, stage.park.id).id};
    stage.people.emplace(std::string(adviser().function), founder->id);
    return stage;
}

} // namespace demo
