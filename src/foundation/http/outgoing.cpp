#include "outgoing.h"

#include "base/fault.h"

#include <algorithm>
#include <ctime>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace http {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

// "Mon, 15 Mar 2027 08:00:00 GMT", made once a second by each thread.
std::string const& http_date()
{
    thread_local std::time_t made_at = 0;
    thread_local std::string text;
    auto const now = std::time(nullptr);
    if (now == made_at)
        return text;
    made_at = now;
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char buffer[40];
    text.assign(buffer, std::strftime(buffer, sizeof buffer, "%a, %d %b %Y %H:%M:%S GMT", &parts));
    return text;
}

bool has_no_body(int status) { return status < 200 || status == 204 || status == 304; }

} // namespace

Outgoing::Outgoing(Response response, Manner manner)
    : held_(std::move(response.body))
    , after_(manner.after)
{
    if (auto const* own = std::get_if<std::string>(&held_))
        rest_ = *own;
    if (auto const* fixed = std::get_if<StaticBytes>(&held_))
        rest_ = fixed->bytes;
    if (auto const* file = std::get_if<FileBytes>(&held_))
        open_file(file->path);
    write_head(response, manner);
    if (manner.method == Method::head || has_no_body(response.status))
        drop_body();
}

Outgoing::~Outgoing()
{
    if (file_ >= 0)
        ::close(file_);
}

void Outgoing::open_file(std::filesystem::path const& path)
{
    struct stat facts { };
    file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_ < 0 || ::fstat(file_, &facts) != 0)
        throw base::Fault(fmt::format("no file {}", path.string()));
    file_left_ = static_cast<std::uint64_t>(facts.st_size);
}

void Outgoing::write_head(Response const& response, Manner manner)
{
    auto out = fmt::memory_buffer();
    auto const add = std::back_inserter(out);
    fmt::format_to(
        add, "HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status, reason(response.status), http_date());
    for (auto const& [name, value] : response.headers)
        fmt::format_to(add, "{}: {}\r\n", name, value);
    if (!has_no_body(response.status))
        fmt::format_to(add, "Content-Length: {}\r\n", length());
    if (after_ == After::close)
        fmt::format_to(add, "Connection: close\r\n");
    else if (manner.version == 10)
        fmt::format_to(add, "Connection: keep-alive\r\n");
    fmt::format_to(add, "\r\n");
    head_text_ = fmt::to_string(out);
    head_ = head_text_;
}

void Outgoing::drop_body()
{
    rest_ = {};
    file_left_ = 0;
}

bool Outgoing::done()
{
    if (!head_.empty() || !rest_.empty())
        return false;
    if (file_left_ == 0)
        return true;
    piece_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(piece_bytes, file_left_)));
    auto const count = ::read(file_, piece_.data(), piece_.size());
    if (count <= 0)
        throw base::Fault("a file became shorter while it was sent");
    file_left_ -= static_cast<std::uint64_t>(count);
    rest_ = std::string_view(piece_).substr(0, static_cast<std::size_t>(count));
    return false;
}

void Outgoing::sent(std::size_t count)
{
    auto const of_head = std::min(count, head_.size());
    head_.remove_prefix(of_head);
    rest_.remove_prefix(count - of_head);
}

std::string_view reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 413:
        return "Content Too Large";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 507:
        return "Insufficient Storage";
    default:
        return "Other";
    }
}

} // namespace http
