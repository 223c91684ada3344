// Identities as types of their own, so that a person can never be passed where a survey is meant.
#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace base {

// The way an identity is written in an address: 12 letters and digits without look-alikes (Crockford base
// 32).
std::string written_id(std::int64_t value);
// Empty when the text is no identity; small and capital letters are the same.
std::optional<std::int64_t> read_id(std::string_view text);

template <class Tag> struct Id {
    std::int64_t value = 0;

    friend auto operator<=>(Id, Id) = default;
    explicit operator bool() const { return value != 0; }
    std::string text() const { return written_id(value); }
    static std::optional<Id> read(std::string_view text)
    {
        auto const value = read_id(text);
        return value ? std::optional(Id{*value}) : std::nullopt;
    }
};

// Anything that hands out identities: random in production, counting in tests and demo.
class IdSource {
public:
    virtual ~IdSource() = default;
    virtual std::int64_t next() = 0;
    template <class T> T make() { return T{next()}; }
};

} // namespace base

template <class Tag> struct std::hash<base::Id<Tag>> {
    std::size_t operator()(base::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
