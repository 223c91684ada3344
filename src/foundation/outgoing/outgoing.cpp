// The network, through libcurl, within limits.
#include "outgoing.h"

#include "base/fault.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace outgoing {
namespace {

constexpr long connect_ms_max = 3000;

struct Freed {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};
using Curl = std::unique_ptr<CURL, Freed>;
using List = std::unique_ptr<curl_slist, Freed>;

struct Received {
    std::string body;
    std::size_t bytes_max = 0;
};

// Too long an answer stops the call.
std::size_t receive(char const* bytes, std::size_t one, std::size_t count, void* to)
{
    auto& got = *static_cast<Received*>(to);
    auto const size = one * count;
    if (got.body.size() + size > got.bytes_max)
        return 0;
    got.body.append(bytes, size);
    return size;
}

Curl started()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    Curl curl(curl_easy_init());
    if (!curl)
        throw base::Fault("libcurl can not start");
    return curl;
}

void append(List& list, std::string const& line)
{
    auto* longer = curl_slist_append(list.get(), line.c_str());
    if (!longer)
        throw base::Fault("no memory for a header");
    (void)list.release(); // the longer list owns it
    list.reset(longer);
}

void set_limits(CURL* curl, Call const& call)
{
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https,http"); // which of them: is_safe_address
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, connect_ms_max);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(call.in_all.count()));
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "Terreinwijzer");
}

std::optional<Got> call_over_network(Call const& call)
{
    if (!is_safe_address(call.url))
        return std::nullopt;
    auto const curl = started();
    set_limits(curl.get(), call);
    List headers;
    append(headers, "Accept: " + call.accept);
    if (!call.authorization.empty())
        append(headers, "Authorization: " + call.authorization);
    Received got{{}, call.body_bytes_max};
    curl_easy_setopt(curl.get(), CURLOPT_URL, call.url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &got);
    if (!call.form.empty())
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, call.form.c_str());
    if (curl_easy_perform(curl.get()) != CURLE_OK)
        return std::nullopt;
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    return Got{static_cast<int>(status), std::move(got.body)};
}

std::string_view host_of(std::string_view url)
{
    auto rest = url.substr(url.find("://") + 3);
    rest = rest.substr(0, rest.find_first_of("/?#"));
    return rest.starts_with('[') ? rest.substr(0, rest.find(']') + 1) : rest.substr(0, rest.find(':'));
}

} // namespace

bool is_safe_address(std::string_view url)
{
    constexpr std::size_t url_bytes_max = 2048;
    bool const is_plain = std::ranges::all_of(url, [](char sign) { return sign > ' ' && sign < 127; });
    if (!is_plain || url.size() > url_bytes_max || url.find_first_of("\"<>\\^`{|}@#") != url.npos)
        return false;
    if (url.starts_with("https://"))
        return !host_of(url).empty();
    auto const host = url.starts_with("http://") ? host_of(url) : std::string_view();
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

Fetch over_the_network() { return call_over_network; }

} // namespace outgoing
