// What the drawings of this room share.
#pragma once
#include "html.h"
#include "i18n/i18n.h"

#include <string>

namespace html {

// 0.125 becomes "12.5%".
std::string percent_text(double share);
// Coordinates with one decimal: enough for a screen, short in the page.
std::string px(double value);
// A round step, so that the axis has about four lines: 1, 2 or 5 times a power of ten.
double axis_step(double most);
// Moves texts apart that would overlap, keeping their order.
std::vector<double> spread(std::vector<double> wanted, double apart);

Html chart_frame(i18n::Words const& words, Html finding, Html drawing, Html figures);

} // namespace html
