// What comes in and what goes out: a request and a response as plain values, so that a page can be tested
// without a socket.
//
//   auto request = http::Request::post("/t/grift/enquete?step=2", {{"name", "Jan"}});
//   request.field("name");                       // "Jan"
//   http::Response response = page(request);     // http::page(html), http::redirect("/t/grift"), ...
#pragma once
#include "http/cookies.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace http {

enum class Method { get, head, post, put, del };
std::string_view name(Method method); // "GET"

// A file that is removed when the value goes.
class TempFile {
public:
    explicit TempFile(std::filesystem::path path)
        : path_(std::move(path))
    {
    }
    TempFile(TempFile&& other) noexcept
        : path_(std::exchange(other.path_, {}))
    {
    }
    TempFile& operator=(TempFile&& other) noexcept
    {
        std::swap(path_, other.path_);
        return *this;
    }
    ~TempFile();
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

struct Upload {
    std::string field;
    std::string filename; // as the visitor's machine called it: for showing, never for a path
    std::string content_type; // as claimed
    std::filesystem::path path; // lives as long as the request
    std::uint64_t size = 0;
};

// All text in a request (path, query, form, file names) is valid UTF-8 without NUL: the server answers 400 to
// anything else.
struct Request {
    Method method = Method::get;
    std::string target; // as sent: "/t/grift?step=2"
    std::string path; // decoded: "/t/grift"
    Fields params; // from the route's pattern
    Fields queries;
    Fields form;
    Fields headers;
    Fields cookies;
    std::vector<Upload> uploads;
    std::string body; // of what is no form: JSON and the like
    std::string remote; // the visitor's address, behind trusted proxies too
    std::string id; // what this request is called in the answer and in the log

    // Each of these is the first value of that name; empty when there is none.
    std::string_view param(std::string_view name) const;
    std::string_view query(std::string_view name) const;
    std::string_view field(std::string_view name) const;
    std::string_view header(std::string_view name) const; // in any case
    std::string_view cookie(std::string_view name) const;

    bool has_field(std::string_view name) const;
    std::vector<std::string_view> fields(std::string_view name) const; // of checkboxes, in their order
    Upload const* file(std::string_view field) const; // null when none was chosen
    std::vector<Upload const*> files(std::string_view field) const;

    // For tests: requests by hand. A target that a server would refuse is a Fault.
    static Request get(std::string_view target);
    static Request post(std::string_view target, Fields form = {});
    static Request put(std::string_view target, std::string body);
    static Request del(std::string_view target);
    Request with_header(std::string_view name, std::string_view value) &&;
    Request with_cookie(std::string_view name, std::string_view value) &&;
    Request with_upload(Upload upload) &&; // its file stays the test's own

    std::vector<TempFile> temp_files; // what uploads point at
};

// False when a browser says that another site caused this request (Sec-Fetch-Site, or else Origin against
// Host). A client that tells neither is not a browser of today and passes.
bool same_origin(Request const& request);

struct StaticBytes { // of the program itself: never copied, never freed
    std::string_view bytes;
};
struct FileBytes { // sent in pieces while the connection takes them
    std::filesystem::path path;
};
using Body = std::variant<std::string, StaticBytes, FileBytes>;

// Calls once, from any thread, when an answer may be told: false when what it tells came to nothing after
// all.
using WhenTrue = std::function<void(std::function<void(bool is_true)>)>;

struct Response {
    int status = 200;
    Fields headers;
    Body body;
    // The server holds the answer until then, and says 500 when it is not true; none: at once.
    WhenTrue when_true = {};

    std::string_view header(std::string_view name) const; // in any case; empty when absent
    Response& set_header(std::string_view name, std::string_view value); // replaces
    Response& add_header(std::string_view name, std::string_view value);
    Response& set_cookie(Cookie const& cookie);
    Response& set_etag(std::string_view etag); // without quotes; the server then answers If-None-Match
    std::string_view text() const; // the body when it is in memory
};

// What a visitor typed, so that it fits in the query of an address of ours.
std::string query_text(std::string_view text);

Response page(std::string html, int status = 200);
Response redirect(std::string_view to); // 303; `to` is an address on this site or an outgoing one of ours
Response text(std::string words, int status = 200);
Response json(std::string json, int status = 200);
Response bytes(std::string content, std::string_view content_type); // shown in place, like a picture
Response file(std::filesystem::path path, std::string_view content_type);
// Offered for saving under this name, without what could lead to another folder; with an ETag of the content.
Response download(std::string content, std::string_view filename, std::string_view content_type);
Response download_file(std::filesystem::path path, std::string_view filename, std::string_view content_type);

// Without a body: the server fills in the error page of the house (Options::error_page).
Response error(int status);
Response not_found();
Response method_not_allowed(std::string_view allow);

// 304 instead of a 200 that the visitor has already; the server does this to every answer.
Response if_changed(Request const& request, Response response);

} // namespace http
