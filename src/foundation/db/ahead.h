// What goes to PostgreSQL with the next statement, in one trip: beginnings and ends of transactions, and
// statements whose answer nobody waits for.
#pragma once
#include "postgresql_values.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace db {

struct Said {
    std::string text; // a command, or the name of a prepared statement
    std::string_view sql = {}; // of that statement
    std::optional<Parameters> parameters = {};

    std::string_view told() const { return parameters ? sql : std::string_view(text); }
};

class Ahead {
public:
    void add(Said said) { all_.push_back(std::move(said)); }
    void clear() { all_.clear(); }
    std::vector<Said> taken() { return std::exchange(all_, {}); }
    bool is_empty() const { return all_.empty(); }
    // The server does not know yet that a transaction has begun.
    bool begins() const { return !all_.empty() && all_.front().text.starts_with("begin"); }
    // Commands alone, which need not go when what they are about is over.
    bool is_idle() const
    {
        return std::ranges::none_of(all_, [](Said const& said) { return said.parameters.has_value(); });
    }
    bool ends_with(std::string_view text) const { return !all_.empty() && all_.back().text == text; }
    // Forgets the newest command like this, and what was added after it. False when there is none: it was
    // sent.
    bool take_back(std::string_view text)
    {
        auto const found
            = std::find_if(all_.rbegin(), all_.rend(), [&](Said const& said) { return said.text == text; });
        if (found == all_.rend())
            return false;
        all_.erase(std::prev(found.base()), all_.end());
        return true;
    }

private:
    std::vector<Said> all_;
};

} // namespace db
