// What a visitor reads when signing in at the own organisation did not succeed: what happened, and what to do
// now.
#pragma once
#include "page.h"
#include "providers.h"

#include "admission.h"

namespace visit {

enum class Trouble {
    denied, // the visitor stopped, or the organisation lets nobody like this in
    not_signed_in, // there
    away, // cannot be reached, or says so itself
    late, // the answer was too old or used before
    not_believed, // something in the answer is not right
    taken,
    no_address,
    no_place,
};
std::string_view code(Trouble trouble); // for the log
Trouble trouble_of(oidc::Mistake mistake);
Trouble trouble_of(NotAdmitted reason);
// What the provider answered in the browser, such as "access_denied".
Trouble trouble_of(std::string_view error);

Page trouble_page(Visit const& visit, Agreement const& agreement, Trouble trouble);
// Status 410: no such question, or not of this browser.
Page lost_page(Visit const& visit);

} // namespace visit
