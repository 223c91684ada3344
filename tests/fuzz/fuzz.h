// What every fuzz target shares: a claim that must hold, and the pieces in which bytes arrive.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// One input; what it shows is a crash, a sanitizer or a claim that does not hold. Answers 0.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace fuzz {

// Stops the program, so that the input is kept.
inline void must(bool holds)
{
    if (!holds)
        std::abort();
}

inline std::string_view text(std::uint8_t const* data, std::size_t size)
{
    return {reinterpret_cast<char const*>(data), size};
}

// Hands the bytes over in pieces, as a network does, until `take` says no.
template <class Take> bool in_pieces(std::string_view bytes, std::size_t piece, Take take)
{
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        if (!take(bytes.substr(0, piece)))
            return false;
    return true;
}

} // namespace fuzz
