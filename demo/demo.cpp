#include "demo.h"

#include "stage.h"

#include "db/db.h"
#include "objectives/objectives.h"

namespace demo {
namespace {

void just_started(db::Connection& db, visit::House const& house, moment::Instant now)
{
    auto stage = found(db, house, {"De Nieuwe Hoek", 16}, now);
    bound(stage, new_corner());
    stage.pass(7);
    gather(stage);
}

void halfway(db::Connection& db, visit::House const& house, moment::Instant now)
{
    auto stage = found(db, house, {"De Grift", 150}, now);
    bound(stage, grift());
    stage.pass(10);
    gather(stage);
    stage.pass(20);
    kick_off(stage);
    declare(stage);
    stage.pass(30);
    take_stock(stage);
    stage.pass(10);
    ask(stage, 140);
    stage.pass(25);
    conclude(stage);
    stage.pass(14);
    aim(stage, Agreed::adopted);
    stage.pass(10);
    plan_actions(stage, Agreed::drafts);
    look_ahead(stage);
    leave_traces(stage);
}

// From the boundary to the outcome of the survey.
void find_out(Stage& stage, Place const& place, std::int64_t answers)
{
    bound(stage, place);
    stage.pass(10);
    gather(stage);
    stage.pass(25);
    kick_off(stage);
    declare(stage);
    stage.pass(40);
    take_stock(stage);
    stage.pass(10);
    ask(stage, answers);
    stage.pass(25);
    conclude(stage);
    stage.pass(30);
}

// From the calendar to the award and what comes after it.
void agree_on_all(Stage& stage)
{
    stage.pass(40);
    fill_calendar(stage, Agreed::adopted);
    stage.pass(20);
    plan_actions(stage, Agreed::adopted);
    stage.pass(60);
    award(stage);
    stage.pass(30);
    go_on(stage);
}

void awarded(db::Connection& db, visit::House const& house, moment::Instant now)
{
    auto stage = found(db, house, {"Het Ambacht", 470}, now);
    find_out(stage, ambacht(), 61);
    aim(stage, Agreed::adopted);
    agree_on_all(stage);
    meet(stage, now);
    ask_owners(stage);
}

// The first round lasted almost two years; the next one is open for three months.
void beginning_again(db::Connection& db, visit::House const& house, moment::Instant now)
{
    auto stage = found(db, house, {"De Oude Haven", 880}, now);
    auto const days_before = [&](int days) {
        return moment::instant_of(moment::plus_days(moment::local_date(now), -days), {10, 15});
    };
    find_out(stage, haven(), 104);
    aim_from_measured(stage);
    agree_on_all(stage);
    carry_on(stage);
    meet(stage, days_before(130));
    tell_owners(stage);
    stage.now = days_before(110);
    begin_again(stage);
    meet(stage, days_before(55));
    stage.now = days_before(92);
    ask(stage, 97, Time::two_years_later);
    stage.pass(20);
    conclude(stage);
    stage.pass(5);
    take_stock(stage, Time::two_years_later);
    stage.now = days_before(12);
    look_back(stage);
    stage.now = now;
    send_one_file(stage);
}

std::string role_of(Character const& character)
{
    i18n::Words const words(i18n::Language::dutch);
    auto const role = std::string(partnership::name(character.role).in(words.language()));
    return character.is_signatory ? role + " · tekent voor de organisatie" : role;
}

} // namespace

bool is_empty(db::Connection& db) { return !accounts::has_anybody(db); }

void fill(db::Connection& db, visit::House const& house, moment::Instant now)
{
    db::Transaction transaction(db);
    just_started(db, house, now);
    halfway(db, house, now);
    awarded(db, house, now);
    beginning_again(db, house, now);
    transaction.commit();
}

std::vector<visit::DemoPerson> people_of(db::Connection& db)
{
    std::vector<visit::DemoPerson> out;
    for (auto const& character : cast())
        if (accounts::person_known_as(db, character.email))
            out.push_back({std::string(character.name),
                std::string(character.function) + " (" + role_of(character) + ")",
                std::string(character.email), std::string(password)});
    return out;
}

} // namespace demo
