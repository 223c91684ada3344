#include "limesurvey_grids.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace survey::limesurvey {
namespace {

// Small numbers: what is not one, is as if it was not set.
double number_in(Question const& question, std::string_view attribute, double usual)
{
    auto const text = question.attribute(attribute);
    double out = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), out);
    constexpr double most = 1'000'000;
    bool const is_number
        = read.ec == std::errc() && read.ptr == text.data() + text.size() && std::abs(out) <= most;
    return is_number ? out : usual;
}

std::ptrdiff_t parts_on(Question const& question, int scale)
{
    return std::ranges::count(question.parts, scale, &Question::scale);
}

} // namespace

bool is_grid_to_fill(Question const& question)
{
    return question.type == ';' || (question.type == ':' && !question.is_set("multiflexible_checkbox"));
}

bool has_too_many_cells(Question const& question)
{
    constexpr std::ptrdiff_t cells_most = 60;
    return is_grid_to_fill(question) && numbers_of_grid(question).empty()
        && parts_on(question, 0) * parts_on(question, 1) > cells_most;
}

std::vector<std::string> numbers_of_grid(Question const& question)
{
    constexpr double numbers_most = 11;
    // From one to ten by one: LimeSurvey offers that where nothing is set.
    auto const first = number_in(question, "multiflexible_min", 1);
    auto const last = number_in(question, "multiflexible_max", std::max(10.0, first));
    auto const step = number_in(question, "multiflexible_step", 1);
    bool const is_chosen = question.type == ':' && !question.is_set("input_boxes") && step > 0;
    auto const count = is_chosen ? std::floor((last - first) / step + 1e-9) + 1 : 0;
    std::vector<std::string> out;
    if (count < 2 || count > numbers_most)
        return out;
    for (int at = 0; at < static_cast<int>(count); ++at)
        out.push_back(fmt::format("{:.6g}", first + at * step + 0.0));
    return out;
}

std::string cell_code(Question const& row, Question const& column) { return row.code + "_" + column.code; }

} // namespace survey::limesurvey
