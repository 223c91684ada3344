#include "plan.h"

#include "history.h"
#include "rules.h"
#include "store.h"
#include "texts.h"

#include "db/db.h"

#include <algorithm>

namespace plan {
namespace {

void fill_partners(std::vector<Action>& all, std::vector<Partner> const& partners)
{
    for (auto& action : all) {
        auto partner = std::ranges::lower_bound(partners, action.id, {}, &Partner::action);
        for (; partner != partners.end() && partner->action == action.id; ++partner)
            action.wish.partners.push_back(partner->organisation);
    }
}

void save_partners(db::Connection& db, partnership::Scope const& scope, Action const& action)
{
    for (auto const organisation : action.wish.partners)
        if (organisation != action.wish.owner.organisation)
            insert_partner(db, scope, {action.id, organisation});
}

std::optional<Refusal> refusal_of_owner(
    db::Connection& db, partnership::Scope const& scope, Owner const& owner)
{
    if (owner == Owner{} || may_own(participants::participations(db, scope), owner))
        return {};
    return Refusal::unknown_owner;
}

int quarters_of(db::Connection& db, partnership::Scope const& scope)
{
    auto const found = partnership::find(db, scope.partnership);
    return found ? timeline({}, found->cycle_months).count : Timeline{}.count;
}

// What moving it to another place makes of it; its person stays when the organisation does.
Action moved_action(Action action, Move const& move, Organisations const& all)
{
    if (action.wish.owner.organisation != move.organisation)
        action.wish.owner = {move.organisation, only_representative(all, move.organisation)};
    return action;
}

std::string name_of_organisation(Organisations const& all, accounts::OrganisationId id)
{
    auto const found = std::ranges::find(all, id, &participants::Participation::organisation);
    return found == all.end() ? "" : found->name;
}

Said said_of_move(Action const& action, Organisations const& all)
{
    auto const name = name_of_organisation(all, action.wish.owner.organisation);
    auto const first = action.wish.quarters.first;
    return said([&](i18n::Words const& words) {
        auto const to = name.empty() ? std::string(words(texts::log::nobody)) : name;
        return first == 0 ? words(texts::log::moved_off, to) : words(texts::log::moved, to, first);
    });
}

Said said_of_update(Update const& update)
{
    return said([&](i18n::Words const& words) {
        if (update.state == State::dropped)
            return words(texts::log::dropped, update.reason);
        return words(texts::log::state, name(update.state).in(words.language()));
    });
}

} // namespace

ActionId add(db::Connection& db, partnership::Scope const& scope, Wish const& wish, By const& by)
{
    Action const action{db.ids().make<ActionId>(), wish};
    partnership::begin_plan(db, scope, moment::local_date(by.at));
    insert_action(db, scope, action);
    save_partners(db, scope, action);
    remember(db, scope, {action.id, by, said(texts::log::added)});
    return action.id;
}

std::vector<ActionId> choose(db::Connection& db, partnership::Scope const& scope,
    std::vector<std::string> const& measure_ids, By const& by)
{
    auto const organisations = participants::taking_part(participants::participations(db, scope));
    auto const quarters = quarters_of(db, scope);
    std::vector<ActionId> out;
    for (auto const& id : measure_ids)
        if (auto const* measure = measures::find(id))
            out.push_back(add(db, scope, wish_of(*measure, organisations, quarters), by));
    return out;
}

Outcome change(db::Connection& db, partnership::Scope const& scope, Action const& wanted, By const& by)
{
    auto const found = find(db, scope, wanted.id);
    if (!found)
        return base::refuse(Refusal::unknown);
    // An owner who left since does not stand in the way of other changes.
    if (wanted.wish.owner != found->wish.owner)
        if (auto const no = refusal_of_owner(db, scope, wanted.wish.owner))
            return base::refuse(*no);
    if (!update_wish(db, scope, wanted))
        return base::refuse(Refusal::changed_meanwhile);
    delete_partners(db, scope, wanted.id);
    save_partners(db, scope, wanted);
    remember(db, scope, {wanted.id, by, said(texts::log::changed)});
    return {};
}

Outcome move(db::Connection& db, partnership::Scope const& scope, Move const& move, By const& by)
{
    auto const found = find(db, scope, move.action);
    if (!found)
        return base::refuse(Refusal::unknown);
    auto const organisations = participants::participations(db, scope);
    auto const quarters = quarters_of(db, scope);
    auto action = moved_action(*found, move, organisations);
    if (action.wish.owner != found->wish.owner && !may_own(organisations, action.wish.owner))
        return base::refuse(Refusal::unknown_owner);
    if (move.first_quarter < 0 || move.first_quarter > quarters)
        return base::refuse(Refusal::unknown_quarter);
    action.wish.quarters = moved(action.wish.quarters, move.first_quarter, quarters);
    if (!update_wish(db, scope, action))
        return base::refuse(Refusal::changed_meanwhile);
    remember(db, scope, {action.id, by, said_of_move(action, organisations)});
    return {};
}

Outcome set_owner(db::Connection& db, partnership::Scope const& scope, Handover const& handover, By const& by)
{
    auto action = find(db, scope, handover.action);
    if (!action)
        return base::refuse(Refusal::unknown);
    if (auto const no = refusal_of_owner(db, scope, handover.owner))
        return base::refuse(*no);
    action->wish.owner = handover.owner;
    if (!update_wish(db, scope, *action))
        return base::refuse(Refusal::changed_meanwhile);
    remember(db, scope, {action->id, by, said(texts::log::owner)});
    return {};
}

Outcome update(db::Connection& db, partnership::Scope const& scope, Update const& update, By const& by)
{
    auto action = find(db, scope, update.action);
    if (!action)
        return base::refuse(Refusal::unknown);
    if (update.state == State::dropped && update.reason.empty())
        return base::refuse(Refusal::reason_missing);
    if (update.version != 0)
        action->version = update.version;
    auto const before = action->state;
    action->state = update.state;
    action->reason = update.state == State::dropped ? update.reason : "";
    if (!update_state(db, scope, *action))
        return base::refuse(Refusal::changed_meanwhile);
    auto const what = before == update.state ? said(texts::log::note) : said_of_update(update);
    remember(db, scope, {action->id, by, what, update.note, update.sharing, update.organisation});
    return {};
}

Outcome remove(db::Connection& db, partnership::Scope const& scope, ActionId id, By const&)
{
    if (!find(db, scope, id))
        return base::refuse(Refusal::unknown);
    if (adoption(db, scope))
        return base::refuse(Refusal::is_adopted);
    delete_action(db, scope, id);
    return {};
}

std::vector<Action> actions(db::Connection& db, partnership::Scope const& scope)
{
    auto all = actions_of_round(db, scope);
    fill_partners(all, partners_of_round(db, scope));
    return all;
}

std::optional<Action> find(db::Connection& db, partnership::Scope const& scope, ActionId id)
{
    auto found = action_of_id(db, scope, id);
    if (found)
        for (auto const& partner : partners_of_action(db, scope, id))
            found->wish.partners.push_back(partner.organisation);
    return found;
}

std::vector<LogLine> log(db::Connection& db, partnership::Reader const& reader, ActionId id)
{
    return lines_of_action(db, reader, id);
}

Counts counts(db::Connection& db, partnership::Scope const& scope, moment::Date today)
{
    auto const round = partnership::round(db, scope);
    auto const started_in = moment::quarter_of(round ? begins_on(*round, today) : today);
    return counts_of_round(db, scope, quarter_number(started_in, today));
}

} // namespace plan
