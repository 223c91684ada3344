// What is kept about the visitor himself, and his own choices.
#pragma once
#include "page.h"

namespace visit {

Answer show_account(Visit& visit, http::Request& request);

}
