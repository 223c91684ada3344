// What a person may change of what is kept about himself, whole or not at all, with the mails that tell it.
#pragma once
#include "keeping/keeping.h"
#include "visit/visit.h"

namespace privacy {

// Sends a link to the new address. Whether somebody has the address already is told to that address alone.
void ask_address(visit::Visit const& visit, std::string const& email);
// False when the address was somebody else's by now. Tells the old address.
bool take_address(visit::Visit const& visit, accounts::NewEmail const& wanted);
// Erases the visitor and sends the last mail to the address: somebody else may have pressed the button.
void erase(visit::Visit const& visit, keeping::Register const& all);

} // namespace privacy
