// Passkeys: signing in with one, and keeping the own ones. Only where the browser can make them; they need
// script.
#pragma once
#include "carried.h"
#include "page.h"

namespace visit {

// The button on the pages of signing in; nothing where the address of the site takes no passkeys.
html::Html passkey_sign_in(Visit const& visit, Carried const& carried);
// The own passkeys on the page of security.
html::Html passkey_block(Visit const& visit, i18n::Problems const& problems);

// The challenge for the browser, as JSON.
Answer act_ask_passkey(Visit& visit, http::Request& request);
Answer act_passkey(Visit& visit, http::Request& request);
Answer act_ask_new_passkey(Visit& visit, http::Request& request);
Answer act_new_passkey(Visit& visit, http::Request& request);
Answer act_remove_passkey(Visit& visit, http::Request& request);

inline constexpr std::string_view passkey_script = "passkey.js";

} // namespace visit
