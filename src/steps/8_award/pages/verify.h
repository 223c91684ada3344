// The public page of an award: for anybody who scans its code, without an account.
#pragma once
#include "visit/page.h"

namespace award {

visit::Answer show_verify(visit::Visit& visit, http::Request& request);

}
