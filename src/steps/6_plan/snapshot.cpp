#include "snapshot.h"

#include "base/fault.h"
#include "base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace plan {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(moment::Quarter quarter)
{
    return quarter.year == 0 ? "" : fmt::format("{}-Q{}", quarter.year, quarter.number);
}

moment::Quarter quarter_of_text(std::string_view text)
{
    if (text.size() != 7)
        return {};
    return {static_cast<int>(base::read_integer(text.substr(0, 4)).value_or(0)), text[6] - '0'};
}

Json json_of(Line const& line)
{
    return {{"id", line.id}, {"title", line.title}, {"chapter", line.chapter}, {"theme", line.theme},
        {"objective", line.objective}, {"organisation", line.organisation}, {"person", line.person},
        {"partners", line.partners}, {"first", text_of(line.first)}, {"last", text_of(line.last)},
        {"repeat", line.repeat}, {"state", line.state}, {"done_when", line.done_when},
        {"measure", line.measure}, {"hours", line.hours}, {"budget_cents", line.budget_cents},
        {"budget_source", line.budget_source}};
}

Line line_of(Json const& json)
{
    auto const text = [&](char const* key) { return json.at(key).get<std::string>(); };
    return {text("id"), text("title"), text("chapter"), text("theme"), text("objective"),
        text("organisation"), text("person"), json.at("partners").get<std::vector<std::string>>(),
        quarter_of_text(text("first")), quarter_of_text(text("last")), text("repeat"), text("state"),
        text("done_when"), text("measure"),
        // Plans that were adopted before these were asked for have none.
        json.value("hours", 0), json.value("budget_cents", std::int64_t{0}),
        json.value("budget_source", std::string())};
}

// Names instead of ids, looked up once.
struct Names {
    Organisations organisations;
    std::vector<objectives::Objective> objectives;
    Timeline timeline;

    participants::Participation const* organisation(accounts::OrganisationId id) const
    {
        auto const found = std::ranges::find(organisations, id, &participants::Participation::organisation);
        return found == organisations.end() ? nullptr : &*found;
    }
    std::string person(Owner const& owner) const
    {
        auto const* at = organisation(owner.organisation);
        for (auto const& somebody : at ? at->representatives : std::vector<participants::Representative>{})
            if (somebody.person == owner.person)
                return somebody.name;
        return {};
    }
    std::string objective(objectives::ObjectiveId id) const
    {
        auto const found = std::ranges::find(objectives, id, &objectives::Objective::id);
        return found == objectives.end() ? "" : found->wish.title;
    }
    moment::Quarter quarter_at(int number) const
    {
        return number == 0 ? moment::Quarter{} : quarter(timeline, number);
    }
};

std::vector<std::string> partner_names(Names const& names, Wish const& wish)
{
    std::vector<std::string> out;
    for (auto const id : wish.partners)
        if (auto const* found = names.organisation(id))
            out.push_back(found->name);
    std::ranges::sort(out);
    return out;
}

Line line_of(Names const& names, Action const& action)
{
    auto const& wish = action.wish;
    auto const* owner = names.organisation(wish.owner.organisation);
    return {action.id.text(), wish.title, wish.chapter, std::string(objectives::code(wish.theme)),
        names.objective(wish.objective), owner ? owner->name : "", names.person(wish.owner),
        partner_names(names, wish), names.quarter_at(wish.quarters.first),
        names.quarter_at(wish.quarters.last), std::string(code(wish.repeat)), std::string(code(action.state)),
        wish.done_when, wish.measure, wish.hours, wish.budget_cents, wish.budget_source};
}

std::ptrdiff_t place_of_chapter(std::string const& chapter)
{
    auto const& all = measures::library().chapters;
    return std::ranges::find(all, chapter, &measures::Named::id) - all.begin();
}

std::vector<Line> lines_of(Names const& names, std::vector<Action> const& actions)
{
    std::vector<Line> out;
    for (auto const& action : actions)
        if (action.state != State::dropped)
            out.push_back(line_of(names, action));
    std::ranges::stable_sort(out, {}, [](Line const& line) { return place_of_chapter(line.chapter); });
    return out;
}

} // namespace

Snapshot snapshot(db::Connection& db, partnership::Scope const& scope)
{
    auto const park = partnership::find(db, scope.partnership);
    auto const round = partnership::round(db, scope);
    if (!park || !round)
        throw base::Fault("a plan without its partnership");
    Names const names{participants::participations(db, scope), objectives::objectives(db, scope),
        timeline(begins_on(*round, round->started_on), park->cycle_months)};
    return {
        park->name, park->municipality, round->number, names.timeline, lines_of(names, actions(db, scope))};
}

std::string written(Snapshot const& snapshot)
{
    Json lines = Json::array();
    for (auto const& line : snapshot.lines)
        lines.push_back(json_of(line));
    return Json{{"park", snapshot.park}, {"municipality", snapshot.municipality}, {"round", snapshot.round},
        {"first_quarter", text_of(snapshot.timeline.first)}, {"quarters", snapshot.timeline.count},
        {"actions", lines}}
        .dump(1);
}

Snapshot read_snapshot(std::string_view text)
{
    try {
        auto const json = Json::parse(text);
        Snapshot out{json.at("park"), json.at("municipality"), json.at("round"),
            {quarter_of_text(json.at("first_quarter").get<std::string>()), json.at("quarters")}, {}};
        for (auto const& line : json.at("actions"))
            out.lines.push_back(line_of(line));
        return out;
    } catch (Json::exception const& error) {
        throw base::Fault(fmt::format("a frozen plan that cannot be read: {}", error.what()));
    }
}

} // namespace plan
