// A visitor who comes often: asks for a page at a fixed rate or as fast as answers come, signs in, and
// answers whole surveys. Speaks only to this machine; every run ends by time or by count.
#include "respondents.h"
#include "wire_client.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Reply {
    int status = 0;
    std::string location, cookies, body;
};

std::string header_of(std::string const& head, std::string const& name, std::size_t from = 0)
{
    auto const at = head.find("\r\n" + name + ": ", from);
    auto const start = at + name.size() + 4;
    return at == std::string::npos ? "" : head.substr(start, head.find("\r\n", start) - start);
}

std::string cookies_of(std::string const& head)
{
    std::string out;
    for (auto at = head.find("\r\nSet-Cookie: "); at != std::string::npos;
         at = head.find("\r\nSet-Cookie: ", at + 2)) {
        auto const cookie = header_of(head, "Set-Cookie", at);
        out += (out.empty() ? "" : "; ") + cookie.substr(0, cookie.find(';'));
    }
    return out;
}

Reply reply_of(std::string const& text)
{
    auto const end = text.find("\r\n\r\n");
    if (text.size() < 12 || end == std::string::npos)
        return {};
    auto const head = text.substr(0, end + 2);
    return {
        std::stoi(text.substr(9, 3)), header_of(head, "Location"), cookies_of(head), text.substr(end + 4)};
}

std::string encoded(std::string const& text)
{
    std::string out;
    for (unsigned char const c : text)
        out += std::isalnum(c) ? std::string(1, static_cast<char>(c)) : fmt::format("%{:02X}", c);
    return out;
}

struct Target {
    std::uint16_t port = 0;
    std::string path, cookie;
};

std::string get_text(Target const& target)
{
    return fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {}\r\nAccept-Encoding: br\r\n\r\n",
        target.path, target.port, target.cookie);
}

// A browser that holds its cookies and one connection.
class Browser {
public:
    explicit Browser(std::uint16_t port)
        : target_{port, "/", ""}
        , wire_(port)
    {
    }

    Reply get(std::string const& path)
    {
        return ask(fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {}\r\n\r\n", path,
            target_.port, target_.cookie));
    }
    Reply post(std::string const& path, std::string const& body)
    {
        return ask(fmt::format("POST {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {}\r\nContent-Type: "
                               "application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{}",
            path, target_.port, target_.cookie, body.size(), body));
    }
    std::string const& cookie() const { return target_.cookie; }

private:
    Reply ask(std::string const& request)
    {
        auto reply = reply_of(wire_.ask(request));
        if (!reply.cookies.empty())
            target_.cookie = reply.cookies;
        return reply;
    }

    Target target_;
    http::WireClient wire_;
};

struct Load {
    Target target;
    double rate = 0; // 0: as fast as answers come
    double seconds = 10;
    int connections = 4;
};

struct Times {
    std::vector<double> ms;
    int failed = 0;
};

// At a fixed rate the time counts from when the request was due, so that waiting in line is seen.
Times visits(Load const& load, int number, Clock::time_point start)
{
    Times out;
    http::WireClient wire(load.target.port);
    auto const request = get_text(load.target);
    for (int turn = 0; seconds_since(start) < load.seconds; ++turn) {
        auto due = Clock::now();
        if (load.rate > 0) {
            due = start
                + std::chrono::duration_cast<Clock::duration>(
                    std::chrono::duration<double>((turn * load.connections + number) / load.rate));
            std::this_thread::sleep_until(due);
        }
        bool const is_well = http::begins(wire.ask(request), "HTTP/1.1 200");
        out.failed += is_well ? 0 : 1;
        out.ms.push_back(1000 * seconds_since(due));
    }
    return out;
}

double part(std::vector<double> const& sorted, double share)
{
    return sorted.empty() ? 0
                          : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

// Prints: p50_ms p99_ms requests_a_second failed
int print_load(Load const& load)
{
    std::mutex guard;
    Times all;
    std::vector<std::thread> threads;
    auto const start = Clock::now();
    for (int i = 0; i < load.connections; ++i)
        threads.emplace_back([&, i] {
            auto const mine = visits(load, i, start);
            std::lock_guard const hold(guard);
            all.ms.insert(all.ms.end(), mine.ms.begin(), mine.ms.end());
            all.failed += mine.failed;
        });
    for (auto& thread : threads)
        thread.join();
    auto const spent = seconds_since(start);
    std::sort(all.ms.begin(), all.ms.end());
    fmt::print("{:.2f} {:.2f} {:.0f} {}\n", part(all.ms, 0.5), part(all.ms, 0.99),
        static_cast<double>(all.ms.size()) / spent, all.failed);
    return all.failed == 0 ? 0 : 1;
}

std::vector<std::string> lines_of(std::string const& file)
{
    std::ifstream in(file);
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

// Prints: responses seconds failed p95_ms p99_ms (of one request)
int print_survey(bench::Survey const& survey, std::size_t visitors)
{
    auto answered = bench::answer_all(survey, visitors);
    std::sort(answered.ms.begin(), answered.ms.end());
    fmt::print("{} {:.3f} {} {:.2f} {:.2f}\n", survey.codes.size(), answered.seconds, answered.failed,
        part(answered.ms, 0.95), part(answered.ms, 0.99));
    return answered.failed == 0 ? 0 : 1;
}

// Prints the cookie of somebody who is signed in.
int print_sign_in(std::uint16_t port, std::string const& email, std::string const& password)
{
    Browser browser(port);
    auto const page = browser.get("/inloggen").body;
    auto const reply = browser.post("/inloggen",
        fmt::format(
            "{}&email={}&password={}", bench::Form().filled(page, 0), encoded(email), encoded(password)));
    fmt::print("{}\n", browser.cookie());
    return reply.status == 303 ? 0 : 1;
}

} // namespace

// get PORT PATH COOKIE RATE SECONDS CONNECTIONS | survey PORT FILE VISITORS [alles] | sign-in PORT EMAIL
// PASSWORD
int main(int count, char** words)
{
    std::vector<std::string> const asked(words + 1, words + count);
    if (asked.size() < 4)
        return 2;
    auto const port = static_cast<std::uint16_t>(std::stoi(asked[1]));
    if (asked[0] == "get" && asked.size() == 7)
        return print_load(
            {{port, asked[2], asked[3]}, std::stod(asked[4]), std::stod(asked[5]), std::stoi(asked[6])});
    if (asked[0] == "survey")
        return print_survey(
            {port, lines_of(asked[2]), asked.size() > 4 ? asked[4] : "1"}, std::stoul(asked[3]));
    if (asked[0] == "sign-in")
        return print_sign_in(port, asked[2], asked[3]);
    return 2;
}
