// The choices about figures before they are saved: whose they are, for whom, and which kind belongs to which
// phenomenon. One park asks them, and a delivery for many.
#pragma once
#include "inventory/choosing.h"

#include "html/fields.h"
#include "html/html.h"
#include "http/message.h"
#include "visit/visit.h"

namespace inventory {

constexpr std::size_t categories_shown_max
    = 200; // of which one can choose the phenomenon; the rest as suggested

struct ChoicesForm {
    std::string path, back;
    std::string_view back_words;
    Found const& found;
    bool has_owner = false; // they are of an organisation
    bool asks_area = true; // what the figures are about; where the rows are placed it is the park
};
// For whom the figures are; without an organisation they are nobody's own.
html::Options sharing_options(i18n::Words const& words, bool has_owner);
html::Values choice_values(Choices const& choices, Found const& found);
html::Html choices_form(visit::Visit const& visit, ChoicesForm const& form, html::Fields const& fields);
// What the visitor chose in that form.
Choices chosen_of(http::Request const& request, Found const& found, Choices suggested);
// The first counts as they will be stored; small ones are not shown here either.
html::Html counts_view(i18n::Words const& words, std::vector<SourcedCount> const& counts);

} // namespace inventory
