// What becomes of each action that is not finished when the round ends: nothing is lost, for without a choice
// it stays in the list. Process document 1.3: the actions are recalibrated.
#pragma once
#include "renewal.h"

#include "plan/plan.h"

namespace continuation {

enum class Choice { none, carry, change, stop };
inline constexpr Choice all_choices[] = {Choice::carry, Choice::change, Choice::stop};
std::string_view code(Choice choice);
Choice choice_of(std::string_view code); // none for anything else
i18n::Text name(Choice choice);

struct Chosen {
    Choice choice = Choice::none;
    std::string reason = {}; // why it changes or stops
    std::string by = {}; // only when read
    moment::Date on = {};
};
using AllChosen = std::map<plan::ActionId, Chosen>;
inline constexpr std::size_t choice_reason_max = 300;
// Field "reason-" and the id of the action.
i18n::Problems problems(plan::ActionId action, Chosen const& wanted);

// One action of the old round, and what became of it.
struct Carried {
    plan::Action old;
    std::optional<plan::Action> fresh; // in the next round; none: not there (yet)
    Chosen chosen;
};
// Actions of the old round that were not finished or dropped, in its order.
std::vector<Carried> carried(
    std::vector<plan::Action> const& before, std::vector<plan::Action> const& now, AllChosen const& chosen);

AllChosen chosen(db::Connection& db, partnership::Scope const& scope, RenewalId renewal);
// What was typed for one action, and what the form showed before: only what was really changed is saved.
struct Typed {
    plan::ActionId action;
    Chosen was, wanted;
};
enum class Merged { untouched, saved, changed_meanwhile };
// Pure: what is kept now against what was shown and what is wanted.
Merged merged_choice(Chosen const& kept, Typed const& typed);

struct Choosing {
    Renewal renewal;
    accounts::PersonId person;
    moment::Instant now;
};
// Saves what is wanted, and makes it so in the next round when that is there. What was finished there stays.
void choose(db::Connection& db, partnership::PartnershipId partnership, Choosing const& choosing,
    std::vector<Typed> const& all);
// After the next round was opened: what was chosen before becomes so there.
void apply_choices(db::Connection& db, partnership::PartnershipId partnership, Choosing const& choosing);

} // namespace continuation
