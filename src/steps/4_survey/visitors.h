// Statements about the open link and about who came in through it.
#pragma once
#include "open_link.h"

namespace survey {

void upsert_open_link(
    db::Connection& db, SurveyId survey, OpenLinkWanted const& wanted, std::string_view token_hash);
std::optional<OpenLink> open_link_of(db::Connection& db, SurveyId survey);
std::optional<OpenDoor> door_of_token(db::Connection& db, std::string_view token_hash);
void update_open_link_off(db::Connection& db, SurveyId survey);
std::int64_t update_open_link_token(
    db::Connection& db, SurveyId survey, int salt, std::string_view token_hash);
// False when it took all the answers it may take, or is off.
bool count_through_link(db::Connection& db, SurveyId survey);

// False when the code is another's already.
bool insert_visitor(
    db::Connection& db, SurveyId survey, InvitationId id, int salt, std::string_view code_hash);
std::int64_t visitors_waiting(db::Connection& db, SurveyId survey); // who began and did not send
// With the state of the link, so that nobody fills in what can no longer be sent.
struct VisitorSeat {
    Seat seat;
    bool is_link_on = false, is_link_full = false;
};
std::optional<VisitorSeat> seat_of_visitor(db::Connection& db, std::string_view code_hash);
void update_visitor(db::Connection& db, InvitationId visitor, std::string_view answers);
// False when he sent already.
bool use_visitor(db::Connection& db, InvitationId visitor);

} // namespace survey
