#include "round_sheet.h"

#include "texts.h"

#include "objectives/objectives.h"
#include "plan/plan.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

std::string state_of_action(i18n::Words const& words, PictureAction const& action)
{
    auto const state = plan::state_of(action.state);
    return state ? std::string(plan::name(*state).in(words.language())) : action.state;
}

std::string value_of(i18n::Words const& words, PictureObjective const& one, double value)
{
    return ::objectives::shown(
        words, ::objectives::unit_of(one.unit).value_or(::objectives::Unit::count), value);
}

SheetPart picture_objectives(i18n::Words const& words, RoundPicture const& picture)
{
    SheetPart out{std::string(words(texts::objectives::title))};
    SheetTable table{std::string(words(texts::objectives::caption)),
        {{std::string(words(texts::objectives::objective))},
            {std::string(words(texts::objectives::baseline)), true},
            {std::string(words(texts::objectives::target)), true},
            {std::string(words(texts::objectives::due))}},
        {}};
    for (auto const& one : picture.objectives)
        table.rows.push_back({one.title, one.baseline ? value_of(words, one, *one.baseline) : "–",
            value_of(words, one, one.target), words.date(one.due_on)});
    if (table.rows.empty())
        out.paragraphs.emplace_back(words(texts::objectives::none));
    out.table = std::move(table);
    return out;
}

SheetPart picture_actions(i18n::Words const& words, RoundPicture const& picture)
{
    SheetPart out{std::string(words(texts::round::actions))};
    if (picture.plan_number > 0)
        out.paragraphs.push_back(words(texts::round::adopted, picture.plan_number, picture.plan_adopted_on));
    SheetTable table{std::string(words(texts::round::actions)),
        {{std::string(words(texts::round::action))}, {std::string(words(texts::quarter::owner))},
            {std::string(words(texts::round::state))}},
        {}};
    for (auto const& action : picture.actions)
        table.rows.push_back({action.title, action.organisation, state_of_action(words, action)});
    if (table.rows.empty())
        out.paragraphs.emplace_back(words(texts::round::no_actions));
    out.table = std::move(table);
    return out;
}

SheetPart picture_meetings(i18n::Words const& words, RoundPicture const& picture)
{
    SheetPart out{std::string(words(texts::round::meetings))};
    for (auto const& one : picture.meetings)
        out.points.push_back(words(texts::round::meeting, words.date(one.on), one.title, one.decisions));
    if (out.points.empty())
        out.paragraphs.emplace_back(words(texts::round::no_meetings));
    return out;
}

// What was dropped is no part of the plan any more.
std::int64_t kept_of(RoundPicture const& picture)
{
    return std::ranges::count_if(picture.actions,
        [](PictureAction const& one) { return one.state != plan::code(plan::State::dropped); });
}

std::int64_t done_of(RoundPicture const& picture)
{
    return std::ranges::count(picture.actions, plan::code(plan::State::done), &PictureAction::state);
}

} // namespace

Sheet round_sheet(i18n::Words const& words, RoundPicture const& picture)
{
    auto const closed
        = picture.closed_on ? words.date(picture.closed_on) : std::string(words(texts::round::running));
    auto const award
        = picture.award_number.empty() ? std::string(words(texts::round::no_award)) : picture.award_number;
    Sheet out{words(texts::rounds::round, picture.number), picture.park,
        {{std::string(words(texts::round::from)), words.date(picture.started_on)},
            {std::string(words(texts::round::until)), closed},
            {std::string(words(texts::round::area)),
                words(texts::round::area_value, words.decimal(picture.hectares, 1), picture.addresses,
                    picture.boundary_version)},
            {std::string(words(texts::round::plan)),
                words(texts::round::plan_value, kept_of(picture), done_of(picture))},
            {std::string(words(texts::round::award)), award}},
        {}, {}};
    out.parts = {picture_objectives(words, picture), picture_actions(words, picture),
        picture_meetings(words, picture)};
    return out;
}

std::vector<SheetPart> outcome_parts(RoundPicture const& picture)
{
    std::vector<SheetPart> out;
    for (auto const& survey : picture.surveys)
        for (auto const& question : survey.questions) {
            if (question.head.empty())
                continue;
            SheetPart part{fmt::format("{} {}", question.id, question.text)};
            SheetTable table{part.heading, {}, question.rows};
            for (auto const& head : question.head)
                table.columns.push_back({head, !table.columns.empty()});
            part.table = std::move(table);
            out.push_back(std::move(part));
        }
    return out;
}

} // namespace continuation
