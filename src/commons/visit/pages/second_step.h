// The second step of signing in: a code, or a passkey.
#pragma once
#include "entry.h"

#include "accounts/second_step.h"

namespace visit {

Answer ask_second_step(Visit& visit, Entry const& entry);
i18n::Problems problems_of(accounts::CodeRefusal refusal);
Answer act_second_step(Visit& visit, http::Request& request);

} // namespace visit
