// The plan to take along: on paper as it was adopted, and as a table as it is now.
#pragma once
#include "visit/page.h"

namespace plan {

visit::Answer download_pdf(visit::Visit& visit, http::Request& request);
visit::Answer download_odt(visit::Visit& visit, http::Request& request);
// What one organisation does.
visit::Answer download_sheet(visit::Visit& visit, http::Request& request);
// The board on one large sheet, as it is now.
visit::Answer download_board(visit::Visit& visit, http::Request& request);
visit::Answer download_xlsx(visit::Visit& visit, http::Request& request);
visit::Answer download_csv(visit::Visit& visit, http::Request& request);

} // namespace plan
