// What came out of a closed survey: as a page with charts, as a paper and as a file.
#pragma once
#include "comparing.h"
#include "crossed.h"
#include "fieldwork.h"
#include "means.h"
#include "survey.h"

#include "visit/page.h"

#include <variant>

namespace survey {

visit::Answer show_outcome(visit::Visit& visit, http::Request& request);
visit::Answer show_outcome_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_outcome_csv(visit::Visit& visit, http::Request& request);

// The survey of which the outcome may be seen, or what to say instead.
std::variant<Survey, http::Response> readable_survey(visit::Visit& visit, http::Request const& request);

struct Outcome {
    Survey survey;
    std::string park;
    Results now;
    std::optional<Results> before; // the round before
    std::vector<std::pair<std::string, std::string>> texts; // question and words; released only
    std::string screening = {}; // where who runs the survey looks at those that are not released yet
    int group_size_min = 5;
    Comparison compared = {}; // of both rounds
    ParksMeans parks = {}; // of other parks
    Channels channels = {}; // by which the answers came
    std::vector<Crossed> crossed = {}; // for paper and file; each has a page of its own on the screen
};
html::Html outcome_view(i18n::Words const& words, Outcome const& outcome);
std::string outcome_paper(i18n::Words const& words, Outcome const& outcome, moment::Instant made_at);
std::string csv(i18n::Words const& words, Outcome const& outcome);
// The same question of the round before; null when there is none.
QuestionResult const* before_of(Outcome const& outcome, Question const& question);

} // namespace survey
