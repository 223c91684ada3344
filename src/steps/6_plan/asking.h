// Each owner gets one mail a quarter with all his actions, and answers without signing in; who does not
// answer, or is stuck, is heard by his deputy, then the chair, then the coordinator. Work stalls on people
// and follow-up.
#pragma once
#include "night.h"
#include "plan.h"

#include <span>

namespace plan {

using AskingId = base::Id<struct AskingTag>;

enum class Rhythm { off, monthly, quarterly };
inline constexpr Rhythm all_rhythms[] = {Rhythm::off, Rhythm::monthly, Rhythm::quarterly};
// Who hears of it, from near to far. The reminder goes to the owner himself.
enum class Rung { reminder, deputy, lead, coordinator };
inline constexpr Rung all_rungs[] = {Rung::reminder, Rung::deputy, Rung::lead, Rung::coordinator};
// Why: nobody answered, or the owner is stuck.
enum class Cause { silent, stuck };
enum class Reply { none, done, on_track, stuck };

std::string_view code(Rhythm rhythm);
std::string_view code(Rung rung);
std::string_view code(Cause cause);
std::string_view code(Reply reply);
std::optional<Rhythm> rhythm_of(std::string_view code);
std::optional<Rung> rung_of(std::string_view code);
std::optional<Cause> cause_of(std::string_view code);
std::optional<Reply> reply_of(std::string_view code);
i18n::Text name(Rhythm rhythm);
i18n::Text name(Rung rung);
i18n::Text name(Reply reply);

// What a group agreed about asking; this is what it starts with.
struct AskingRule {
    Rhythm rhythm = Rhythm::quarterly;
    int remind_days = 7; // after the question
    int escalate_days = 7; // from one rung to the next
    Rung highest = Rung::coordinator;
    int version = 0;
};
// Fields "remind_days" and "escalate_days".
i18n::Problems problems(AskingRule const& rule);
AskingRule asking_rule(db::Connection& db, partnership::Scope const& scope);
Outcome set_asking_rule(db::Connection& db, partnership::Scope const& scope, AskingRule const& wanted);

// One action that was asked about.
struct Question {
    AskingId asking;
    std::string period; // "2027-K2", "2027-05"
    moment::Date asked_on;
    ActionId action;
    accounts::OrganisationId organisation = {};
    accounts::PersonId person = {}; // who is asked; none: nobody is left
    std::string person_name = {};
    Reply reply = Reply::none;
    std::string reason = {};
    int wanted_quarter = 0; // the last quarter that the owner asks for; 0: he asks for none
    std::optional<moment::Instant> replied_at = {};
    accounts::PersonId replied_by = {};
    std::string replied_name = {};
    std::optional<moment::Instant> settled_at = {}; // when a meeting talked about it
};
struct Nudge {
    AskingId asking;
    ActionId action;
    Cause cause = Cause::silent;
    Rung rung = Rung::reminder;
    accounts::PersonId person;
    std::string person_name = {};
    moment::Date sent_on = {};
};
// All of this round, the latest asking first.
std::vector<Question> questions(db::Connection& db, partnership::Scope const& scope);
std::vector<Question> questions_about(db::Connection& db, partnership::Scope const& scope, ActionId id);
std::vector<Nudge> nudges(db::Connection& db, partnership::Scope const& scope);
std::vector<Nudge> nudges_about(db::Connection& db, partnership::Scope const& scope, ActionId id);

// Now, without waiting for the first working day of the period. Zero when the period was asked already, or
// when there is nothing to ask.
std::int64_t ask_now(
    db::Connection& db, partnership::Scope const& scope, std::string_view public_url, moment::Instant now);
// When the next question goes out by itself; no day when it does not.
moment::Date next_asking(db::Connection& db, partnership::Scope const& scope, moment::Date today);

} // namespace plan
