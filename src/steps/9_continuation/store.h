// All statements of the room, one function each; every one is bound to a scope or to a partnership.
#pragma once
#include "lapse.h"
#include "written.h"

#include "meetings/meetings.h"

namespace continuation {

AllWritten texts_of_round(db::Connection& db, partnership::Scope const& scope);
// False when there is something already, or its version is no longer the one that was read.
bool insert_text(
    db::Connection& db, partnership::Scope const& scope, Writing const& writing, moment::Date today);
// Whether everybody may read there; what was written stays.
struct TextShown {
    std::string_view place;
    bool is_public = false;
};
void set_text_public(
    db::Connection& db, partnership::Scope const& scope, TextShown const& shown, moment::Date today);
bool update_text(
    db::Connection& db, partnership::Scope const& scope, Writing const& writing, moment::Date today);

// No day: it was never told.
moment::Date told_on(db::Connection& db, partnership::Scope const& scope, std::string_view what);
// False when the group was told so already.
bool insert_told(
    db::Connection& db, partnership::Scope const& scope, std::string_view what, moment::Date today);

void insert_called_off(db::Connection& db, partnership::PartnershipId id, meetings::MeetingId meeting);
std::vector<meetings::MeetingId> called_off(db::Connection& db, partnership::PartnershipId id);
void delete_called_off(db::Connection& db, partnership::PartnershipId id);

Grace grace_of(db::Connection& db, partnership::PartnershipId id);
void upsert_grace_months(db::Connection& db, partnership::PartnershipId id, int months);
void upsert_lapsed(db::Connection& db, partnership::PartnershipId id, moment::Date on);
void update_revived(db::Connection& db, partnership::PartnershipId id, moment::Date on);

} // namespace continuation
