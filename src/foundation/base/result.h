// What a rule answers when the domain may say no: a value, or the room's own enum of refusals.
#pragma once
#include <optional>
#include <utility>
#include <variant>

namespace base {

template <class E> struct Unexpected {
    E error;
};

template <class E> Unexpected<E> refuse(E error) { return {std::move(error)}; }

// The names are those of std::expected, which GCC 12 does not offer in C++20; to be swapped later.
template <class T, class E> class [[nodiscard]] Result {
public:
    Result(T value)
        : held_(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Unexpected<E> refusal)
        : held_(std::in_place_index<1>, std::move(refusal.error))
    {
    }
    bool has_value() const { return held_.index() == 0; }
    explicit operator bool() const { return has_value(); }
    T const& value() const& { return std::get<0>(held_); }
    T& value() & { return std::get<0>(held_); }
    T&& value() && { return std::get<0>(std::move(held_)); }
    T const& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T const* operator->() const { return &value(); }
    E const& error() const { return std::get<1>(held_); }

private:
    std::variant<T, E> held_;
};

template <class E> class [[nodiscard]] Result<void, E> {
public:
    Result() = default;
    Result(Unexpected<E> refusal)
        : error_(std::move(refusal.error))
    {
    }
    bool has_value() const { return !error_; }
    explicit operator bool() const { return has_value(); }
    E const& error() const { return *error_; }

private:
    std::optional<E> error_;
};

} // namespace base
