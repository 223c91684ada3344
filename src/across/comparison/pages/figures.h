// One source about one phenomenon in all parks of the visitor: the group as a drawing, each park as a line.
#pragma once
#include "visit/page.h"

namespace comparison {

visit::Answer show_figures(visit::Visit& visit, http::Request& request);
visit::Answer download_figures_csv(visit::Visit& visit, http::Request& request);
visit::Answer download_figures_xlsx(visit::Visit& visit, http::Request& request);
visit::Answer download_figures_ods(visit::Visit& visit, http::Request& request);

} // namespace comparison
