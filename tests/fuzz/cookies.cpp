// The Cookie header, and what we write into Set-Cookie.
#include "fuzz.h"

#include "base/fault.h"
#include "http/message.h"

namespace {

void write_back(http::Named const& cookie)
{
    try {
        auto const line = http::set_cookie_line({cookie.name, cookie.value});
        fuzz::must(line.find_first_of("\r\n") == line.npos);
        auto const again = http::read_cookies(line.substr(0, line.find(';')));
        fuzz::must(again.size() == 1 && again[0].value == cookie.value);
        fuzz::must(again[0].name == http::cookie_name(cookie.name, http::Transport::https));
    } catch (base::Fault const&) {
        return; // a name or a value that fits in no cookie is refused
    }
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const cookies = http::read_cookies(fuzz::text(data, size));
    fuzz::must(cookies.size() <= 100);
    for (auto const& cookie : cookies) {
        fuzz::must(!cookie.name.empty());
        fuzz::must(cookie.name.find_first_of("=;") == std::string::npos);
        fuzz::must(cookie.value.find(';') == std::string::npos);
        write_back(cookie);
    }
    return 0;
}
