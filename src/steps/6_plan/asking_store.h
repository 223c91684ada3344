// The statements about asking owners, one function each.
#pragma once
#include "answering.h"

namespace plan {

std::optional<AskingRule> rule_of_partnership(db::Connection& db, partnership::Scope const& scope);
// False when there is one already.
bool insert_rule(db::Connection& db, partnership::Scope const& scope, AskingRule const& rule);
// False when its version is no longer the one that was read.
bool update_rule(db::Connection& db, partnership::Scope const& scope, AskingRule const& rule);

// Rounds in which a plan was adopted, and on which day first.
struct AdoptedRound {
    partnership::Scope scope;
    moment::Date adopted_on;
};
std::vector<AdoptedRound> adopted_rounds(db::Connection& db);
moment::Date first_adopted_on(db::Connection& db, partnership::Scope const& scope);

struct Asking {
    AskingId id;
    std::string period;
    moment::Date asked_on;
};
void insert_asking(db::Connection& db, partnership::Scope const& scope, Asking const& asking);
// The latest first.
std::vector<Asking> askings_of_round(db::Connection& db, partnership::Scope const& scope);

void insert_question(db::Connection& db, partnership::Scope const& scope, Question const& question);
// Another is asked from this day on.
void update_question_person(db::Connection& db, partnership::Scope const& scope, Question const& question);
void update_question_reply(db::Connection& db, partnership::Scope const& scope, Question const& question);
// Also those that nobody answered: who was there need not answer by mail what was said aloud.
void settle_questions(
    db::Connection& db, partnership::Scope const& scope, ActionId action, moment::Instant at);
std::vector<Question> questions_of_round(db::Connection& db, partnership::Scope const& scope);
std::vector<Question> questions_of_asking(
    db::Connection& db, partnership::Scope const& scope, AskingId asking);
std::vector<Question> questions_of_action(
    db::Connection& db, partnership::Scope const& scope, ActionId action);

// False when this rung was taken before.
bool insert_nudge(db::Connection& db, partnership::Scope const& scope, Nudge const& nudge);
std::vector<Nudge> nudges_of_round(db::Connection& db, partnership::Scope const& scope);
std::vector<Nudge> nudges_of_asking(db::Connection& db, partnership::Scope const& scope, AskingId asking);
std::vector<Nudge> nudges_of_action(db::Connection& db, partnership::Scope const& scope, ActionId action);

struct LinkTerm {
    std::string token_hash;
    moment::Instant expires;
};
void insert_link(db::Connection& db, AnswerLink const& link, LinkTerm const& term);
std::optional<AnswerLink> link_of_hash(db::Connection& db, std::string_view token_hash, moment::Instant now);
// All links of this partnership: the next question makes new ones.
void delete_links(db::Connection& db, partnership::Scope const& scope);

} // namespace plan
