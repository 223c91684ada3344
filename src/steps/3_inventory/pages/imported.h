// One import: what was recognised, the choices, saving it and taking it back.
#pragma once
#include "importing.h"
#include "opened.h"

#include "visit/page.h"

namespace inventory {

// The import that the address names, when this visitor may see it.
std::optional<Import> asked_import(visit::Visit const& visit, http::Request const& request);
std::vector<Import> imports_to_open(visit::Visit const& visit);
base::Result<Opened, ReadRefusal> opened_again(visit::Visit const& visit, Import const& import);
ReadPlace place_of(visit::Visit const& visit, Import const& import);
visit::Page unread_page(visit::Visit const& visit, Import const& import, ReadRefusal refusal);

visit::Answer show_import(visit::Visit& visit, http::Request& request);
visit::Answer act_save(visit::Visit& visit, http::Request& request);
visit::Answer act_undo(visit::Visit& visit, http::Request& request);
visit::Answer act_share(visit::Visit& visit, http::Request& request);
visit::Answer download_wrong(visit::Visit& visit, http::Request& request);

} // namespace inventory
