// The pages a visitor meets when the page he asked for is not for him, or not there.
#pragma once
#include "page.h"
#include "screening.h"

namespace visit {

Page unknown_page(Visit const& visit);
Page forbidden_page(Visit const& visit);
// A form below a park whose cooperation ended: status 409, and nothing is changed.
Page ended_page(Visit const& visit);
// A form whose token is of another session: nothing is changed, and it can be sent anew.
Page stale_form_page(Visit const& visit, http::Request const& request);
// A file that is harmful, or that nobody could look at: status 422, and nothing of it is kept.
Page unsafe_file_page(Visit const& visit, Screening screening);
// A line in the journal that a file was taken without being scanned; nothing outside a partnership, which has
// none.
void note_unscanned(Visit const& visit);
// Where a visitor signs in, and comes back from to the page he asked for.
std::string sign_in_path(http::Request const& request);
// The same address when it leads into this site, and "/" when it does not.
std::string safe_way_back(std::string_view wanted);

} // namespace visit
