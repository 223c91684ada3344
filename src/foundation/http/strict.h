// What Beast's parser lets through and two readers of one request could understand differently: the raw
// header is checked before it is parsed.
#pragma once
#include <string_view>

namespace http {

// `header` runs from the request line up to and with the empty line. False for: more or less than one Host,
// Transfer-Encoding that is not just "chunked" or comes with Content-Length, Content-Length that is not one
// plain number, folded lines, a target that does not begin with a slash, a version other than 1.0 and 1.1.
bool is_unambiguous(std::string_view header);

} // namespace http
