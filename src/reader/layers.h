// Map files as features in RD.
#pragma once
#include "output.h"
#include "upload.h"

namespace reader {

void send_layers(Upload const& upload, tabular::ReaderLimits const& limits, Output& output);

}
