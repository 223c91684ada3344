// How a questionnaire speaks to who answers it: "u" or "je", one of them throughout.
#pragma once
#include "checking.h"
#include "questionnaire.h"

namespace survey {

// "u", "uw" or "uzelf" as a word; "je", "jij", "jou", "jouw", "jezelf" or "jullie".
bool says_formal(std::string_view dutch);
bool says_informal(std::string_view dutch);

// Texts that say "u" in a questionnaire that says "je", or the other way round.
std::vector<Finding> address_findings(Questionnaire const& questionnaire);

// Gives texts the wording with "je" that the same text has in another questionnaire: a draft of before may
// have none.
void take_informal(Questionnaire& questionnaire, Questionnaire const& from);

} // namespace survey
