// An owner answers through the link in a mail, without signing in. The link shows the names of the actions
// that were asked about, and nothing else of the park.
#pragma once
#include "asking.h"
#include "evidence.h"

namespace plan {

// Who answers through a mail. Of the token in its address only the hash is kept.
struct AnswerLink {
    partnership::Scope scope;
    AskingId asking;
    accounts::PersonId person;
};
struct AskedAction {
    Question question;
    Action action;
};
// Through the link in a mail, or on the pages of the park.
enum class Way { by_mail, signed_in };
// What the holder of a link may answer, and may read.
struct Answering {
    Way way = Way::by_mail;
    AnswerLink link;
    accounts::Person person;
    std::string park;
    Timeline timeline;
    std::vector<AskedAction> asked;
};
// None: no such link, or it is over; its holder left, the round closed or the cooperation ended.
std::optional<Answering> answering(db::Connection& db, std::string_view token, moment::Instant now);

// The same for somebody who signed in, about the latest question of this round.
std::optional<Answering> answering_in(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person, moment::Date today);

struct Answer {
    ActionId action;
    Reply reply = Reply::on_track;
    std::string reason = {}; // needed when stuck
    int wanted_quarter = 0; // the last quarter he asks for; 0: none
};
// Fields "reason" and "quarter".
i18n::Problems problems(Answer const& answer, Timeline const& timeline, moment::Date today);

enum class AnswerRefusal {
    unknown, // not one of the actions of this link
    is_over, // the group finished or dropped the action meanwhile
    has_photo, // one photo goes with an answer
    full, // the action has as much evidence as it can hold
    changed_meanwhile,
};
i18n::Message message(AnswerRefusal refusal);
// The same answer twice is one answer. Another answer takes the place of the first. Done, of what happens
// again, ticks one time off; another answer after it takes that tick away.
base::Result<void, AnswerRefusal> answer(
    db::Connection& db, Answering const& who, Answer const& answer, moment::Instant now);

// The photo that he sent with his answer to this question; none: not yet.
std::optional<Evidence> photo_of_answer(db::Connection& db, Answering const& who, AskedAction const& asked);
// None: it can be given.
std::optional<AnswerRefusal> hindrance_to_photo(
    db::Connection& db, Answering const& who, AskedAction const& asked);
base::Result<EvidenceId, AnswerRefusal> give_photo(
    db::Connection& db, Answering const& who, Evidence photo, moment::Instant now);

// Whether it can be answered now; also after it was, as long as nobody else ended it.
bool can_be_answered(AskedAction const& asked);
// "Klaar", or "Deze keer gedaan" for what happens again.
i18n::TextOf<0> const& label_of_done(Action const& action);
// What happens again goes on after this quarter was done.
State state_after(Action const& action, Reply reply, int current_quarter);
// What the owner said, for the agenda; no text: nothing.
i18n::Message words_of_answer(Question const& question, Timeline const& timeline);

} // namespace plan
