// How hard a password is to guess: the only place that knows libzxcvbn, with its lists of words and names.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace crypto {

// The number of guesses in powers of two; about 30 withstands guessing over the network. `near` are words
// that somebody who guesses would try first: the person's name, the address, the name of the product.
double password_bits(std::string_view password, std::vector<std::string> const& near);

} // namespace crypto
