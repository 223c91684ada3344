// Which process does a job, written so that another process on the same machine can see that it is gone.
#pragma once
#include <string>
#include <string_view>

namespace jobs {

// Of this process: the start of the machine, the space its process numbers live in, its number and its start.
std::string process_mark();
// False too when it can not be known, as for a process on another machine.
bool is_gone(std::string_view mark);

} // namespace jobs
