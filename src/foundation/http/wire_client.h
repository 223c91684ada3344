// For tests: a client that sends exactly the bytes it is given, which no well-behaved library would.
#pragma once
#include <arpa/inet.h>
#include <chrono>
#include <cstdint>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace http {

class WireClient {
public:
    explicit WireClient(std::uint16_t port)
        : socket_(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_port = htons(port);
        ::inet_pton(AF_INET, "127.0.0.1", &place.sin_addr);
        connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&place), sizeof place) == 0;
    }
    WireClient(WireClient&& other) noexcept
        : socket_(std::exchange(other.socket_, -1))
        , connected_(other.connected_)
    {
    }
    WireClient& operator=(WireClient&&) = delete;
    ~WireClient()
    {
        if (socket_ >= 0)
            ::close(socket_);
    }

    bool is_connected() const { return connected_; }

    bool send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            auto const count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }
    void end_sending() { ::shutdown(socket_, SHUT_WR); }

    // One whole answer; what came of it when the server closes or ten seconds pass.
    std::string answer()
    {
        auto const head_end = read_until("\r\n\r\n");
        if (head_end == std::string::npos)
            return std::exchange(buffer_, {});
        auto const size = head_end + length_in(std::string_view(buffer_).substr(0, head_end));
        while (buffer_.size() < size && read_some()) { }
        return take(size);
    }
    bool has_answer() const
    {
        pollfd waiting{socket_, POLLIN, 0};
        constexpr int glance_ms = 5;
        return ::poll(&waiting, 1, glance_ms) > 0;
    }
    // The head alone, as after HEAD.
    std::string head()
    {
        auto const end = read_until("\r\n\r\n");
        return take(end == std::string::npos ? buffer_.size() : end);
    }
    std::string ask(std::string_view request)
    {
        send(request);
        return answer();
    }
    bool is_closed_by_server()
    {
        while (read_some()) { }
        return ended_;
    }

private:
    static std::size_t length_in(std::string_view head)
    {
        auto const at = head.find("Content-Length: ");
        return at == head.npos ? 0 : std::stoul(std::string(head.substr(at + 16, 20)));
    }
    std::string take(std::size_t size)
    {
        auto text = buffer_.substr(0, size);
        buffer_.erase(0, size);
        return text;
    }
    std::size_t read_until(std::string_view mark)
    {
        while (buffer_.find(mark) == std::string::npos)
            if (!read_some())
                return std::string::npos;
        return buffer_.find(mark) + mark.size();
    }
    bool read_some()
    {
        pollfd waiting{socket_, POLLIN, 0};
        constexpr int patience_ms = 10'000;
        if (::poll(&waiting, 1, patience_ms) <= 0)
            return false;
        char bytes[16384];
        auto const count = ::recv(socket_, bytes, sizeof bytes, 0);
        ended_ = count <= 0;
        if (count > 0)
            buffer_.append(bytes, static_cast<std::size_t>(count));
        return count > 0;
    }

    int socket_;
    bool connected_ = false;
    bool ended_ = false;
    std::string buffer_;
};

inline bool begins(std::string_view text, std::string_view start) { return text.starts_with(start); }
inline bool holds(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace http
