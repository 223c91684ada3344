// The certificates to hang on the wall: one for the park, and one for every member of the group and every
// signatory.
#pragma once
#include "visit/page.h"

namespace award {

visit::Answer show_certificates(visit::Visit& visit, http::Request& request);

}
