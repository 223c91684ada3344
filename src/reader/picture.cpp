#include "picture.h"

#include "exif.h"
#include "failure.h"
#include "pixels.h"

#include "tabular/csv.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace reader {
namespace {

using tabular::PictureAs;
using tabular::ReadError;

// A full screen, and a third of a page in print.
constexpr int longest_jpeg = 1600, longest_png = 1000;

struct Upright {
    cairo_matrix_t from; // pixels of the file to pixels of the upright picture
    double width = 0, height = 0;
};

// EXIF 2.3: what the first row and the first column of the file are. From 5 on, width and height change
// places.
Upright upright_of(int orientation, double w, double h)
{
    Upright out{};
    bool const is_turned = orientation >= 5;
    out.width = is_turned ? h : w;
    out.height = is_turned ? w : h;
    bool const from_right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    bool const from_below = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    double const x = from_right ? -1 : 1, y = from_below ? -1 : 1;
    double const x0 = from_right ? out.width : 0, y0 = from_below ? out.height : 0;
    if (is_turned)
        cairo_matrix_init(&out.from, 0, y, x, 0, x0, y0);
    else
        cairo_matrix_init(&out.from, x, 0, 0, y, x0, y0);
    return out;
}

// On white, for what was see-through would come out black.
Surface drawn(cairo_surface_t* source, int orientation, int longest)
{
    auto const w = cairo_image_surface_get_width(source), h = cairo_image_surface_get_height(source);
    auto const upright = upright_of(orientation, w, h);
    double const scale = std::min(1.0, longest / std::max(upright.width, upright.height));
    auto const side
        = [&](double length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
    auto out
        = checked(cairo_image_surface_create(CAIRO_FORMAT_RGB24, side(upright.width), side(upright.height)));
    std::unique_ptr<cairo_t, decltype(&cairo_destroy)> const cairo(cairo_create(out.get()), &cairo_destroy);
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    cairo_scale(cairo.get(), side(upright.width) / upright.width, side(upright.height) / upright.height);
    cairo_transform(cairo.get(), &upright.from);
    cairo_set_source_surface(cairo.get(), source, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo.get()), CAIRO_FILTER_GOOD);
    cairo_pattern_set_extend(cairo_get_source(cairo.get()), CAIRO_EXTEND_PAD);
    cairo_paint(cairo.get());
    if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS)
        fail(ReadError::broken);
    return out;
}

} // namespace

void send_picture(std::string const& path, PictureAs as, Output& output)
{
    tabular::MappedFile const file(path);
    auto const bytes = file.text();
    bool const is_jpeg = bytes.starts_with("\xFF\xD8\xFF"), is_png = bytes.starts_with("\x89PNG\r\n\x1A\n");
    if (!is_jpeg && !is_png)
        fail(ReadError::unknown_kind);
    int const longest = as == PictureAs::jpeg ? longest_jpeg : longest_png;
    auto const source = is_jpeg ? read_jpeg(bytes, longest) : read_png(bytes);
    auto const out
        = drawn(source.get(), is_jpeg ? orientation_of_jpeg(bytes) : orientation_of_png(bytes), longest);
    tabular::protocol::Writer content;
    content.number(static_cast<std::uint32_t>(cairo_image_surface_get_width(out.get())));
    content.number(static_cast<std::uint32_t>(cairo_image_surface_get_height(out.get())));
    content.text(as == PictureAs::jpeg ? written_jpeg(out.get()) : written_png(out.get()));
    output.send(tabular::protocol::Frame::picture, content);
}

} // namespace reader
