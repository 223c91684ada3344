// The pixels of a picture, on a surface of Cairo: read from a JPEG or PNG of a stranger and written anew.
#pragma once
#include <cairo.h>

#include <memory>
#include <string>
#include <string_view>

namespace reader {

struct CloseSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, CloseSurface>;

// A surface that Cairo could not make is a failure of the file.
Surface checked(cairo_surface_t* surface);

// More pixels than the cap are refused by what the head of the file says, before anything is decoded. A large
// JPEG is decoded at a part of its size that still has `longest` pixels at its longest side.
Surface read_jpeg(std::string_view bytes, int longest);
Surface read_png(std::string_view bytes);

std::string written_jpeg(cairo_surface_t* surface);
std::string written_png(cairo_surface_t* surface);

} // namespace reader
