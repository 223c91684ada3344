// The declaration of intent of the organisations that take part. Process document 1.3: optional, in writing.
#pragma once
#include "papers/papers.h"
#include "participants.h"

namespace participants {

inline constexpr std::string_view declaration_kind = "declaration_of_intent";
inline constexpr std::size_t parties_min = 2;

struct NewDeclaration {
    partnership::Partnership park;
    std::string place;
    moment::Date date;
    accounts::PersonId person; // who draws it up
};
// Fields "place", "date", and the form as a whole when too few take part.
i18n::Problems problems(NewDeclaration const& wanted, std::vector<Participation> const& parties);

// In the order of the paper, each with those who may sign for it.
std::vector<papers::Party> parties_of(std::vector<Participation> const& taking_part);

// Withdraws the one before it.
papers::PaperId draw_up_declaration(
    db::Connection& db, partnership::Scope const& scope, NewDeclaration const& wanted, moment::Instant now);
std::optional<papers::Paper> declaration(db::Connection& db, partnership::Scope const& scope);

// After people or answers changed: who may sign an open declaration. Who joined later is not on it.
void refresh_signatories(db::Connection& db, partnership::Scope const& scope);

} // namespace participants
