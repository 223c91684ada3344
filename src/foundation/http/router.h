// Which page an address means: patterns such as /t/{park}/enquete, found in a tree, so that a hundred routes
// cost no more than ten.
//
//   http::Router const router({{http::Method::get, "/t/{place}/enquete"}});
//   auto match = router.match(request.method, request.path);
//   if (match.outcome == http::Outcome::found) { request.params = std::move(match.params); ... match.route }
#pragma once
#include "http/message.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace http {

struct Route {
    Method method = Method::get;
    std::string pattern; // fixed parts go before {named} ones, whatever the order in the table
};

enum class Outcome { found, unknown_path, wrong_method };

struct Match {
    Outcome outcome = Outcome::unknown_path;
    std::size_t route = 0; // place in the table
    Fields params;
    std::string allow; // with wrong_method: "GET, HEAD, POST"
};

class Router {
public:
    // Two routes that mean the same, or a pattern that cannot be read, are a Fault.
    explicit Router(std::span<Route const> routes);
    explicit Router(std::vector<Route> const& routes);
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;
    ~Router();

    // HEAD is answered by the route of GET. The path is a decoded one.
    Match match(Method method, std::string_view path) const;

private:
    struct Node;
    std::unique_ptr<Node> root_;
};

// The answer when there is no page: 404, or 405 with Allow.
Response refusal(Match const& match);

} // namespace http
