// A mail that came in, for the one thing we want of it: the calendars it carries. Whoever sends it is a
// stranger, so everything is limited and nothing else is kept.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace mail {

struct Incoming {
    std::string from; // the address alone; empty when it does not say so
    std::vector<std::string> calendars; // decoded; a file that is a calendar itself is one
};

Incoming read_incoming(std::string_view text);

} // namespace mail
