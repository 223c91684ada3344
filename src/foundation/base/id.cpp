#include "id.h"

namespace base {
namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t written_length = 12;

int digit_value(char c)
{
    if (c >= 'A' && c <= 'Z')
        c = static_cast<char>(c - 'A' + 'a');
    auto const at = alphabet.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

std::string written_id(std::int64_t value)
{
    std::string out(written_length, '0');
    auto rest = static_cast<std::uint64_t>(value);
    for (auto at = out.rbegin(); at != out.rend(); ++at, rest >>= 5)
        *at = alphabet[rest & 31U];
    return out;
}

std::optional<std::int64_t> read_id(std::string_view text)
{
    if (text.size() != written_length)
        return std::nullopt;
    std::uint64_t value = 0;
    for (char const c : text) {
        int const digit = digit_value(c);
        if (digit < 0)
            return std::nullopt;
        value = value << 5 | static_cast<std::uint64_t>(digit);
    }
    return static_cast<std::int64_t>(value);
}

} // namespace base
