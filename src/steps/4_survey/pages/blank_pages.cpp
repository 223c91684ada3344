#include "blank_pages.h"

namespace survey {
namespace {

constexpr std::size_t bytes_max = 4'000'000; // some sixty questionnaires

} // namespace

BlankPages::Page BlankPages::find(std::string const& key) const
{
    std::scoped_lock const guard(lock_);
    auto const found = pages_.find(key);
    return found == pages_.end() ? nullptr : found->second;
}

void BlankPages::keep(std::string key, Page page)
{
    std::scoped_lock const guard(lock_);
    if (bytes_ + page->size() > bytes_max) {
        pages_.clear();
        bytes_ = 0;
    }
    auto const size = page->size();
    if (pages_.emplace(std::move(key), std::move(page)).second)
        bytes_ += size;
}

} // namespace survey
