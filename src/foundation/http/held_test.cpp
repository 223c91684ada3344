#include "http/server.h"
#include "wire_client.h"

#include <atomic>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <latch>
#include <thread>

using namespace std::chrono_literals;
using http::begins;
using http::holds;
using http::WireClient;

namespace {

http::Options quick()
{
    http::Options options;
    options.port = 0;
    options.error_page = [](http::ErrorInfo const& info) {
        return http::page(
            fmt::format("house page {} {}", info.status, info.number > 0 ? "numbered" : "plain"));
    };
    return options;
}

std::string get(std::string_view target) { return fmt::format("GET {} HTTP/1.1\r\nHost: x\r\n\r\n", target); }

// An answer to "/held" waits until somebody says whether it is true.
struct Held {
    std::function<void(bool)> say;
    std::latch is_held{1};
    http::Handler handler()
    {
        return [this](http::Request& request) {
            auto response = http::text(std::string("page of ") + request.path);
            if (request.path == "/held")
                response.when_true = [this](auto told) {
                    say = std::move(told);
                    is_held.count_down();
                };
            return response;
        };
    }
};

} // namespace

TEST_CASE("an answer that is not true yet waits, and its worker does not")
{
    Held held;
    auto options = quick();
    options.workers = 1;
    http::Server const server(options, held.handler());
    WireClient first(server.port());
    first.send(get("/held") + get("/after"));
    held.is_held.wait();
    CHECK(holds(WireClient(server.port()).ask(get("/another")), "page of /another"));
    held.say(true);
    CHECK(holds(first.answer(), "page of /held"));
    CHECK(holds(first.answer(), "page of /after"));
}

TEST_CASE("an answer that came to nothing is a fault with a number")
{
    std::string noted;
    Held held;
    auto options = quick();
    options.on_fault = [&](http::FaultNote const& note) { noted = note.what; };
    http::Server const server(options, held.handler());
    WireClient client(server.port());
    client.send(get("/held"));
    held.is_held.wait();
    held.say(false);
    auto const answer = client.answer();
    CHECK(begins(answer, "HTTP/1.1 500"));
    CHECK(holds(answer, "house page 500 numbered"));
    CHECK(holds(noted, "has not been kept"));
}

TEST_CASE("a fault after something was done waits for it too")
{
    Held held;
    auto handler = held.handler();
    http::Server const server(quick(), [&](http::Request& request) {
        auto response = handler(request);
        response.body = http::FileBytes{"/a file that nobody made"};
        return response;
    });
    WireClient client(server.port());
    client.send(get("/held"));
    held.is_held.wait();
    held.say(true);
    CHECK(begins(client.answer(), "HTTP/1.1 500"));
}

TEST_CASE("a server that stops waits for an answer that is held, also when its visitor has gone")
{
    Held held;
    auto options = quick();
    options.drain_deadline = 20ms;
    auto server = std::make_unique<http::Server>(options, held.handler());
    {
        WireClient client(server->port());
        client.send(get("/held"));
        held.is_held.wait();
    }
    std::atomic<bool> is_stopped = false;
    std::thread stopper([&] {
        server.reset();
        is_stopped = true;
    });
    std::this_thread::sleep_for(100ms);
    CHECK_FALSE(is_stopped);
    std::exchange(held.say, {})(true);
    stopper.join();
    CHECK(is_stopped);
}
