// By which question about the respondent each section of an outcome is split, and the counting for it. A
// section is split by one question and that stands: two splits of the same question could be subtracted from
// each other (docs/decisions/0030).
#pragma once
#include "cross.h"
#include "survey.h"

#include "jobs/runner.h"

#include <map>
#include <set>

namespace survey {

// The id of the question by the id of the section.
using Splits = std::map<std::string, std::string, std::less<>>;
Splits splits_of(db::Connection& db, SurveyId survey);

enum class NoSplit {
    not_over, // results are read only after closing
    unknown_section,
    unknown_question,
    nothing_to_split, // no question of the section can be split by it
    stands, // it is split by another question already
    answers_gone, // destroyed after their term
};
i18n::Message message(NoSplit refusal);
// Counting goes on in the background. The same choice again changes nothing.
base::Result<void, NoSplit> choose_split(db::Connection& db, Survey const& survey, std::string const& section,
    std::string const& question, moment::Instant now);

// Whether such a section can be split by such a question at all.
std::optional<NoSplit> refused(
    Questionnaire const& questionnaire, std::string_view section, std::string_view question);

inline constexpr std::string_view split_job = "survey_split";
jobs::Handler split_handler();
// The questions by which everybody is counted.
std::set<std::string, std::less<>> counted_questions(db::Connection& db, SurveyId survey);
// The counts of everybody by the answer to that question; `result` is what the page of results shows of it.
Division split_by(db::Connection& db, Survey const& survey, Questionnaire const& questionnaire,
    QuestionResult const& result);

} // namespace survey
