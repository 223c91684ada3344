// One connection: waits without holding memory, reads a request, sends its answer. The only header that knows
// Asio and Beast; everything in it runs on the thread of its loop.
#pragma once
#include <utility> // Boost 1.74 forgets it

#include "answers.h"
#include "base/function_ref.h"
#include "body.h"
#include "sender.h"
#include "workers.h"

#include <array>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Socket = asio::basic_stream_socket<asio::ip::tcp, asio::io_context::executor_type>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, asio::io_context::executor_type>;
using Clock = std::chrono::steady_clock;

class Session;

struct House { // what all loops share
    House(Options given, Handler handler)
        : options(std::move(given))
        , answers(options, std::move(handler))
        , workers({options.workers, options.workers_at_once, options.queue_max})
    {
    }
    Options options;
    Answers answers;
    Workers workers;
    std::atomic<std::size_t> connections{0};
    std::atomic<std::size_t> held{0}; // answers that wait until they are true
    std::atomic<bool> stopping{false};
};

struct Loop { // one io thread
    explicit Loop(House& owner)
        : house(owner)
    {
    }
    House& house;
    asio::io_context context{1};
    Acceptor acceptor{context};
    asio::steady_timer sweep{context};
    bool accepting = false;
    // Shared with the operations under way, which may end after the session was closed.
    std::unordered_map<Session*, std::shared_ptr<Session>> sessions;
    std::array<char, 64 * 1024> scratch{}; // every read lands here first
};

// Beast's parser, filling our own request.
class Parser final : public beast::http::basic_parser<true> {
public:
    Request request;
    std::string method;
    int version = 11;
    std::optional<BodyReader> reader;
    Intake intake = Intake::fine;

private:
    using Text = beast::string_view;
    using Error = beast::error_code;
    void on_request_impl(beast::http::verb, Text method, Text target, int version, Error&) override;
    void on_response_impl(int, Text, int, Error&) override { }
    void on_field_impl(beast::http::field, Text name, Text value, Error&) override;
    void on_header_impl(Error&) override { header_is_read_ = true; }
    void on_body_init_impl(boost::optional<std::uint64_t> const&, Error&) override { }
    std::size_t on_body_impl(Text body, Error& error) override;
    void on_chunk_header_impl(std::uint64_t, Text, Error&) override { }
    std::size_t on_chunk_body_impl(std::uint64_t, Text body, Error& error) override;
    void on_finish_impl(Error&) override { }

    bool header_is_read_ = false;
};

class Session : public std::enable_shared_from_this<Session> {
public:
    Session(Loop& loop, Socket socket);
    ~Session();

    void start();
    void close();
    void close_if_idle();
    bool is_late(Clock::time_point now) const { return now >= deadline_; }
    void end_patience();

private:
    enum class Phase { idle, header, body, handling, writing, lingering, closed };

    void await_request();
    void wait_readable();
    void read();
    void take(std::string_view bytes);
    void read_header();
    void begin_request();
    bool read_facts(); // false: refused
    void begin_body();
    void read_body();
    void finish_body();
    void dispatch();
    void hold(std::unique_ptr<Outgoing> outgoing);
    void tell(std::unique_ptr<Outgoing> outgoing, bool is_true);
    void post(std::unique_ptr<Outgoing> outgoing);
    Outgoing::Manner own_manner() const;
    void refuse(int status, std::uint64_t fault = 0);
    void send(std::unique_ptr<Outgoing> outgoing);
    void write_on();
    void finish_answer();
    void linger();
    bool parse(); // false: refused
    void guarded(base::FunctionRef<void()> work);
    void enter(Phase phase, Options::Duration patience);
    BodyLimits body_limits() const;
    Sender sender() const;
    Outgoing::Manner manner(After after) const;

    Loop& loop_;
    Socket socket_;
    std::optional<asio::ip::address> peer_; // none: it was lost at once
    Phase phase_ = Phase::idle;
    bool waiting_ = false;
    Clock::time_point deadline_;
    std::string pending_; // read and not yet understood
    std::unique_ptr<Parser> parser_; // none while idle
    std::unique_ptr<Outgoing> outgoing_;
};

} // namespace http
