// Content that was rendered once and is shown again as it is: for a part of a page that is the same for many
// visitors. It can only be made from content, so nothing unescaped gets in by it.
#pragma once
#include "html/html.h"

#include <string>

namespace html {

class Rendered {
public:
    explicit Rendered(Html const& content);
    Html html() const;
    std::size_t size() const { return markup_.size(); }

private:
    std::string markup_;
};

} // namespace html
