#include "stage.h"

#include "db/db.h"

namespace demo {
namespace {

constexpr moment::TimeOfDay office_hour{10, 15};

}

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
    auto const day = moment::plus_days(moment::local_date(now), -founding.days_ago);
    Stage stage{db, house, moment::instant_of(day, office_hour)};
    auto const founder = accounts::person(db, join_cast(db, adviser(), stage.now));
    stage.park
        = partnership::start(db, {founding.name, "Grifthoek", house.cycle_months}, *founder, stage.now);
    stage.scope = {stage.park.id, partnership::current_round(db, stage.park.id).id};
    stage.people.emplace(std::string(adviser().function), founder->id);
    return stage;
}

} // namespace demo
