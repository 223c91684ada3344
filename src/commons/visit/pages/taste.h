// Language and colours, kept with the person or, for a stranger, in a cookie.
#pragma once
#include "page.h"

namespace visit {

Answer act_language(Visit& visit, http::Request& request);
Answer act_scheme(Visit& visit, http::Request& request);

} // namespace visit
