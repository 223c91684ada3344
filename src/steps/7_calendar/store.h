// All statements of the room, one function each; every one is bound to a scope.
#pragma once
#include "calendar.h"
#include "guide.h"

namespace calendar {

void insert_event(db::Connection& db, partnership::Scope const& scope, Event const& event);
void update_event(db::Connection& db, partnership::Scope const& scope, Event const& event);
std::vector<Event> events_of_round(db::Connection& db, partnership::Scope const& scope, Days const& days);
std::optional<Event> event_of_id(db::Connection& db, partnership::Scope const& scope, EventId id);

void insert_message(db::Connection& db, partnership::Scope const& scope, Message const& message);
bool update_message(db::Connection& db, partnership::Scope const& scope, Message const& message);
bool delete_message(db::Connection& db, partnership::Scope const& scope, MessageId id);
std::vector<Message> messages_of_round(db::Connection& db, partnership::Scope const& scope, Days const& days);
// The lines of the year calendar that were taken over, as an activity or as a message.
std::vector<std::string> suggestions_taken(db::Connection& db, partnership::Scope const& scope);
std::vector<moment::Date> months_of_round(db::Connection& db, partnership::Scope const& scope);
std::optional<Message> message_of_id(db::Connection& db, partnership::Scope const& scope, MessageId id);

void upsert_adoption(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person, moment::Date on);
std::optional<Adoption> adoption_of_round(db::Connection& db, partnership::Scope const& scope);

void upsert_local_channel(
    db::Connection& db, partnership::PartnershipId partnership, LocalChannel const& channel);
std::vector<LocalChannel> local_channels(db::Connection& db, partnership::PartnershipId partnership);

} // namespace calendar
