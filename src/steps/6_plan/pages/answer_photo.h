// A photo that goes with an answer by mail.
#pragma once
#include "answering.h"

#include "html/fields.h"
#include "http/message.h"
#include "visit/page.h"

namespace plan {

// Nothing when the action cannot be answered any more; the photo itself is not shown to who has the link
// only.
html::Html photo_view(
    visit::Visit const& visit, Answering const& who, AskedAction const& asked, html::Html form);
html::Html photo_form(visit::Visit const& visit, std::string const& path, html::Fields const& fields);
// Keeps it. What stands in the way comes back, for the fields "file" and "words".
i18n::Problems take_photo(
    visit::Visit const& visit, Answering const& who, AskedAction const& asked, http::Request const& request);

} // namespace plan
