// How questions to owners look: on the page of an action, and in the list of who answered.
#pragma once
#include "asking.h"

#include "html/parts.h"
#include "visit/page.h"

namespace plan {

html::Html reply_badge(i18n::Words const& words, Reply reply);
// "Herinnering: Dirk Visser, 12 april 2027", one line each.
html::Html nudge_lines(i18n::Words const& words, std::vector<Nudge> const& nudges);
// On the page of an action: what was asked, what came back and who heard of it. Nothing when nobody was
// asked.
html::Html asked_block(visit::Visit const& visit, ActionId id);

} // namespace plan
