// What the forms of the plan let people choose from.
#pragma once
#include "shown.h"

#include "html/fields.h"

namespace plan {

html::Options chapter_choices(i18n::Words const& words);
html::Options theme_choices(i18n::Words const& words);
html::Options repeat_choices(i18n::Words const& words);
html::Options objective_choices(visit::Visit const& visit);
// For whom something is: what the visitor sees himself.
html::Options sharing_choices(visit::Visit const& visit);
// Nobody chooses a class that he does not see himself.
partnership::Sharing chosen_sharing(visit::Visit const& visit, http::Request const& request);
// Every organisation that takes part, without and with each of its people; the present owner is always among
// them.
html::Options owner_choices(visit::Visit const& visit, Organisations const& all, Owner const& present);
html::Options organisation_choices(Organisations const& all);
html::Options quarter_choices(visit::Visit const& visit);

} // namespace plan
