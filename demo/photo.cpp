#include "photo.h"

#include "base/fault.h"

#include <cairo.h>

#include <array>
#include <memory>

namespace demo {
namespace {

constexpr int photo_width = 1200, photo_height = 800;

struct Colour {
    double red = 0, green = 0, blue = 0;
};
constexpr Colour sky{0.74, 0.82, 0.88}, wall{0.62, 0.57, 0.52}, door{0.35, 0.42, 0.47},
    street{0.45, 0.45, 0.46}, verge{0.42, 0.52, 0.33}, container{0.16, 0.36, 0.30}, lid{0.11, 0.26, 0.22},
    bag{0.20, 0.20, 0.22}, box{0.72, 0.56, 0.38}, paper{0.93, 0.92, 0.88};

struct Block {
    Colour colour;
    double x, y, width, height;
};
// From the back to the front.
constexpr std::array<Block, 16> blocks{
    {{sky, 0, 0, 1200, 800}, {wall, 0, 150, 860, 400}, {door, 90, 270, 190, 280}, {door, 560, 230, 200, 130},
        {verge, 860, 420, 340, 150}, {street, 0, 550, 1200, 250}, {container, 420, 380, 300, 230},
        {lid, 405, 345, 330, 40}, {paper, 470, 318, 90, 30}, {box, 580, 300, 120, 48},
        {box, 740, 540, 130, 90}, {box, 770, 480, 90, 60}, {paper, 880, 650, 70, 18},
        {paper, 360, 690, 60, 16}, {paper, 990, 610, 40, 14}, {paper, 230, 630, 54, 16}}};

struct Bag {
    double x, y, radius;
};
constexpr std::array<Bag, 4> bags{{{330, 590, 62}, {395, 620, 50}, {905, 600, 55}, {960, 640, 44}}};

using Cairo = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;
using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

void set_colour(Cairo const& cairo, Colour colour)
{
    cairo_set_source_rgb(cairo.get(), colour.red, colour.green, colour.blue);
}

void draw(Cairo const& cairo)
{
    for (auto const& block : blocks) {
        set_colour(cairo, block.colour);
        cairo_rectangle(cairo.get(), block.x, block.y, block.width, block.height);
        cairo_fill(cairo.get());
    }
    set_colour(cairo, bag);
    constexpr double whole_turn = 6.283185307;
    for (auto const& one : bags) {
        cairo_arc(cairo.get(), one.x, one.y, one.radius, 0, whole_turn);
        cairo_arc(cairo.get(), one.x, one.y - one.radius, one.radius / 4, 0, whole_turn);
        cairo_fill(cairo.get());
    }
}

cairo_status_t append(void* out, unsigned char const* data, unsigned int length)
{
    static_cast<std::string*>(out)->append(reinterpret_cast<char const*>(data), length); // NOLINT: bytes
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

std::string photo_of_waste()
{
    Surface const surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, photo_width, photo_height), &cairo_surface_destroy);
    Cairo const cairo(cairo_create(surface.get()), &cairo_destroy);
    draw(cairo);
    std::string out;
    if (cairo_surface_write_to_png_stream(surface.get(), &append, &out) != CAIRO_STATUS_SUCCESS)
        throw base::Fault("the photo of the demo cannot be drawn");
    return out;
}

} // namespace demo
