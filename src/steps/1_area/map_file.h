// The areas in a map file that somebody sends: GeoJSON is read here, every other kind by the reader program.
#pragma once
#include "boundary.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace area {

// All there is in the file, or why it cannot be read, in words for the person who sent it.
base::Result<std::vector<geo::Layer>, i18n::Message> layers_of_file(
    std::filesystem::path const& file, std::string const& reader);
// The areas found, or why there are none, in words for the person who sent it.
base::Result<std::vector<Found>, i18n::Message> areas_of_file(
    std::filesystem::path const& file, std::string const& reader);

// What the drawing field of a form holds: {"rings":[[[x,y],...],...]}. A ring inside another is a hole.
// Nothing when it cannot be read.
std::optional<geo::Shape> read_rings(std::string_view json);

} // namespace area
