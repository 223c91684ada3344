// The stakeholder scan: which organisations of each kind are active here, who approached them and what they
// said, and which kinds are missing, with the reason. Process document 1.8: gather the stakeholders active in
// the area.
#pragma once
#include "participants.h"

#include <span>

namespace participants {

// Something of a park that brings stakeholders with it.
struct Trait {
    std::string id; // "water"
    std::vector<std::string> kinds;
    i18n::Text name;
    bool is_of_homes = false; // follows from the addresses of the area
};
std::span<Trait const> traits();
Trait const* find_trait(std::string_view id);

// What somebody said, and what follows from the area where nobody said anything.
struct TraitState {
    Trait const* trait = nullptr;
    bool is_there = false;
    bool is_from_area = false;
    bool is_said = false; // by somebody, and no longer of the area
};
struct Said {
    std::string trait;
    bool is_there = false;
};
std::vector<TraitState> states_of(std::vector<Said> const& said, std::int64_t homes);
// What a form with these traits chosen says. Who leaves what follows from the area as it is, says nothing
// about it: it goes on following.
std::vector<Said> said_by(std::vector<TraitState> const& states, std::span<std::string const> chosen);

enum class Way { phone, mail, visit, meeting };
inline constexpr Way all_ways[] = {Way::phone, Way::mail, Way::visit, Way::meeting};
enum class Heard { nothing, thinks, yes, no };
inline constexpr Heard all_heard[] = {Heard::nothing, Heard::thinks, Heard::yes, Heard::no};
std::string_view code(Way way);
std::string_view code(Heard heard);
std::optional<Way> way_of(std::string_view code);
std::optional<Heard> heard_of(std::string_view code);
i18n::Text name(Way way);
i18n::Text name(Heard heard);

using ApproachId = base::Id<struct ApproachTag>;
struct Approach {
    ApproachId id = {};
    accounts::OrganisationId organisation = {}; // who was approached
    moment::Date on = {};
    accounts::OrganisationId by = {}; // which organisation did; may be none
    Way way = Way::phone;
    Heard answer = Heard::nothing;
};
// Fields "organisation", "on".
i18n::Problems problems(
    Approach const& approach, std::vector<Participation> const& known, moment::Date today);

// One kind of stakeholder.
struct ScanLine {
    Kind const* kind = nullptr;
    std::vector<Participation> here = {};
    std::vector<Trait const*> because = {}; // what of the park asks for it
    // Asked for, and nobody of that kind is here or said no.
    bool is_missing() const { return here.empty() && (kind->is_core || !because.empty()); }
};
// The kinds that are here or asked for, in the order of the standard list. One entrepreneur stands for their
// association.
std::vector<ScanLine> scan_of(std::vector<Participation> const& all, std::vector<TraitState> const& states);

void say_traits(db::Connection& db, partnership::Scope const& scope, std::vector<Said> const& said);
std::vector<Said> said_traits(db::Connection& db, partnership::Scope const& scope);
void add_approach(db::Connection& db, partnership::Scope const& scope, Approach const& approach);
// The newest first.
std::vector<Approach> approaches(db::Connection& db, partnership::Scope const& scope);

} // namespace participants
