// The meetings of a park: the list, one meeting with its agenda, attendance, decisions and action points.
#pragma once
#include "visit/page.h"

namespace meetings {

visit::Routes routes();

}
