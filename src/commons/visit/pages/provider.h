// Signing in at one's own organisation: the buttons, the way there, and the way back.
#pragma once
#include "carried.h"
#include "page.h"
#include "providers.h"

namespace visit {

// On the page of signing in; nothing where no organisation is set up.
html::Html provider_buttons(Visit const& visit, Carried const& carried);
// Null when there is none of this name.
Provider* provider_of(Visit const& visit, http::Request const& request);
// Sends the browser there; `linking` is who adds this identity to the own account, none for somebody who
// signs in.
Answer go_to_provider(
    Visit& visit, Provider& provider, Carried const& carried, accounts::PersonId linking = {});

Answer act_go_to_provider(Visit& visit, http::Request& request);
// Where the provider sends the browser back to. The one page that changes something by GET: see decision 15.
Answer show_return(Visit& visit, http::Request& request);
// The public halves of the keys by which providers know us.
Answer show_public_keys(Visit& visit, http::Request& request);

} // namespace visit
