// For a poor line: a page that was filled in waits in the browser until it can be sent (web/ts/keeper.ts).
// Without script, and while the line is good, everything goes the ordinary way.
#pragma once
#include "questionnaire.h"

#include "html/html.h"
#include "visit/page.h"

namespace survey {

// Says that answers wait; hidden until they do.
html::Html keeper(i18n::Words const& words, Questionnaire const& questionnaire);
void add_keeper(visit::Page& page);
// Where a visitor goes on: a redirect, or for the script only the address.
visit::Answer onward(http::Request const& request, std::string const& path);

} // namespace survey
