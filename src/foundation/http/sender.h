// Who sent a request: the other end of the connection, or the visitor that a proxy of ours speaks for.
#pragma once
#include <utility> // Boost 1.74 forgets it

#include "http/message.h"

#include <boost/asio/ip/address.hpp>
#include <string>
#include <vector>

namespace http {

struct Sender {
    std::string address;
    std::string request_id;
};

// A proxy is believed in what it says of the visitor and in the name it gives the request; nobody else is.
Sender sender_of(boost::asio::ip::address const& peer, Request const& request,
    std::vector<std::string> const& trusted_proxies);

} // namespace http
