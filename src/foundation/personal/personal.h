// Marks in free text by which a person could be known: e-mail addresses, telephone numbers, number plates,
// citizen service numbers (BSN) and bank accounts, as they are written in the Netherlands. Names are not
// found.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace personal {

enum class Kind { email, phone, plate, citizen_number, bank_account };

struct Mark {
    Kind kind = Kind::email;
    std::string found; // as it stands in the text
    friend bool operator==(Mark const&, Mark const&) = default;
};

// In the order of the kinds, each of them once. Service numbers (0800, 0900, 112) are nobody's.
std::vector<Mark> marks_in(std::string_view text);

} // namespace personal
