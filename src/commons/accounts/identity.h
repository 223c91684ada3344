// Who somebody is at the sign-in of an organisation, and what is remembered while that sign-in is asked.
#pragma once
#include "accounts/accounts.h"

namespace accounts {

// `issuer` says who vouches, `subject` whom it means: a number or a name of its own.
struct Identity {
    std::string issuer, subject;
    PersonId person;
    moment::Instant linked, seen;
};

std::optional<PersonId> person_of_identity(
    db::Connection& db, std::string_view issuer, std::string_view subject);
// One identity of each issuer for a person. False, and nothing changes: it belongs to somebody already, or
// the person has another of this issuer.
bool link_identity(db::Connection& db, Identity const& identity);
void note_identity_seen(
    db::Connection& db, std::string_view issuer, std::string_view subject, moment::Instant now);
std::vector<Identity> identities_of(db::Connection& db, PersonId person);
bool unlink_identity(db::Connection& db, PersonId person, std::string_view issuer);

// What a browser took along to a provider. `browser` is what it alone can show again; an answer that another
// browser brings finds no question.
struct Question {
    std::string provider;
    PersonId person; // who links an identity; none: somebody who signs in
    std::string carried; // sealed: the page to come back to, and a form that waits
    moment::Instant asked;
};
// For ten minutes, and for one answer. Only digests of `token` and `browser` are kept.
struct QuestionKey {
    std::string_view token, browser;
};
void keep_question(db::Connection& db, QuestionKey key, Question const& question);
std::optional<Question> take_question(db::Connection& db, QuestionKey key, moment::Instant now);

} // namespace accounts
