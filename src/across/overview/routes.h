// All parks of a visitor on one desk: the step each is at, who has the ball, and how long nothing moved.
#pragma once
#include "visit/page.h"

namespace overview {

visit::Routes routes();

}
