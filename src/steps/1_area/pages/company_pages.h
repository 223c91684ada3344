// A list of companies laid beside the addresses: what is sure, what a person chooses, and saving it.
#pragma once
#include "visit/page.h"

namespace area {

visit::Answer show_company_upload(visit::Visit& visit, http::Request& request);
visit::Answer act_company_upload(visit::Visit& visit, http::Request& request);
visit::Answer show_company_sheet(visit::Visit& visit, http::Request& request);
visit::Answer act_company_choices(visit::Visit& visit, http::Request& request);
visit::Answer act_company_sheet(visit::Visit& visit, http::Request& request);
visit::Answer download_company_rows(visit::Visit& visit, http::Request& request);

} // namespace area
