// An XLSForm (sheets survey, choices, settings) as a questionnaire; what cannot be taken over is listed.
#pragma once
#include "questionnaire.h"

#include "tabular/tabular.h"

namespace survey {

struct TakenOver {
    Questionnaire questionnaire;
    std::vector<i18n::Message> left_out; // in the order of the file
};
// Nothing: there is no sheet of questions in it. `next_number` is that of the first question.
std::optional<TakenOver> from_xlsform(std::vector<tabular::Table> const& sheets, int next_number = 1);
// In a CSV the name of a sheet stands alone in the first column, above its rows.
std::vector<tabular::Table> sheets_of_csv(tabular::Table const& table);

} // namespace survey
