// Pages of questions that nobody answered yet, rendered once for all who come to them: most of the time that
// a respondent takes is spent on showing these.
#pragma once
#include "html/rendered.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace survey {

// By what a page follows from: the digest of the questionnaire, its number and both languages.
class BlankPages {
public:
    using Page = std::shared_ptr<html::Rendered const>;

    Page find(std::string const& key) const; // none: not made yet
    void keep(std::string key, Page page);

private:
    mutable std::mutex lock_;
    std::map<std::string, Page, std::less<>> pages_;
    std::size_t bytes_ = 0;
};

} // namespace survey
