#include "smtp.h"

#include "base/fault.h"
#include "headers.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <mutex>

namespace mail {

namespace {

constexpr long connect_s_max = 15;
constexpr long message_s_max = 120;

struct Freed {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(curl_mime* mime) const { curl_mime_free(mime); }
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};
using List = std::unique_ptr<curl_slist, Freed>;
using Mime = std::unique_ptr<curl_mime, Freed>;

void append(List& list, std::string const& line)
{
    auto* longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) {
        throw base::Fault("no memory for a mail");
    }
    (void)list.release(); // the longer list owns it
    list.reset(longer);
}

struct Part {
    std::string type;
    std::string_view content;
    char const* encoder;
};

curl_mimepart* add(curl_mime* mime, Part const& part)
{
    auto* added = curl_mime_addpart(mime);
    curl_mime_type(added, part.type.c_str());
    curl_mime_data(added, part.content.data(), part.content.size());
    curl_mime_encoder(added, part.encoder);
    return added;
}

// The same message in forms of growing worth: the reader shows the last one it can.
void add_bodies(CURL* curl, curl_mime* mime, Message const& message)
{
    Mime bodies(curl_mime_init(curl));
    add(bodies.get(), {"text/plain; charset=utf-8", with_crlf(message.text), "quoted-printable"});
    if (!message.html.empty()) {
        add(bodies.get(), {"text/html; charset=utf-8", with_crlf(message.html), "quoted-printable"});
    }
    if (message.invitation) {
        auto const type = fmt::format("text/calendar; charset=utf-8; method={}", message.invitation->method);
        add(bodies.get(), {type, message.invitation->text, "base64"});
    }
    auto* part = curl_mime_addpart(mime);
    curl_mime_subparts(part, bodies.release());
    curl_mime_type(part, "multipart/alternative");
}

void add_attachment(curl_mime* mime, Attachment const& attachment)
{
    List headers;
    append(headers, "Content-Disposition: " + disposition(attachment.name));
    auto* part = add(mime, {header_text(attachment.type), attachment.content, "base64"});
    constexpr int owned_by_part = 1;
    curl_mime_headers(part, headers.release(), owned_by_part);
}

Mime mime_of(CURL* curl, Message const& message)
{
    Mime mime(curl_mime_init(curl));
    add_bodies(curl, mime.get(), message);
    for (auto const& attachment : message.attachments) {
        add_attachment(mime.get(), attachment);
    }
    return mime;
}

List headers_of(Claimed const& claimed, Address const& from)
{
    List list;
    append(list, "From: " + header_address(from));
    append(list, "To: " + header_address(claimed.message.to));
    append(list, "Subject: " + header_text(claimed.message.subject));
    append(list, "Date: " + header_date(claimed.created));
    append(list, "Message-ID: " + message_id(claimed.id, from));
    append(list, "Auto-Submitted: auto-generated"); // RFC 3834: no absence notes back
    return list;
}

Delivery delivery_of(CURLcode code, long answer)
{
    switch (code) {
    case CURLE_OK:
        return Delivery::accepted;
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_LOGIN_DENIED:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
        return Delivery::server_away;
    default:
        break;
    }
    // 550 to 559 are about this message; other refusals are about us and may be mended.
    return answer >= 550 && answer <= 559 ? Delivery::refused : Delivery::try_later;
}

void start_curl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace

struct Smtp::Handle {
    std::unique_ptr<CURL, Freed> curl{curl_easy_init()};
    char error[CURL_ERROR_SIZE] = "";
};

Smtp::Smtp(std::string url, Address from)
    : url_(std::move(url))
    , from_(std::move(from))
{
    start_curl();
    handle_ = std::make_unique<Handle>();
    auto* curl = handle_->curl.get();
    if (curl == nullptr) {
        throw base::Fault("libcurl can not start");
    }
    curl_easy_setopt(curl, CURLOPT_URL, url_.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_TRY));
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connect_s_max);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, message_s_max);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, handle_->error);
}

Smtp::~Smtp() = default;

Answer Smtp::send(Claimed const& claimed)
{
    auto* curl = handle_->curl.get();
    auto const headers = headers_of(claimed, from_);
    auto const mime = mime_of(curl, claimed.message);
    List receivers;
    append(receivers, claimed.message.to.address);
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from_.address.c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, receivers.get());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, mime.get());
    handle_->error[0] = '\0';
    CURLcode const code = curl_easy_perform(curl);
    long answer = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer);
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, nullptr);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, nullptr);
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, nullptr);
    std::string const words = handle_->error[0] != '\0' ? handle_->error : curl_easy_strerror(code);
    return {delivery_of(code, answer), code == CURLE_OK ? "" : words};
}

} // namespace mail
