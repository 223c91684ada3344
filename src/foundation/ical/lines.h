// The lines of a calendar file: escaped, folded at 75 bytes, ended by CR LF (RFC 5545, 3.1 and 3.3.11).
#pragma once
#include <string>
#include <string_view>

namespace ical {

class Lines {
public:
    // A line that needs no escaping.
    void plain(std::string_view name, std::string_view value);
    // Nothing when the text is empty.
    void text(std::string_view name, std::string_view value);
    // Whole lines as they are.
    void raw(std::string_view lines) { written_ += lines; }
    std::string take() { return std::move(written_); }

private:
    void fold(std::string_view line);

    std::string written_;
    std::string line_; // kept between lines to spare its memory
};

} // namespace ical
