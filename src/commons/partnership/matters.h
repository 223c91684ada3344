// What a step has for the next meeting, and what a meeting gives back to it: the agenda writes itself without
// knowing the steps (architecture, law 9). Process document 1.8 and 1.9: the meetings follow the actions.
#pragma once
#include "partnership/partnership.h"

#include <span>
#include <string_view>

namespace partnership {

struct StepQuestion;

// In the order in which an agenda takes them.
enum class MatterKind { overdue, due, answer, figures, vacancy, finding, event, waiting };

// What a matter can become in a meeting: "done", "Klaar".
struct MatterState {
    std::string_view code;
    i18n::Text name;
    bool asks_reason = false;
};

// One line of an agenda. The whole group reads it: nothing in it is for some of them only.
struct Matter {
    MatterKind kind = MatterKind::due;
    std::string key; // "action:123": the same thing has the same key in every meeting
    i18n::Message text;
    std::string path = {}; // below /t/{park}/
    std::string organisation = {}; // who has it in hand; may be none
    moment::Date date = {}; // on which it is due or happened; may be none
    i18n::Message said = {}; // what the owner answered; no text: nothing
    std::string state = {}; // the code of a MatterState; empty: it can only be looked at
    int version = 0;
};

// What the meeting says about a matter that it can change.
struct Settling {
    std::string key;
    std::string state;
    std::string note = {};
    std::string reason = {}; // where the state asks for one
    std::optional<moment::Quarter> until = {}; // its new last quarter; none: as it was
    int version = 0; // the one that was read; 0: whatever it is now
    accounts::PersonId by = {};
    moment::Instant at = {};
};

struct Agenda {
    std::vector<Matter> (*matters)(db::Connection& db, StepQuestion const& question) = nullptr;
    std::span<MatterState const> states = {};
    // What stands in the way; none: it was done.
    std::optional<i18n::Message> (*settle)(db::Connection& db, Scope const& scope, Settling const& settling)
        = nullptr;
};

} // namespace partnership
