// Before something is saved: marks of people in free text (number plates, telephone numbers, BSN ...) are
// shown to who typed it, to take them out or to say that they may stay. Domain 4.3: no free text about
// persons.
#pragma once
#include "page.h"

namespace visit {

// Whether the form holds such marks in the fields it names, and nobody looked at them yet.
bool names_people(http::Request const& request);
// The form again (status 422), with only those fields to change; nothing of it is lost.
Page personal_page(Visit const& visit, http::Request const& request, Frame frame);

} // namespace visit
