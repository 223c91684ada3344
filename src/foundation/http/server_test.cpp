#include "base/disk_full.h"
#include "http/router.h"
#include "http/server.h"
#include "testing/testing.h"
#include "wire_client.h"

#include <atomic>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fstream>
#include <thread>

using namespace std::chrono_literals;
using http::begins;
using http::holds;
using http::WireClient;

namespace {

http::Response echo(http::Request& request)
{
    if (request.path == "/fault")
        throw base::Fault("the table is gone");
    if (request.path == "/full")
        throw base::DiskFull("no room for a row");
    if (request.path == "/nothing")
        return http::not_found();
    if (request.path == "/slow")
        std::this_thread::sleep_for(200ms);
    if (request.path == "/long")
        return http::page(std::string(2'000'000, 'x'));
    auto const* photo = request.file("photo");
    return http::text(fmt::format("{} {} field={} body={} photo={} from={}", http::name(request.method),
        request.path, request.field("name"), request.body, photo ? photo->size : 0, request.remote));
}

http::Options quick()
{
    http::Options options;
    options.port = 0;
    options.workers = 2;
    options.error_page = [](http::ErrorInfo const& info) {
        return http::page(
            fmt::format("house page {} {}", info.status, info.number > 0 ? "numbered" : "plain"));
    };
    options.upload_limit = [](http::Method, std::string_view path) { return path == "/upload" ? 1000u : 0u; };
    return options;
}

struct House {
    explicit House(http::Options options = quick(), http::Handler handler = echo)
        : server(std::move(options), std::move(handler))
    {
    }
    http::Server server;
    WireClient client() const { return WireClient(server.port()); }
    std::string ask(std::string_view request) const { return client().ask(request); }
};

std::string get(std::string_view target) { return fmt::format("GET {} HTTP/1.1\r\nHost: x\r\n\r\n", target); }

std::string post(std::string_view target, std::string_view content_type, std::string_view body)
{
    return fmt::format("POST {} HTTP/1.1\r\nHost: x\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n{}",
        target, content_type, body.size(), body);
}

std::string upload(std::string_view target, std::size_t size)
{
    auto const body = "--b\r\nContent-Disposition: form-data; name=photo; filename=a\r\n\r\n"
        + std::string(size, 'x') + "\r\n--b--\r\n";
    return post(target, "multipart/form-data; boundary=b", body);
}

constexpr std::string_view form = "application/x-www-form-urlencoded";

} // namespace

TEST_CASE("a page is served and the connection stays open for the next")
{
    House const house;
    auto client = house.client();
    CHECK(holds(client.ask(get("/a%20b")), "GET /a b"));
    CHECK(begins(client.ask(get("/c")), "HTTP/1.1 200 OK\r\nDate: "));
}

TEST_CASE("requests that come together are answered in their order")
{
    House const house;
    auto client = house.client();
    client.send(get("/slow") + post("/b", form, "name=Jan") + get("/c"));
    CHECK(holds(client.answer(), "GET /slow"));
    CHECK(holds(client.answer(), "POST /b field=Jan"));
    CHECK(holds(client.answer(), "GET /c"));
}

TEST_CASE("a request that comes letter by letter is understood")
{
    House const house;
    auto client = house.client();
    for (char const letter : post("/b", form, "name=Jan"))
        client.send({&letter, 1});
    CHECK(holds(client.answer(), "POST /b field=Jan"));
}

TEST_CASE("HEAD is answered without a body")
{
    House const house;
    auto client = house.client();
    client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK_FALSE(holds(client.head(), "Content-Length: 0"));
    CHECK(begins(client.ask(get("/b")), "HTTP/1.1 200"));
}

TEST_CASE("a body in chunks is read, and its trailer is no header")
{
    House house(quick(), [](http::Request& request) {
        return http::text(fmt::format("[{}][{}]", request.body, request.header("X-Late")));
    });
    auto const answer = house.ask("PUT /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                  "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nX-Late: 1\r\n\r\n");
    CHECK(holds(answer, "[abcde][]"));
}

TEST_CASE("an old client gets its answer and the connection closes")
{
    House const house;
    auto client = house.client();
    CHECK(holds(client.ask("GET /a HTTP/1.0\r\n\r\n"), "Connection: close"));
    CHECK(client.is_closed_by_server());
}

TEST_CASE("who asks to go on with a body is told to")
{
    House const house;
    auto client = house.client();
    client.send("POST /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: "
                "application/x-www-form-urlencoded\r\nContent-Length: 8\r\n\r\n");
    CHECK(client.head() == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(holds(client.ask("name=Jan"), "field=Jan"));
}

TEST_CASE("what two readers could read differently is refused")
{
    House const house;
    for (std::string_view const request : {
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: "
             "chunked\r\n\r\n0\r\n\r\n",
             "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4, 4\r\n\r\nabcd",
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nabcd",
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +4\r\n\r\nabcd",
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length:\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: x\r\nContent-Length : 4\r\n\r\nabcd",
             "GET / HTTP/1.1\r\n\r\n",
             "GET / HTTP/1.1\r\nHost:\r\n\r\n",
             "GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n",
             "GET / HTTP/1.1\r\nHost: x/y\r\n\r\n",
             "GET / HTTP/1.1\r\nHost: x\r\nX-A: 1\r\n 2\r\n\r\n",
             "GET / HTTP/1.1\r\n Host: x\r\n\r\n",
             "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n",
             "GET * HTTP/1.1\r\nHost: x\r\n\r\n",
             "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
             "GET / HTTP/2.0\r\nHost: x\r\n\r\n",
             "GET /../a HTTP/1.1\r\nHost: x\r\n\r\n",
             "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
             "GET / HTTP/1.1\r\nHost: x\r\nX-A: a\x01z\r\n\r\n",
             "GET / HTTP/1.1\r\nHost: x\r\nX-A: a\nX-B: b\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
             "\x16\x03\x01\r\n\r\n",
         })
        CHECK_MESSAGE(begins(house.ask(request), "HTTP/1.1 400"), request);
}

TEST_CASE("after a refusal nothing more is read as a request")
{
    House const house;
    auto client = house.client();
    client.send("GET / HTTP/1.1\r\n\r\n" + get("/second"));
    CHECK(holds(client.answer(), "house page 400"));
    CHECK(client.answer().empty());
}

TEST_CASE("a method nobody knows is told which there are")
{
    House const house;
    auto const answer = house.ask("BREW / HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(begins(answer, "HTTP/1.1 405"));
    CHECK(holds(answer, "Allow: GET, HEAD, POST, PUT, DELETE\r\n"));
}

TEST_CASE("a header that is too large is refused")
{
    House const house;
    auto const answer = house.ask("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n");
    CHECK(begins(answer, "HTTP/1.1 431"));
}

TEST_CASE("a form that is too large is refused with a page the browser can read")
{
    House const house;
    auto client = house.client();
    CHECK(client.send(post("/a", form, "a=" + std::string(5'000'000, 'x'))));
    auto const answer = client.answer();
    CHECK(begins(answer, "HTTP/1.1 413"));
    CHECK(holds(answer, "house page 413"));
}

TEST_CASE("files are refused where none are expected, and the whole is still taken in")
{
    House const house;
    auto client = house.client();
    CHECK(client.send(upload("/a", 5'000'000)));
    CHECK(begins(client.answer(), "HTTP/1.1 413"));
    client.end_sending();
    CHECK(client.is_closed_by_server());
}

TEST_CASE("a file within the limit of its address comes through")
{
    House const house;
    CHECK(holds(house.ask(upload("/upload", 500)), "photo=500"));
    CHECK(begins(house.ask(upload("/upload", 5000)), "HTTP/1.1 413"));
}

TEST_CASE("an upload in chunks is counted as it comes")
{
    House const house;
    auto client = house.client();
    client.send("POST /upload HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                "Transfer-Encoding: chunked\r\n\r\n");
    auto const head = std::string("--b\r\nContent-Disposition: form-data; name=photo; filename=a\r\n\r\n");
    client.send(fmt::format("{:x}\r\n{}\r\n", head.size(), head));
    for (int i = 0; i < 20; ++i)
        client.send("64\r\n" + std::string(100, 'x') + "\r\n");
    CHECK(begins(client.answer(), "HTTP/1.1 413"));
}

TEST_CASE("an upload that finds no disk is a fault with a number")
{
    auto options = quick();
    options.temp_dir = "/nonexistent";
    House const house(options);
    auto const answer = house.ask(upload("/upload", 500));
    CHECK(begins(answer, "HTTP/1.1 500"));
    CHECK(holds(answer, "house page 500 numbered"));
}

TEST_CASE("a fault of the handler becomes a page with a number that is in the log")
{
    std::atomic<std::uint64_t> logged = 0;
    std::string what;
    auto options = quick();
    options.on_fault = [&](http::FaultNote const& note) {
        what = note.what;
        logged = note.number;
    };
    options.error_page
        = [](http::ErrorInfo const& info) { return http::page(fmt::format("number {}", info.number)); };
    House const house(options);
    auto const answer = house.ask(get("/fault"));
    CHECK(begins(answer, "HTTP/1.1 500"));
    CHECK(holds(answer, fmt::format("number {}", logged.load())));
    CHECK(what == "the table is gone");
    CHECK_FALSE(holds(answer, "table"));
}

TEST_CASE("a full disk is told apart from other faults, to the visitor and in the log")
{
    std::string what;
    auto options = quick();
    options.on_fault = [&](http::FaultNote const& note) { what = note.what; };
    House const house(options);
    CHECK(begins(house.ask(get("/full")), "HTTP/1.1 507 Insufficient Storage"));
    CHECK(what == "the disk is full: no room for a row");
}

TEST_CASE("an error page that fails leaves a plain one")
{
    auto options = quick();
    options.error_page = [](http::ErrorInfo const&) -> http::Response { throw base::Fault("no page"); };
    House const house(options);
    CHECK(holds(house.ask(get("/nothing")), "404 Not Found\n"));
}

TEST_CASE("an error without a body gets the page of the house")
{
    House const house;
    auto const answer = house.ask(get("/nothing"));
    CHECK(begins(answer, "HTTP/1.1 404"));
    CHECK(holds(answer, "house page 404 plain"));
}

TEST_CASE("every answer has the default headers, unless it sets them itself")
{
    auto options = quick();
    options.default_headers = {{"X-Frame-Options", "DENY"}, {"Cache-Control", "private"}};
    House const house(options);
    CHECK(holds(house.ask(get("/a")), "Cache-Control: private\r\n"));
    CHECK(holds(house.ask(get("/nothing")), "Cache-Control: no-store\r\n"));
    CHECK(holds(house.ask("GET / HTTP/1.1\r\n\r\n"), "X-Frame-Options: DENY\r\n"));
}

TEST_CASE("a large page travels compressed or in full")
{
    House const house;
    CHECK(house.ask(get("/long")).size() > 2'000'000);
    auto const answer = house.ask("GET /long HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n");
    CHECK(holds(answer, "Content-Encoding: br"));
    CHECK(answer.size() < 2000);
}

TEST_CASE("a file is sent in pieces and whole")
{
    testing::TempDir const folder;
    auto const path = folder.path() / "big";
    std::ofstream(path) << std::string(3'000'000, 'y') << "end";
    House const house(
        quick(), [&](http::Request&) { return http::download_file(path, "big.txt", "text/plain"); });
    auto const answer = house.ask(get("/a"));
    CHECK(holds(answer, "Content-Length: 3000003\r\n"));
    CHECK(answer.ends_with("yend"));
}

TEST_CASE("what the browser has already is answered with 304 and nothing more")
{
    House const house(quick(), [](http::Request&) { return http::bytes("abc", "image/png"); });
    auto client = house.client();
    auto const first = client.ask(get("/a"));
    auto const at = first.find("ETag: ") + 6;
    auto const etag = first.substr(at, first.find('\r', at) - at);
    auto const second = client.ask("GET /a HTTP/1.1\r\nHost: x\r\nIf-None-Match: " + etag + "\r\n\r\n");
    CHECK(begins(second, "HTTP/1.1 304"));
    CHECK(second.ends_with("\r\n\r\n"));
}

TEST_CASE("the visitor behind a trusted proxy is known, and nobody else is believed")
{
    auto const request = "GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 9.9.9.9, 1.2.3.4\r\n\r\n";
    auto options = quick();
    CHECK(holds(House(options).ask(request), "from=127.0.0.1"));
    options.trusted_proxies = {"127.0.0.1"};
    CHECK(holds(House(options).ask(request), "from=1.2.3.4"));
}

TEST_CASE("io threads share one port")
{
    auto options = quick();
    options.io_threads = 2;
    House const house(options);
    for (int i = 0; i < 20; ++i)
        CHECK(begins(house.ask(get("/a")), "HTTP/1.1 200"));
}

TEST_CASE("a port that is taken is a fault")
{
    House const house;
    auto options = quick();
    options.port = house.server.port();
    CHECK_THROWS_AS(House second(options), base::Fault);
}
