// Statements about what was sent and is not moved yet, and about the traces that a move leaves behind.
#pragma once
#include "survey.h"

#include <string>
#include <vector>

namespace survey {

enum class LoosePart { answers, text, contact };
std::string_view code(LoosePart part);

// One part of one response, without anything that says which other parts are of the same one.
struct Loose {
    LoosePart part = LoosePart::answers;
    std::string question; // of a text
    std::string content;
    std::string state = {}; // of a text that was moved already: how far it is screened
};

void insert_waiting(db::Connection& db, SurveyId survey, Loose const& loose);
// Whole responses; each has one part with answers.
std::int64_t waiting_responses(db::Connection& db, SurveyId survey);
// Surveys with so many responses that wait, or with any when nobody can answer any more.
std::vector<SurveyId> surveys_to_move(db::Connection& db, std::int64_t responses_min);
// Others who send or move wait until this transaction is over.
void lock_survey(db::Connection& db, SurveyId survey);
// Out of the table, in no order that means anything.
std::vector<Loose> take_waiting(db::Connection& db, SurveyId survey);
std::vector<Loose> take_moved(db::Connection& db, SurveyId survey);
// Each under a new random key, in the order of those keys.
void insert_moved(db::Connection& db, SurveyId survey, std::vector<Loose> const& parts);
// So that no row tells when it was written last.
void touch_invitations(db::Connection& db, SurveyId survey);

// A survey of which the files of the database still hold traces.
struct Sweep {
    SurveyId survey;
    std::int64_t mark = 0; // another one for each move
    bool is_to_mix = false; // its answers were kept in the order in which they came
    bool is_over = false;
};
void upsert_sweep(db::Connection& db, SurveyId survey);
std::vector<Sweep> sweeps(db::Connection& db);
void update_mixed(db::Connection& db, SurveyId survey);
// Not when it was moved again meanwhile.
void delete_sweep(db::Connection& db, Sweep const& sweep);

// Kept by a device that was still open while another sent.
std::int64_t delete_stray_drafts(db::Connection& db);

} // namespace survey
