// What an area scan is about: the phenomena of process document 1.8, and the categories of partners that
// lead to them.
#pragma once
#include "i18n/i18n.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inventory {

enum class Theme { clean, in_repair, safe };

struct Phenomenon {
    std::string id; // "burglary"
    i18n::Text name;
    Theme theme = Theme::safe;
    std::string topic; // of the library of measures
    i18n::Text unit; // "misdrijven"
    bool is_named = false; // in the process document itself
    bool counts_things = false; // lamps, pumps: nobody is behind a small number, so none is hidden
    bool is_own = false; // of this house, not of the standard list
    bool is_offered = true; // to choose from; what is not keeps its name where it was chosen before
};
std::string_view code(Theme theme);
std::optional<Theme> theme_of(std::string_view code);

// In the order of the standard list; those of the house after it. It stays valid for ever, also when the
// house gets others.
std::span<Phenomenon const> phenomena();
// Null for an id that is not in the list.
Phenomenon const* find_phenomenon(std::string_view id);
bool counts_things(std::string_view phenomenon);
// It counts what others count by kind: all crimes, all reports about public space.
bool counts_together(std::string_view phenomenon);

// A phenomenon of the house. Process document 1.8: the list is open.
struct OwnPhenomenon {
    std::string id; // "own_hondenpoep"
    std::string dutch, english;
    Theme theme = Theme::clean;
    std::string unit; // "reports"
    bool is_offered = true;
    friend bool operator==(OwnPhenomenon const&, OwnPhenomenon const&) = default;
};
// From now on these are the ones of the house, for every thread.
void know_own_phenomena(std::vector<OwnPhenomenon> const& own);
inline constexpr std::string_view unit_of_things = "faults"; // of lamps, pumps and the like
struct Unit {
    std::string id;
    i18n::Text name;
};
std::span<Unit const> units();

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
