// The letter of the mayor: filling it in, trying one, making all of them and watching that work.
#pragma once
#include "printing.h"
#include "store.h"

#include "visit/page.h"

namespace survey {

visit::Answer show_letter(visit::Visit& visit, http::Request& request);
visit::Answer act_letter(visit::Visit& visit, http::Request& request);
visit::Answer show_test_letter(visit::Visit& visit, http::Request& request);
visit::Answer act_order_letters(visit::Visit& visit, http::Request& request);
visit::Answer show_letters(visit::Visit& visit, http::Request& request);

struct LetterState {
    i18n::Problems missing;
    std::optional<jobs::Job> job;
    std::optional<LetterFile> file;
};
LetterState letter_state(visit::Visit& visit, Survey const& survey);
html::Html letters_view(visit::Visit const& visit, Survey const& survey, LetterState const& state);

} // namespace survey
