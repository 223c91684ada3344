// How a round stood on the day it was closed, as one text that never changes: boundary, outcome of the survey
// with small groups hidden, objectives, plan and the list of meetings. Domain 7.2: comparison stays possible
// when everything else changes. It names no people.
#pragma once
#include "partnership/partnership.h"

#include "geo/geo.h"
#include "survey/rounds.h"

#include <optional>
#include <string>
#include <vector>

namespace continuation {

struct PictureObjective {
    std::string title, theme, state, unit; // codes
    std::optional<double> baseline = {};
    std::string about = {}; // where the baseline is from
    double target = 0;
    moment::Date due_on = {};
};
struct PictureAction {
    std::string title, chapter, organisation;
    int first = 0, last = 0; // quarters of the plan
    std::string state, reason;
};
struct PictureMeeting {
    moment::Date on;
    std::string title;
    int decisions = 0;
};
struct RoundPicture {
    std::string park, municipality;
    int number = 1;
    moment::Date started_on, closed_on = {}, planned_from = {};
    double hectares = 0;
    std::int64_t addresses = 0;
    int boundary_version = 0;
    geo::Shape boundary = {};
    int group_size_min = 5; // smaller ones were hidden
    std::vector<survey::FrozenSurvey> surveys = {};
    std::vector<PictureObjective> objectives = {};
    int plan_number = 0; // of the adopted version; 0: none
    moment::Date plan_adopted_on = {};
    std::vector<PictureAction> actions = {};
    std::vector<PictureMeeting> meetings = {}; // that were held
    std::string award_number = {}, award_code = {};
    moment::Date award_until = {};
};
RoundPicture picture_of(db::Connection& db, partnership::Scope const& scope, int group_size_min);
std::string written_picture(RoundPicture const& picture);
// A text that this room did not write is a Fault.
RoundPicture read_picture(std::string_view text);

struct Frozen {
    moment::Instant at;
    std::string content;
    std::string sha256;
};
// Once for each round; again changes nothing.
void freeze(db::Connection& db, partnership::Scope const& scope, int group_size_min, moment::Instant now);
std::optional<Frozen> frozen_round(db::Connection& db, partnership::Scope const& scope);
bool is_intact(Frozen const& frozen);

} // namespace continuation
