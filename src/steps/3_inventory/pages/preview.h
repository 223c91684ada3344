// The choices about a file that was read, beside what will be stored of it; pure views.
#pragma once
#include "choices_form.h"
#include "importing.h"

#include "html/html.h"
#include "visit/page.h"

namespace inventory {

struct Preview {
    Import const& import;
    Reading const& reading;
    Found const& found;
    Choices const& choices;
    i18n::Problems const& problems;
};
html::Html preview_view(visit::Visit const& visit, Preview const& preview, html::Html below);

} // namespace inventory
