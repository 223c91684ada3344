// What partners share with everyone, for members who see no other figures.
#pragma once
#include "visit/page.h"

namespace inventory {

visit::Answer show_public_figures(visit::Visit& visit, http::Request& request);

}
