#include "caps.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace reader {
namespace {

void cap(__rlimit_resource what, rlim_t most)
{
    rlimit const limit{most, most};
    if (setrlimit(what, &limit) != 0)
        _exit(1);
}

} // namespace

void set_caps(tabular::ReaderLimits const& limits)
{
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    cap(RLIMIT_CORE, 0);
    cap(RLIMIT_FSIZE, 0); // it can write to its pipe, and to no file
    cap(RLIMIT_NOFILE, 64);
    cap(RLIMIT_CPU, static_cast<rlim_t>(limits.time.count() / 1000 + 2));
#ifndef __SANITIZE_ADDRESS__ // its shadow memory alone is larger
    cap(RLIMIT_AS, limits.memory_bytes);
#endif
}

} // namespace reader
