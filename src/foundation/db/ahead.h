// What begins and ends transactions inside others, kept until the next statement takes it along to the
// server.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace db {

class Ahead {
public:
    void add(std::string text) { texts_.push_back(std::move(text)); }
    void clear() { texts_.clear(); }
    bool is_empty() const { return texts_.empty(); }
    std::vector<std::string> const& texts() const { return texts_; }
    // Forgets the newest like this, and what was added after it. False when there is none: it was sent.
    bool take_back(std::string_view text)
    {
        auto const found = std::find(texts_.rbegin(), texts_.rend(), text);
        if (found == texts_.rend())
            return false;
        texts_.erase(std::prev(found.base()), texts_.end());
        return true;
    }
    // As one text, and nothing is kept.
    std::string taken()
    {
        std::string out;
        for (auto const& text : texts_)
            out.append(text).append(";");
        texts_.clear();
        return out;
    }

private:
    std::vector<std::string> texts_;
};

} // namespace db
