#include "testing.h"

#include "base/fault.h"

#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace outgoing::testing {
namespace {

constexpr int glance_ms = 50;

std::string head_of(int connection)
{
    std::string head;
    char piece[4096];
    while (head.find("\r\n\r\n") == std::string::npos) {
        auto const count = ::recv(connection, piece, sizeof piece, 0);
        if (count <= 0)
            break;
        head.append(piece, static_cast<std::size_t>(count));
    }
    return head;
}

// "GET /path?query HTTP/1.1"
std::string path_of(std::string const& head)
{
    auto const begin = head.find(' ') + 1;
    return head.substr(begin, head.find(' ', begin) - begin);
}

void send_whole(int connection, std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const count = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

} // namespace

LocalServer::LocalServer(std::function<Told(std::string const& path)> answer)
    : answer_(std::move(answer))
    , socket_(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in place{};
    place.sin_family = AF_INET;
    ::inet_pton(AF_INET, "127.0.0.1", &place.sin_addr);
    auto* const address = reinterpret_cast<sockaddr*>(&place);
    socklen_t size = sizeof place;
    bool const is_open = ::bind(socket_, address, size) == 0 && ::listen(socket_, 16) == 0
        && ::getsockname(socket_, address, &size) == 0;
    if (!is_open)
        throw base::Fault("a server for a test can not listen");
    port_ = ntohs(place.sin_port);
    thread_ = std::thread([this] { run(); });
}

LocalServer::~LocalServer() { stop(); }

std::string LocalServer::url() const { return "http://127.0.0.1:" + std::to_string(port_); }

std::vector<std::string> LocalServer::asked() const
{
    std::scoped_lock const lock(lock_);
    return asked_;
}

void LocalServer::stop()
{
    stopping_ = true;
    if (thread_.joinable())
        thread_.join();
    if (socket_ >= 0)
        ::close(std::exchange(socket_, -1));
}

void LocalServer::run()
{
    while (!stopping_) {
        pollfd waiting{socket_, POLLIN, 0};
        if (::poll(&waiting, 1, glance_ms) <= 0)
            continue;
        auto const connection = ::accept(socket_, nullptr, nullptr);
        if (connection < 0)
            continue;
        answer_one(connection);
        ::close(connection);
    }
}

void LocalServer::answer_one(int connection)
{
    auto const path = path_of(head_of(connection));
    {
        std::scoped_lock const lock(lock_);
        asked_.push_back(path);
    }
    auto const told = answer_(path);
    std::this_thread::sleep_for(std::chrono::milliseconds(told.after_ms));
    send_whole(connection,
        "HTTP/1.1 " + std::to_string(told.status) + " Told\r\nContent-Length: "
            + std::to_string(told.body.size()) + "\r\nConnection: close\r\n\r\n" + told.body);
}

} // namespace outgoing::testing
