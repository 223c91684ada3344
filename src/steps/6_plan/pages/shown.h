// How actions look on every page of the plan: status, quarters and owner in words.
#pragma once
#include "plan.h"
#include "rules.h"

#include "html/parts.h"
#include "http/message.h"
#include "visit/page.h"

namespace plan {

Timeline timeline_of(visit::Visit const& visit);
bool is_late(visit::Visit const& visit, Action const& action);
html::Tone tone_of(visit::Visit const& visit, Action const& action);
std::string_view state_words(visit::Visit const& visit, Action const& action);
// "12 uur", for what happens again with "per keer"; "€ 500 (gemeente)".
std::string hours_words(visit::Visit const& visit, Wish const& wish);
std::string budget_words(visit::Visit const& visit, Wish const& wish);
html::Html state_badge(visit::Visit const& visit, Action const& action);
// "Q1 2027 - Q3 2027"; empty when no quarter is chosen.
std::string period_words(visit::Visit const& visit, Span span);
std::string owner_words(Organisations const& all, Owner const& owner);
// Separated by commas, without the owner himself.
std::string partner_words(Organisations const& all, Wish const& wish);
// Empty when there is none.
std::string objective_title(visit::Visit const& visit, objectives::ObjectiveId id);
std::string path_of(visit::Visit const& visit, ActionId id, std::string_view below = {});

std::optional<Action> asked(visit::Visit const& visit, http::Request const& request);
By by(visit::Visit const& visit);
// A partner reports on the actions of his own organisation; whoever makes the plan on all.
bool may_report(visit::Visit const& visit, Action const& action);
html::Html refusal_alert(visit::Visit const& visit, std::optional<Refusal> refusal);

} // namespace plan
