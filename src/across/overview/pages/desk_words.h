// A line of the desk in words: for the page and for the tables that are downloaded.
#pragma once
#include "desk_lines.h"

#include "html/parts.h"
#include "http/message.h"
#include "visit/page.h"

namespace overview {

DeskFilter read_filter(http::Request const& request);
// "zoek=grift&reden=stil"; what is empty is left out.
std::string query_of(DeskFilter const& filter);

i18n::TextOf<0> name(Reason reason); // for the filter
// In one line: "3 acties zijn te laat".
std::string why(i18n::Words const& words, ParkLine const& line, moment::Date today);
// Who has the ball; empty when nobody has.
std::string turn(i18n::Words const& words, ParkLine const& line);
std::string response(i18n::Words const& words, ParkLine const& line);

} // namespace overview
