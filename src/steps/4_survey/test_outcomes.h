// Surveys with answers in them, closed and shared, for the tests of outcomes.
#pragma once
#include "responding.h"
#include "samples.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/db.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <vector>

namespace survey::samples {

// So many people who all answered this.
struct Given {
    Answers answers;
    int people = 1;
};

inline Answers chose(std::string question, std::string option)
{
    return {{std::move(question), {{{"", std::move(option)}}, ""}}};
}

inline partnership::Scope park(db::Connection& db, std::string const& name)
{
    auto const person = *accounts::person(
        db, accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now()));
    auto const made = partnership::start(db, {name, "Grifthoek"}, person, testing::now());
    return {made.id, partnership::current_round(db, made.id).id};
}

inline partnership::Scope next_round(db::Connection& db, partnership::Scope const& scope)
{
    return {scope.partnership, partnership::open_next_round(db, scope.partnership, testing::now()).id};
}

inline SurveyId closed_survey(
    db::Connection& db, partnership::Scope const& scope, moment::Date on, std::vector<Given> const& all)
{
    auto const id = *prepare(db, scope, {Audience::entrepreneurs, moment::plus_days(on, 30), {}});
    REQUIRE(invite(db, *find(db, scope, id), recipients(6), secret));
    REQUIRE(open(db, *find(db, scope, id), on));
    for (auto const& given : all)
        for (int one = 0; one < given.people; ++one)
            keep_sent(db, *find(db, scope, id), given.answers, "");
    REQUIRE(close(db, *find(db, scope, id), moment::plus_days(on, 20)));
    return id;
}

inline Survey shared_survey(
    db::Connection& db, partnership::Scope const& scope, moment::Date on, std::vector<Given> const& all)
{
    auto const id = closed_survey(db, scope, on, all);
    REQUIRE(share_results(db, *find(db, scope, id)));
    return *find(db, scope, id);
}

inline void each_outcome_engine(base::FunctionRef<void(db::Connection&)> test)
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()}, test);
}

} // namespace survey::samples
