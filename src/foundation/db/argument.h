// One value on its way into a statement. It borrows text and bytes, so it lives no longer than the call.
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/id.h"
#include "moment/moment.h"

namespace db {

// Bytes that are no text.
struct Blob {
    std::string_view bytes;
};

template <class T>
concept Whole = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

// An empty id, date or instant (all zero) is null in the table, and null reads back as that empty value.
class Argument {
public:
    using Value
        = std::variant<std::nullptr_t, std::int64_t, double, bool, std::string_view, Blob, std::string>;

    explicit Argument(std::nullptr_t)
        : value_(nullptr)
    {
    }
    template <Whole T>
    explicit Argument(T value)
        : value_(static_cast<std::int64_t>(value))
    {
    }
    template <std::floating_point T>
    explicit Argument(T value)
        : value_(static_cast<double>(value))
    {
    }
    template <std::same_as<bool> T>
    explicit Argument(T value)
        : value_(value)
    {
    }
    explicit Argument(std::string_view text)
        : value_(text)
    {
    }
    explicit Argument(std::string const& text)
        : value_(std::string_view(text))
    {
    }
    explicit Argument(char const* text)
        : value_(std::string_view(text))
    {
    }
    explicit Argument(Blob blob)
        : value_(blob)
    {
    }
    template <class Tag>
    explicit Argument(base::Id<Tag> id)
        : value_(id ? Value(id.value) : Value(nullptr))
    {
    }
    explicit Argument(moment::Instant instant)
        : value_(instant.epoch_ms != 0 ? Value(instant.epoch_ms) : Value(nullptr))
    {
    }
    explicit Argument(moment::Date date)
        : value_(date ? Value(moment::iso(date)) : Value(nullptr))
    {
    }
    explicit Argument(moment::TimeOfDay time)
        : value_(moment::iso(time))
    {
    }
    template <class T>
    explicit Argument(std::optional<T> const& value)
        : value_(value ? Argument(*value).value_ : Value(nullptr))
    {
    }

    Value const& value() const { return value_; }

private:
    Value value_;
};

} // namespace db
