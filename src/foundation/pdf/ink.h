// Cairo behind one small face: pages, marked pieces, colours and shapes. The bytes it gives still lack their
// structure.
#pragma once
#include "pdf/canvas.h"
#include "structure.h"

#include <cairo.h>
#include <string>

namespace pdf {

class Ink {
public:
    Ink();
    ~Ink();
    Ink(Ink const&) = delete;
    Ink& operator=(Ink const&) = delete;

    Structure structure;

    void begin_page(double width_pt, double height_pt);
    void end_page();
    // All that is drawn between the two belongs to the owner: an element, decoration or pagination.
    void enter(int owner);
    void leave();
    std::string close();

    cairo_t* cairo() const { return cairo_; }
    void use(Colour colour) const;
    void use(Stroke stroke) const;
    // Fills and outlines the path that was drawn.
    void paint(Paint const& paint) const;
    // A filled box in points.
    void block(Box box, Colour colour) const;

private:
    std::string bytes_;
    cairo_surface_t* surface_;
    cairo_t* cairo_;
};

class Marked {
public:
    Marked(Ink& ink, int owner)
        : ink_(ink)
    {
        ink_.enter(owner);
    }
    ~Marked() { ink_.leave(); }
    Marked(Marked const&) = delete;
    Marked& operator=(Marked const&) = delete;

private:
    Ink& ink_;
};

} // namespace pdf
