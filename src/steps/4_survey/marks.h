// Where an open answer may name somebody: names, telephone numbers, number plates, e-mail addresses, bank
// accounts and citizen numbers. It marks too much rather than too little, for a person looks at what is
// marked.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace survey {

enum class MarkKind { name, email, phone, plate, citizen_number, bank_account };

struct TextMark {
    std::size_t at = 0, length = 0; // bytes
    MarkKind kind = MarkKind::name;
    friend bool operator==(TextMark const&, TextMark const&) = default;
};

// In the order of the text; none overlap.
std::vector<TextMark> text_marks(std::string_view text);

// Every place where the piece stands is taken out; nothing when it stands nowhere.
std::string without_piece(std::string_view text, std::string_view piece, std::string_view instead);

} // namespace survey
