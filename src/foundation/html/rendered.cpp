#include "rendered.h"

#include "raw.h"

namespace html {

Rendered::Rendered(Html const& content)
    : markup_(render(content))
{
}

Html Rendered::html() const { return Raw::markup(markup_); }

} // namespace html
