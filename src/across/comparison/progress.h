// How far the process is in many parks, in numbers. The step, what to do now and who has the ball stand on
// the adviser's desk (overview), and are not told twice.
#pragma once
#include "parks.h"

#include "moment/moment.h"
#include "plan/plan.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace comparison {

struct Response {
    std::int64_t invited = 0, sent = 0;
    std::int64_t answers_min = 5; // a few answers could be of one firm: a share is given from here on
};
struct Objectives {
    std::int64_t adopted = 0, all = 0;
};
// Actions of one state that end in one quarter of the plan.
struct ActionCount {
    partnership::PartnershipId park;
    plan::State state = plan::State::concept_;
    int last_quarter = 0;
    std::int64_t count = 0;
};
struct Actions {
    std::int64_t all = 0, done = 0, late = 0;
};
// Dropped actions are not counted, as in the plan itself.
void add(Actions& actions, ActionCount const& counted, Park const& park, moment::Date today);

struct Progress {
    Park const* park = nullptr;
    std::int64_t participants = 0;
    std::optional<Response> response; // none: no survey was opened
    Objectives objectives;
    Actions actions;
    moment::Date next_on = {}; // the next meeting or activity; no day when nothing is planned
};
std::optional<double> share(Response const& response);

enum class ProgressOrder { name, response, late, next };
std::string_view code(ProgressOrder order);
ProgressOrder progress_order_of(std::string_view code); // by name when there is no such code
// The lowest response, most that is late, and the longest wait first: what asks for attention.
void put_in_order(std::vector<Progress>& lines, ProgressOrder order);

} // namespace comparison
