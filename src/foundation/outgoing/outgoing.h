// Calls to servers of others, within limits of time and size. Never in a transaction.
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace outgoing {

// A form makes it a POST.
struct Call {
    std::string url;
    std::string form = {};
    std::string authorization = {}; // the header, whole
    std::string accept = "application/json";
    std::size_t body_bytes_max = 512 * 1024; // a longer answer counts as none
    std::chrono::milliseconds in_all = std::chrono::seconds(6); // three of them at most to connect
};
struct Got {
    int status = 0;
    std::string body = {};
};
// Nothing: no answer in time.
using Fetch = std::function<std::optional<Got>(Call const&)>;

// Through libcurl: no redirects, https alone (http to this machine, for tests). Behind a proxy when the
// environment names one.
Fetch over_the_network();
bool is_safe_address(std::string_view url);

} // namespace outgoing
