// A form that came too late, after the session had ended: kept in the page that says so, so that nobody has
// to type it twice.
#pragma once
#include "page.h"

namespace visit {

struct Carried {
    std::string path; // where the form was going; empty when nothing is carried
    http::Fields fields;
    std::string form_page; // where it was filled in
    explicit operator bool() const { return !path.empty(); }
};

// Nothing when another site may have sent it, or when it holds files, which a page cannot keep.
Carried carried_from(http::Request const& request);
// What the sign-in form took along.
Carried carried_through(http::Request const& request);

// The hidden fields in the sign-in form.
html::Html carried_fields(Carried const& carried);
// The form itself again, to be sent with one button.
html::Html carried_form(Visit const& visit, Carried const& carried);

// Status 403: signing in first, and what becomes of the form.
Page signed_out_page(Visit const& visit, http::Request const& request);
// After signing in: nothing was saved yet.
Page carried_page(Visit const& visit, Carried const& carried);

} // namespace visit
