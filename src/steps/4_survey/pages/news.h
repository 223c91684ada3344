// The news item and the letter with the outcome: made of the figures, then made their own by people, and
// kept. Domain 6.2 and 6.5; process document 1.7: the results are told.
#pragma once
#include "report.h"

namespace survey {

visit::Answer show_news(visit::Visit& visit, http::Request& request);
visit::Answer act_news(visit::Visit& visit, http::Request& request);
visit::Answer show_news_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_news_odt(visit::Visit& visit, http::Request& request);
visit::Answer show_result_letter(visit::Visit& visit, http::Request& request);
visit::Answer act_result_letter(visit::Visit& visit, http::Request& request);
visit::Answer show_result_letter_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_result_letter_odt(visit::Visit& visit, http::Request& request);

// What the figures of the edition for everybody give to begin with. In Dutch: it goes to Dutch addresses and
// papers.
Publication first_words(Report const& report, PublicationKind kind);

} // namespace survey
