// The list of decisions, agreements and changes, mailed to every member when a meeting is closed.
#pragma once
#include "agenda.h"
#include "invitation.h"

namespace meetings {

struct DecisionList {
    Meeting const& meeting;
    Setting const& setting;
    moment::Instant now;
};
// Answers how many were written to.
int send_decision_list(db::Connection& db, partnership::Scope const& scope, DecisionList const& list);

// "Camera ophangen (Politie), voor 1 mei 2027": what was agreed, for mail and paper.
std::vector<std::string> action_lines(i18n::Words const& words, std::vector<ActionPoint> const& actions);
// "In uitvoering, tot en met Q2 2027": what the meeting made of a matter; empty when nothing.
std::string change_text(i18n::Words const& words, Item const& item);

} // namespace meetings
