// Names of people in the Netherlands, to find them in what somebody wrote. The lists help; they are not
// complete.
#pragma once
#include <string_view>

namespace survey {

// All words are given in small letters.
bool is_name_in_small_letters(std::string_view word);
// "roos", "mark": written with a capital it is a name.
bool is_name_with_capital(std::string_view word);
// "meneer", "mevr", "familie": what stands before a name.
bool comes_before_name(std::string_view word);
// "van", "de", "der": within a name.
bool stands_within_name(std::string_view word);
// Begins with a capital, and is nobody's name: "nederlands", "whatsapp".
bool is_known_capital(std::string_view word);

} // namespace survey
