#include "http/router.h"

#include "base/fault.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace http {

struct Router::Node {
    struct End {
        std::size_t route;
        std::vector<std::string> names;
    };
    std::map<std::string, std::unique_ptr<Node>, std::less<>> fixed;
    std::unique_ptr<Node> named;
    std::array<std::optional<End>, 5> ends; // by Method
    bool has_end() const
    {
        return std::any_of(ends.begin(), ends.end(), [](auto const& end) { return end.has_value(); });
    }
    static Node* child(Node& node, std::string_view part, std::vector<std::string>& names);
    static Node const* find(Node const& node, std::string_view rest, std::vector<std::string_view>& values);
};

namespace {

constexpr std::array methods{Method::get, Method::head, Method::post, Method::put, Method::del};

std::size_t place(Method method) { return static_cast<std::size_t>(method); }

// Takes the first part off "/a/b": "a" is returned, "/b" stays.
std::string_view take_part(std::string_view& rest)
{
    rest.remove_prefix(1);
    auto const end = std::min(rest.find('/'), rest.size());
    auto const part = rest.substr(0, end);
    rest.remove_prefix(end);
    return part;
}

void require_pattern(std::string_view pattern)
{
    if (!pattern.starts_with('/'))
        throw base::Fault(fmt::format("route {} does not begin with /", pattern));
}

} // namespace

Router::Node* Router::Node::child(Node& node, std::string_view part, std::vector<std::string>& names)
{
    if (part.starts_with('{') && part.ends_with('}') && part.size() > 2) {
        names.emplace_back(part.substr(1, part.size() - 2));
        if (!node.named)
            node.named = std::make_unique<Node>();
        return node.named.get();
    }
    if (part.find_first_of("{}") != part.npos)
        throw base::Fault(fmt::format("route part {} is unclear", part));
    auto& next = node.fixed[std::string(part)];
    if (!next)
        next = std::make_unique<Node>();
    return next.get();
}

Router::Node const* Router::Node::find(
    Node const& node, std::string_view rest, std::vector<std::string_view>& values)
{
    if (rest.empty())
        return node.has_end() ? &node : nullptr;
    auto const part = take_part(rest);
    if (auto const next = node.fixed.find(part); next != node.fixed.end())
        if (auto const* found = find(*next->second, rest, values))
            return found;
    if (!node.named || part.empty())
        return nullptr;
    values.push_back(part);
    if (auto const* found = find(*node.named, rest, values))
        return found;
    values.pop_back();
    return nullptr;
}

Router::Router(std::span<Route const> routes)
    : root_(std::make_unique<Node>())
{
    for (std::size_t i = 0; i < routes.size(); ++i) {
        require_pattern(routes[i].pattern);
        std::vector<std::string> names;
        auto* node = root_.get();
        for (std::string_view rest = routes[i].pattern; !rest.empty();)
            node = Node::child(*node, take_part(rest), names);
        auto& end = node->ends[place(routes[i].method)];
        if (end)
            throw base::Fault(
                fmt::format("routes {} and {} are the same", routes[end->route].pattern, routes[i].pattern));
        end = Node::End{i, std::move(names)};
    }
}

Router::Router(std::vector<Route> const& routes)
    : Router(std::span<Route const>(routes))
{
}

Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;
Router::~Router() = default;

Match Router::match(Method method, std::string_view path) const
{
    std::vector<std::string_view> values;
    auto const* node = path.starts_with('/') ? Node::find(*root_, path, values) : nullptr;
    if (!node)
        return {};
    auto const* end = &node->ends[place(method)];
    if (!*end && method == Method::head)
        end = &node->ends[place(Method::get)];
    Match match;
    if (!*end) {
        match.outcome = Outcome::wrong_method;
        for (auto const known : methods) {
            bool const by_get = known == Method::head && node->ends[place(Method::get)];
            if (!node->ends[place(known)] && !by_get)
                continue;
            match.allow += fmt::format("{}{}", match.allow.empty() ? "" : ", ", name(known));
        }
        return match;
    }
    match.outcome = Outcome::found;
    match.route = (*end)->route;
    for (std::size_t i = 0; i < values.size(); ++i)
        match.params.push_back({(*end)->names[i], std::string(values[i])});
    return match;
}

Response refusal(Match const& match)
{
    return match.outcome == Outcome::wrong_method ? method_not_allowed(match.allow) : not_found();
}

} // namespace http
