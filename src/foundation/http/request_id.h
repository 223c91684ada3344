// What one request is called: in its answer, in every line of the log about a fault in it, and on the error
// page.
#pragma once
#include <string>
#include <string_view>

namespace http {

std::string new_request_id(); // 16 hexadecimal digits
// 8 to 64 letters, digits and hyphens: what proxies make, and nothing that could spoil a log.
bool is_request_id(std::string_view text);

} // namespace http
