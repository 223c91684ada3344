// One run of the reader program: started, listened to, and ended whatever happens.
#pragma once
#include "base/function_ref.h"

#include <chrono>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace tabular {

class Child {
public:
    enum class End { finished, could_not_start, failed, too_slow, stopped };
    // Gives what the program writes, piece by piece; the listener returns false to stop it.
    using OnBytes = base::FunctionRef<bool(std::string_view bytes)>;
    static End run(std::vector<std::string> const& command, std::chrono::milliseconds time, OnBytes on_bytes);
};

} // namespace tabular
