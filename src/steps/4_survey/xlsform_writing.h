// A questionnaire as an XLSForm: sheets survey, choices and settings for ODK, KoboToolbox and what reads
// those forms. What such a form cannot say is listed, and stands on a sheet of its own.
#pragma once
#include "questionnaire.h"

#include "tabular/tabular.h"

namespace survey {

struct XlsForm {
    std::vector<tabular::Table> sheets; // the first row of each holds the names of its columns
    std::vector<i18n::Message> left_out;
};
// `language_name` gives the name of a language by its code: "nl" -> "Nederlands".
XlsForm as_xlsform(Questionnaire const& questionnaire, std::string_view (*language_name)(std::string_view));

} // namespace survey
