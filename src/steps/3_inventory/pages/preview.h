// The choices about a file that was read, beside what will be stored of it; pure views.
#pragma once
#include "importing.h"

#include "html/fields.h"
#include "html/html.h"
#include "visit/page.h"

namespace inventory {

constexpr std::size_t categories_shown_max
    = 200; // of which one can choose the phenomenon; the rest as suggested

struct Preview {
    Import const& import;
    Reading const& reading;
    Found const& found;
    Choices const& choices;
    i18n::Problems const& problems;
};
// For whom the figures are; without an organisation they are nobody's own.
html::Options sharing_options(i18n::Words const& words, bool has_owner);
html::Html preview_view(visit::Visit const& visit, Preview const& preview, html::Html below);
// What the visitor chose in that form.
Choices chosen_of(http::Request const& request, Found const& found, Choices suggested);

} // namespace inventory
