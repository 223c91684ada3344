// A reminder to whoever has the ball, in one park or in many.
#pragma once
#include "visit/page.h"

namespace messages {

visit::Routes routes();

}
