// What the page of one phenomenon shows, and its table to take along: read once for all of them.
#pragma once
#include "group.h"
#include "parts.h"
#include "pictures.h"

#include "inventory/phenomena.h"

#include <optional>
#include <string>
#include <vector>

namespace comparison {

struct Compared {
    inventory::Phenomenon const* phenomenon = nullptr;
    Wanted wanted;
    Parks parks;
    std::vector<std::string> municipalities;
    std::vector<Picture> pictures;
    Picture const* picture = nullptr; // null: no figures at all
    Group group;
    std::vector<Line> shown; // of the group, what is looked for, in order
    std::size_t group_min = 0;
    int years_back = 0; // how old figures may be
};

// Null for a phenomenon that is not in the list.
std::optional<Compared> compared_of(visit::Visit const& visit, http::Request const& request);
std::string path_of(Compared const& compared);

// The words of one line, the same on the page and in the table to take along.
struct LineWords {
    std::string period, now, before, change, addresses, rate, place;
};
LineWords words_of(i18n::Words const& words, Line const& line);
// The places come last, where the group is large enough to have them.
std::vector<std::string> header_of(i18n::Words const& words, Compared const& compared);
Sheet sheet_of(i18n::Words const& words, Compared const& compared);

} // namespace comparison
