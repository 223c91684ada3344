// Pictures of visitors. No byte of what was sent is kept: the reader program draws the pixels anew, so that
// the place, the time and the name of the camera, and whatever else hides in a file, are gone.
#pragma once
#include "base/result.h"

#include <filesystem>
#include <string>

namespace images {

enum class Refusal {
    empty, // no bytes
    unknown_kind, // no JPEG or PNG: HEIC, WebP, GIF, SVG, or no picture at all
    broken, // cut off or damaged
    too_large, // more than 60 million pixels, or more work than a picture may be
};

struct Picture {
    std::string bytes;
    int width = 0, height = 0;
};

// A JPEG, upright, at most 1600 pixels at its longest side. `reader` is the program terreinwijzer-reader;
// that it cannot be started is a Fault.
base::Result<Picture, Refusal> cleaned(std::filesystem::path const& file, std::string const& reader);
// The same as a PNG of at most 1000 pixels, which is what papers take.
base::Result<Picture, Refusal> for_paper(std::filesystem::path const& file, std::string const& reader);

} // namespace images
