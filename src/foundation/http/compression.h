// Which encodings a browser takes, and pages made smaller on the spot.
#pragma once
#include "http/message.h"

namespace http {

// "br" in "gzip, br;q=0.9"; q=0 means no.
bool accepts_encoding(std::string_view accept, std::string_view coding);
// Text of more than 1 kB in brotli, or else gzip, when the browser takes it.
void compress(Request const& request, Response& response);

} // namespace http
