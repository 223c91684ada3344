// What people wrote in a large field, as pieces to lay out.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace survey {

struct Piece {
    enum class Kind { heading, paragraph, list };
    Kind kind = Kind::paragraph;
    std::string text; // of a heading or a paragraph; may have line breaks
    std::vector<std::string> items = {}; // of a list
};
// An empty line ends a piece; "# " begins a heading, "- " a point of a list.
std::vector<Piece> pieces_of(std::string_view text);

} // namespace survey
