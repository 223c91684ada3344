// Every answer says what its request is called, and only a proxy of ours may choose that name.
#include "http/server.h"
#include "request_id.h"
#include "wire_client.h"

#include "base/fault.h"

#include <doctest/doctest.h>
#include <mutex>

namespace {

struct House {
    explicit House(std::vector<std::string> proxies = {})
        : server(options(std::move(proxies)), [](http::Request& request) -> http::Response {
            if (request.path == "/fault")
                throw base::Fault("the disk is full");
            return request.path == "/nothing" ? http::not_found() : http::text(request.id);
        })
    {
    }
    http::Options options(std::vector<std::string> proxies)
    {
        http::Options out;
        out.port = 0;
        out.workers = 1;
        out.trusted_proxies = std::move(proxies);
        out.error_page = [](http::ErrorInfo const& info) { return http::text("page " + info.request_id); };
        out.on_fault = [this](http::FaultNote const& note) {
            std::lock_guard const lock(mutex);
            logged = note.request_id;
        };
        return out;
    }
    std::string ask(std::string_view path, std::string_view id = {}) const
    {
        auto request = "GET " + std::string(path) + " HTTP/1.1\r\nHost: x\r\n";
        if (!id.empty())
            request += "X-Request-Id: " + std::string(id) + "\r\n";
        return http::WireClient(server.port()).ask(request + "\r\n");
    }
    std::mutex mutex;
    std::string logged;
    http::Server server;
};

std::string id_in(std::string const& answer)
{
    auto const at = answer.find("X-Request-Id: ");
    return at == answer.npos ? "" : answer.substr(at + 14, answer.find('\r', at) - at - 14);
}

} // namespace

TEST_CASE("every answer says what its request is called, and no two are called the same")
{
    House const house;
    auto const one = id_in(house.ask("/a"));
    auto const other = id_in(house.ask("/a"));
    CHECK(http::is_request_id(one));
    CHECK(http::is_request_id(other));
    CHECK(one != other);
}

TEST_CASE("the handler knows the name of its request")
{
    House const house;
    auto const answer = house.ask("/a");
    CHECK(answer.ends_with("\r\n\r\n" + id_in(answer)));
}

TEST_CASE("a fault has the same name in the answer, on the page and in the log")
{
    House house;
    auto const answer = house.ask("/fault");
    CHECK(http::is_request_id(id_in(answer)));
    CHECK(answer.ends_with("page " + id_in(answer)));
    std::lock_guard const lock(house.mutex);
    CHECK(house.logged == id_in(answer));
}

TEST_CASE("what cannot be read or is not there has a name too")
{
    House const house;
    for (auto const& answer :
        {house.ask("/nothing"), house.ask("/../x"), http::WireClient(house.server.port()).ask("x\r\n\r\n")})
        CHECK(answer.ends_with("page " + id_in(answer)));
}

TEST_CASE("a trusted proxy may choose the name, when it is well formed, and nobody else")
{
    House const trusting({"127.0.0.1"});
    CHECK(id_in(trusting.ask("/a", "3f2a-77e1-proxy")) == "3f2a-77e1-proxy");
    CHECK(id_in(House().ask("/a", "3f2a-77e1-proxy")) != "3f2a-77e1-proxy");
    for (std::string const& odd : {std::string("short"), std::string(65, 'a'), std::string("a b c d e f g"),
             std::string("abcdefgh=1"), std::string("<script>x"), std::string("abcdefgh\xc3\xa9")})
        CHECK_MESSAGE(id_in(trusting.ask("/a", odd)) != odd, odd);
}
