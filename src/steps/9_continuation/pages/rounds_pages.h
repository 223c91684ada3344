// The papers of a recalibration: how far the objectives came, both rounds side by side, both plans side by
// side.
#pragma once
#include "visit/page.h"

namespace continuation {

visit::Answer show_evaluation(visit::Visit& visit, http::Request& request);
visit::Answer show_evaluation_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_evaluation_odt(visit::Visit& visit, http::Request& request);
visit::Answer show_comparison(visit::Visit& visit, http::Request& request);
visit::Answer show_comparison_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_comparison_odt(visit::Visit& visit, http::Request& request);
visit::Answer show_difference(visit::Visit& visit, http::Request& request);
visit::Answer show_difference_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_difference_odt(visit::Visit& visit, http::Request& request);

} // namespace continuation
