// What is wrong with a questionnaire, in words for who makes it: nobody may get stuck in it, and every
// question must be able to come up.
#pragma once
#include "questionnaire.h"

namespace survey {

// hinders: it cannot be opened like this; advises: it can be better.
enum class Weight { hinders, advises };
struct Finding {
    std::string question; // its id; empty: of the questionnaire as a whole
    Weight weight = Weight::hinders;
    i18n::Message said;
};
std::vector<Finding> findings(Questionnaire const& questionnaire);
bool hinders(std::vector<Finding> const& findings);

// Long sentences, stiff words, two questions in one, words that lead to an answer. Dutch, for that is written
// first.
std::vector<i18n::Message> language_advice(std::string_view dutch);

// How long it takes: reading at two hundred words a minute, and for each answer what its kind takes; of a
// question with a condition half counts.
int estimated_minutes(Questionnaire const& questionnaire);
int estimated_seconds(Question const& question);

} // namespace survey
