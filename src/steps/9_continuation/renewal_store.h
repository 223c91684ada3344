// Statements of the recalibration, one function each.
#pragma once
#include "choices.h"
#include "snapshot.h"

namespace continuation {

// False when this round has one already.
bool insert_renewal(
    db::Connection& db, partnership::Scope const& scope, Renewal const& renewal, accounts::PersonId person);
void update_renewal_next(db::Connection& db, partnership::Scope const& scope, partnership::RoundId next);
std::optional<Renewal> renewal_from(db::Connection& db, partnership::Scope const& scope);
std::optional<Renewal> renewal_to(db::Connection& db, partnership::Scope const& scope);

using Confirmations = std::map<Task, Confirmation>;
Confirmations confirmations_of(db::Connection& db, partnership::PartnershipId partnership, RenewalId renewal);
void upsert_confirmation(db::Connection& db, partnership::PartnershipId partnership, RenewalId renewal,
    Confirming const& confirming);
void delete_confirmation(
    db::Connection& db, partnership::PartnershipId partnership, RenewalId renewal, Task task);

AllChosen choices_of(db::Connection& db, partnership::PartnershipId partnership, RenewalId renewal);
void upsert_choice(
    db::Connection& db, partnership::PartnershipId partnership, Choosing const& choosing, Typed const& typed);

// What is frozen stays: the first one.
void insert_snapshot(db::Connection& db, partnership::Scope const& scope, Frozen const& frozen);
std::optional<Frozen> snapshot_of(db::Connection& db, partnership::Scope const& scope);

} // namespace continuation
