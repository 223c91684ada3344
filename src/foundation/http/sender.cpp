#include "sender.h"

#include "request_id.h"

#include "base/text.h"

#include <algorithm>

namespace http {
namespace {

std::string address_text(boost::asio::ip::address const& address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

using Addresses = std::vector<std::string>;

bool is_in(Addresses const& proxies, std::string_view address)
{
    return std::find(proxies.begin(), proxies.end(), address) != proxies.end();
}

// The last address in X-Forwarded-For that is not one of our own proxies.
std::string forwarded(std::string peer, Request const& request, Addresses const& proxies)
{
    auto const trusted = [&](std::string_view address) { return is_in(proxies, address); };
    if (!trusted(peer))
        return peer;
    auto const hops = base::split(request.header("X-Forwarded-For"), ',');
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        auto const address = base::trimmed(*hop);
        boost::system::error_code bad;
        boost::asio::ip::make_address(std::string(address), bad);
        if (bad)
            return peer;
        if (!trusted(address))
            return std::string(address);
    }
    return peer;
}

} // namespace

Sender sender_of(boost::asio::ip::address const& peer, Request const& request,
    std::vector<std::string> const& trusted_proxies)
{
    auto const address = address_text(peer);
    auto const sent = request.header("X-Request-Id");
    bool const is_named = is_request_id(sent) && is_in(trusted_proxies, address);
    return {forwarded(address, request, trusted_proxies), is_named ? std::string(sent) : new_request_id()};
}

} // namespace http
