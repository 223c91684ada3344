#include "totp.h"

#include "base/fault.h"
#include "base/text.h"

#include <fmt/format.h>
#include <liboath/oath.h>

#include <algorithm>
#include <cstdlib>

namespace crypto {
namespace {

constexpr std::size_t secret_bytes = 20;
constexpr unsigned step_seconds = 30;
constexpr unsigned digits = 6;

void check(int outcome)
{
    if (outcome != OATH_OK)
        throw base::Fault(fmt::format("liboath: {}", oath_strerror_name(outcome)));
}

void start_oath()
{
    static int const state = oath_init();
    check(state);
}

std::string raw(std::string_view secret)
{
    char* bytes = nullptr;
    std::size_t length = 0;
    check(oath_base32_decode(secret.data(), secret.size(), &bytes, &length));
    std::string out(bytes, length);
    std::free(bytes);
    return out;
}

std::string digits_of(std::string_view typed)
{
    std::string out;
    for (char const sign : typed)
        if (sign != ' ' && sign != '-')
            out += sign;
    return out;
}

bool is_code(std::string_view text)
{
    return text.size() == digits
        && std::ranges::all_of(text, [](char sign) { return sign >= '0' && sign <= '9'; });
}

} // namespace

std::string totp_secret(Random& random)
{
    auto const bytes = random_bytes(secret_bytes, random);
    char* text = nullptr;
    std::size_t length = 0;
    check(oath_base32_encode(bytes.data(), bytes.size(), &text, &length));
    std::string out(text, length);
    std::free(text);
    return out;
}

std::string totp_uri(std::string_view secret, std::string_view issuer, std::string_view account)
{
    return fmt::format("otpauth://totp/{0}:{1}?secret={2}&issuer={0}", base::percent_encoded(issuer),
        base::percent_encoded(account), secret);
}

std::optional<std::int64_t> totp_step(
    std::string_view secret, std::string_view typed, std::int64_t epoch_seconds)
{
    start_oath();
    auto const code = digits_of(typed);
    if (!is_code(code))
        return std::nullopt;
    auto const key = raw(secret);
    int position = 0;
    std::uint64_t step = 0;
    int const found = oath_totp_validate3(
        key.data(), key.size(), epoch_seconds, step_seconds, 0, 1, &position, &step, code.c_str());
    return found >= 0 ? std::optional(static_cast<std::int64_t>(step)) : std::nullopt;
}

std::string totp_code(std::string_view secret, std::int64_t epoch_seconds)
{
    start_oath();
    auto const key = raw(secret);
    std::string code(digits + 1, '\0');
    check(oath_totp_generate(key.data(), key.size(), epoch_seconds, step_seconds, 0, digits, code.data()));
    code.pop_back();
    return code;
}

} // namespace crypto
