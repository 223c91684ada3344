// What reads the file of answers: a codebook for people, a syntax for SPSS and a script for R.
#pragma once
#include "answers_file.h"

#include "moment/moment.h"

namespace survey {

inline constexpr std::string_view answers_csv_name = "antwoorden.csv";

std::string codebook_csv(i18n::Words const& words, AnswersFile const& file);
// The codebook as a tagged paper, with what was done to the answers.
struct CodebookHead {
    std::string park, survey;
    moment::Date closed_on;
    moment::Instant made_at;
};
std::string codebook_paper(i18n::Words const& words, AnswersFile const& file, CodebookHead const& head);
std::string spss_syntax(i18n::Words const& words, AnswersFile const& file);
std::string r_script(i18n::Words const& words, AnswersFile const& file);

} // namespace survey
