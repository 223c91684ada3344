// A bug, a full disk, a lost database: nothing the visitor can mend. Caught once, where requests and jobs
// begin.
#pragma once
#include <stdexcept>
#include <string>

namespace base {

class Fault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace base
