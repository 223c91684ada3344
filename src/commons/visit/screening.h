// What becomes of the files in a request before a page gets them.
#pragma once
#include "http/message.h"

#include <functional>

namespace visit {

enum class Screening {
    passed,
    marked, // not scanned, and taken all the same: the journal says so
    infected,
    not_scanned // refused, because nobody could look
};

// The worst of all files in the request; a request without files passes.
using Screen = std::function<Screening(http::Request const&)>;

inline bool is_refused(Screening screening)
{
    return screening == Screening::infected || screening == Screening::not_scanned;
}

} // namespace visit
