// Numbers and texts as bytes and back, as small as is simply done: what is kept for a while and read by
// ourselves.
#pragma once
#include "base/fault.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace base {

class Packer {
public:
    // Small ones take a byte.
    void number(std::uint64_t value)
    {
        while (value >= 128) {
            out_ += static_cast<char>(value % 128 + 128);
            value /= 128;
        }
        out_ += static_cast<char>(value);
    }
    void text(std::string_view value)
    {
        number(value.size());
        out_ += value;
    }
    void byte(char value) { out_ += value; }
    std::string done() { return std::move(out_); }

private:
    std::string out_;
};

// A Fault when the bytes are not what a Packer made; the text must stay as long as this.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes)
        : rest_(bytes)
    {
    }
    bool is_done() const { return rest_.empty(); }
    std::uint64_t number()
    {
        std::uint64_t out = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            auto const one = static_cast<unsigned char>(byte());
            out |= std::uint64_t{one & 127U} << shift;
            if (one < 128)
                return out;
        }
        throw Fault("packed bytes are not sound");
    }
    std::string text() { return std::string(taken(number())); }
    char byte() { return taken(1).front(); }
    // How many items follow, which take a byte or more each.
    std::size_t size()
    {
        auto const out = number();
        if (out > rest_.size())
            throw Fault("packed bytes are cut off");
        return out;
    }

private:
    std::string_view taken(std::uint64_t bytes)
    {
        if (bytes > rest_.size())
            throw Fault("packed bytes are cut off");
        auto const out = rest_.substr(0, bytes);
        rest_.remove_prefix(bytes);
        return out;
    }

    std::string_view rest_;
};

} // namespace base
