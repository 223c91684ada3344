// Words laid out in lines by Pango: measured once, drawn as often as needed.
#pragma once
#include "ink.h"
#include "pdf/pdf.h"

#include <memory>
#include <pango/pangocairo.h>
#include <unordered_map>

namespace pdf {

enum class Family { sans, serif, mono };

struct Style {
    Family family = Family::sans;
    double size = 10; // points
    Weight weight = Weight::normal;
    Colour colour{0x1c, 0x1c, 0x1c};
    Align align = Align::left;
    double leading = 1.45; // line height as a share of the size
    Colour link_colour{0x1a, 0x4f, 0x8b};
    double spacing = 0; // between letters, in points
};

// Lines first to last (not included) of a layout.
struct Lines {
    int first, last;
};

class Layout;
// One line of words inside something that is marked already, such as a drawing.
void draw_plain(Ink& ink, Layout const& layout, Point at);

class Layout {
public:
    Layout(PangoContext* context, Text const& text, Style const& style, double width);
    ~Layout();
    Layout(Layout const&) = delete;
    Layout& operator=(Layout const&) = delete;

    int line_count() const { return line_count_; }
    double line_height() const { return style_.size * style_.leading; }
    double height() const { return line_count_ * line_height(); }
    // Of the longest line.
    double ink_width() const;

private:
    friend class Passage;
    friend void draw_plain(Ink& ink, Layout const& layout, Point at);
    struct Piece {
        std::size_t begin;
        std::string link, words;
    };
    void split(Text const& text);
    void keep_last_spaces();
    std::size_t piece_at(int byte) const;
    double line_start(PangoLayoutLine* line) const;

    PangoLayout* layout_;
    Style style_;
    double width_;
    int line_count_ = 0;
    std::vector<Piece> pieces_;
};

// A layout as the content of one element; it may be drawn in parts, on several pages.
class Passage {
public:
    Passage(std::shared_ptr<Layout const> layout, int element)
        : layout_(std::move(layout))
        , element_(element)
    {
    }
    Layout const& layout() const { return *layout_; }
    std::shared_ptr<Layout const> shared_layout() const { return layout_; }
    int element() const { return element_; }
    // The top of the first drawn line comes at the point, in points.
    void draw(Ink& ink, Point at, Lines lines);
    void draw(Ink& ink, Point at) { draw(ink, at, {0, layout_->line_count()}); }

private:
    struct Cursor;
    void draw_line(Ink& ink, Cursor& cursor, PangoLayoutLine* line);
    void draw_link(Ink& ink, int element, Box box, std::size_t piece) const;
    int owner(Ink& ink, std::size_t piece);

    std::shared_ptr<Layout const> layout_;
    int element_;
    std::unordered_map<std::size_t, int> link_elements_;
};

// Makes layouts, and remembers those that come back.
class Shaper {
public:
    Shaper();
    ~Shaper();
    Shaper(Shaper const&) = delete;
    Shaper& operator=(Shaper const&) = delete;

    std::shared_ptr<Layout const> make(Text const& text, Style const& style, double width) const;
    // For words that many pages share.
    std::shared_ptr<Layout const> shared(Text const& text, Style const& style, double width);

private:
    PangoContext* context_;
    std::unordered_map<std::string, std::shared_ptr<Layout const>> known_;
};

} // namespace pdf
