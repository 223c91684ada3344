// All statements of the room, one function each.
#pragma once
#include "partnership.h"
#include "sharing.h"
#include "terms.h"

namespace partnership {

void insert_partnership(db::Connection& db, Partnership const& partnership, moment::Instant now);
bool slug_exists(db::Connection& db, std::string_view slug);
std::optional<Partnership> partnership_of_slug(db::Connection& db, std::string_view slug);
std::optional<Partnership> partnership_of_id(db::Connection& db, PartnershipId id);
std::vector<Partnership> partnerships_of_person(db::Connection& db, accounts::PersonId person);

void update_ended(db::Connection& db, PartnershipId id, moment::Date on);
void update_going_on(db::Connection& db, PartnershipId id);
void update_group_size_min(db::Connection& db, PartnershipId id, int group_size_min);

void insert_round(db::Connection& db, PartnershipId partnership, Round const& round);
void update_round_planned(db::Connection& db, Scope const& scope, moment::Date from);
void update_round_closed(db::Connection& db, RoundId id, moment::Date closed_on);
std::vector<Round> rounds_of_partnership(db::Connection& db, PartnershipId id);

void upsert_member(db::Connection& db, PartnershipId id, Joining const& joining, moment::Date since);
void update_member_until(db::Connection& db, PartnershipId id, accounts::PersonId person, moment::Date until);
std::vector<Member> members_of_partnership(db::Connection& db, PartnershipId id);

std::vector<Place> select_places_of(db::Connection& db, accounts::PersonId person);

struct SkipRow {
    Skip skip;
    accounts::PersonId person;
    moment::Instant at;
};
void upsert_skip(db::Connection& db, RoundId round, SkipRow const& row);
void delete_skip(db::Connection& db, RoundId round, int step);
std::vector<Skip> skips_of_round(db::Connection& db, RoundId round);

struct JournalRow {
    Scope scope;
    accounts::PersonId person;
    JournalLine line;
};
void insert_journal(db::Connection& db, JournalRow const& row);
std::vector<JournalLine> journal_of_partnership(db::Connection& db, PartnershipId id, int lines_max);
std::int64_t last_journal_ms(db::Connection& db, PartnershipId id);

struct TermsRow {
    Terms terms;
    accounts::PersonId person;
};
void insert_terms(db::Connection& db, PartnershipId id, TermsRow const& row);
// None while the standard text is in force.
std::optional<Terms> terms_of_partnership(db::Connection& db, PartnershipId id);
// Of the version in force; 1 for the standard text.
int terms_version(db::Connection& db, PartnershipId id);
void insert_acceptance(db::Connection& db, PartnershipId id, Acceptance const& acceptance);
// Of the version in force.
bool has_acceptance(db::Connection& db, PartnershipId id, accounts::PersonId person);
std::vector<Acceptance> acceptances_of_partnership(db::Connection& db, PartnershipId id);

} // namespace partnership
