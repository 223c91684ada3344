// What is made once and shown to many, by what it follows from. A shelf that is full is emptied and begins
// anew.
#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace survey {

template <class Value> class Shelf {
public:
    using Kept = std::shared_ptr<Value const>;

    explicit Shelf(std::size_t bytes_max)
        : bytes_max_(bytes_max)
    {
    }

    Kept find(std::string_view key) const // none: not made yet
    {
        std::scoped_lock const guard(lock_);
        auto const found = kept_.find(key);
        return found == kept_.end() ? nullptr : found->second;
    }

    // `bytes`: what it counts for.
    void keep(std::string key, Kept value, std::size_t bytes)
    {
        std::scoped_lock const guard(lock_);
        if (bytes_ + bytes > bytes_max_) {
            kept_.clear();
            bytes_ = 0;
        }
        if (kept_.emplace(std::move(key), std::move(value)).second)
            bytes_ += bytes;
    }

private:
    std::size_t bytes_max_;
    mutable std::mutex lock_;
    std::map<std::string, Kept, std::less<>> kept_;
    std::size_t bytes_ = 0;
};

} // namespace survey
