// One file for all parks of a visitor.
#pragma once
#include "visit/page.h"

namespace deliveries {

visit::Routes routes();

}
