#include "http/message.h"

#include "base/fault.h"
#include "base/text.h"
#include "target.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>

namespace http {
namespace {

Request by_hand(Method method, std::string_view target)
{
    auto read = read_target(target);
    if (!read)
        throw base::Fault(fmt::format("a server would refuse the address {}", target));
    Request request;
    request.method = method;
    request.target = target;
    request.path = std::move(read->path);
    request.queries = std::move(read->queries);
    return request;
}

Response made(int status, Body body, std::string_view content_type)
{
    return {status, {{"Content-Type", std::string(content_type)}}, std::move(body)};
}

bool is_simple(char c)
{
    bool const letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || c == '-' || c == '_' || c == '.';
}

std::string escaped(char c) { return fmt::format("%{:02X}", static_cast<unsigned char>(c)); }

// Signs that mean something to a file system, and a dot in front that hides a file or leads upward.
std::string safe_name(std::string_view filename)
{
    std::string name;
    for (char const c : filename) {
        bool const odd = static_cast<unsigned char>(c) < ' ' || c == 127
            || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        name += odd || (c == '.' && name.empty()) ? '_' : c;
    }
    return name.empty() ? "_" : name;
}

// RFC 8187: what an old browser shows, and the true name beside it.
std::string disposition(std::string_view filename)
{
    std::string plain;
    std::string exact;
    for (char const c : safe_name(filename)) {
        plain += is_simple(c) || c == ' ' ? c : '_';
        exact += is_simple(c) ? std::string(1, c) : escaped(c);
    }
    return fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain, exact);
}

// Taken from size and time of change, so that a large file need not be read.
std::string file_etag(std::filesystem::path const& path)
{
    struct stat facts { };
    if (::stat(path.c_str(), &facts) != 0)
        throw base::Fault(fmt::format("no file {}", path.string()));
    return fmt::format("{:x}-{:x}{:08x}", facts.st_size, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec);
}

bool names_etag(std::string_view list, std::string_view etag)
{
    if (base::trimmed(list) == "*")
        return true;
    for (auto part : base::split(list, ',')) {
        part = base::trimmed(part);
        if (part.starts_with("W/"))
            part.remove_prefix(2);
        if (part == etag)
            return true;
    }
    return false;
}

std::string_view host_of(std::string_view origin)
{
    auto const scheme = origin.find("://");
    return scheme == origin.npos ? std::string_view() : origin.substr(scheme + 3);
}

} // namespace

std::string_view name(Method method)
{
    constexpr std::array<std::string_view, 5> names{"GET", "HEAD", "POST", "PUT", "DELETE"};
    return names[static_cast<std::size_t>(method)];
}

TempFile::~TempFile()
{
    std::error_code ignored; // it may be gone already
    if (!path_.empty())
        std::filesystem::remove(path_, ignored);
}

std::string_view Request::param(std::string_view name) const { return first(params, name); }
std::string_view Request::query(std::string_view name) const { return first(queries, name); }
std::string_view Request::field(std::string_view name) const { return first(form, name); }
std::string_view Request::header(std::string_view name) const { return first_header(headers, name); }
std::string_view Request::cookie(std::string_view name) const { return first(cookies, name); }

bool Request::has_field(std::string_view name) const
{
    return std::any_of(form.begin(), form.end(), [&](Named const& field) { return field.name == name; });
}

std::vector<std::string_view> Request::fields(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (auto const& field : form)
        if (field.name == name)
            values.push_back(field.value);
    return values;
}

Upload const* Request::file(std::string_view field) const
{
    for (auto const& upload : uploads)
        if (upload.field == field)
            return &upload;
    return nullptr;
}

std::vector<Upload const*> Request::files(std::string_view field) const
{
    std::vector<Upload const*> found;
    for (auto const& upload : uploads)
        if (upload.field == field)
            found.push_back(&upload);
    return found;
}

Request Request::get(std::string_view target) { return by_hand(Method::get, target); }

Request Request::post(std::string_view target, Fields form)
{
    auto request = by_hand(Method::post, target);
    request.form = std::move(form);
    return request;
}

Request Request::put(std::string_view target, std::string body)
{
    auto request = by_hand(Method::put, target);
    request.body = std::move(body);
    return request;
}

Request Request::del(std::string_view target) { return by_hand(Method::del, target); }

Request Request::with_header(std::string_view name, std::string_view value) &&
{
    headers.push_back({std::string(name), std::string(value)});
    return std::move(*this);
}

Request Request::with_cookie(std::string_view name, std::string_view value) &&
{
    cookies.push_back({std::string(name), std::string(value)});
    return std::move(*this);
}

Request Request::with_upload(Upload upload) &&
{
    uploads.push_back(std::move(upload));
    return std::move(*this);
}

bool same_origin(Request const& request)
{
    auto const site = request.header("Sec-Fetch-Site");
    if (!site.empty())
        return site == "same-origin" || site == "none";
    auto const origin = request.header("Origin");
    return origin.empty() || same_name(host_of(origin), request.header("Host"));
}

std::string_view Response::header(std::string_view name) const { return first_header(headers, name); }

Response& Response::set_header(std::string_view name, std::string_view value)
{
    std::erase_if(headers, [&](Named const& header) { return same_name(header.name, name); });
    return add_header(name, value);
}

Response& Response::add_header(std::string_view name, std::string_view value)
{
    if (value.find_first_of(std::string_view("\r\n\0", 3)) != value.npos)
        throw base::Fault(fmt::format("header {} holds a line break", name));
    headers.push_back({std::string(name), std::string(value)});
    return *this;
}

Response& Response::set_cookie(Cookie const& cookie)
{
    return add_header("Set-Cookie", set_cookie_line(cookie));
}

Response& Response::set_etag(std::string_view etag)
{
    return set_header("ETag", fmt::format("\"{}\"", etag));
}

std::string_view Response::text() const
{
    if (auto const* own = std::get_if<std::string>(&body))
        return *own;
    if (auto const* fixed = std::get_if<StaticBytes>(&body))
        return fixed->bytes;
    return {};
}

std::string query_text(std::string_view text)
{
    std::string out;
    for (char const c : text)
        out += is_simple(c) || c == '/' ? std::string(1, c) : escaped(c);
    return out;
}

Response page(std::string html, int status)
{
    return made(status, std::move(html), "text/html; charset=utf-8");
}

Response redirect(std::string_view to)
{
    Response response;
    response.status = 303;
    response.set_header("Location", to);
    return response;
}

Response text(std::string words, int status)
{
    return made(status, std::move(words), "text/plain; charset=utf-8");
}
Response json(std::string json, int status) { return made(status, std::move(json), "application/json"); }

Response bytes(std::string content, std::string_view content_type)
{
    auto const etag = fmt::format("{:016x}", digest(content));
    auto response = made(200, std::move(content), content_type);
    return std::move(response.set_etag(etag));
}

Response file(std::filesystem::path path, std::string_view content_type)
{
    auto const etag = file_etag(path);
    auto response = made(200, FileBytes{std::move(path)}, content_type);
    return std::move(response.set_etag(etag));
}

Response download(std::string content, std::string_view filename, std::string_view content_type)
{
    auto response = bytes(std::move(content), content_type);
    return std::move(response.set_header("Content-Disposition", disposition(filename)));
}

Response download_file(std::filesystem::path path, std::string_view filename, std::string_view content_type)
{
    auto response = file(std::move(path), content_type);
    return std::move(response.set_header("Content-Disposition", disposition(filename)));
}

Response error(int status) { return {status, {}, {}}; }

Response not_found() { return error(404); }

Response method_not_allowed(std::string_view allow)
{
    auto response = error(405);
    return std::move(response.set_header("Allow", allow));
}

Response if_changed(Request const& request, Response response)
{
    bool const reading = request.method == Method::get || request.method == Method::head;
    auto const etag = response.header("ETag");
    auto const known = request.header("If-None-Match");
    if (!reading || response.status != 200 || etag.empty() || known.empty())
        return response;
    if (!names_etag(known, etag.starts_with("W/") ? etag.substr(2) : etag))
        return response;
    response.status = 304;
    response.body = std::string();
    std::erase_if(response.headers, [](Named const& h) { return same_name(h.name, "Content-Type"); });
    return response;
}

} // namespace http
