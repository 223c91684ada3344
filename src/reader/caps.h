// The walls around this program, set before it looks at the first byte of a stranger.
#pragma once
#include "tabular/reader.h"

namespace reader {

void set_caps(tabular::ReaderLimits const& limits);

}
