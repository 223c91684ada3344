// The plan laid before the partners: each organisation says whether it agrees.
#pragma once
#include "agreeing.h"
#include "shown.h"

#include "html/fields.h"

namespace plan {

struct TypedForm {
    html::Values values;
    i18n::Problems problems = {};
};
struct Proposable {
    Organisations const& organisations; // also those that declined
    bool is_complete = false; // whether it may be made
};
// The open proposal with its answers, or the way to make one.
html::Html proposal_view(visit::Visit const& visit, Proposable const& plan, TypedForm const& answering);

visit::Answer act_propose(visit::Visit& visit, http::Request& request);
visit::Answer act_withdraw(visit::Visit& visit, http::Request& request);
visit::Answer act_remark(visit::Visit& visit, http::Request& request);

} // namespace plan
