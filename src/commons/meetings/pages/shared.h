// What the pages of a meeting have in common.
#pragma once
#include "invitation.h"
#include "meetings.h"

#include "html/fields.h"
#include "html/parts.h"
#include "http/message.h"
#include "visit/page.h"

namespace meetings {

// The meeting of the address; nothing when this partnership has none.
std::optional<Meeting> asked_meeting(visit::Visit const& visit, http::Request const& request);
std::string page_path(visit::Visit const& visit, MeetingId id);
Setting setting_of(visit::Visit const& visit);

// "maandag 15 maart 2027, 15:00 tot 16:30"
std::string when_text(i18n::Words const& words, Meeting const& meeting);
html::Html state_badge(i18n::Words const& words, Meeting const& meeting, moment::Date today);
html::Html refusal_alert(i18n::Words const& words, Refusal refusal);
// The organisations of the group, to choose from; only of these can somebody be there, or be asked.
html::Options organisation_options(std::vector<partnership::Member> const& members);
bool is_of_the_group(std::vector<partnership::Member> const& members, accounts::OrganisationId organisation);
// A page below the meeting, with the way back to it.
visit::Page below(visit::Visit const& visit, Meeting const& meeting, visit::Page page);

} // namespace meetings
