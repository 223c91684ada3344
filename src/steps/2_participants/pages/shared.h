// What the pages of the participants have in common.
#pragma once
#include "participants.h"

#include "html/parts.h"
#include "http/message.h"
#include "visit/page.h"

namespace participants {

std::string organisation_path(visit::Visit const& visit, accounts::OrganisationId id);
std::string place_path(visit::Visit const& visit, PlaceId id);
std::string person_path(visit::Visit const& visit, accounts::PersonId id);
// The organisation of the address; nothing when it is not of this partnership.
std::optional<Participation> asked_organisation(visit::Visit const& visit, http::Request const& request);

html::Html state_badge(i18n::Words const& words, State state);
html::Html refusal_alert(i18n::Words const& words, Refusal refusal);

// A page of this step, with the way back to the list and, when there is one, to the organisation.
visit::Page step_page(visit::Visit const& visit, visit::Page page, Participation const* above = nullptr);

} // namespace participants
