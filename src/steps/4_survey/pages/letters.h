// The letter of the mayor: filling it in, trying one, making all of them and watching that work.
#pragma once
#include "letter_parts.h"
#include "printing.h"
#include "store.h"

#include "visit/page.h"

namespace survey {

visit::Answer show_letter(visit::Visit& visit, http::Request& request);
visit::Answer act_letter(visit::Visit& visit, http::Request& request);
visit::Answer show_test_letter(visit::Visit& visit, http::Request& request);
visit::Answer act_order_letters(visit::Visit& visit, http::Request& request);
visit::Answer show_letters(visit::Visit& visit, http::Request& request);
// One of the numbered files of a kind of letters.
visit::Answer show_print(visit::Visit& visit, http::Request& request);

struct LetterState {
    i18n::Problems missing;
    std::optional<jobs::Job> job;
    std::vector<Print> prints; // of the first letters
    std::int64_t letters = 0; // who gets one; the others get a mail
};
LetterState letter_state(visit::Visit& visit, Survey const& survey);
html::Html letters_view(visit::Visit const& visit, Survey const& survey, LetterState const& state);

} // namespace survey
