// What a mail about a meeting says of the park and of who writes, where no visitor does.
#pragma once
#include "following_store.h"
#include "invitation.h"

namespace meetings {

// Who invited before invites again. None: nobody did.
accounts::PersonId inviter(std::vector<Invited> const& invited);
// In whose name a change of it is told: a calendar takes a cancellation from its organizer only, whoever made
// it.
accounts::PersonId organizer(std::vector<Invited> const& invited, accounts::PersonId by);
Setting setting_for(db::Connection& db, partnership::Partnership const& park, std::string_view public_url,
    accounts::PersonId by);

} // namespace meetings
