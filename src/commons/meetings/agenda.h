// The agenda of a meeting as lines with keys: those that somebody wrote, and the matters that the steps of
// the process bring. It writes itself until the agenda is sent; what was taken off is not offered again.
#pragma once
#include "meetings/meetings.h"

#include "partnership/step.h"

namespace meetings {

struct Item {
    std::string key; // of the matter; "line:3" for what somebody wrote
    int place = 0; // from 1; 0: taken off
    int step = 0; // which brought it; 0: the meetings themselves, or somebody
    std::string kind = {}; // "overdue": of the matter; empty for what somebody wrote
    std::string dutch = {}, english = {};
    std::string path = {}; // below /t/{park}/
    std::string organisation = {}; // who has it in hand
    moment::Date date = {};
    std::string note = {}; // what was said
    std::string state = {}; // what the meeting made of it: the code of a MatterState
    std::string state_dutch = {}, state_english = {};
    std::string until = {}; // its new last quarter: "2027-3"
    bool is_fresh = false; // brought by a step, and not kept yet

    std::string const& text(i18n::Language language) const;
    bool is_line() const { return kind.empty(); }
};
using Items = std::vector<Item>;

std::string_view code(partnership::MatterKind kind);
i18n::Text name_of_kind(std::string_view code); // "Te laat"; empty for an unknown one

// A matter with the step that brought it; 0: the meetings themselves.
struct Offer {
    partnership::Matter matter;
    int step = 0;
};
using Offers = std::vector<Offer>;

inline constexpr std::size_t offers_max = 60; // on one agenda; the rest stands in the plan
inline constexpr std::size_t lines_max = 80; // that somebody wrote

// From here on: pure.
Items items_of(std::vector<std::string> const& lines);
Item item_of(Offer const& offer);

struct Programme {
    Items items; // in order, as the meeting has them
    Items offered; // new since the agenda was sent
    Items taken_off;
};
enum class Offering { taken_in, offered, none };
// What the steps bring stands before the closing line; what the group itself has to settle, after the
// opening.
Programme programme(Items const& kept, Offers const& offers, Offering offering);
// How matters come on the agenda of this meeting, when it is the next one or not.
Offering offering(Meeting const& meeting, bool is_next);

enum class Turn { up, down, off, on };
// The same agenda with one item elsewhere; an unknown key changes nothing.
Items turned(Programme const& programme, std::string_view key, Turn turn);
Items with_line(Items items, std::string_view text);
// Lines typed as a whole: those that are known keep what was said of them.
Items retyped(Items const& kept, std::vector<std::string> const& lines);
std::vector<std::string> lines_of(Items const& items);
// Two wrote in one field: what comes of it, or nothing when a person has to choose.
std::optional<std::string> merged(std::string_view was, std::string_view typed, std::string_view stored);
// As it stands in addresses and names of fields: "action-12".
std::string field_key(std::string_view key);

// What the steps and the meetings themselves have for this meeting.
Offers offers(db::Connection& db, partnership::Process process, partnership::StepQuestion const& question,
    Meeting const& meeting);
Offer const* find(Offers const& offers, std::string_view key);
// Who takes back what the meeting makes of it; null where nobody does.
partnership::Agenda const* agenda_of(partnership::Process process, Item const& item);

// The lines that were kept, or those of the plan when nobody touched them yet.
Items kept_items(db::Connection& db, partnership::Scope const& scope, Meeting const& meeting);
// From here on the agenda stands in this order.
void keep(db::Connection& db, partnership::Scope const& scope, Meeting const& meeting, Items const& items);

} // namespace meetings
