// Where a proposed boundary lies, so that a person can see at once when it lies in the wrong town.
#pragma once
#include "regions.h"
#include "store.h"

namespace area {

struct Whereabouts {
    std::vector<std::string> towns; // of the known addresses inside, the most common first
    std::string municipality; // the largest; empty when no set of municipalities was read in
};
Whereabouts whereabouts(
    geo::Shape const& shape, std::vector<AddressRow> const& known, std::vector<Region> const& near);
// The question that the page asks; nothing when neither is known.
std::optional<i18n::Message> question_of(Whereabouts const& found);

} // namespace area
