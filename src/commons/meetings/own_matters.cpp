#include "own_matters.h"

#include "meeting.h"
#include "store.h"
#include "texts.h"

#include <algorithm>

namespace meetings {
namespace {

using partnership::Matter;
using partnership::MatterKind;
using partnership::MatterState;
using partnership::Settling;

constexpr std::string_view point_prefix = "point:", minutes_prefix = "minutes:", next_key = "next:meeting";
constexpr std::string_view done_code = "done", adopted_code = "adopted", open_code = "open";
constexpr int minutes_max = 6;

constexpr MatterState point_states[] = {{done_code, texts::matter::done}, {open_code, texts::matter::open}},
                      minutes_states[] = {{adopted_code, texts::matter::adopted}};

Matter matter_of(ActionPoint const& point, moment::Date today)
{
    Matter out;
    out.kind = point.due && point.due < today ? MatterKind::overdue : MatterKind::due;
    out.key = std::string(point_prefix) + point.id.text();
    out.text = i18n::message(texts::matter::point, point.what);
    out.path = path_of(point.meeting);
    out.organisation = point.organisation_name;
    out.date = point.due;
    out.state = open_code;
    return out;
}

Matter matter_of(Meeting const& held)
{
    Matter out;
    out.kind = MatterKind::waiting;
    out.key = std::string(minutes_prefix) + held.id.text();
    out.text = i18n::message(texts::matter::minutes, numeric_day(held.date));
    out.path = path_of(held.id);
    out.state = open_code;
    return out;
}

Matter next_date(std::vector<Meeting> const& coming, Meeting const& meeting)
{
    Matter out;
    out.kind = MatterKind::event;
    out.key = next_key;
    out.text = i18n::message(texts::matter::no_next);
    auto const next = std::ranges::find_if(
        coming, [&](Meeting const& one) { return one.id != meeting.id && meeting.date < one.date; });
    if (next != coming.end()) {
        out.text = i18n::message(texts::matter::next, numeric_day(next->date));
        out.path = path_of(next->id);
    }
    return out;
}

std::optional<i18n::Message> finish_point(
    db::Connection& db, partnership::Scope const& scope, Settling const& settling)
{
    auto const id = ActionPointId::read(std::string_view(settling.key).substr(point_prefix.size()));
    if (!id)
        return message(Refusal::unknown_item);
    finish(db, scope, *id, settling.state == done_code ? moment::local_date(settling.at) : moment::Date{});
    return std::nullopt;
}

// Adopting needs to know in which meeting: settle() of the minutes does it.
std::optional<i18n::Message> adopt_elsewhere(db::Connection&, partnership::Scope const&, Settling const&)
{
    return message(Refusal::unknown_item);
}

} // namespace

std::vector<Matter> own_matters(
    db::Connection& db, partnership::StepQuestion const& question, Meeting const& meeting)
{
    std::vector<Matter> out;
    for (auto const& held : meetings_to_adopt(db, question.scope, minutes_max))
        if (held.id != meeting.id)
            out.push_back(matter_of(held));
    for (auto const& point : open_action_points(db, question.scope))
        if (point.meeting != meeting.id)
            out.push_back(matter_of(point, question.today));
    out.push_back(next_date(upcoming(db, question.scope, question.today), meeting));
    return out;
}

partnership::Agenda const* own_agenda(std::string_view key)
{
    static constexpr partnership::Agenda points{nullptr, point_states, finish_point},
        minutes{nullptr, minutes_states, adopt_elsewhere};
    if (key.starts_with(point_prefix))
        return &points;
    return key.starts_with(minutes_prefix) ? &minutes : nullptr;
}

bool is_own_matter(std::string_view key)
{
    return key.starts_with(point_prefix) || key.starts_with(minutes_prefix);
}

std::optional<MeetingId> minutes_of_key(std::string_view key)
{
    return key.starts_with(minutes_prefix) ? MeetingId::read(key.substr(minutes_prefix.size()))
                                           : std::nullopt;
}

} // namespace meetings
