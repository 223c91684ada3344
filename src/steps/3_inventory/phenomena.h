// What an area scan is about: the phenomena of process document 1.8, and the categories of partners that
// lead to them.
#pragma once
#include "i18n/i18n.h"

#include <span>
#include <string>
#include <string_view>

namespace inventory {

enum class Theme { clean, in_repair, safe };

struct Phenomenon {
    std::string id; // "burglary"
    i18n::Text name;
    Theme theme = Theme::safe;
    std::string topic; // of the library of measures
    i18n::Text unit; // "misdrijven"
    bool is_named = false; // in the process document itself
};

// In the order of the standard list.
std::span<Phenomenon const> phenomena();
// Null for an id that is not in the list.
Phenomenon const* find_phenomenon(std::string_view id);

// A category of a known list: the police's kinds of crime, or the kinds of reports about public space.
struct Category {
    std::string code; // "2.5.1", "veeg-zwerfvuil"
    std::string dutch, english;
    std::string phenomenon; // empty: not for a park
};
// By code, with or without its name behind it ("2.5.1 Diefstal ..."), or by name; null when it is not known.
Category const* find_crime(std::string_view code_or_name);
Category const* find_report_kind(std::string_view slug_or_name);

} // namespace inventory
