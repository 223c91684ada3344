// The door of the participants: which organisations take part, who represents them and who may sign. Process
// document 1.2 and 1.5: without entrepreneurs, municipality, police and fire brigade a group is incomplete.
#pragma once
#include "accounts/accounts.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "participants/kinds.h"
#include "partnership/step.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace participants {

enum class State { invited, takes_part, declined };
std::string_view code(State state);
std::optional<State> state_of(std::string_view code);

using PlaceId = base::Id<struct PlaceTag>;

// Somebody who holds a place of an organisation. The place stays when the person goes.
struct Representative {
    accounts::PersonId person;
    std::string name;
    std::string email;
    std::string function; // in the organisation: "wijkagent"
    partnership::Role role = partnership::Role::partner; // in the group
    bool is_deputy = false;
    bool is_signatory = false; // may sign for the organisation
    PlaceId place = {};
    moment::Date since = {}; // holds the place
};

// A place that nobody holds.
struct Vacancy {
    PlaceId place;
    std::string function;
    partnership::Role role = partnership::Role::partner;
    bool is_deputy = false;
    bool is_signatory = false;
    moment::Date since;
    accounts::PersonId last = {}; // who held it last
    std::string last_name = {};
};

struct Participation {
    accounts::OrganisationId organisation;
    std::string name;
    std::string kind; // the id of a stakeholder kind
    std::string own_kind; // only for kind "other": what the group itself calls it
    State state = State::invited;
    std::string reason; // why it declined
    moment::Date since; // of this state
    std::vector<Representative> representatives;
    std::vector<Vacancy> vacancies = {};
};
std::string kind_name(Participation const& participation, i18n::Language language);
// "POL", for narrow tables and the board.
std::string kind_code(Participation const& participation);

// All organisations with their people, in the order of the kinds and then of their names; three statements.
// They belong to the partnership and live on in the next round.
std::vector<Participation> participations(db::Connection& db, partnership::Scope const& scope);
std::optional<Participation> organisation(
    db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId id);
std::vector<Participation> taking_part(std::vector<Participation> all);

struct Signatory {
    accounts::OrganisationId organisation;
    std::string organisation_name;
    accounts::PersonId person;
    std::string name;
    std::string function;
};
// Of the organisations that take part.
std::vector<Signatory> signatories(db::Connection& db, partnership::Scope const& scope);

struct NewOrganisation {
    std::string name;
    std::string kind;
    std::string own_kind = {};
    State state = State::takes_part;
};
// Fields "name", "kind", "own_kind".
i18n::Problems problems(NewOrganisation const& wanted);
accounts::OrganisationId add_organisation(
    db::Connection& db, partnership::Scope const& scope, NewOrganisation const& wanted, moment::Instant now);

enum class Refusal {
    unknown_organisation,
    unknown_person,
    represents_already, // the person stands for an organisation of this park
    role_too_high, // nobody gives a role with more rights than his own
    last_leader, // the group keeps at least one coordinator or adviser
    unknown_place, // not there, or it lapsed
    place_changed, // somebody else holds it meanwhile
    same_person, // nobody hands over to himself
    authorities_only, // whoever sees nothing of authorities adds nobody to them
};
i18n::Message message(Refusal refusal);

struct Answer {
    State state = State::takes_part;
    std::string reason = {}; // needed to decline
};
// Field "reason".
i18n::Problems problems(Answer const& answer);
base::Result<void, Refusal> set_answer(db::Connection& db, partnership::Scope const& scope,
    accounts::OrganisationId id, Answer const& answer, moment::Date today);

struct NewRepresentative {
    accounts::OrganisationId organisation;
    std::string name;
    std::string email;
    std::string function;
    partnership::Role role = partnership::Role::partner;
    bool is_deputy = false;
    bool is_signatory = false;
};
// Fields "name", "email", "function".
i18n::Problems problems(NewRepresentative const& wanted);
// Makes the person a member of the partnership; the mail that invites him is `invite` in invitation.h.
base::Result<accounts::PersonId, Refusal> add_representative(db::Connection& db,
    partnership::Scope const& scope, NewRepresentative const& wanted, moment::Instant now);
base::Result<void, Refusal> change_representative(
    db::Connection& db, partnership::Scope const& scope, Representative const& wanted, moment::Date today);
// Without a successor: the place is vacant from today on.
base::Result<void, Refusal> leave(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person, moment::Date today);
// A vacant place that is not filled any more.
base::Result<void, Refusal> close_place(
    db::Connection& db, partnership::Scope const& scope, PlaceId place, moment::Date today);

// A place with who holds it, or held it last.
struct Seat {
    PlaceId place;
    accounts::OrganisationId organisation;
    partnership::Role role = partnership::Role::partner; // that the place gives
    std::string function;
    bool is_deputy = false;
    bool is_signatory = false;
    moment::Date since; // of this holder, or vacant
    accounts::PersonId holder; // none: vacant
    accounts::PersonId last; // who held it before
};
std::optional<Seat> seat(db::Connection& db, partnership::Scope const& scope, PlaceId place);
std::optional<Seat> seat_of(db::Connection& db, partnership::Scope const& scope, accounts::PersonId person);

struct FormerHolder {
    std::string name;
    moment::Date since, until;
};
// The last first.
std::vector<FormerHolder> former_holders(db::Connection& db, partnership::Scope const& scope, PlaceId place);

// Another takes the place, with its role, its open actions, its promises and what waits for a signature.
struct TakingOver {
    PlaceId place;
    accounts::PersonId holder; // as it was read; none when it was vacant
    std::string name, email; // of the successor
    std::string function;
};
// Fields "name", "email", "function".
i18n::Problems problems(TakingOver const& wanted);
struct By {
    accounts::PersonId person;
    moment::Instant at;
};
struct TakenOver {
    accounts::PersonId person;
    std::int64_t passed_on = 0; // open actions
};
// In one step: the one who held it is no member any more. A successor who had another place of the same
// organisation, such as its deputy, leaves that one vacant.
base::Result<TakenOver, Refusal> take_over(db::Connection& db, partnership::Scope const& scope,
    TakingOver const& wanted, partnership::Process process, By const& by);
// How many open actions would be passed on.
std::int64_t open_matters(
    db::Connection& db, partnership::Scope const& scope, Seat const& seat, partnership::Process process);

// Whether somebody of this role may give, change or take away that one.
bool may_give(partnership::Role own, partnership::Role given);

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question);
// Organisations and people belong to the partnership: there is nothing to carry over.
inline void begin_round(db::Connection&, partnership::Scope const&, partnership::Scope const&) { }

} // namespace participants
