#include "lines.h"

namespace ical {

namespace {

constexpr std::size_t line_bytes_max = 75;

void escape(std::string_view text, std::string& into)
{
    for (char const sign : text) {
        if (sign == '\n') {
            into += "\\n";
        } else if (sign == ',' || sign == ';' || sign == '\\') {
            into += '\\';
            into += sign;
        } else if (static_cast<unsigned char>(sign) >= ' ' || sign == '\t') {
            into += sign;
        }
    }
}

bool continues_a_sign(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

} // namespace

void Lines::plain(std::string_view name, std::string_view value)
{
    line_.assign(name).append(":").append(value);
    fold(line_);
}

void Lines::text(std::string_view name, std::string_view value)
{
    if (value.empty()) {
        return;
    }
    line_.assign(name).append(":");
    escape(value, line_);
    fold(line_);
}

void Lines::fold(std::string_view line)
{
    std::size_t room = line_bytes_max;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && continues_a_sign(line[cut])) {
            --cut;
        }
        written_.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = line_bytes_max - 1; // the blank that begins a folded line counts
    }
    written_.append(line).append("\r\n");
}

} // namespace ical
