// The papers on privacy, to read and to take along as PDF or OpenDocument.
#pragma once
#include "visit/page.h"

namespace privacy {

visit::Answer show_statement(visit::Visit& visit, http::Request& request);
visit::Answer download_statement_pdf(visit::Visit& visit, http::Request& request);
visit::Answer download_statement_odt(visit::Visit& visit, http::Request& request);
visit::Answer show_register(visit::Visit& visit, http::Request& request);
visit::Answer download_register_pdf(visit::Visit& visit, http::Request& request);
visit::Answer download_register_odt(visit::Visit& visit, http::Request& request);
visit::Answer show_annex(visit::Visit& visit, http::Request& request);
visit::Answer download_annex_pdf(visit::Visit& visit, http::Request& request);
visit::Answer download_annex_odt(visit::Visit& visit, http::Request& request);

} // namespace privacy
