// How a verdict looks and what it means, the same on every page.
#pragma once
#include "outcome.h"

#include "html/parts.h"

namespace objectives {

html::Html verdict_badge(i18n::Words const& words, Outcome const& outcome);
// In one sentence.
i18n::TextOf<0> const& meaning(Outcome const& outcome);

} // namespace objectives
