// The rules of taking part. Pure. Process document 1.2: entrepreneurs, municipality, police and fire brigade
// belong to every group.
#pragma once
#include "participants.h"

namespace participants {

Sector sector_of(Participation const& participation);
// Kinds that every group needs and that do not take part yet with a representative; one entrepreneur stands
// for the entrepreneurs' association as well.
std::vector<Kind const*> missing_core(std::vector<Participation> const& all);
std::vector<Kind const*> core_kinds();
bool is_present(Participation const& participation);

// By the order of the kinds, then by name.
void put_in_order(std::vector<Participation>& all);

// "Gemeente Grifthoek, Politie en Brandweer"
std::string enumerated(std::vector<std::string> const& names);

bool leads(partnership::Role role);
// Whether somebody else can still open the doors of this group.
bool has_other_leader(std::vector<partnership::Member> const& members, accounts::PersonId person);

} // namespace participants
