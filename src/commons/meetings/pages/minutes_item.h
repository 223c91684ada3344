// One line of the agenda while the minutes are typed: note, decision, and what becomes of the matter.
#pragma once
#include "minutes.h"
#include "programme_reading.h"

#include "html/fields.h"

namespace meetings {

// What comes back when an item could not be saved.
struct Trouble {
    std::string key; // of the item; empty: all is well
    Typed typed = {};
    Clash clash = {};
    i18n::Problems problems = {};
    std::optional<i18n::Message> hindrance = {};
    std::string note_stored = {}, decision_stored = {}; // before this was written: a refused page undoes it
};

struct ItemView {
    Item const& item;
    int number = 1;
    Offer const* offer = nullptr; // as it stands now; null when the step does not bring it any more
    std::string decision = {};
    Trouble const* trouble = nullptr; // of this item
};

html::Html minutes_item(visit::Visit const& visit, Meeting const& meeting, ItemView const& view);
// The id of its element on the page.
std::string item_id(std::string_view key);

} // namespace meetings
