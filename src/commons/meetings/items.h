// The statements on the lines of an agenda.
#pragma once
#include "agenda.h"

namespace meetings {

Items items_of_meeting(db::Connection& db, partnership::Scope const& scope, MeetingId id);
// A new line as it is; of a known one only its place.
void upsert_item_place(db::Connection& db, partnership::Scope const& scope, MeetingId id, Item const& item);
void update_item_note(db::Connection& db, partnership::Scope const& scope, MeetingId id, Item const& item);
void update_item_state(db::Connection& db, partnership::Scope const& scope, MeetingId id, Item const& item);
// The lines as they go into invitations, and that they changed.
void update_agenda(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, std::vector<std::string> const& lines);

} // namespace meetings
