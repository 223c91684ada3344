// What the pages of the top three and the area scan share.
#pragma once
#include "top_three_asking.h"
#include "top_three_scan.h"

#include "html/parts.h"
#include "participants/participants.h"
#include "visit/page.h"

namespace inventory {

// A partner speaks for the organisation it represents; who leads the group may write for all.
bool may_give(visit::Visit const& visit, participants::Participation const& organisation);

// The organisation of the address, if it is of this group; for the second only when the visitor may write for
// it.
std::optional<participants::Participation> organisation_of(
    visit::Visit const& visit, http::Request const& request);
std::optional<participants::Participation> organisation_to_give(
    visit::Visit const& visit, http::Request const& request);

std::string top_threes_path(visit::Visit const& visit);
std::string top_three_path(visit::Visit const& visit, accounts::OrganisationId id);
std::string scan_path(visit::Visit const& visit, accounts::OrganisationId id);
// A page of this part of the step, with the way back to the list.
visit::Page scan_page_of(visit::Visit const& visit, std::string title, html::Html content);

html::Html items_view(i18n::Words const& words, TopThree const& top);
html::Html scan_badge(i18n::Words const& words, ScanStand stand);

} // namespace inventory
