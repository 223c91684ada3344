// How every part of this program says that it cannot go on; main turns it into the last frame.
#pragma once
#include "tabular/reader.h"

namespace reader {

struct Failure {
    tabular::ReadError error;
};

[[noreturn]] inline void fail(tabular::ReadError error) { throw Failure{error}; }

} // namespace reader
