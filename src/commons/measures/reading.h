// Reads the standard file of measures. A mistake in it is a Fault: it ships with the program.
#pragma once
#include "measures.h"

namespace measures {

Library read_library();

}
