#include "identity.h"

#include "store.h"

#include "crypto/crypto.h"
#include "db/db.h"

namespace accounts {
namespace {

constexpr std::int64_t question_minutes = 10;

}

std::optional<PersonId> person_of_identity(
    db::Connection& db, std::string_view issuer, std::string_view subject)
{
    return select_person_of_identity(db, issuer, subject);
}

bool link_identity(db::Connection& db, Identity const& identity) { return insert_identity(db, identity) > 0; }

void note_identity_seen(
    db::Connection& db, std::string_view issuer, std::string_view subject, moment::Instant now)
{
    update_identity_seen(db, issuer, subject, now);
}

std::vector<Identity> identities_of(db::Connection& db, PersonId person)
{
    return select_identities_of(db, person);
}

bool unlink_identity(db::Connection& db, PersonId person, std::string_view issuer)
{
    return delete_identity(db, person, issuer) > 0;
}

void keep_question(db::Connection& db, QuestionKey key, Question const& question)
{
    delete_questions_before(db, question.asked); // they do not pile up until the night
    insert_question(db,
        {crypto::sha256_hex(key.token), crypto::sha256_hex(key.browser), question,
            question.asked.plus_minutes(question_minutes)});
}

std::optional<Question> take_question(db::Connection& db, QuestionKey key, moment::Instant now)
{
    auto row = delete_question(db, crypto::sha256_hex(key.token), crypto::sha256_hex(key.browser));
    if (!row || row->expires_at <= now)
        return std::nullopt;
    row->question.asked = row->expires_at.plus_minutes(-question_minutes);
    return std::move(row->question);
}

} // namespace accounts
