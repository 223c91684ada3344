#include "http/server.h"
#include "wire_client.h"

#include <atomic>
#include <doctest/doctest.h>
#include <semaphore>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using http::begins;
using http::WireClient;

namespace {

constexpr std::string_view hello = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

http::Options patient()
{
    http::Options options;
    options.port = 0;
    options.workers = 1;
    return options;
}

http::Response greet(http::Request&) { return http::text("hello"); }

// A handler that waits until it is let go, so that no test depends on the speed of the machine.
struct Gate {
    std::counting_semaphore<> entered{0};
    std::counting_semaphore<> open{0};
    http::Handler handler()
    {
        return [this](http::Request&) {
            entered.release();
            open.acquire();
            return http::text("through the gate");
        };
    }
};

bool wait_until_connections(http::Server const& server, std::size_t count)
{
    for (int i = 0; i < 2000 && server.connections() != count; ++i)
        std::this_thread::sleep_for(5ms);
    return server.connections() == count;
}

} // namespace

TEST_CASE("a header that never ends is given up")
{
    auto options = patient();
    options.header_deadline = 150ms;
    http::Server const server(options, greet);
    WireClient client(server.port());
    CHECK(begins(client.ask("GET / HTTP/1.1\r\nHost:"), "HTTP/1.1 408"));
}

TEST_CASE("a body that stops coming is given up")
{
    auto options = patient();
    options.body_idle = 150ms;
    http::Server const server(options, greet);
    WireClient client(server.port());
    CHECK(begins(client.ask("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"), "HTTP/1.1 408"));
}

TEST_CASE("a body that keeps coming slowly may take longer than the deadline of one piece")
{
    auto options = patient();
    options.body_idle = 400ms;
    http::Server const server(options, greet);
    WireClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\n");
    for (int i = 0; i < 8; ++i) {
        std::this_thread::sleep_for(100ms);
        client.send("x");
    }
    CHECK(begins(client.answer(), "HTTP/1.1 200"));
}

TEST_CASE("a connection that is idle too long is closed without a word")
{
    auto options = patient();
    options.keep_alive = 150ms;
    http::Server const server(options, greet);
    WireClient client(server.port());
    CHECK(client.answer().empty());
    CHECK(client.is_closed_by_server());
}

TEST_CASE("a visitor who does not read his answer is given up")
{
    auto options = patient();
    options.write_idle = 200ms;
    http::Server const server(
        options, [](http::Request&) { return http::bytes(std::string(50'000'000, 'x'), "a/b"); });
    WireClient client(server.port());
    client.send(hello);
    CHECK(wait_until_connections(server, 1));
    CHECK(wait_until_connections(server, 0));
}

TEST_CASE("slow visitors hold no worker")
{
    http::Server const server(patient(), greet);
    std::vector<WireClient> slow;
    for (int i = 0; i < 50; ++i) {
        slow.emplace_back(server.port());
        slow.back().send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");
    }
    WireClient quick(server.port());
    CHECK(begins(quick.ask(hello), "HTTP/1.1 200"));
}

TEST_CASE("when too many wait for a worker the next is told to come back")
{
    Gate gate;
    auto options = patient();
    options.queue_max = 1;
    http::Server server(options, gate.handler());
    WireClient running(server.port());
    running.send(hello);
    gate.entered.acquire();
    WireClient one(server.port());
    WireClient other(server.port());
    one.send(hello);
    other.send(hello);
    while (!one.has_answer() && !other.has_answer()) {
    } // one of them is in the queue, the other is told at once
    gate.open.release(2);
    auto const answers = one.answer() + other.answer();
    CHECK(http::holds(answers, "503 Service Unavailable"));
    CHECK(http::holds(answers, "Retry-After: 5"));
}

TEST_CASE("more connections than allowed are closed at once")
{
    auto options = patient();
    options.connections_max = 2;
    http::Server const server(options, greet);
    WireClient one(server.port());
    WireClient two(server.port());
    CHECK(begins(one.ask(hello), "HTTP/1.1 200"));
    CHECK(begins(two.ask(hello), "HTTP/1.1 200"));
    WireClient three(server.port());
    CHECK(three.is_closed_by_server());
}

TEST_CASE("stopping closes idle connections and finishes what runs")
{
    Gate gate;
    http::Server server(patient(), gate.handler());
    WireClient idle(server.port());
    WireClient running(server.port());
    running.send(hello);
    gate.entered.acquire();
    std::thread stopping([&] { server.stop(); });
    CHECK(idle.is_closed_by_server());
    gate.open.release();
    auto const answer = running.answer();
    CHECK(http::holds(answer, "through the gate"));
    stopping.join();
    CHECK(server.connections() == 0);
}

TEST_CASE("a stopped server takes nobody in")
{
    http::Server server(patient(), greet);
    server.stop();
    CHECK_FALSE(WireClient(server.port()).is_connected());
}

TEST_CASE("stopping does not wait for ever for who does not read")
{
    auto options = patient();
    options.drain_deadline = 100ms;
    http::Server server(
        options, [](http::Request&) { return http::bytes(std::string(50'000'000, 'x'), "a/b"); });
    WireClient client(server.port());
    client.send(hello);
    CHECK(wait_until_connections(server, 1));
    auto const begin = std::chrono::steady_clock::now();
    server.stop();
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
}

TEST_CASE("a visitor who leaves while the answer is made does no harm")
{
    Gate gate;
    http::Server const server(patient(), gate.handler());
    {
        WireClient leaving(server.port());
        leaving.send(hello);
        gate.entered.acquire();
    }
    gate.open.release(2);
    WireClient next(server.port());
    CHECK(begins(next.ask(hello), "HTTP/1.1 200"));
}

TEST_CASE("a thousand connections stay open side by side")
{
    http::Server const server(patient(), greet); // raises the limit of open files for the clients too
    std::vector<WireClient> clients;
    for (int i = 0; i < 1000; ++i)
        clients.emplace_back(server.port());
    int answered = 0;
    for (int round = 0; round < 2; ++round)
        for (auto& client : clients)
            answered += begins(client.ask(hello), "HTTP/1.1 200");
    CHECK(answered == 2000);
    CHECK(server.connections() == 1000);
}
