#include "decision_list.h"

#include "items.h"
#include "meeting.h"
#include "minutes.h"
#include "texts.h"

#include "mail/mail.h"

#include <fmt/format.h>

#include <algorithm>

namespace meetings {
namespace {

struct Brought {
    std::vector<Decision> decisions;
    std::vector<ActionPoint> actions;
    Items items;
    std::optional<Meeting> next;
};

Brought outcome_of(
    db::Connection& db, partnership::Scope const& scope, Meeting const& meeting, moment::Date today)
{
    Brought out{decisions(db, scope, meeting.id), action_points(db, scope, meeting.id),
        items_of_meeting(db, scope, meeting.id), {}};
    auto const coming = upcoming(db, scope, moment::plus_days(std::max(meeting.date, today), 1));
    auto const next = std::ranges::find_if(coming, [&](Meeting const& one) { return one.id != meeting.id; });
    if (next != coming.end())
        out.next = *next;
    return out;
}

std::string list_of(i18n::Words const& words, std::vector<std::string> const& lines)
{
    std::string out;
    for (auto const& line : lines)
        out += "- " + line + "\n";
    return lines.empty() ? "- " + std::string(words(texts::decision_mail::none)) + "\n" : out;
}

std::string decisions_text(i18n::Words const& words, Brought const& outcome)
{
    std::vector<std::string> out;
    for (auto const& decision : outcome.decisions)
        out.push_back(decision.what);
    return list_of(words, out);
}

std::string changes_text(i18n::Words const& words, Brought const& outcome)
{
    std::vector<std::string> out;
    for (auto const& item : outcome.items)
        if (auto const change = change_text(words, item); !change.empty())
            out.push_back(item.text(words.language()) + ": " + change);
    return list_of(words, out);
}

std::string next_text(i18n::Words const& words, Brought const& outcome)
{
    if (!outcome.next)
        return std::string(words(texts::decision_mail::no_next));
    auto const& next = *outcome.next;
    return next.title + ", "
        + words(
            texts::mail::when, words.long_date(next.date), moment::iso(next.from), moment::iso(next.until));
}

mail::Message letter(i18n::Words const& words, partnership::Member const& member, DecisionList const& list,
    Brought const& outcome)
{
    auto const& meeting = list.meeting;
    auto const link = list.setting.url + "/" + path_of(meeting.id);
    mail::Message out{{member.name, member.email},
        words(texts::decision_mail::subject, meeting.title, list.setting.park, words.date(meeting.date)),
        words(texts::decision_mail::body, member.name, meeting.title, words.date(meeting.date),
            decisions_text(words, outcome), list_of(words, action_lines(words, outcome.actions)),
            changes_text(words, outcome), next_text(words, outcome), link, list.setting.sender.name),
        {}, {}, {}, {}};
    out.key = fmt::format(
        "meetings/{}/decisions/{}/{}", meeting.id.text(), meeting.lists_sent, member.person.text());
    return out;
}

} // namespace

int send_decision_list(db::Connection& db, partnership::Scope const& scope, DecisionList const& list)
{
    auto const outcome = outcome_of(db, scope, list.meeting, moment::local_date(list.now));
    int written = 0;
    for (auto const& member : partnership::members(db, scope.partnership)) {
        auto const person = accounts::person(db, member.person);
        i18n::Words const words(person ? person->language : i18n::Language::dutch);
        written += mail::enqueue(db, letter(words, member, list, outcome), list.now) ? 1 : 0;
    }
    return written;
}

std::vector<std::string> action_lines(i18n::Words const& words, std::vector<ActionPoint> const& actions)
{
    std::vector<std::string> out;
    for (auto const& action : actions) {
        auto line = action.what;
        if (!action.organisation_name.empty())
            line += " (" + action.organisation_name + ")";
        if (action.due)
            line += ", " + words(texts::action::due, action.due);
        out.push_back(line);
    }
    return out;
}

std::string change_text(i18n::Words const& words, Item const& item)
{
    auto out = words.language() == i18n::Language::dutch ? item.state_dutch : item.state_english;
    if (auto const until = quarter_read(item.until))
        out += words(texts::decision_mail::until, words.short_quarter(*until));
    return out;
}

} // namespace meetings
