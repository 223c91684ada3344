// Answers to invitations, as calendars send them back: who comes, who does not, who does not know yet.
#pragma once
#include "ical/reply.h"
#include "meetings/meetings.h"

namespace meetings {

struct Answer {
    accounts::PersonId person;
    ical::Attending answer = ical::Attending::unanswered;
    int sequence = 0; // of the invitation that was answered
    moment::Instant at = {};
    std::string name = {}; // only when read
};
// Of members only, by name.
std::vector<Answer> answers(db::Connection& db, partnership::Scope const& scope, MeetingId id);
std::string_view code(ical::Attending answer);
ical::Attending attending_of(std::string_view code);
i18n::Text name(ical::Attending answer);

enum class AnswerRefusal {
    unreadable, // no answer of one person to one invitation
    other_calendar, // not an invitation of ours
    not_a_member,
    other_sender, // the mail is of another address than the answer speaks for
    over, // held or cancelled
    outdated, // to an invitation from before the last change, or older than what is known
    no_time, // a proposal without another time that is still to come
};
i18n::Message message(AnswerRefusal refusal);

struct Taken {
    partnership::PartnershipId partnership;
    MeetingId meeting;
    std::string name;
    ical::Attending answer = ical::Attending::unanswered; // unanswered: he proposes another time
};
// A mail or a file with one answer, or with another time that is proposed. `only`: of this meeting alone;
// none: of any.
struct Post {
    std::string_view text;
    MeetingId only = {};
    moment::Instant now = {};
};
base::Result<Taken, AnswerRefusal> take_answer(db::Connection& db, Post const& post);

} // namespace meetings
