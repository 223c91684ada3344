// The picture of a round as text and back.
#include "snapshot.h"

#include "base/fault.h"

#include <nlohmann/json.hpp>

namespace continuation {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;

std::string day(moment::Date date) { return date ? moment::iso(date) : std::string(); }

moment::Date day_of(Json const& json)
{
    return moment::read_date(json.get<std::string>()).value_or(moment::Date{});
}

Json ring(std::vector<geo::Rd> const& points)
{
    auto out = Json::array();
    for (auto const& point : points)
        out.push_back({point.x, point.y});
    return out;
}

std::vector<geo::Rd> ring_of(Json const& json)
{
    std::vector<geo::Rd> out;
    for (auto const& point : json)
        out.push_back({point.at(0).get<double>(), point.at(1).get<double>()});
    return out;
}

Json shape_json(geo::Shape const& shape)
{
    auto out = Json::array();
    for (auto const& polygon : shape.polygons) {
        auto holes = Json::array();
        for (auto const& hole : polygon.holes)
            holes.push_back(ring(hole));
        out.push_back({{"outer", ring(polygon.outer)}, {"holes", std::move(holes)}});
    }
    return out;
}

geo::Shape shape_of(Json const& json)
{
    geo::Shape out;
    for (auto const& polygon : json) {
        geo::Polygon one{ring_of(polygon.at("outer")), {}};
        for (auto const& hole : polygon.at("holes"))
            one.holes.push_back(ring_of(hole));
        out.polygons.push_back(std::move(one));
    }
    return out;
}

Json surveys_json(std::vector<survey::FrozenSurvey> const& surveys)
{
    auto out = Json::array();
    for (auto const& survey : surveys) {
        auto questions = Json::array();
        for (auto const& one : survey.questions)
            questions.push_back({{"id", one.id}, {"text", one.text}, {"head", one.head}, {"rows", one.rows}});
        out.push_back({{"audience", survey.audience}, {"closed_on", day(survey.closed_on)},
            {"sent", survey.sent}, {"questions", std::move(questions)}});
    }
    return out;
}

std::vector<survey::FrozenSurvey> surveys_of(Json const& json)
{
    std::vector<survey::FrozenSurvey> out;
    for (auto const& survey : json) {
        survey::FrozenSurvey one{survey.at("audience").get<std::string>(), day_of(survey.at("closed_on")),
            survey.at("sent").get<std::int64_t>(), {}};
        for (auto const& question : survey.at("questions"))
            one.questions.push_back({question.at("id").get<std::string>(),
                question.at("text").get<std::string>(), question.at("head").get<std::vector<std::string>>(),
                question.at("rows").get<std::vector<std::vector<std::string>>>()});
        out.push_back(std::move(one));
    }
    return out;
}

Json objectives_json(std::vector<PictureObjective> const& objectives)
{
    auto out = Json::array();
    for (auto const& one : objectives)
        out.push_back({{"title", one.title}, {"theme", one.theme}, {"state", one.state}, {"unit", one.unit},
            {"baseline", one.baseline ? Json(*one.baseline) : Json()}, {"about", one.about},
            {"target", one.target}, {"due_on", day(one.due_on)}});
    return out;
}

std::vector<PictureObjective> objectives_of(Json const& json)
{
    std::vector<PictureObjective> out;
    for (auto const& one : json) {
        auto const& baseline = one.at("baseline");
        out.push_back({one.at("title").get<std::string>(), one.at("theme").get<std::string>(),
            one.at("state").get<std::string>(), one.at("unit").get<std::string>(),
            baseline.is_null() ? std::nullopt : std::optional(baseline.get<double>()),
            one.at("about").get<std::string>(), one.at("target").get<double>(), day_of(one.at("due_on"))});
    }
    return out;
}

Json actions_json(std::vector<PictureAction> const& actions)
{
    auto out = Json::array();
    for (auto const& one : actions)
        out.push_back({{"title", one.title}, {"chapter", one.chapter}, {"organisation", one.organisation},
            {"first", one.first}, {"last", one.last}, {"state", one.state}, {"reason", one.reason}});
    return out;
}

std::vector<PictureAction> actions_of(Json const& json)
{
    std::vector<PictureAction> out;
    for (auto const& one : json)
        out.push_back({one.at("title").get<std::string>(), one.at("chapter").get<std::string>(),
            one.at("organisation").get<std::string>(), one.at("first").get<int>(), one.at("last").get<int>(),
            one.at("state").get<std::string>(), one.at("reason").get<std::string>()});
    return out;
}

Json meetings_json(std::vector<PictureMeeting> const& meetings)
{
    auto out = Json::array();
    for (auto const& one : meetings)
        out.push_back({{"on", day(one.on)}, {"title", one.title}, {"decisions", one.decisions}});
    return out;
}

std::vector<PictureMeeting> meetings_of(Json const& json)
{
    std::vector<PictureMeeting> out;
    for (auto const& one : json)
        out.push_back(
            {day_of(one.at("on")), one.at("title").get<std::string>(), one.at("decisions").get<int>()});
    return out;
}

RoundPicture picture_from(Json const& json)
{
    RoundPicture out{json.at("park").get<std::string>(), json.at("municipality").get<std::string>(),
        json.at("round").get<int>(), day_of(json.at("started_on"))};
    out.closed_on = day_of(json.at("closed_on"));
    out.planned_from = day_of(json.at("planned_from"));
    auto const& area = json.at("area");
    out.hectares = area.at("hectares").get<double>();
    out.addresses = area.at("addresses").get<std::int64_t>();
    out.boundary_version = area.at("boundary_version").get<int>();
    out.boundary = shape_of(area.at("boundary"));
    out.group_size_min = json.at("smallest_group").get<int>();
    out.surveys = surveys_of(json.at("surveys"));
    out.objectives = objectives_of(json.at("objectives"));
    auto const& plan = json.at("plan");
    out.plan_number = plan.at("adopted_version").get<int>();
    out.plan_adopted_on = day_of(plan.at("adopted_on"));
    out.actions = actions_of(plan.at("actions"));
    out.meetings = meetings_of(json.at("meetings"));
    auto const& award = json.at("award");
    out.award_number = award.at("number").get<std::string>();
    out.award_code = award.at("code").get<std::string>();
    out.award_until = day_of(award.at("valid_until"));
    return out;
}

} // namespace

std::string written_picture(RoundPicture const& picture)
{
    Json const json{{"format", format_version}, {"park", picture.park},
        {"municipality", picture.municipality}, {"round", picture.number},
        {"started_on", day(picture.started_on)}, {"closed_on", day(picture.closed_on)},
        {"planned_from", day(picture.planned_from)},
        {"area",
            {{"hectares", picture.hectares}, {"addresses", picture.addresses},
                {"boundary_version", picture.boundary_version}, {"coordinates", "EPSG:28992"},
                {"boundary", shape_json(picture.boundary)}}},
        {"smallest_group", picture.group_size_min}, {"surveys", surveys_json(picture.surveys)},
        {"objectives", objectives_json(picture.objectives)},
        {"plan",
            {{"adopted_version", picture.plan_number}, {"adopted_on", day(picture.plan_adopted_on)},
                {"actions", actions_json(picture.actions)}}},
        {"meetings", meetings_json(picture.meetings)},
        {"award",
            {{"number", picture.award_number}, {"code", picture.award_code},
                {"valid_until", day(picture.award_until)}}}};
    return json.dump(1);
}

RoundPicture read_picture(std::string_view text)
{
    try {
        return picture_from(Json::parse(text));
    } catch (Json::exception const& wrong) {
        throw base::Fault(std::string("the picture of a round cannot be read: ") + wrong.what());
    }
}

} // namespace continuation
