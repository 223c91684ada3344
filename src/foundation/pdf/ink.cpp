#include "ink.h"

#include "base/fault.h"

#include <cairo-pdf.h>

namespace pdf {
namespace {

cairo_status_t keep(void* bytes, unsigned char const* data, unsigned int length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void expect_success(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS)
        throw base::Fault(std::string("drawing a paper failed: ") + cairo_status_to_string(status));
}

} // namespace

Ink::Ink()
    : surface_(cairo_pdf_surface_create_for_stream(&keep, &bytes_, 595, 842))
    , cairo_(cairo_create(surface_))
{
    expect_success(cairo_status(cairo_));
}

Ink::~Ink()
{
    cairo_destroy(cairo_);
    cairo_surface_destroy(surface_);
}

void Ink::begin_page(double width_pt, double height_pt)
{
    cairo_pdf_surface_set_size(surface_, width_pt, height_pt);
    structure.sheets.push_back({width_pt, height_pt, {}});
}

void Ink::end_page()
{
    cairo_show_page(cairo_);
    expect_success(cairo_status(cairo_));
}

// Every mark is called P here: finish.h gives it its owner's name.
void Ink::enter(int owner)
{
    structure.mark(owner);
    cairo_tag_begin(cairo_, "P", nullptr);
}

void Ink::leave() { cairo_tag_end(cairo_, "P"); }

std::string Ink::close()
{
    cairo_surface_finish(surface_);
    expect_success(cairo_surface_status(surface_));
    return std::move(bytes_);
}

void Ink::use(Colour colour) const
{
    cairo_set_source_rgb(cairo_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void Ink::use(Stroke stroke) const
{
    use(stroke.colour);
    cairo_set_line_width(cairo_, points(stroke.width_mm));
    double const dash = points(stroke.dash_mm);
    cairo_set_dash(cairo_, &dash, dash > 0 ? 1 : 0, 0);
}

void Ink::paint(Paint const& paint) const
{
    if (paint.fill) {
        use(*paint.fill);
        cairo_fill_preserve(cairo_);
    }
    if (paint.outline) {
        use(*paint.outline);
        cairo_stroke_preserve(cairo_);
    }
    cairo_new_path(cairo_);
}

void Ink::block(Box box, Colour colour) const
{
    cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
    use(colour);
    cairo_fill(cairo_);
}

} // namespace pdf
