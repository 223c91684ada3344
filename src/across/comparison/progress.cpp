#include "progress.h"

#include <algorithm>

namespace comparison {
namespace {

constexpr std::string_view progress_codes[] = {"naam", "respons", "te-laat", "datum"};

} // namespace

void add(Actions& actions, ActionCount const& counted, Park const& park, moment::Date today)
{
    if (counted.state == plan::State::dropped)
        return;
    plan::Action action;
    action.state = counted.state;
    action.wish.quarters.last = counted.last_quarter;
    auto const started_in = moment::quarter_of(plan::begins_on(park.round, today));
    actions.all += counted.count;
    actions.done += counted.state == plan::State::done ? counted.count : 0;
    actions.late += plan::is_late(action, started_in, today) ? counted.count : 0;
}

std::optional<double> share(Response const& response)
{
    if (response.invited == 0 || (response.sent > 0 && response.sent < response.answers_min))
        return std::nullopt;
    return static_cast<double>(response.sent) / static_cast<double>(response.invited);
}

std::string_view code(ProgressOrder order) { return progress_codes[static_cast<std::size_t>(order)]; }

ProgressOrder progress_order_of(std::string_view code)
{
    auto const found = std::ranges::find(progress_codes, code);
    return found == std::end(progress_codes) ? ProgressOrder::name
                                             : static_cast<ProgressOrder>(found - std::begin(progress_codes));
}

void put_in_order(std::vector<Progress>& lines, ProgressOrder order)
{
    // Nothing known goes behind all: a share is never above one.
    static constexpr double unknown = 2;
    auto const response = [](Progress const& line) {
        return line.response ? share(*line.response).value_or(unknown) : unknown;
    };
    if (order == ProgressOrder::response)
        std::ranges::stable_sort(lines, {}, response);
    if (order == ProgressOrder::late)
        std::ranges::stable_sort(
            lines, std::greater(), [](Progress const& line) { return line.actions.late; });
    if (order == ProgressOrder::next)
        std::ranges::stable_sort(lines, [](Progress const& left, Progress const& right) {
            if (left.next_on && right.next_on)
                return left.next_on > right.next_on;
            return !left.next_on && right.next_on;
        });
}

} // namespace comparison
