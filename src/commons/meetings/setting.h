// What a mail about a meeting says of the park and of who writes, where no visitor does.
#pragma once
#include "following_store.h"
#include "invitation.h"

namespace meetings {

// Who invited before invites again: a calendar takes a cancellation from its organizer only. None: nobody
// did.
accounts::PersonId inviter(std::vector<Invited> const& invited);
Setting setting_for(db::Connection& db, partnership::Partnership const& park, std::string_view public_url,
    accounts::PersonId by);

} // namespace meetings
