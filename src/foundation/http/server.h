// The house's front door: accepts connections within limits, reads whole requests, lets a fixed pool of
// workers answer them, and sends the answers at the pace of the visitor.
//
//   http::Server server(options, [&](http::Request& request) { return app.answer(request); });
//   ... wait for a signal ...
//   server.stop();
#pragma once
#include "http/message.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace http {

// What an error page can tell: 400, 404, 405, 408, 413, 431, 500 or 503.
struct ErrorInfo {
    int status = 500;
    Request const* request = nullptr; // null when it could not be read
    std::uint64_t number = 0; // of the fault in the log; 0 when it is no fault
    std::string request_id = {};
};

// For the log alone: nothing of it is shown to a visitor but the number and the name of the request.
struct FaultNote {
    std::uint64_t number;
    std::string_view request_id; // empty when it belongs to no request
    std::string_view what;
};

enum class Compression { off, on };

struct Options {
    using Duration = std::chrono::milliseconds;

    std::string host = "127.0.0.1"; // an address, not a name
    std::uint16_t port = 8080; // 0: any free one, see Server::port
    unsigned io_threads = 1; // more than one share the port
    unsigned workers = 8;
    unsigned workers_at_once = 8; // more only when those wait for something: see Workers
    std::size_t queue_max = 1024; // requests waiting for a worker; beyond it 503
    std::size_t connections_max = 20'000; // raises the limit of open files when it may

    std::size_t header_max_bytes = 16 * 1024;
    std::size_t form_max_bytes = 1024 * 1024; // form without files, or raw body
    std::size_t fields_max = 5'000;
    std::size_t uploads_max = 100;
    std::filesystem::path temp_dir = "/tmp";

    Duration header_deadline = std::chrono::seconds(15); // for the whole header
    Duration body_idle = std::chrono::seconds(30); // between two pieces
    Duration write_idle = std::chrono::seconds(30);
    Duration keep_alive = std::chrono::seconds(75);
    Duration drain_deadline = std::chrono::seconds(10); // for stop

    Fields default_headers; // added to every answer that does not set them itself
    std::vector<std::string> trusted_proxies; // whose X-Forwarded-For and X-Request-Id are believed
    Compression compression = Compression::on; // of pages made on the spot

    // The largest body with files that this address takes; 0 refuses files with 413. On the io thread: quick.
    std::function<std::uint64_t(Method, std::string_view path)> upload_limit;
    // Quick and without a database: it may be called on the io thread and when all workers are taken.
    std::function<Response(ErrorInfo const&)> error_page;
    // For the log, at every exception of the handler.
    std::function<void(FaultNote const&)> on_fault;
};

using Handler = std::function<Response(Request&)>;

class Server {
public:
    // Serves from here on; a port that is taken is a Fault.
    Server(Options options, Handler handler);
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;
    ~Server(); // stops

    std::uint16_t port() const;
    std::size_t connections() const;
    // Takes no new requests, finishes the running ones, closes the rest. Returns when all is still.
    void stop();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace http
