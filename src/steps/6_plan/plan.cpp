#include "plan.h"

#include "history.h"
#include "own_measures.h"
#include "parts.h"
#include "rules.h"
#include "store.h"
#include "texts.h"
#include "versions.h"

#include "base/text.h"
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

Said said_of_move(Action const& action, Organisations const& all)
{
    auto const name = name_of(all, action.wish.owner.organisation);
    auto const first = action.wish.quarters.first;
    return said([&](i18n::Words const& words) {
        auto const to = name.empty() ? std::string(words(texts::log::nobody)) : name;
        return first == 0 ? words(texts::log::moved_off, to) : words(texts::log::moved, to, first);
    });
}

Said said_of_change(std::vector<Part> const& parts)
{
    return said([&](i18n::Words const& words) {
        std::vector<std::string> names;
        for (auto const part : parts)
            names.push_back(base::lower_ascii(name(part).in(words.language())));
        return words(texts::log::changed, base::joined(names, ", "));
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

// Whoever leaves the status as he read it says nothing about the one that another reported since.
std::optional<State> merged_state(
    db::Connection& db, partnership::Scope const& scope, Action const& now, Update const& update)
{
    if (update.version == 0 || update.state == now.state)
        return update.state;
    auto const read = as_read(db, scope, now, update.version);
    if (!read || (read->state != now.state && read->state != update.state))
        return {};
    return read->state == update.state ? now.state : update.state;
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
    auto const own = own_measures(db, scope);
    std::vector<ActionId> out;
    for (auto const& id : measure_ids) {
        if (auto const* measure = measures::find(id))
            out.push_back(add(db, scope, wish_of(*measure, organisations, quarters), by));
        else if (auto const* added = own_of_code(own, id); added && !added->is_withdrawn)
            out.push_back(add(db, scope, wish_of(*added), by));
    }
    return out;
}

Outcome change(db::Connection& db, partnership::Scope const& scope, Action const& wanted, By const& by)
{
    auto const merge = merging(db, scope, wanted);
    if (!merge)
        return base::refuse(Refusal::unknown);
    if (!merge->merged.clashes.empty())
        return base::refuse(Refusal::changed_meanwhile);
    auto after = merge->now;
    after.wish = merge->merged.wish;
    auto const parts = differing(merge->now.wish, after.wish);
    if (parts.empty())
        return {};
    // An owner who left since does not stand in the way of other changes.
    if (!is_same(merge->now.wish, after.wish, Part::owner))
        if (auto const no = refusal_of_owner(db, scope, after.wish.owner))
            return base::refuse(*no);
    if (!save_wish(db, scope, merge->now, after))
        return base::refuse(Refusal::changed_meanwhile);
    delete_partners(db, scope, after.id);
    save_partners(db, scope, after);
    remember(db, scope, {after.id, by, said_of_change(parts)});
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
    if (!save_wish(db, scope, *found, action))
        return base::refuse(Refusal::changed_meanwhile);
    remember(db, scope, {action.id, by, said_of_move(action, organisations)});
    return {};
}

Outcome set_owner(db::Connection& db, partnership::Scope const& scope, Handover const& handover, By const& by)
{
    auto const before = find(db, scope, handover.action);
    if (!before)
        return base::refuse(Refusal::unknown);
    if (auto const no = refusal_of_owner(db, scope, handover.owner))
        return base::refuse(*no);
    auto action = *before;
    action.wish.owner = handover.owner;
    if (!save_wish(db, scope, *before, action))
        return base::refuse(Refusal::changed_meanwhile);
    remember(db, scope, {action.id, by, said(texts::log::owner)});
    return {};
}

Outcome update(db::Connection& db, partnership::Scope const& scope, Update const& update, By const& by)
{
    auto const before = find(db, scope, update.action);
    if (!before)
        return base::refuse(Refusal::unknown);
    if (update.state == State::dropped && update.reason.empty())
        return base::refuse(Refusal::reason_missing);
    auto const state = merged_state(db, scope, *before, update);
    if (!state)
        return base::refuse(Refusal::changed_meanwhile);
    auto after = *before;
    after.state = *state;
    if (*state != before->state || *state == update.state)
        after.reason = *state == State::dropped ? update.reason : "";
    if (!save_state(db, scope, *before, after))
        return base::refuse(Refusal::changed_meanwhile);
    auto const what = before->state == *state ? said(texts::log::note) : said_of_update(update);
    remember(db, scope, {after.id, by, what, update.note, update.sharing, update.organisation});
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
