// The action points on a page, with a button to finish each.
#pragma once
#include "shared.h"

namespace meetings {

html::Html action_list(visit::Visit const& visit, std::vector<ActionPoint> const& actions);

}
