#include "choices.h"

#include "renewal_store.h"
#include "texts.h"

#include "base/fault.h"
#include "base/text.h"

#include <algorithm>

namespace continuation {
namespace {

bool is_finished(plan::State state) { return state == plan::State::done || state == plan::State::dropped; }

bool is_same(Chosen const& one, Chosen const& other)
{
    return one.choice == other.choice && one.reason == other.reason;
}

bool asks_reason(Choice choice) { return choice == Choice::change || choice == Choice::stop; }

// What is stopped is dropped in the new plan with its reason; what is taken up after all goes on as a
// concept.
void make_so(db::Connection& db, partnership::Scope const& next, plan::Action const& copy,
    Chosen const& wanted, plan::By const& by)
{
    bool const is_dropped = copy.state == plan::State::dropped, stops = wanted.choice == Choice::stop;
    if (copy.state == plan::State::done || stops == is_dropped)
        return;
    auto const made = stops ? plan::update(db, next, {copy.id, plan::State::dropped, "", wanted.reason}, by)
                            : plan::update(db, next, {copy.id, plan::State::concept_}, by);
    if (!made)
        throw base::Fault("the next plan refuses what was chosen");
}

void make_all_so(db::Connection& db, partnership::PartnershipId partnership, Choosing const& choosing,
    AllChosen const& wanted)
{
    if (!choosing.renewal.to || wanted.empty())
        return;
    partnership::Scope const next{partnership, choosing.renewal.to};
    for (auto const& copy : plan::actions(db, next))
        if (auto const found = wanted.find(copy.origin); copy.origin && found != wanted.end())
            make_so(db, next, copy, found->second, {choosing.person, choosing.now});
}

} // namespace

std::string_view code(Choice choice)
{
    switch (choice) {
    case Choice::carry:
        return "carry";
    case Choice::change:
        return "change";
    case Choice::stop:
        return "stop";
    case Choice::none:
        break;
    }
    return "none";
}

Choice choice_of(std::string_view code)
{
    for (auto const choice : all_choices)
        if (continuation::code(choice) == code)
            return choice;
    return Choice::none;
}

i18n::Text name(Choice choice)
{
    switch (choice) {
    case Choice::carry:
        return texts::choice::carry;
    case Choice::change:
        return texts::choice::change;
    case Choice::stop:
        return texts::choice::stop;
    case Choice::none:
        break;
    }
    return texts::choice::none;
}

i18n::Problems problems(plan::ActionId action, Chosen const& wanted)
{
    auto const field = "reason-" + action.text();
    if (asks_reason(wanted.choice) && wanted.reason.empty())
        return {i18n::problem(field, texts::problem::choice_reason)};
    if (base::length_utf8(wanted.reason) > choice_reason_max)
        return {i18n::problem(field, texts::problem::reason, choice_reason_max)};
    return {};
}

std::vector<Carried> carried(
    std::vector<plan::Action> const& before, std::vector<plan::Action> const& now, AllChosen const& chosen)
{
    std::vector<Carried> out;
    for (auto const& old : before) {
        if (is_finished(old.state))
            continue;
        Carried one{old, {}, {}};
        if (auto const copy = std::ranges::find(now, old.id, &plan::Action::origin); copy != now.end())
            one.fresh = *copy;
        if (auto const found = chosen.find(old.id); found != chosen.end())
            one.chosen = found->second;
        out.push_back(std::move(one));
    }
    return out;
}

AllChosen chosen(db::Connection& db, partnership::Scope const& scope, RenewalId renewal)
{
    return choices_of(db, scope.partnership, renewal);
}

Merged merged_choice(Chosen const& kept, Typed const& typed)
{
    if (is_same(typed.wanted, typed.was) || is_same(typed.wanted, kept))
        return Merged::untouched;
    return is_same(kept, typed.was) ? Merged::saved : Merged::changed_meanwhile;
}

void choose(db::Connection& db, partnership::PartnershipId partnership, Choosing const& choosing,
    std::vector<Typed> const& all)
{
    AllChosen wanted;
    for (auto const& typed : all) {
        upsert_choice(db, partnership, choosing, {typed.action, {}, typed.wanted});
        wanted[typed.action] = typed.wanted;
    }
    make_all_so(db, partnership, choosing, wanted);
}

void apply_choices(db::Connection& db, partnership::PartnershipId partnership, Choosing const& choosing)
{
    make_all_so(db, partnership, choosing, choices_of(db, partnership, choosing.renewal.id));
}

} // namespace continuation
