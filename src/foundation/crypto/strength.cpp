#include "strength.h"

#include "base/text.h"

#include <zxcvbn.h>

namespace crypto {
namespace {

constexpr std::size_t looked_at_max = 64; // its time grows with the square of the length

} // namespace

double password_bits(std::string_view password, std::vector<std::string> const& near)
{
    std::vector<std::string> folded;
    for (auto const& word : near)
        folded.push_back(base::folded(word));
    std::vector<char const*> words;
    for (auto const& word : folded)
        words.push_back(word.c_str());
    words.push_back(nullptr);
    std::string const looked_at(password.substr(0, looked_at_max));
    return ZxcvbnMatch(looked_at.c_str(), words.data(), nullptr);
}

} // namespace crypto
