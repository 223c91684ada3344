// What a step of the process tells about itself, so that the path of a park can be drawn without knowing the
// steps: the app fills one table of these (architecture, law 9).
#pragma once
#include "partnership/frozen.h"
#include "partnership/matters.h"
#include "partnership/partnership.h"

#include <span>

namespace partnership {

enum class StepState { open, in_progress, done, skipped };

// Who has to act now: a role in the partnership, or one named organisation.
struct Ball {
    Role role = Role::secretary;
    std::string organisation = {}; // when filled it goes before the role
};

struct StepReport {
    StepState state = StepState::open;
    i18n::Message where = {}; // where it stands: "142 van 318 adressen hebben geantwoord"
    i18n::Message next = {}; // what to do next: "Stel de doelen vast"
    std::string next_path = {}; // below /t/{park}/, such as "enquete"
    Ball ball = {};
};

struct StepQuestion {
    Scope scope;
    moment::Date today;
    int group_size_min = 5; // smaller groups are hidden
};

// What somebody has in hand for an organisation.
struct Holder {
    accounts::OrganisationId organisation;
    accounts::PersonId person;
};
// Another takes the place of the holder.
struct Succession {
    Holder from;
    accounts::PersonId to;
    accounts::PersonId by; // who arranged it
    moment::Instant at;
};

struct Step {
    int number = 0;
    std::string_view path; // below /t/{park}/, and the key of its icon
    i18n::Text name;
    StepReport (*report)(db::Connection& db, StepQuestion const& question) = nullptr;
    // Carries what must live on into a new round; null where nothing does.
    void (*begin_round)(db::Connection& db, Scope const& from, Scope const& to) = nullptr;
    // How much is open in the name of somebody, and gives that to the successor; answers how much it was.
    // Null where nothing goes by name.
    std::int64_t (*open_matters)(db::Connection& db, Scope const& scope, Holder const& holder) = nullptr;
    std::int64_t (*pass_on)(db::Connection& db, Scope const& scope, Succession const& succession) = nullptr;
    // What it brings to a meeting, and takes back from it.
    Agenda agenda = {};
    // What of it is fixed with the plan; null where nothing is.
    std::vector<FrozenPart> (*frozen)(db::Connection& db, Scope const& scope) = nullptr;
};

// The nine in order.
using Process = std::span<Step const>;

struct StepCard {
    Step const* step = nullptr;
    StepReport report;
    std::string skip_reason;
};

// All reports, with the skipped ones marked; four or so statements a step.
std::vector<StepCard> cards(db::Connection& db, Process process, StepQuestion const& question);
// What of all steps is fixed with the plan, as it is now.
std::vector<FrozenPart> frozen_parts(db::Connection& db, Process process, Scope const& scope);
// The first step that is neither done nor skipped; null when all are.
StepCard const* current(std::vector<StepCard> const& cards);

} // namespace partnership
