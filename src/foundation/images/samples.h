// The smallest picture that tests can send.
#pragma once
#include <string_view>

namespace images::samples {

// Two pixels, red and blue.
inline constexpr std::string_view png(
    "\211PNG\015\012\032\012\000\000\000\015IHDR\000\000\000\002\000\000\000\001\010\002\000\000\000\173\100"
    "\350\335\000\000\000\015IDAT\170\332\143\370\317\000\004\377\001\007\000\001\377\075\175\214\111\000\000"
    "\000\000IEND\256\102\140\202",
    70);

} // namespace images::samples
