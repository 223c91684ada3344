#include "request_id.h"

#include <algorithm>
#include <fmt/format.h>
#include <random>

namespace http {

std::string new_request_id()
{
    thread_local std::mt19937_64 random{std::random_device{}()};
    return fmt::format("{:016x}", random());
}

bool is_request_id(std::string_view text)
{
    constexpr std::size_t least = 8;
    constexpr std::size_t most = 64;
    return text.size() >= least && text.size() <= most && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    });
}

} // namespace http
