// Statements about leaving and about another address, one function each.
#pragma once
#include "leaving.h"

namespace accounts {

struct PersonRow {
    Person person;
    moment::Instant created;
    bool is_erased = false;
};
std::optional<PersonRow> row_of_person(db::Connection& db, PersonId id);
std::int64_t open_invitations_of(db::Connection& db, PersonId person, moment::Instant now);
void update_erased(db::Connection& db, Leaver const& leaver, std::string_view email_folded);
void delete_ways_in(db::Connection& db, PersonId person);
void update_name(db::Connection& db, PersonId person, std::string_view name);

struct NewEmailRow {
    std::string token_hash;
    NewEmail wanted;
    moment::Instant expires_at;
};
void insert_new_email(db::Connection& db, NewEmailRow const& row);
std::optional<NewEmail> new_email_open_at(
    db::Connection& db, std::string_view token_hash, moment::Instant now);
void update_email(db::Connection& db, NewEmail const& wanted);
void delete_new_emails_of(db::Connection& db, PersonId person);
std::int64_t delete_new_emails_before(db::Connection& db, moment::Instant expired_before);
// Not seen since: the browser forgot its mark too.
std::int64_t delete_devices_before(db::Connection& db, moment::Instant seen_before);
void delete_links_to(db::Connection& db, PersonId person);

} // namespace accounts
