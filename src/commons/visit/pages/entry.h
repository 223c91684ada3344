// The way in after somebody showed who he is: a second step where one is set up, then a session.
#pragma once
#include "carried.h"
#include "page.h"

namespace visit {

struct Entry {
    accounts::PersonId person;
    accounts::Proof proof = accounts::Proof::password;
    Carried carried = {}; // a form that waits, or only the page to go back to
};

// Asks for the second step, or lets in.
Answer proceed(Visit& visit, http::Request const& request, Entry const& entry);
// Opens the session: the form that waited, or the page that was asked for. Mails about a device not seen
// before.
Answer enter(Visit& visit, http::Request const& request, Entry const& entry);

// Another token for whoever is signed in, after something weighty changed.
void renew_session(Visit& visit, http::Request const& request, accounts::Proof proof);

// The same after another step was set up: sessions that were opened without it end.
void secure_session(Visit& visit, http::Request const& request, accounts::Proof proof);

// Whether this person has to show in two steps who he is before seeing anything of a partnership.
bool must_prove_more(Visit const& visit);

// "Firefox op Windows", as its owner would name it; "" when the browser does not say.
std::string browser_name(i18n::Words const& words, std::string_view user_agent);

} // namespace visit
