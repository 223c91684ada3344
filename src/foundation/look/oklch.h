// Colours as the eye sees them: lightness, chroma and hue (Oklab, Björn Ottosson, 2020).
#pragma once
#include "look.h"

namespace look {

struct Oklch {
    double lightness = 0; // 0 to 1
    double chroma = 0; // 0 is grey
    double hue = 0; // in radians
};

Oklch oklch_of(Colour colour);
// The nearest colour a screen can show: chroma gives way, lightness and hue stay.
Colour shown(Oklch wanted);
double luminance(Colour colour);

} // namespace look
