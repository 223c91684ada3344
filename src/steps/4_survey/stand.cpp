#include "stand.h"

#include "disclosure.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace survey {
namespace {

// In one line, so that a name cannot look like a line of its own.
std::string plain_name(std::string_view name)
{
    std::string out(name);
    std::ranges::replace_if(
        out, [](char c) { return c == '\t' || c == '\n'; }, ' ');
    return out;
}

std::string line_of(std::string_view kind, Told const& told)
{
    auto const band
        = told.answered ? fmt::format("{}\t{}", told.answered->from, told.answered->to) : std::string("-\t-");
    return fmt::format(
        "{}\t{}\t{}\t{}\t{}\n", kind, plain_name(told.name), told.invited, band, told.returned);
}

std::int64_t number_in(std::vector<std::string_view> const& fields, std::size_t at)
{
    return at < fields.size() ? base::read_integer(fields[at]).value_or(0) : 0;
}

Told told_in(std::vector<std::string_view> const& fields)
{
    Told out{std::string(fields[1]), number_in(fields, 2), std::nullopt};
    if (fields.size() > 4 && fields[3] != "-")
        out.answered = Band{number_in(fields, 3), number_in(fields, 4)};
    out.returned = number_in(fields, 5);
    return out;
}

void add_to(Group& whole, StreetCount const& street)
{
    whole.invited += street.invited;
    whole.answered += street.answered;
    whole.returned += street.returned;
}

Group& part_of_name(Group& whole, std::string const& name)
{
    auto const found = std::ranges::find(whole.parts, name, &Group::name);
    if (found != whole.parts.end())
        return *found;
    whole.parts.push_back({name, 0, 0, {}});
    return whole.parts.back();
}

void add_visits(std::vector<StreetToVisit>& out, Told const& part, int percent_wanted)
{
    for (auto const& street : part.parts)
        if (street.answered && street.answered->from * 100 < percent_wanted * reached(street))
            out.push_back({part.name, street.name, reached(street), *street.answered});
}

} // namespace

bool stands_apart(std::int64_t invited, std::int64_t step) { return invited >= 2 * step - 1; }

Group grouped(std::vector<StreetCount> const& streets, std::int64_t step)
{
    Group whole;
    for (auto const& street : streets) {
        add_to(whole, street);
        auto& part = part_of_name(whole, street.sub_area);
        add_to(part, street);
        bool const is_large = !street.street.empty() && stands_apart(street.invited, step);
        add_to(part_of_name(part, is_large ? street.street : ""), street);
    }
    return whole;
}

std::vector<SizeTold> sizes_told(Questionnaire const& questionnaire, Tally const& tally, std::int64_t step)
{
    auto const* question = questionnaire.find(size_question);
    if (!question || question->kind != Kind::single)
        return {};
    auto const place = static_cast<std::size_t>(question - questionnaire.questions.data());
    auto const shown = published({tally.rows(place).front().options, {}, {}}, step);
    std::vector<SizeTold> out;
    auto const all = choices(*question);
    for (std::size_t at = 0; at < all.size(); ++at)
        if (auto const count = shown.count(at); count && *count >= step)
            out.push_back({all[at], *count / step * step});
    return out;
}

std::string written(Stand const& stand)
{
    std::string out;
    for (auto const& part : stand.parts) {
        out += line_of("part", part);
        for (auto const& street : part.parts)
            out += line_of("street", street);
    }
    for (auto const& size : stand.sizes)
        out += fmt::format("size\t{}\t{}\n", size.option, size.at_least);
    return out;
}

Stand read_stand(std::string_view text)
{
    Stand out;
    for (auto const line : base::split(text, '\n')) {
        auto const fields = base::split(line, '\t');
        if (fields.size() < 3)
            continue;
        if (fields[0] == "part")
            out.parts.push_back(told_in(fields));
        else if (fields[0] == "street" && !out.parts.empty())
            out.parts.back().parts.push_back(told_in(fields));
        else if (fields[0] == "size")
            out.sizes.push_back({std::string(fields[1]), number_in(fields, 2)});
    }
    return out;
}

std::int64_t reached(Told const& told)
{
    return reached(Asked{told.invited, told.returned, told.answered ? told.answered->from : 0});
}

std::vector<StreetToVisit> to_visit(Stand const& stand, int percent_wanted)
{
    std::vector<StreetToVisit> out;
    for (auto const& part : stand.parts)
        add_visits(out, part, percent_wanted);
    auto const share = [](StreetToVisit const& visit) {
        return static_cast<double>(visit.answered.from + visit.answered.to)
            / static_cast<double>(visit.reached);
    };
    std::ranges::stable_sort(out, {}, share);
    return out;
}

std::vector<Days> grouped_days(std::vector<DayCount> const& days, moment::Date opened_on, std::int64_t least)
{
    std::vector<Days> out;
    auto from = opened_on;
    std::int64_t sent = 0;
    for (auto const& day : days) {
        sent += day.sent;
        if (sent < least)
            continue;
        out.push_back({from, day.day, sent});
        from = moment::plus_days(day.day, 1);
        sent = 0;
    }
    return out;
}

} // namespace survey
