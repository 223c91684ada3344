#include "base/fault.h"
#include "blocks.h"

#include <algorithm>

namespace pdf {
namespace {

struct Source {
    std::string_view left;
};

cairo_status_t read_some(void* source, unsigned char* data, unsigned int length)
{
    auto& left = static_cast<Source*>(source)->left;
    if (left.size() < length)
        return CAIRO_STATUS_READ_ERROR;
    std::copy_n(left.data(), length, reinterpret_cast<char*>(data));
    left.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

// As large as the box allows, in its own proportions, in its middle.
void draw_fitted(Ink& ink, cairo_surface_t* surface, Canvas const& canvas)
{
    double const width = cairo_image_surface_get_width(surface),
                 height = cairo_image_surface_get_height(surface);
    double const room_x = points(canvas.width_mm()), room_y = points(canvas.height_mm());
    double const scale = std::min(room_x / width, room_y / height);
    cairo_save(ink.cairo());
    cairo_translate(ink.cairo(), (room_x - width * scale) / 2, (room_y - height * scale) / 2);
    cairo_scale(ink.cairo(), scale, scale);
    cairo_set_source_surface(ink.cairo(), surface, 0, 0);
    // Not cairo_paint: with an opaque picture Cairo takes it for a fresh page and forgets the mark it stands
    // in.
    cairo_rectangle(ink.cairo(), 0, 0, width, height);
    cairo_fill(ink.cairo());
    cairo_restore(ink.cairo());
}

} // namespace

Picture read_picture(std::string_view png)
{
    Source source{png};
    Picture surface(cairo_image_surface_create_from_png_stream(&read_some, &source), &cairo_surface_destroy);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        throw base::Fault("a picture for a paper is no PNG that can be read");
    return surface;
}

Canvas drawing_of(Picture const& picture, double width_mm, double height_mm)
{
    double const width = cairo_image_surface_get_width(picture.get()),
                 height = cairo_image_surface_get_height(picture.get());
    double const scale = std::min(width_mm / width, height_mm / height);
    Canvas canvas(width * scale, height * scale);
    canvas.play_later([picture, size = Canvas(canvas.width_mm(), canvas.height_mm())](
                          Ink& ink) { draw_fitted(ink, picture.get(), size); });
    return canvas;
}

void place_image(Builder& builder, Figure const& figure, std::string_view png)
{
    auto const surface = read_picture(png);
    place_figure(builder, figure, [surface](Canvas& canvas) {
        canvas.play_later([surface, size = Canvas(canvas.width_mm(), canvas.height_mm())](
                              Ink& ink) { draw_fitted(ink, surface.get(), size); });
    });
}

} // namespace pdf
