// Where new identities come from: unguessable in production, counting in tests and in the demo.
#pragma once
#include <atomic>
#include <cstdint>

#include "base/id.h"

namespace db {

// 60 random bits from the kernel, never 0: they fit the 12 signs of an address.
class RandomIds final : public base::IdSource {
public:
    std::int64_t next() override;
};

class CountingIds final : public base::IdSource {
public:
    explicit CountingIds(std::int64_t first = 1)
        : next_(first)
    {
    }
    std::int64_t next() override { return next_++; }

private:
    std::atomic<std::int64_t> next_;
};

} // namespace db
