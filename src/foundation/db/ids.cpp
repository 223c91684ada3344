#include "ids.h"

#include <sys/random.h>

#include "base/fault.h"

namespace db {

std::int64_t RandomIds::next()
{
    constexpr std::uint64_t sixty_bits = (std::uint64_t{1} << 60U) - 1;
    std::uint64_t bits = 0;
    while ((bits & sixty_bits) == 0)
        if (getrandom(&bits, sizeof bits, 0) != sizeof bits)
            throw base::Fault("db: the kernel gives no random bits");
    return static_cast<std::int64_t>(bits & sixty_bits);
}

} // namespace db
