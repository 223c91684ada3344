#include "http/server.h"

#include "session.h"

#include "base/fault.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>

namespace http {
namespace {

constexpr auto sweep_pause = std::chrono::milliseconds(100);
constexpr auto drain_pause = std::chrono::milliseconds(2);
constexpr rlim_t files_beside_connections = 512; // database, uploads, log

void raise_file_limit(std::size_t connections)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    auto const wanted = static_cast<rlim_t>(connections) + files_beside_connections;
    if (limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit); // without it fewer visitors fit, and that is all
}

void share_port(Acceptor& acceptor)
{
    int const on = 1;
    if (::setsockopt(acceptor.native_handle(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) != 0)
        throw base::Fault("the port cannot be shared among io threads");
}

void open(Loop& loop, std::uint16_t port)
{
    auto const& options = loop.house.options;
    try {
        asio::ip::tcp::endpoint const place(asio::ip::make_address(options.host), port);
        loop.acceptor.open(place.protocol());
        loop.acceptor.set_option(asio::socket_base::reuse_address(true));
        if (options.io_threads > 1)
            share_port(loop.acceptor);
        loop.acceptor.bind(place);
        loop.acceptor.listen(asio::socket_base::max_listen_connections);
    } catch (boost::system::system_error const& error) {
        throw base::Fault(fmt::format("cannot listen on {}:{}: {}", options.host, port, error.what()));
    }
}

void welcome(Loop& loop, Socket socket)
{
    if (loop.house.connections >= loop.house.options.connections_max)
        return; // the socket closes here
    auto session = std::make_shared<Session>(loop, std::move(socket));
    loop.sessions.emplace(session.get(), session);
    session->start();
}

void accept_on(Loop& loop)
{
    loop.accepting = loop.acceptor.is_open();
    if (!loop.accepting)
        return;
    loop.acceptor.async_accept([&loop](beast::error_code error, Socket socket) {
        if (error) {
            loop.accepting = false; // out of files, perhaps: the sweep tries again
            return;
        }
        welcome(loop, std::move(socket));
        accept_on(loop);
    });
}

std::vector<std::shared_ptr<Session>> all_sessions(Loop const& loop)
{
    std::vector<std::shared_ptr<Session>> sessions;
    sessions.reserve(loop.sessions.size());
    for (auto const& [address, session] : loop.sessions)
        sessions.push_back(session);
    return sessions;
}

void run(Loop& loop)
{
    while (!loop.context.stopped()) {
        try {
            loop.context.run();
        } catch (std::exception const& fault) { // out of memory: one visitor loses, the others go on
            loop.house.answers.note_fault(fault.what(), {});
        }
    }
}

void close_idle(Loop& loop)
{
    beast::error_code ignored; // it may be closed already
    loop.acceptor.close(ignored);
    for (auto const& session : all_sessions(loop))
        session->close_if_idle();
}

void sweep_on(Loop& loop)
{
    loop.sweep.expires_after(sweep_pause);
    loop.sweep.async_wait([&loop](beast::error_code error) {
        if (error)
            return;
        sweep_on(loop);
        if (!loop.accepting)
            accept_on(loop);
        auto const now = Clock::now();
        std::vector<std::shared_ptr<Session>> late; // acting changes the map
        for (auto const& [address, session] : loop.sessions)
            if (session->is_late(now))
                late.push_back(session);
        for (auto const& session : late)
            session->end_patience();
    });
}

void close_all(Loop& loop)
{
    for (auto const& session : all_sessions(loop))
        session->close();
}

} // namespace

struct Server::State {
    State(Options given, Handler handler)
        : house(std::move(given), std::move(handler))
    {
    }
    void on_every_loop(void (*work)(Loop&))
    {
        for (auto const& loop : loops)
            asio::post(loop->context, [work, &loop = *loop] { work(loop); });
    }
    void drain();

    House house;
    std::vector<std::unique_ptr<Loop>> loops;
    std::vector<std::thread> threads;
    std::uint16_t port = 0;
};

Server::Server(Options options, Handler handler)
    : state_(std::make_unique<State>(std::move(options), std::move(handler)))
{
    auto& house = state_->house;
    raise_file_limit(house.options.connections_max);
    state_->port = house.options.port;
    for (unsigned i = 0; i < std::max(house.options.io_threads, 1u); ++i) {
        state_->loops.push_back(std::make_unique<Loop>(house));
        open(*state_->loops.back(), state_->port);
        state_->port = state_->loops.back()->acceptor.local_endpoint().port();
    }
    for (auto const& loop : state_->loops) {
        accept_on(*loop);
        sweep_on(*loop);
        state_->threads.emplace_back([&loop = *loop] { run(loop); });
    }
}

Server::~Server() { stop(); }

std::uint16_t Server::port() const { return state_->port; }

std::size_t Server::connections() const { return state_->house.connections; }

void Server::State::drain()
{
    auto const deadline = Clock::now() + house.options.drain_deadline;
    while (house.connections > 0 && Clock::now() < deadline)
        std::this_thread::sleep_for(drain_pause);
}

void Server::stop()
{
    if (state_->house.stopping.exchange(true))
        return;
    state_->on_every_loop(close_idle);
    state_->drain();
    state_->on_every_loop(close_all);
    state_->on_every_loop([](Loop& loop) { loop.context.stop(); });
    for (auto& thread : state_->threads)
        thread.join();
    state_->house.workers.stop();
    while (state_->house.held > 0) // they still know this server
        std::this_thread::sleep_for(drain_pause);
}

} // namespace http
