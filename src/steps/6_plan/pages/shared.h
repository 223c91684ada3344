// What several pages of the plan show in the same way.
#pragma once
#include "html/fields.h"
#include "html/parts.h"
#include "participants/participants.h"
#include "plan.h"
#include "visit/page.h"

#include <map>

namespace plan {

// Names by identity, asked once for a page.
struct Names {
    std::map<accounts::OrganisationId, std::string> organisations;
    std::map<accounts::PersonId, std::string> people;
};
Names names_of(std::vector<participants::Participation> const& all);
std::string name_of(Names const& names, Owner const& owner);

html::Html state_badge(visit::Visit const& visit, Action const& action);
Timeline timeline_of(visit::Visit const& visit);
By by(visit::Visit const& visit);
std::string path_of(visit::Visit const& visit, Action const& action, std::string_view verb = {});
std::optional<Action> asked(visit::Visit const& visit, http::Request const& request);
html::Options quarter_options(visit::Visit const& visit, std::string_view none);
html::Options chapter_options(i18n::Words const& words);
visit::Page page_of(visit::Visit const& visit, std::string title, html::Html content);

} // namespace plan
