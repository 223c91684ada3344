#include "smtp_sink.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace testing {

namespace {

void say(int socket, std::string const& line)
{
    auto const whole = line + "\r\n";
    (void)::send(socket, whole.data(), whole.size(), MSG_NOSIGNAL);
}

std::string between_brackets(std::string const& line)
{
    auto const begin = line.find('<') + 1;
    return line.substr(begin, line.find('>') - begin);
}

class LineReader {
public:
    explicit LineReader(int socket)
        : socket_(socket)
    {
    }
    // False at the end of the connection.
    bool next(std::string& line)
    {
        for (;;) {
            if (auto const end = rest_.find("\r\n"); end != rest_.npos) {
                line = rest_.substr(0, end);
                rest_.erase(0, end + 2);
                return true;
            }
            char piece[16'384];
            auto const length = ::recv(socket_, piece, sizeof piece, 0);
            if (length <= 0) {
                return false;
            }
            rest_.append(piece, static_cast<std::size_t>(length));
        }
    }
    std::string until_dot()
    {
        std::string content, line;
        while (next(line) && line != ".") {
            content += (line.starts_with("..") ? line.substr(1) : line) + "\r\n";
        }
        return content;
    }

private:
    int socket_;
    std::string rest_;
};

} // namespace

SmtpSink::SmtpSink()
    : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener_, generic, length) != 0 || ::listen(listener_, 16) != 0
        || ::getsockname(listener_, generic, &length) != 0) {
        throw std::runtime_error("no free port for the mail server of the test");
    }
    port_ = ntohs(address.sin_port);
    server_ = std::jthread([this] { serve(); });
}

SmtpSink::~SmtpSink()
{
    ::shutdown(listener_, SHUT_RDWR);
    server_.join();
    talks_.clear();
    ::close(listener_);
}

std::vector<Received> SmtpSink::received() const
{
    std::lock_guard const lock(mutex_);
    return received_;
}

void SmtpSink::answer(std::string const& address, std::string const& line)
{
    std::lock_guard const lock(mutex_);
    answers_[address] = line;
}

void SmtpSink::serve()
{
    for (int socket = 0; (socket = ::accept(listener_, nullptr, nullptr)) >= 0;) {
        ++connections_;
        talks_.emplace_back([this, socket] { talk(socket); });
    }
}

void SmtpSink::talk(int socket)
{
    int const yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    LineReader reader(socket);
    Received message;
    std::string line;
    say(socket, "220 sink ready");
    while (reader.next(line)) {
        auto const reply = answer_to(line, message);
        say(socket, reply);
        if (reply.starts_with("354")) {
            message.content = reader.until_dot();
            keep(message); // before it is said, or a test could look too early
            say(socket, "250 kept");
        }
        if (reply.starts_with("221")) {
            break;
        }
    }
    ::close(socket);
}

void SmtpSink::keep(Received const& message)
{
    std::lock_guard const lock(mutex_);
    received_.push_back(message);
}

std::string SmtpSink::answer_to(std::string const& line, Received& message)
{
    if (line.starts_with("EHLO")) {
        return "250-sink\r\n250 8BITMIME";
    }
    if (line.starts_with("MAIL FROM:")) {
        message.from = between_brackets(line);
        return "250 ok";
    }
    if (line.starts_with("RCPT TO:")) {
        message.to = between_brackets(line);
        return receiver_answer(message.to);
    }
    if (line == "DATA") {
        return "354 go on";
    }
    return line == "QUIT" ? "221 bye" : line == "RSET" || line == "NOOP" ? "250 ok" : "502 unknown";
}

std::string SmtpSink::receiver_answer(std::string const& address)
{
    std::lock_guard const lock(mutex_);
    auto const found = answers_.find(address);
    return found == answers_.end() ? "250 ok" : found->second;
}

} // namespace testing
