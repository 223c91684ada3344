// Small values for tests of this room and of rooms that build on it.
#pragma once
#include "survey.h"

#include <fmt/format.h>

namespace survey::samples {

inline constexpr Secret secret{"a secret for tests"};

inline Recipient recipient(std::string street, std::int64_t number)
{
    return {{"De ondernemer van dit pand", fmt::format("{} {}", street, number), "7461 AB  Grifthoek"},
        street, number, "", "7461AB", ""};
}

inline std::vector<Recipient> recipients(int count)
{
    std::vector<Recipient> out;
    for (int i = 1; i <= count; ++i)
        out.push_back(recipient(i % 2 == 0 ? "Ambachtstraat" : "Handelsweg", i));
    return out;
}

} // namespace survey::samples
