// There is no room to write on: told apart from other faults, because the person who runs the house can make
// room, and the visitor can be told so.
#pragma once
#include "base/fault.h"

#include <cerrno>

namespace base {

class DiskFull : public Fault {
public:
    explicit DiskFull(std::string const& what)
        : Fault("the disk is full: " + what)
    {
    }
};

// Of errno after a write: the disk, a quota, or the largest file that this process may make.
inline bool is_disk_full(int error) { return error == ENOSPC || error == EDQUOT || error == EFBIG; }

} // namespace base
