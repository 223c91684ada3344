// A few files in one, in memory: the same bytes for the same content and moment.
#pragma once
#include "moment/moment.h"

#include <string>
#include <vector>

namespace archive {

enum class Packing {
    deflated,
    stored, // as it is: what must be readable without unpacking
};

struct Entry {
    std::string name; // with slashes for folders; UTF-8
    std::string content;
    Packing packing = Packing::deflated;
};

// In the order given. A Fault beyond 2 GB, which no page makes.
std::string written(std::vector<Entry> const& entries, moment::Instant made_at);

} // namespace archive
