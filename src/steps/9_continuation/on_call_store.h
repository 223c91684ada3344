// Statements of requests to the adviser, one function each.
#pragma once
#include "on_call.h"

namespace continuation {

void insert_request(db::Connection& db, partnership::Scope const& scope, AdviceRequest const& request);
struct NextState {
    RequestState state = RequestState::open;
    int version = 0; // the one that was read
};
// False when somebody else was there first.
bool update_request_state(
    db::Connection& db, partnership::PartnershipId id, RequestId request, NextState const& next);
struct NewLine {
    LineKind kind = LineKind::asked;
    std::string words;
    accounts::PersonId person;
    moment::Instant at;
};
void insert_request_line(
    db::Connection& db, partnership::PartnershipId id, RequestId request, NewLine const& line);
std::vector<AdviceRequest> requests_of(db::Connection& db, partnership::PartnershipId id);
std::vector<RequestLine> lines_of_request(
    db::Connection& db, partnership::PartnershipId id, RequestId request);
std::vector<Waiting> open_requests_of_adviser(db::Connection& db, accounts::PersonId adviser);

moment::Date presence_of(db::Connection& db, partnership::PartnershipId id);
void upsert_presence(db::Connection& db, partnership::PartnershipId id, moment::Date until);
void delete_presence(db::Connection& db, partnership::PartnershipId id);

} // namespace continuation
