// How an action is read from a row; the statements of the store name their columns in this order.
#pragma once
#include "store.h"

#include "db/db.h"

namespace plan {

inline Action read_action(db::Row const& row)
{
    Wish wish{row.text(1), row.text(2), objectives::theme_of(row.text(3)).value_or(objectives::Theme::crime),
        row.id<objectives::ObjectiveId>(4)};
    wish.owner = {row.id<accounts::OrganisationId>(5), row.id<accounts::PersonId>(6)};
    wish.quarters = {static_cast<int>(row.integer(7)), static_cast<int>(row.integer(8))};
    wish.repeat = repeat_of(row.text(9)).value_or(measures::Repeat::once);
    wish.done_when = row.text(10);
    wish.measure = row.text(11);
    wish.hours = static_cast<int>(row.integer(16));
    wish.budget_cents = row.integer(17);
    wish.budget_source = row.text(18);
    return {row.id<ActionId>(0), std::move(wish), state_of(row.text(13)).value_or(State::concept_),
        row.text(14), row.id<ActionId>(12), static_cast<int>(row.integer(15))};
}

} // namespace plan
