// A picture of a stranger, drawn anew: upright, small enough to send, and without what the camera wrote
// beside its pixels (the place, the time, a smaller picture of what was cut away).
#pragma once
#include "output.h"

#include <string>

namespace reader {

void send_picture(std::string const& path, tabular::PictureAs as, Output& output);

}
