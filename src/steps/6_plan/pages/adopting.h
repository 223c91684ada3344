// Adopting the plan: what is still missing, what the partners say, the decision, and who signed.
#pragma once
#include "proposing.h"

namespace plan {

// What was typed on the page that comes back, and why it did.
struct Adopting {
    TypedForm answering = {}; // of a proposal or a remark
    TypedForm deciding = {};
    std::optional<Refusal> refusal = {};
};
visit::Page adopt_page(visit::Visit const& visit, Adopting const& adopting);

visit::Answer show_adopt(visit::Visit& visit, http::Request& request);
visit::Answer act_adopt(visit::Visit& visit, http::Request& request);

} // namespace plan
