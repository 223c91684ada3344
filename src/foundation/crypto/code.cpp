#include "crypto.h"

#include <stdexcept>

namespace crypto {

namespace {

constexpr std::string_view signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr std::uint32_t prime = 31;
static_assert(signs.size() == prime);
constexpr std::size_t length_max = prime - 1; // beyond it two places would weigh the same

// Each sign times its place counted from the right, which is 1 for the check sign.
std::uint32_t weighed(std::string_view code)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        auto const place = static_cast<std::uint32_t>(code.size() - i);
        sum += place * static_cast<std::uint32_t>(signs.find(code[i]));
    }
    return sum % prime;
}

bool is_between(char sign) { return sign == ' ' || sign == '-' || sign == '.' || sign == '\t'; }

char capital(char sign) { return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign; }

std::string bare(std::string_view typed)
{
    std::string code;
    for (char const sign : typed) {
        if (!is_between(sign)) {
            code += capital(sign);
        }
    }
    return code;
}

} // namespace

std::string code(std::size_t length, Random& random)
{
    if (length < 2 || length > length_max) {
        throw std::logic_error("a code has 2 to 30 signs");
    }
    std::string made;
    while (made.size() + 1 < length) {
        made += signs[random.below(prime)];
    }
    made += signs[0]; // worth nothing yet
    made.back() = signs[(prime - weighed(made)) % prime];
    return made;
}

std::string grouped_code(std::string_view code)
{
    std::string shown;
    for (std::size_t i = 0; i < code.size(); ++i) {
        bool const begins_group = i > 0 && i % 4 == 0;
        shown += begins_group ? "-" : "";
        shown += code[i];
    }
    return shown;
}

base::Result<std::string, CodeMistake> read_code(std::string_view typed, std::size_t length)
{
    std::string code = bare(typed);
    if (code.empty()) {
        return base::refuse(CodeMistake::empty);
    }
    if (code.find_first_not_of(signs) != code.npos) {
        return base::refuse(CodeMistake::foreign_sign);
    }
    if (code.size() != length) {
        return base::refuse(CodeMistake::wrong_length);
    }
    if (weighed(code) != 0) {
        return base::refuse(CodeMistake::mistyped);
    }
    return code;
}

} // namespace crypto
